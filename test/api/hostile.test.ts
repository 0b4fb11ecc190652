/** Hostile words on the wire: in tables, calendars, names of files, redirects and cookies; and the headers of every answer. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { routes } from "../../src/api/index.ts";
import type { Store } from "../../src/store/store.ts";
import { claims } from "../web/corpus.ts";
import { HOSTILE_PAGES, hostileStore } from "../web/hostile-store.ts";
import { islands } from "../web/islands.ts";
import { corpusStore, emptyStore } from "../web/store.ts";
import { AWAY, VECTORS } from "../web/vectors.ts";
import { type Ask, appOver, BROWSER, FROM_HERE, send, tokenIn } from "./app.ts";

const HERE = "http://127.0.0.1:4173";

let store: Store;
let ask: Ask;
let mistakes: unknown[];

beforeAll(async () => {
  store = await hostileStore();
  ({ ask, mistakes } = appOver(store, undefined, islands));
});

afterAll(async () => {
  await store.close();
  expect(mistakes).toEqual([]);
});

/** An address of a page as the same in another format. */
const as = (format: string, path: string) => {
  const [stem = "", query] = path.split("?");
  return `${stem === "/" ? "/index" : stem}.${format}${query === undefined ? "" : `?${query}`}`;
};

/** The cells of a table by RFC 4180. */
function cellsOf(table: string): readonly string[] {
  return [...table.matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "",
  );
}

test("no cell of any table begins as a formula, whatever a spreadsheet takes for a separator", async () => {
  let cells = 0;
  for (const path of HOSTILE_PAGES) {
    const answer = await ask(as("csv", path));
    if (answer.status !== 200) continue;
    expect(answer.headers.get("content-type")).toContain("text/csv");
    expect(answer.headers.get("content-disposition")).toMatch(/^attachment; filename="[\w-]{1,100}\.csv"$/);
    const table = await answer.text();
    const all = cellsOf(table);
    cells += all.length;
    const runs = (cell: string) => /^[\s\p{C}]*[=+\-@\uFF0B\uFF0D\uFF1D\uFF20]/u.test(cell);
    expect([
      path.slice(0, 60),
      all.filter((cell) => cell !== "=" && runs(cell) && !/^-?[\d.e+-]+$/.test(cell)),
    ]).toEqual([path.slice(0, 60), []]);
    const unquoted = table.replace(/"(?:[^"]|"")*"/g, "");
    expect(unquoted).not.toMatch(/[;\t|]/);
  }
  expect(cells).toBeGreaterThan(1000);
});

test("no line of a calendar is the text's own", async () => {
  const calendar = await (await ask("/pledges.ics")).text();
  const lines = calendar.replace(/\r\n[ \t]/g, "").split("\r\n");
  expect(lines.filter((line) => line !== "" && !/^[A-Z][A-Z-]*[;:]/.test(line))).toEqual([]);
  expect(lines.filter((line) => /^(?:ATTACH|ATTENDEE|BEGIN:VALARM)/.test(line))).toEqual([]);
  expect(calendar.split("\r\n").filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  expect(calendar.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
});

test("data says that it is data: its type, and that nobody may guess another", async () => {
  for (const path of HOSTILE_PAGES.slice(0, 60)) {
    const answer = await ask(as("json", path));
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    if (answer.status === 200) expect(answer.headers.get("content-type")).toContain("application/json");
    JSON.parse(await answer.text());
  }
});

test("a picture has no element but shapes and words", async () => {
  for (const path of HOSTILE_PAGES.filter((path) => path.startsWith("/scenarios/spending-path"))) {
    const answer = await ask(as("svg", path.replace(/&exclude=.*/, "")));
    expect(answer.status).toBe(200);
    const names = new Set([...(await answer.text()).matchAll(/<([a-z][\w:-]*)/gi)].map(([, name]) => name));
    for (const name of ["script", "foreignObject", "iframe", "image", "animate", "set", "use"]) {
      expect(names.has(name)).toBe(false);
    }
  }
});

describe("redirects lead to paths of this server", () => {
  test.each(AWAY)("after a choice of colours, back to %j", async (back) => {
    const body = new URLSearchParams({ theme: "dark", back });
    const answer = await ask("/theme", { method: "POST", headers: FROM_HERE, body });
    expect(answer.status).toBe(303);
    const location = answer.headers.get("location") ?? "";
    expect(new URL(location, HERE).origin).toBe(HERE);
    expect(location).toMatch(/^\/(?![/\\])[\x21-\x7E]*$/);
    expect(answer.headers.getSetCookie()).toHaveLength(1);
  });

  test.each(AWAY)("after a decision, back to %j", async (back) => {
    const answer = await send(ask, "/decisions", { about: "f0", act: "confirm", author: "A", note: "", back });
    const location = answer.headers.get("location");
    if (location === null) expect(answer.status).toBe(400);
    else expect(new URL(location, HERE).origin).toBe(HERE);
    expect(answer.headers.getSetCookie().filter((cookie) => !cookie.startsWith("plumbline-author="))).toEqual([]);
  });

  test.each([
    "//elsewhere.invalid/claims",
    "/\\elsewhere.invalid/claims",
    "/claims//elsewhere.invalid",
    "/%2F%2Felsewhere.invalid",
  ])("from the address %s", async (path) => {
    const location = (await ask(path)).headers.get("location");
    if (location !== null) expect(new URL(location, HERE).origin).toBe(HERE);
  });
});

describe("cookies", () => {
  const NAMES = [
    ...(VECTORS["formulas and headers"] ?? []),
    ...(VECTORS["what cannot be seen"] ?? []),
    "a; Path=/; Domain=elsewhere.invalid",
    "x=y, z",
  ];

  test.each(NAMES)("a name %j is kept as one value, and comes back as it was", async (author) => {
    const answer = await send(ask, "/decisions", { about: "f0", act: "confirm", author, note: "n" });
    const [cookie = "", ...others] = answer.headers.getSetCookie();
    expect([answer.status, others]).toEqual([303, []]);
    expect(cookie).toMatch(/^plumbline-author=[\w%.!~*'()-]*; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Strict$/);
    const page = await (
      await ask("/findings/f0", { headers: { ...BROWSER, cookie: cookie.split(";")[0] ?? "" } })
    ).text();
    expect(page).not.toMatch(/<script(?! type="module" src="\/assets)/);
  });

  test.each([
    "plumbline-author=%E0%A4%A",
    "plumbline-author=%00",
    'plumbline-author="><script>',
    "plumbline-theme=%",
    "=;=;;",
    `x=${"y".repeat(9000)}`,
  ])("a cookie of another’s making, %s, does no harm", async (cookie) => {
    const answer = await ask("/findings/f0", { headers: { ...BROWSER, cookie: cookie.slice(0, 8000) } });
    expect(answer.status).toBe(200);
    expect(await answer.text()).not.toContain('"><script>');
  });
});

describe("the headers that protect stand on", () => {
  const SAFE: Readonly<Record<string, RegExp>> = {
    "content-security-policy": /default-src 'none'.*base-uri 'none'.*frame-ancestors/,
    "x-content-type-options": /^nosniff$/,
    "referrer-policy": /^no-referrer$/,
    "cross-origin-opener-policy": /^same-origin$/,
    "permissions-policy": /camera=\(\)/,
  };

  const isSafe = (answer: Response) => {
    for (const [name, value] of Object.entries(SAFE))
      expect([name, answer.headers.get(name)]).toEqual([name, expect.stringMatching(value)]);
    // Whoever wants to may frame an embedded page; nothing else is open to all.
    const policy = answer.headers.get("content-security-policy")?.replace("frame-ancestors *", "");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
    expect(answer.headers.get("x-powered-by")).toBeNull();
    expect(answer.headers.get("server")).toBeNull();
  };

  test.each(routes.filter(({ path }) => !path.includes(":id")).map(({ path }) => path))(
    "%s, its errors, and HEAD",
    async (path) => {
      for (const method of ["GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE"]) {
        if (method === "TRACE") continue;
        isSafe(await ask(path, { method, headers: BROWSER }));
      }
      const refused = await ask(`${path}?nobody=knows`);
      isSafe(refused);
      await refused.text();
    },
  );

  test("what has not changed, what has moved, and what is not there", async () => {
    const tag = (await ask("/claims.json")).headers.get("etag") ?? "";
    const same = await ask("/claims.json", { headers: { "if-none-match": tag } });
    expect(same.status).toBe(304);
    isSafe(same);
    const [claim] = (await store.claims()).items;
    await store.alias("c0000000000000000gone", claim?.id ?? "");
    const moved = await ask("/claims/c0000000000000000gone");
    expect(moved.status).toBe(301);
    isSafe(moved);
    const none = await ask("/nothing");
    expect(none.status).toBe(404);
    isSafe(none);
  });

  test("forms that are taken, and forms that are not", async () => {
    const taken = await send(ask, "/decisions", { about: "f0", act: "confirm", author: "A" });
    expect(taken.status).toBe(303);
    isSafe(taken);
    const token = await tokenIn(ask);
    const stranger = await ask("/decisions", {
      method: "POST",
      body: new URLSearchParams({ token }),
      headers: { origin: "http://elsewhere.invalid" },
    });
    expect(stranger.status).toBe(403);
    isSafe(stranger);
    isSafe(await ask("/theme", { method: "POST", headers: FROM_HERE, body: new URLSearchParams({ theme: "dark" }) }));
  });

  test("another name of this machine", async () => {
    const answer = await ask("/", { headers: { host: "elsewhere.invalid" } });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    isSafe(answer);
  });

  test("the style sheet, the scripts, and the events of a job", async () => {
    const reader = HOSTILE_PAGES.find((path) => path.startsWith("/documents/")) ?? "";
    const page = await (await ask(reader, { headers: BROWSER })).text();
    const assets = [...page.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, address = ""]) => address);
    expect(assets.length).toBeGreaterThan(1);
    for (const address of assets) isSafe(await ask(address));
    // In a ledger of its own: what is added there makes its claims and findings anew.
    const other = await emptyStore();
    const adding = appOver(other);
    const job = (await send(adding.ask, "/add", { text: "One tank." })).headers.get("location") ?? "";
    const events = await adding.ask(`${job}/events`);
    expect(events.headers.get("content-type")).toContain("text/event-stream");
    isSafe(events);
    await events.text();
    await adding.app.settle();
    await other.close();
  });
});

test("no policy lets a page show what is written into an address; the sign is a file of ours", async () => {
  const { ask } = appOver(await corpusStore());
  for (const path of ["/", `/embed/claims/${claims[0]?.id}`]) {
    expect((await ask(path)).headers.get("content-security-policy")).not.toContain("data:");
  }
  expect(await (await ask("/")).text()).toContain('<link rel="icon" type="image/svg+xml" href="/icon.svg"');
  const icon = await ask("/icon.svg");
  expect([icon.status, icon.headers.get("content-type")]).toEqual([200, "image/svg+xml; charset=utf-8"]);
});
