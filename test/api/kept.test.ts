/** Pages that are kept: bounded, of one state of the ledger, and never another reader's. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { type App, createApp } from "../../src/api/app.ts";
import { routes } from "../../src/api/index.ts";
import { createKept } from "../../src/api/kept.ts";
import { ofLedger } from "../../src/api/kept-page.ts";
import { NO_QUERY, type NoQuery, type Route, route } from "../../src/api/resource.ts";
import { decide } from "../../src/decide.ts";
import type { Store } from "../../src/store/store.ts";
import { views } from "../../src/web/index.tsx";
import { clashStore } from "../web/clash.ts";
import { makeDocument } from "../web/make.ts";
import { PAGES } from "../web/pages.ts";
import { corpusStore } from "../web/store.ts";
import { type Ask, appOver, intakeOf, send } from "./app.ts";

let store: Store;
let served: ReturnType<typeof appOver>;
let ask: Ask;

beforeAll(async () => {
  store = await corpusStore();
  served = appOver(store);
  ({ ask } = served);
});

afterAll(async () => {
  await store.close();
  expect(served.mistakes).toEqual([]);
});

test("a page of another state is not given", () => {
  const kept = createKept();
  kept.keep("1", "/a", "page");
  expect(kept.page("1", "/a")).toBe("page");
  expect(kept.page("2", "/a")).toBeUndefined();
  expect(kept.page("1", "/a")).toBeUndefined();
});

test("what was asked for longest ago goes first, by number and by size", () => {
  const kept = createKept({ pages: 2, characters: 10 });
  kept.keep("1", "/a", "aaaa");
  kept.keep("1", "/b", "bbbb");
  kept.page("1", "/a");
  kept.keep("1", "/c", "c");
  expect(["/a", "/b", "/c"].map((key) => kept.page("1", key))).toEqual(["aaaa", undefined, "c"]);
  kept.keep("1", "/d", "ddddddddd");
  expect(["/a", "/c", "/d"].map((key) => kept.page("1", key))).toEqual([undefined, "c", "ddddddddd"]);
  kept.keep("1", "/e", "e".repeat(11));
  expect(kept.page("1", "/e")).toBeUndefined();
  expect(kept.page("1", "/d")).toBe("ddddddddd");
});

/** What requests for one address may differ in, as browsers, proxies and other programs send them. */
const READERS: readonly Readonly<Record<string, string>>[] = [
  {},
  { cookie: "plumbline-theme=dark" },
  { cookie: "plumbline-theme=light; plumbline-author=Grace" },
  { cookie: "plumbline-author=Linus; other=1" },
  { "accept-language": "de", "user-agent": "reader", referer: "http://127.0.0.1:4173/claims" },
  { accept: "text/html", "x-forwarded-proto": "https", "x-forwarded-host": "elsewhere.example" },
  { host: "localhost:4173" },
  { "sec-fetch-dest": "iframe", "sec-fetch-site": "cross-site", dnt: "1" },
];

const KEPT = routes.filter(({ kept }) => kept);

/** The route that an address is of. */
function routeOf(page: string): Route | undefined {
  const parts = page.split(/[?#]/)[0]?.split("/") ?? [];
  const fits = ({ path }: Route) => {
    const wanted = path.split("/");
    return wanted.length === parts.length && wanted.every((part, at) => part === ":id" || part === parts[at]);
  };
  return routes.find(fits);
}

/** Two servers over one ledger, of which one keeps nothing: what they answer must be the same, whatever came before. */
function twoOver(store: Store) {
  let now = "2025-11-22T10:00:00Z";
  const mistakes: unknown[] = [];
  const [keeping, making] = [createKept(), createKept({ pages: 0, characters: 0 })].map((kept) =>
    createApp({
      ...{ store, views, kept, intake: intakeOf(store) },
      clock: { now: () => now },
      report: (error) => mistakes.push(error),
    }),
  ) as [App, App];
  const page = async (app: App, address: string, headers: Readonly<Record<string, string>>) => {
    const { host = "127.0.0.1:4173" } = headers;
    const answer = await app.request(`http://${host}${address}`, { headers: { host, ...headers } });
    // Each server has a word of its own for its forms.
    return (await answer.text()).replace(/(name="token" value=")[^"]*/g, "$1");
  };
  /** The addresses for which some reader is answered otherwise than by the server that keeps nothing. */
  const wrong = async (
    addresses: readonly string[],
    readers: typeof READERS = READERS.slice(0, 2),
  ): Promise<readonly string[]> => {
    const found: string[] = [];
    for (const address of addresses) {
      for (const headers of readers) {
        const [given, made] = [await page(keeping, address, headers), await page(making, address, headers)];
        if (given !== made) found.push(`${address} ${JSON.stringify(headers)}`);
      }
    }
    return found;
  };
  return { page: (address: string) => page(keeping, address, {}), wrong, mistakes, turn: (to: string) => (now = to) };
}

test("kept pages are those that would be made: for every reader, and after every change", {
  timeout: 120_000,
}, async () => {
  const own = await corpusStore();
  const { page, wrong, mistakes, turn } = twoOver(own);
  const addresses = PAGES.filter((address) => routeOf(address)?.kept);
  const asked = new Set(addresses.map((address) => routeOf(address)?.path));
  expect(KEPT.flatMap(({ path }) => (asked.has(path) ? [] : path))).toEqual(["/conflicts/:id"]);
  const before = new Map<string, string>();
  const changed = async () => {
    const out: string[] = [];
    for (const address of addresses) {
      const now = await page(address);
      if (before.has(address) && before.get(address) !== now) out.push(routeOf(address)?.path ?? "");
      before.set(address, now);
    }
    return new Set(out);
  };
  expect(await wrong(addresses, READERS)).toEqual([]);
  await changed();

  const [finding] = (await own.findings({ limit: 1 })).items;
  const about = finding?.id ?? "";
  await decide(own, [about, "dispute"], { author: "Ada", note: "I looked it up.", at: "2025-11-22T10:01:00Z" });
  expect(await wrong(addresses)).toEqual([]);
  expect([...(await changed())]).toEqual(expect.arrayContaining(["/findings/:id"]));

  const added = makeDocument({
    name: "new.txt",
    outlet: "New Gazette",
    blocks: [["paragraph", "Norland bought 7 tanks."]],
  });
  await own.put({ document: added, statements: [] });
  expect(await wrong(addresses)).toEqual([]);
  expect([...(await changed())]).toEqual(expect.arrayContaining(["/", "/documents", "/sources"]));

  await own.putResults({ claims: [], findings: [], pledges: [], verdicts: [] });
  expect(await wrong(addresses)).toEqual([]);
  expect([...(await changed())]).toEqual(expect.arrayContaining(["/claims", "/findings", "/pledges", "/speakers"]));

  turn("2025-11-22T11:00:00Z");
  expect(await wrong(addresses)).toEqual([]);
  turn("2031-02-03T00:00:00Z");
  expect(await wrong(addresses)).toEqual([]);
  expect(mistakes).toEqual([]);
  await own.close();
});

test("kept conflicts are those that would be made", async () => {
  const { store: own, ids } = await clashStore();
  const { wrong, mistakes } = twoOver(own);
  const addresses = ids.flatMap((id) => [`/conflicts/${id}`, `/conflicts/${id}?off=1`]);
  expect(addresses.length).toBeGreaterThan(2);
  expect(await wrong(addresses)).toEqual([]);
  await decide(own, [ids[0] ?? "", "dispute"], { author: "Ada", note: "No.", at: "2025-11-22T10:01:00Z" });
  expect(await wrong(addresses)).toEqual([]);
  expect(mistakes).toEqual([]);
  await own.close();
});

test("a page that is kept is told of the ledger, the day and its address, and of nothing else", () => {
  const asked = { store, today: "2025-11-22", id: "", query: {}, path: "/", runs: {}, desk: {}, cookie: "x" };
  expect(Object.keys(ofLedger(asked)).sort()).toEqual(["id", "path", "query", "store", "today"]);
  const parts = { path: "/kept", about: "", query: NO_QUERY, html: () => "", wire: z.unknown(), json: () => ({}) };
  route<NoQuery, object>({ ...parts, load: async ({ runs }) => ({ runs }) });
  // @ts-expect-error: a page that is kept has no runs
  route<NoQuery, object>({ ...parts, kept: true, load: async ({ runs }) => ({ runs }) });
  // @ts-expect-error: and no desk
  route<NoQuery, object>({ ...parts, kept: true, load: async ({ desk }) => ({ desk }) });
});

test("a kept page is the page as it would be made, and shows a change at once", async () => {
  const [one] = (await store.findings({ limit: 1 })).items;
  const address = `/findings/${one?.id}`;
  const first = await (await ask(address)).text();
  expect(await (await ask(address)).text()).toBe(first);
  const fields = { about: one?.id ?? "", act: "confirm", author: "Ada", note: "I looked it up." };
  expect((await send(ask, "/decisions", fields)).status).toBe(303);
  const after = await (await ask(address)).text();
  expect(first).not.toContain("I looked it up.");
  expect(after).toContain("I looked it up.");
});

test("a kept page has the colours and the name of the reader who asks", async () => {
  const dark = await (await ask("/documents", { headers: { cookie: "plumbline-theme=dark" } })).text();
  const light = await (await ask("/documents", { headers: { cookie: "plumbline-theme=light" } })).text();
  expect(dark).toContain('data-theme="dark"');
  expect(light).toContain('data-theme="light"');
  const [one] = (await store.findings({ limit: 1 })).items;
  const named = await (await ask(`/findings/${one?.id}`, { headers: { cookie: "plumbline-author=Grace" } })).text();
  const other = await (await ask(`/findings/${one?.id}`, { headers: { cookie: "plumbline-author=Linus" } })).text();
  expect(named).toContain('value="Grace"');
  expect(other).not.toContain("Grace");
});

test("a kept page is cited at the time it is asked for", async () => {
  const page = (await (await ask("/claims")).text()).replaceAll("\u00a0", " ");
  expect(page).toContain("22 November 2025, 10:00 UTC");
  const later = views.cited(page, "2025-11-23T11:30:00Z").replaceAll("\u00a0", " ");
  expect(later).toContain("23 November 2025, 11:30 UTC");
  expect(later.replace("23 November 2025, 11:30 UTC", "22 November 2025, 10:00 UTC")).toBe(page);
});
