/** Words of a text in another language say which (WCAG 3.1.2): every page over a corpus of which one document is not in English. */
import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { openStore } from "../../src/store/index.ts";
import type { Store } from "../../src/store/store.ts";
import { baseOf } from "../../src/web/parts/telling.tsx";
import { type Ask, appOver, BROWSER } from "../api/app.ts";
import { claims, documents, findings, statements } from "./corpus.ts";
import { PAGES } from "./pages.ts";
import { pledges, verdicts } from "./pledges.ts";
import { toldStore } from "./told.ts";

const LANGUAGE = "xx";
const foreign = documents[1]?.id;

/** A letter that stands in hardly any English sentence takes the place of one that stands in all, so that places stay as they are. */
const strange = (text: string): string => text.replaceAll("e", "ø");

/** The members that hold words of a text as they stand. */
const WORDS: ReadonlySet<string> = new Set(["text", "quote", "mention"]);

/** A noun of the corpus with what it quotes of the foreign document made strange. */
function translated<T>(noun: T, within: boolean): T {
  if (Array.isArray(noun)) return noun.map((item) => translated(item, within)) as T;
  if (typeof noun !== "object" || noun === null) return noun;
  const here = within || (noun as { readonly document?: unknown }).document === foreign;
  const entries = Object.entries(noun).map(([name, value]) => [
    name,
    here && WORDS.has(name) && typeof value === "string" ? strange(value) : translated(value, here),
  ]);
  return Object.fromEntries(entries) as T;
}

async function foreignStore(): Promise<Store> {
  const store = await openStore(":memory:");
  for (const one of documents) {
    const isForeign = one.id === foreign;
    const title =
      one.origin.title.known === "unknown"
        ? one.origin.title
        : { ...one.origin.title, value: strange(one.origin.title.value) };
    const document = isForeign
      ? { ...translated(one, true), language: LANGUAGE, origin: { ...one.origin, title } }
      : one;
    await store.put({ document, statements: translated(statements.get(one.id) ?? [], isForeign) });
  }
  const own = translated({ claims, findings, pledges, verdicts }, false);
  const titled = own.claims.map((claim) =>
    claim.members[0]?.document === foreign && baseOf(claim)?.document === foreign
      ? { ...claim, title: strange(claim.title) }
      : claim,
  );
  expect(titled.some(({ title }) => title.includes("ø"))).toBe(true);
  await store.putResults({ ...own, claims: titled });
  return store;
}

/** Strange words of a page that are in no element of their language, each once, with where they stand. */
async function unmarked(ask: Ask, address: string): Promise<readonly string[]> {
  const { document } = parseHTML(await (await ask(address, { headers: BROWSER })).text());
  const out = new Set<string>();
  const walk = (node: Node, path: string, language: string): void => {
    // A tag to copy is code, whatever it is called.
    if ((node as Element).localName === "code") return;
    if (node.nodeType === 3 && node.nodeValue?.includes("ø") && language !== LANGUAGE)
      out.add(`${path}: ${node.nodeValue.trim().slice(0, 80)}`);
    for (const child of node.childNodes) {
      const element = child as Element;
      const name =
        child.nodeType === 1 ? ` ${element.localName}${element.className ? `.${element.className}` : ""}` : "";
      const own = child.nodeType === 1 ? element.getAttribute("lang") : null;
      if (child.nodeType === 3 || name !== "") walk(child, path + name, own ?? language);
    }
  };
  walk(document.body, "", document.documentElement.getAttribute("lang") ?? "");
  return [...out];
}

test("no words of a foreign text stand on a page without their language", { timeout: 60_000 }, async () => {
  const store = await foreignStore();
  const { ask, mistakes } = appOver(store);
  const found: string[] = [];
  let told = 0;
  for (const address of PAGES) {
    for (const words of await unmarked(ask, address)) found.push(`${address}${words}`);
    if ((await (await ask(address, { headers: BROWSER })).text()).includes(`lang="${LANGUAGE}"`)) told++;
  }
  expect(found).toEqual([]);
  expect(told).toBeGreaterThan(15);
  expect(mistakes).toEqual([]);
  await store.close();
});

test("the sentences that a scenario rests on say their language", async () => {
  const store = await toldStore();
  for (const { id } of (await store.documents({})).items) {
    const document = await store.document(id);
    if (document)
      await store.put({ document: { ...document, language: LANGUAGE }, statements: await store.statements(id) });
  }
  const { ask } = appOver(store);
  const { document } = parseHTML(await (await ask("/scenarios/output-race?draws=20")).text());
  const quotes = [...document.querySelectorAll("figure.quote blockquote bdi, .behind bdi")];
  expect(quotes.length).toBeGreaterThan(1);
  expect(new Set(quotes.map((quote) => quote.getAttribute("lang")))).toEqual(new Set([LANGUAGE]));
  await store.close();
});
