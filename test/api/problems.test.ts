/** Whatever is wrong with a request, the answer says so in one form. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { routes } from "../../src/api/index.ts";
import { methodsOf } from "../../src/api/resource.ts";
import type { Store } from "../../src/store/store.ts";
import { documents } from "../web/corpus.ts";
import { corpusStore } from "../web/store.ts";
import { type Ask, appOver, BROWSER } from "./app.ts";

let store: Store;
let ask: Ask;
let mistakes: unknown[];

beforeAll(async () => {
  store = await corpusStore();
  ({ ask, mistakes } = appOver(store));
});

afterAll(async () => {
  await store.close();
  expect(mistakes).toEqual([]);
});

async function problem(path: string, init?: Parameters<Ask>[1]) {
  const response = await ask(path, init);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  const body = (await response.json()) as Record<string, unknown>;
  expect(body).toMatchObject({
    status: response.status,
    type: `urn:plumbline:problem:${body.code}`,
    instance: path.split("?")[0],
    title: expect.any(String),
  });
  return { response, body };
}

describe("problem details for", () => {
  test.each([
    ["/nothing/here", 404, "not-found"],
    ["/documents/d0", 404, "not-found"],
    ["/documents/d0.json", 404, "not-found"],
    ["/claims/c0.csv", 404, "not-found"],
    ["/findings/%00", 404, "not-found"],
    ["/checks/none", 404, "not-found"],
    ["/conflicts/f0", 404, "not-found"],
    ["/speakers/Nobody", 404, "not-found"],
    ["/sources/none.csv", 404, "not-found"],
    ["/compare?documents=d0,d1", 404, "not-found"],
    ["/compare?documents=a,b,c,d,e,f", 400, "bad-request"],
    ["/conflicts/f0?off=x", 400, "bad-request"],
    ["/claims?limit=0", 400, "bad-request"],
    ["/claims?limit=1e9", 400, "bad-request"],
    ["/claims?limit=x", 400, "bad-request"],
    ["/claims?next=rubbish", 400, "bad-request"],
    ["/documents.json?next=WzEsMl0", 400, "bad-request"],
    ["/documents?kind=rumour", 400, "bad-request"],
    ["/documents?from=2025-02-30", 400, "bad-request"],
    ["/findings?verdict=guilty", 400, "bad-request"],
    ["/findings?sort=random", 400, "bad-request"],
    ["/claims?colour=red", 400, "bad-request"],
    ["/claims/c0?next=x", 400, "bad-request"],
    ["/documents/d0/explain", 404, "not-found"],
    [`/documents/${documents[1]?.id}?at=9-3`, 400, "bad-request"],
    [`/documents/${documents[1]?.id}?at=0-999999`, 400, "bad-request"],
    [`/documents/${documents[1]?.id}?at=-1-3`, 400, "bad-request"],
    [`/documents/${documents[1]?.id}/explain.json?at=x`, 400, "bad-request"],
    ["/theme", 405, "method-not-allowed"],
    ["/claims?actor=a&actor=b", 400, "bad-request"],
    [`/search?q=${"a".repeat(201)}`, 400, "bad-request"],
    ["/?x=1", 400, "bad-request"],
  ])("%s", async (path, status, code) => {
    const { body } = await problem(path);
    expect([body.status, body.code]).toEqual([status, code]);
    expect(String(body.detail).length).toBeGreaterThan(20);
  });

  test.each(routes.map((route) => [route.path.replace(":id", "x"), methodsOf(route)] as const))(
    "every other method on %s",
    async (path, takes) => {
      for (const method of ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"].filter((one) => !takes.includes(one))) {
        const { response, body } = await problem(path, { method });
        expect([response.status, body.code, response.headers.get("allow")]).toEqual([
          405,
          "method-not-allowed",
          takes.join(", "),
        ]);
      }
    },
  );

  test("a parameter is named, and what it may be", async () => {
    const { body } = await problem("/findings?severity=bad");
    expect(body.detail).toMatch(/severity.*info.*warning.*error/);
  });

  test.each([
    "evil.example",
    "evil.example:4173",
    "127.0.0.1.evil.example",
    "localhost.evil.example:80",
    "",
    "[::1",
    "127.0.0.1:4173@evil.example",
  ])("the host “%s”: a page elsewhere that made its name point here", async (host) => {
    const { body } = await problem("/documents.json", { headers: { host } });
    expect([body.status, body.code]).toEqual([421, "host-refused"]);
  });
});

test.each(["127.0.0.1:4173", "localhost:4173", "LOCALHOST", "[::1]:4173", "127.0.0.1"])(
  "the host %s is ours",
  async (host) => {
    expect((await ask("/documents.json", { headers: { host } })).status).toBe(200);
  },
);

test("a person gets a page, with a way on", async () => {
  const response = await ask("/claims/none", { headers: BROWSER });
  expect([response.status, response.headers.get("content-type")]).toEqual([404, "text/html; charset=utf-8"]);
  const page = await response.text();
  expect(page).toContain("<h1>Not found</h1>");
  expect(page).toContain('href="/claims"');
  expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
});

test("our own mistake is told to the log and not to the client", async () => {
  const closed = await corpusStore();
  const { ask: askClosed, mistakes: told } = appOver({
    ...closed,
    counts: () => Promise.reject(new Error("the inside")),
  });
  const response = await askClosed("/index.json");
  const body = await response.text();
  expect(response.status).toBe(500);
  expect(body).toContain('"code":"internal"');
  expect(body).not.toContain("the inside");
  expect(told).toHaveLength(1);
  await closed.close();
});
