/** Pages that are kept: bounded, of one state of the ledger, and never another reader's. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { createKept } from "../../src/api/kept.ts";
import type { Store } from "../../src/store/store.ts";
import { views } from "../../src/web/index.tsx";
import { corpusStore } from "../web/store.ts";
import { type Ask, appOver, send } from "./app.ts";

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
