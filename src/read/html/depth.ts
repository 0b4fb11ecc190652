/** Comes in: HTML. Goes out: how deep its elements nest, told without parsing, so that a hostile page costs nothing. */

/** Elements that hold nothing. @source WHATWG HTML, "void elements" */
const VOID = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));

const words = (list: string): readonly string[] => list.split(" ");

/** Elements that an opening one ends when they stand on top. @source htmlparser2 8, which linkedom parses with, `openImpliesClose` */
const ENDS = new Map<string, ReadonlySet<string>>([
  ...words(
    "address article aside blockquote details div dl fieldset figcaption figure footer form header hr main nav ol p pre section table ul",
  ).map((name) => [name, new Set(["p"])] as const),
  ...words("h1 h2 h3 h4 h5 h6").map((name) => [name, new Set(words("h1 h2 h3 h4 h5 h6 p"))] as const),
  ...words("a li option").map((name) => [name, new Set([name])] as const),
  ...words("dd dt").map((name) => [name, new Set(["dd", "dt"])] as const),
  ["tr", new Set(["tr", "th", "td"])],
  ["th", new Set(["th", "td"])],
  ["td", new Set(["thead", "th", "td"])],
  ["tbody", new Set(["thead", "tbody"])],
]);

/** Elements whose content is no markup. @source WHATWG HTML, "raw text elements" */
const RAW = new Set("script style textarea title noscript iframe xmp".split(" "));

/** A comment's beginning, or a tag's up to the end of its name. The rest of a tag is looked for by its ">" alone. */
const TAG = /<!--|<(\/?)([a-zA-Z][^\s/>]*)/g;

/** Index behind the end of a comment or raw element; the end of the text when it never ends. */
function behind(html: string, from: number, end: string): number {
  const at = html.indexOf(end, from);
  return at < 0 ? html.length : at + end.length;
}

/** True when elements nest deeper than the limit; reads no further than where they do. */
export function nestsDeeper(html: string, limit: number): boolean {
  const open: string[] = [];
  TAG.lastIndex = 0;
  for (let match = TAG.exec(html); match; match = TAG.exec(html)) {
    if (match[0] === "<!--") {
      TAG.lastIndex = behind(html, TAG.lastIndex, "-->");
      continue;
    }
    const end = html.indexOf(">", TAG.lastIndex);
    if (end < 0) return false;
    TAG.lastIndex = end + 1;
    const name = match[2]?.toLowerCase() ?? "";
    if (match[1]) close(open, name);
    else if (RAW.has(name)) TAG.lastIndex = closing(html, end + 1, name);
    else if (!VOID.has(name) && html[end - 1] !== "/" && nest(open, name) > limit) return true;
  }
  return false;
}

/** Closes an element. An end tag without a beginning closes nothing, else stray ones would hide the depth. */
function close(open: string[], name: string): void {
  const at = open.lastIndexOf(name);
  if (at >= 0) open.length = at;
}

/** Opens an element and gives back how deep it stands. */
function nest(open: string[], name: string): number {
  const ends = ENDS.get(name);
  while (ends?.has(open.at(-1) ?? "")) open.pop();
  return open.push(name);
}

function closing(html: string, from: number, name: string): number {
  const end = new RegExp(`</${name}[\\s/>]`, "gi");
  end.lastIndex = from;
  return end.exec(html)?.index ?? html.length;
}
