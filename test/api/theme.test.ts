/** Light or dark, chosen without script and kept in this browser. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Store } from "../../src/store/store.ts";
import { emptyStore } from "../web/store.ts";
import { appOver, BROWSER } from "./app.ts";

let store: Store;
let send: (fields: Record<string, string>, headers?: Record<string, string>) => Promise<Response>;
let page: (cookie: string) => Promise<string>;

beforeAll(async () => {
  store = await emptyStore();
  const { app, ask } = appOver(store);
  send = async (fields, headers = { origin: "http://127.0.0.1:4173" }) =>
    app.request("http://127.0.0.1:4173/theme", {
      method: "POST",
      body: new URLSearchParams(fields),
      headers: { host: "127.0.0.1:4173", ...headers },
    });
  page = async (cookie) => (await ask("/documents", { headers: { ...BROWSER, cookie } })).text();
});

afterAll(() => store.close());

test("the choice comes back as a cookie, and the page that it was made on", async () => {
  const answer = await send({ theme: "dark", back: "/claims?measure=spending" });
  expect([answer.status, answer.headers.get("location")]).toEqual([303, "/claims?measure=spending"]);
  const cookie = answer.headers.get("set-cookie") ?? "";
  expect(cookie).toMatch(/^plumbline-theme=dark;.*HttpOnly; SameSite=Strict/);
  const dark = await page(cookie.split(";")[0] ?? "");
  expect(dark).toContain('<html lang="en" data-theme="dark">');
  expect(dark).toContain('name="theme" value="dark" aria-pressed="true"');
});

test.each(["", "plumbline-theme=system", 'plumbline-theme="><script>'])("as the device has it: %s", async (cookie) => {
  expect(await page(cookie)).toContain('<html lang="en">');
});

test.each(["//elsewhere.example", "/\\elsewhere.example", "https://elsewhere.example", "", "/a\nb"])(
  "never leads elsewhere: %j",
  async (back) => {
    expect((await send({ theme: "light", back })).headers.get("location")).toBe("/");
  },
);

test("what no page of ours sent is refused", async () => {
  expect((await send({ theme: "dark" }, { origin: "https://elsewhere.example" })).status).toBe(403);
  expect((await send({ theme: "dark" }, {})).status).toBe(403);
});

test("an unknown theme is refused with problem details", async () => {
  const answer = await send({ theme: "sepia" });
  expect([answer.status, answer.headers.get("content-type")]).toEqual([400, "application/problem+json"]);
});
