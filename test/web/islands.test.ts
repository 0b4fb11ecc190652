/** What pages ship to run in the browser: little, from our own address, and lists nothing. */
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ISLANDS } from "../../src/api/islands.ts";
import type { Store } from "../../src/store/store.ts";
import { type Ask, appOver, BROWSER } from "../api/app.ts";
import { islands } from "./islands.ts";
import { isList, PAGES } from "./pages.ts";
import { corpusStore } from "./store.ts";

/** @source the budget of the workbench: 30 KiB of compressed script on any page */
const BUDGET = 30 * 1024;

let store: Store;
let ask: Ask;

beforeAll(async () => {
  store = await corpusStore();
  ask = appOver(store, undefined, islands).ask;
});

afterAll(() => store.close());

const scriptsOf = (page: string) => [...page.matchAll(/<script\b([^>]*)>([^<]*)<\/script>/g)];

test("every island has a file, and every file is an island", () => {
  expect([...islands.keys()].sort()).toEqual([...ISLANDS].sort());
});

test.each(ISLANDS)("%s imports nothing more and writes no HTML", (name) => {
  const code = islands.get(name) ?? "";
  expect(code).not.toMatch(/\bimport\s*[("']|\bfrom\s*["']\./);
  expect(code).not.toMatch(/\.(?:inner|outer)HTML\s*=[^=]|document\.write|\beval\(|new Function/);
});

describe.each(PAGES)("%s", (path) => {
  test("ships at most 30 KiB, as modules, with nothing written into the page", async () => {
    const page = await (await ask(path, { headers: BROWSER })).text();
    let bytes = 0;
    for (const [, attributes = "", inline = ""] of scriptsOf(page)) {
      expect(inline).toBe("");
      const [, address = ""] = /^ type="module" src="(\/assets\/[a-z-]+\.[0-9a-f]{16}\.js)"$/.exec(attributes) ?? [];
      const answer = await ask(address);
      expect([address, answer.status]).toEqual([address, 200]);
      expect(answer.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
      expect(answer.headers.get("cache-control")).toContain("immutable");
      bytes += gzipSync(new Uint8Array(await answer.arrayBuffer())).length;
    }
    expect(bytes).toBeLessThanOrEqual(isList(path) ? 0 : BUDGET);
    expect(page.match(/<script/g)?.length ?? 0).toBe(scriptsOf(page).length);
  });
});

test("a server without scripts sends the same pages without them", async () => {
  const reader = PAGES.find((path) => path.startsWith("/documents/")) ?? "";
  const [withScript, without] = await Promise.all(
    [ask, appOver(store).ask].map(async (one) => (await one(reader, { headers: BROWSER })).text()),
  );
  expect(scriptsOf(withScript ?? "").length).toBeGreaterThan(0);
  expect(withScript?.replace(/<script\b[^>]*><\/script>/g, "")).toBe(without);
});
