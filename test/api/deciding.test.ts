/** Deciding over HTTP: round trips through the forms of the pages, and every refusal. */
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import type { Store } from "../../src/store/store.ts";
import { documents } from "../web/corpus.ts";
import { machineStore } from "../web/store.ts";
import { type Ask, appOver, FROM_HERE, send, tokenIn } from "./app.ts";

// What the machine finds is the same each time, so that its ids can stand in the tables below.
const first = await machineStore();
const [finding] = (await first.findings()).items;
const [one, two] = (await first.claims()).items;
const [claim, other] = [await first.claim(one?.id ?? ""), await first.claim(two?.id ?? "")];
const statement = (await Promise.all(documents.map(({ id }) => first.statements(id))))
  .flat()
  .find(({ quantities }) => quantities.length > 0);
await first.close();
if (!finding || !claim || !other || !statement) throw new Error("the machine finds them in the corpus");

const WHO = { author: "Mira Holt", note: "read against the original" };
const BACK = `/findings/${finding.id}`;

let store: Store;
let ask: Ask;
let mistakes: unknown[];

beforeEach(async () => {
  await store?.close();
  store = await machineStore();
  ({ ask, mistakes } = appOver(store));
});
afterAll(async () => {
  await store.close();
  expect(mistakes).toEqual([]);
});

const decide = (fields: Parameters<typeof send>[2]) => send(ask, "/decisions", { ...WHO, ...fields });
const page = async (address: string) => (await ask(address)).text();

/** The id of the decision that a redirect leads to. */
async function decided(fields: Parameters<typeof send>[2]): Promise<{ path: string; id: string }> {
  const response = await decide(fields);
  expect(response.status).toBe(303);
  const [path = "", id = ""] = (response.headers.get("location") ?? "").split("#");
  return { path, id };
}

test("confirm, see it on the page, undo it, and the history has both", async () => {
  const before = JSON.stringify(await store.finding(finding.id));
  const { path, id } = await decided({ about: finding.id, act: "confirm", back: BACK });
  expect(path).toBe(BACK);
  const html = await page(BACK);
  expect(html).toContain(`<li id="${id}">Decided: confirmed`);
  expect(html).toContain(`href="/review/${finding.id}"`);
  const review = `/review/${finding.id}`;
  expect(await page(review)).toContain(`name="about" value="${id}"`);
  const undone = await decided({ about: id, act: "undo", back: review, note: "" });
  expect(undone.path).toBe(review);
  expect(await page(BACK)).not.toContain("Decided: confirmed");
  const { history } = await (await ask(`${review}.json`)).json();
  expect(history.map(({ act, standing }: { act: string; standing: string }) => [act, standing])).toEqual([
    ["confirm", "undone"],
    ["undo", "in force"],
  ]);
  expect(await page(review)).toContain(`<li id="${undone.id}"`);
  expect(JSON.stringify(await store.finding(finding.id))).toBe(before);
});

test("a corrected reading stands beside the machine's, which stays as it was", async () => {
  const before = JSON.stringify(await store.statement(statement.id));
  const machine = statement.quantities[0]?.low;
  expect(await page(`/review/${statement.id}`)).toContain(`figure 1, value: ${machine}`);
  const back = `/documents/${statement.document}`;
  const { path, id } = await decided({ about: statement.id, act: "correct", part: "1.value", value: "9..10", back });
  expect(path).toBe(back);
  const html = await page(back);
  expect(html).toContain(`<li id="${id}">Decided: 1.value reads “<bdi>9..10</bdi>`);
  expect(JSON.stringify(await store.statement(statement.id))).toBe(before);
});

test("every note in the margin leads to the review of its statement", async () => {
  const html = await page(`/documents/${statement.document}`);
  const links = [...html.matchAll(/href="(\/review\/[^"#]+)" aria-label="Review /g)].map((match) => match[1] ?? "");
  expect(links).toContain(`/review/${statement.id}`);
  for (const link of links) expect((await ask(link)).status).toBe(200);
});

test("a merge by a field of addresses, and a split by boxes, change the claims and can be undone", async () => {
  const all = (await store.claims()).items;
  const merge = await decided({
    about: claim.id,
    act: "merge",
    others: `http://127.0.0.1:4173/claims/${other.id}?next=t1`,
  });
  expect(merge.path).toBe("/decisions");
  const merged = await store.claim(claim.id);
  expect(merged?.decided?.by).toEqual([merge.id]);
  const review = await page(`/review/${merged?.id}`);
  const boxes = [...review.matchAll(/type="checkbox" name="others" value="(s[^"]+)"/g)].map((match) => match[1] ?? "");
  expect(boxes.length).toBeGreaterThan(1);
  const split = await decided({ about: merged?.id ?? "", act: "split", others: boxes.slice(1) });
  expect((await store.claim(merged?.id ?? ""))?.decided?.by).toContain(split.id);
  for (const { id } of [split, merge]) await decided({ about: id, act: "undo", note: "" });
  expect((await store.claims()).items).toEqual(all);
});

test("the name is filled in next time, in this browser only", async () => {
  const response = await decide({ about: finding.id, act: "dispute", author: 'Mira "M" <b>Holt</b>' });
  const cookie = response.headers.get("set-cookie") ?? "";
  expect(cookie).toMatch(/HttpOnly/);
  expect(cookie).toMatch(/SameSite=Strict/);
  const again = await ask(BACK, { headers: { cookie: cookie.split(";", 1)[0] ?? "" } });
  expect(await again.text()).toContain('value="Mira &quot;M&quot; &lt;b>Holt&lt;/b>"');
  expect(await page(BACK)).toContain('name="author" required maxlength="100" autocomplete="name" value');
});

test("a page of the workbench has forms with our word; its data and a ledger that is only shown have none", async () => {
  const token = await tokenIn(ask);
  expect(token.length).toBeGreaterThan(20);
  for (const address of [BACK, `/claims/${claim.id}`, `/review/${statement.id}`]) {
    expect(await page(address)).toContain(`value="${token}"`);
    expect(await page(`${address}.json`)).not.toContain(token);
  }
  const { ask: shown } = appOver(store, null);
  for (const address of [BACK, `/claims/${claim.id}`, `/documents/${statement.document}`, `/review/${statement.id}`]) {
    const html = await (await shown(address)).text();
    expect(html).not.toMatch(/action="\/(?:decisions|add|jobs)|aria-label="Review /);
  }
});

describe("refuses", () => {
  const long = "a".repeat(101);
  test.each<readonly [Parameters<typeof send>[2], number, string, RegExp]>([
    [{ about: finding.id, act: "confirm", author: " " }, 400, "bad-request", /author: /],
    [{ about: finding.id, act: "confirm", author: long }, 400, "bad-request", /author: /],
    [{ about: finding.id, act: "confirm", note: "a".repeat(2001) }, 400, "bad-request", /note: /],
    [{ about: finding.id, act: "confirm", back: "https://evil.example/" }, 400, "bad-request", /back: /],
    [{ about: finding.id, act: "confirm", back: "//evil.example" }, 400, "bad-request", /back: /],
    [{ about: finding.id, act: "confirm", back: "/\\evil.example" }, 400, "bad-request", /back: /],
    [{ about: finding.id, act: "confirm", colour: "red" }, 400, "bad-request", /colour: /],
    [{ about: finding.id, act: "burn" }, 400, "usage", /no decision/],
    [{ about: finding.id, act: "constructor" }, 400, "usage", /no decision/],
    [{ about: finding.id, act: "" }, 400, "usage", /no decision/],
    [{ about: "f0000", act: "confirm" }, 404, "not-found", /no finding or claim or statement/],
    [{ about: "", act: "confirm" }, 404, "not-found", /nothing/],
    [{ about: finding.id, act: "correct", part: "1.value", value: "4" }, 404, "not-found", /no statement/],
    [{ about: statement.id, act: "correct", part: "99.value", value: "4" }, 400, "usage", /figures/],
    [{ about: statement.id, act: "correct", part: "1.value", value: "four" }, 400, "usage", /1\.value=four/],
    [{ about: statement.id, act: "correct", part: "colour", value: "red" }, 400, "usage", /no part/],
    [{ about: claim.id, act: "merge" }, 400, "usage", /name the claims/],
    [{ about: claim.id, act: "merge", others: claim.id }, 400, "usage", /with itself/],
    [{ about: claim.id, act: "merge", others: "c0000" }, 404, "not-found", /no claim/],
    [{ about: claim.id, act: "split" }, 400, "usage", /name the statements/],
    [{ about: claim.id, act: "split", others: "s0000" }, 400, "usage", /not told/],
    [
      { about: claim.id, act: "split", others: claim.members.map(({ proposition }) => proposition.statement) },
      400,
      "usage",
      /nothing would be left/,
    ],
    [{ about: "j0000", act: "undo" }, 404, "not-found", /no decision/],
  ])("%j", async (fields, status, code, says) => {
    const response = await decide(fields);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    const problem = await response.json();
    expect([problem.status, problem.code]).toEqual([status, code]);
    expect(problem.detail).toMatch(says);
    expect(await store.decisions()).toEqual([]);
  });

  test("a form from elsewhere, or without our word; a person gets a page that says so", async () => {
    const fields = { ...WHO, about: finding.id, act: "confirm" };
    const token = await tokenIn(ask);
    const bodies: readonly [Record<string, string>, Record<string, string>][] = [
      [{ origin: "https://evil.example" }, { ...fields, token }],
      [FROM_HERE, fields],
    ];
    for (const [headers, body] of bodies) {
      const sent = { method: "POST", headers: { ...headers, accept: "text/html" }, body: new URLSearchParams(body) };
      const response = await ask("/decisions", sent);
      expect([response.status, response.headers.get("content-type")]).toEqual([403, "text/html; charset=utf-8"]);
      expect(await response.text()).toContain("Nothing was changed");
    }
    expect(await store.decisions()).toEqual([]);
  });

  test("a review of what is not there", async () => {
    expect((await ask("/review/f0")).status).toBe(404);
    expect((await ask("/review/x?y=1")).status).toBe(400);
  });
});
