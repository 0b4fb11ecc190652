/** One page becomes another. Comes in: elements as they stand and as they should be. Goes out: only what differs is changed, so that focus, places and open parts stay. */

/** Brings the page up to date: what stands in the middle, its footer and its title. */
export function becomePage(page: Document, next: Document): void {
  const active = page.activeElement;
  for (const part of ["main", ".footer"]) {
    const [from, to] = [page.querySelector(part), next.querySelector(part)];
    if (from && to) morph(from, to);
  }
  page.title = next.title;
  // Who worked at something that is gone goes on at the page, not at its very beginning.
  if (!(active instanceof HTMLElement) || active === page.activeElement || active === page.body) return;
  const goesOn = active.isConnected ? active : page.querySelector<HTMLElement>("main");
  goesOn?.focus({ preventScroll: true });
}

/**
 * Makes `from` what `to` is. What has `data-keep` is the script's own and is left alone; whether details stand open is
 * the reader's own.
 */
export function morph(from: Element, to: Element): void {
  if (from.hasAttribute("data-keep") || from.localName === "noscript") return;
  matchAttributes(from, to);
  matchChildren(from, to);
}

/** Attributes that a reader or the focus has changed. */
const OWN: ReadonlySet<string> = new Set(["open", "tabindex"]);

function matchAttributes(from: Element, to: Element): void {
  for (const { name } of [...from.attributes]) {
    if (!to.hasAttribute(name) && !OWN.has(name)) from.removeAttribute(name);
  }
  for (const { name, value } of to.attributes) {
    if (from.getAttribute(name) === value || OWN.has(name)) continue;
    from.setAttribute(name, value);
    // A field that was typed in shows what was typed, whatever its attribute says.
    if (name === "value" && from instanceof HTMLInputElement && !isAtWork(from)) from.value = value;
    if (name === "selected" && from instanceof HTMLOptionElement) from.selected = true;
  }
}

const isAtWork = (field: Element): boolean => field === field.ownerDocument.activeElement;

function matchChildren(from: Element, to: Element): void {
  const named = new Map([...from.children].flatMap((child) => (child.id === "" ? [] : [[child.id, child] as const])));
  // The same things in another order stay where they are: nothing moves away under a finger.
  if (haveTheSameNames(named, from, to)) {
    for (const next of to.children) {
      const child = named.get(next.id);
      if (child) morph(child, next);
    }
    return;
  }
  let at: ChildNode | null = from.firstChild;
  for (const next of [...to.childNodes]) {
    const child: ChildNode | null = nodeFor(next, named, at);
    if (!child) {
      from.insertBefore(from.ownerDocument.importNode(next, true), at);
      continue;
    }
    if (child === at) at = at.nextSibling;
    else from.insertBefore(child, at);
    if (child instanceof Element) morph(child, next as Element);
    else if (child.nodeValue !== next.nodeValue) child.nodeValue = next.nodeValue;
  }
  while (at) {
    const gone: ChildNode = at;
    at = at.nextSibling;
    gone.remove();
  }
}

function haveTheSameNames(named: ReadonlyMap<string, Element>, from: Element, to: Element): boolean {
  return (
    named.size > 0 &&
    named.size === from.childNodes.length &&
    named.size === to.childNodes.length &&
    [...to.children].every(({ id }) => named.has(id))
  );
}

/** What already stands for a node of the other page. */
function nodeFor(next: ChildNode, named: ReadonlyMap<string, Element>, at: ChildNode | null): ChildNode | null {
  const name = idOf(next);
  if (name !== "") return named.get(name) ?? null;
  return at && at.nodeName === next.nodeName && idOf(at) === "" ? at : null;
}

const idOf = (node: ChildNode): string => (node instanceof Element ? node.id : "");
