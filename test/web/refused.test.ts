/** A form that is not taken stands there again with all that was typed, and says beside the field what is wrong; programs are given the problem alone. */
import { parseHTML } from "linkedom";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Store } from "../../src/store/store.ts";
import { type Ask, appOver, BROWSER, FROM_HERE, tokenIn } from "../api/app.ts";
import { claims, statements } from "./corpus.ts";
import { corpusStore } from "./store.ts";

let store: Store;
let ask: Ask;
let mistakes: readonly unknown[];

beforeAll(async () => {
  store = await corpusStore();
  ({ ask, mistakes } = appOver(store));
});

afterAll(async () => {
  expect(mistakes).toEqual([]);
  await store.close();
});

type Fields = Readonly<Record<string, string | readonly string[]>>;

async function sent(path: string, fields: Fields, headers: Readonly<Record<string, string>> = BROWSER) {
  const body = new URLSearchParams({ token: await tokenIn(ask) });
  for (const [name, values] of Object.entries(fields)) {
    body.delete(name);
    for (const value of [values].flat()) body.append(name, value);
  }
  return ask(path, { method: "POST", headers: { ...FROM_HERE, ...headers }, body });
}

async function again(path: string, fields: Fields, status = 400): Promise<Document> {
  const response = await sent(path, fields);
  expect([response.status, response.headers.get("cache-control")]).toEqual([status, "no-store"]);
  expect(response.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
  return parseHTML(await response.text()).document;
}

const valueIn = (page: Document, field: string) => page.querySelector(`[name="${field}"]`)?.getAttribute("value");

/** What stands in a field of several lines; the parser of the test leaves its references as they are. */
function typedIn(page: Document, field: string): string | undefined {
  const written = page.querySelector(`textarea[name="${field}"]`)?.textContent;
  return written?.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&amp;", "&");
}

/** The one field that is marked, and what is said of it. */
function faultIn(page: Document): readonly [name: string | null, says: string] {
  const marked = [...page.querySelectorAll('[aria-invalid="true"]')];
  expect(marked.length).toBe(1);
  const says = page.getElementById(marked[0]?.getAttribute("aria-describedby") ?? "")?.textContent ?? "";
  return [marked[0]?.getAttribute("name") ?? null, says.trim()];
}

const TEXT = `A text with "signs" & <tags> that somebody typed. ${"Shells were made. ".repeat(40)}`;

test("what was pasted at /add is kept, and the address that is none is named", async () => {
  const page = await again("/add", {
    text: TEXT,
    name: "My notes",
    from: "no address",
    addresses: "https://a.example/",
  });
  expect(page.querySelector("h1")?.textContent).toBe("Add what you want read");
  expect(typedIn(page, "text")).toBe(TEXT);
  expect(typedIn(page, "addresses")).toBe("https://a.example/");
  expect([valueIn(page, "name"), valueIn(page, "from")]).toEqual(["My notes", "no address"]);
  expect(faultIn(page)).toEqual(["from", "Give the address of the page, which begins with https://"]);
  expect(page.querySelector(".faults[role=alert]")?.textContent).toContain("Not taken.");
});

test("a form of which no field is to blame says it above all", async () => {
  const page = await again("/add", { text: " ", addresses: "" });
  expect(page.querySelector(".faults[role=alert]")?.textContent).toContain("There is nothing to read");
  expect(page.querySelectorAll('[aria-invalid="true"]').length).toBe(0);
});

test("what was pasted on the start page comes back there", async () => {
  const paste = `${"word ".repeat(250_000)}`;
  const page = await again("/add", { paste });
  expect(page.querySelector("h1")?.textContent).not.toBe("Add what you want read");
  expect(typedIn(page, "paste")).toBe(paste);
});

test("a form of a server that was started anew keeps its words and has the new token", async () => {
  const page = await again("/add", { text: TEXT, token: "that of yesterday" }, 403);
  expect(typedIn(page, "text")).toBe(TEXT);
  expect(valueIn(page, "token")).toBe(await tokenIn(ask));
});

const [one, other] = claims;

test("a merge that names no claim keeps the name, the reason and the choice, in its form alone", async () => {
  const about = one?.id ?? "";
  const others = [other?.id ?? "", "no-such-claim"];
  const fields = { about, act: "merge", back: `/review/${about}`, others, author: "Anna B.", note: "same words" };
  const page = await again("/decisions", fields, 404);
  const [form, ...more] = [...page.querySelectorAll("form.form")].filter((form) => form.querySelector(".faults"));
  expect(more).toEqual([]);
  expect(form?.getAttribute("aria-label")).toBe("Merge with other claims");
  const typed = [...(form?.querySelectorAll("input") ?? [])].map((input) => input.getAttribute("value"));
  expect(typed).toEqual(expect.arrayContaining(["Anna B.", "same words", "no-such-claim"]));
  expect(form?.querySelector(`input[type=checkbox][value="${other?.id}"]`)?.hasAttribute("checked") ?? true).toBe(true);
  expect(form?.querySelector("[role=alert]")?.textContent).toContain("no-such-claim");
  expect(page.querySelectorAll("[aria-invalid=true]").length).toBe(0);
});

test("a correction keeps its part and what was typed", async () => {
  const statement = [...statements.values()].flat().find(({ quantities }) => quantities.length > 0);
  const about = statement?.id ?? "";
  const fields = { about, act: "correct", back: `/review/${about}`, part: "1.value", value: "four", author: "Anna B." };
  const page = await again("/decisions", fields);
  expect(page.querySelector("option[selected]")?.getAttribute("value")).toBe("1.value");
  expect(page.querySelector("[role=alert]")?.textContent).toContain("four");
  expect(valueIn(page, "value")).toBe("four");
});

test("nothing of it is kept for the next reader", async () => {
  await again("/decisions", { about: one?.id ?? "", act: "merge", back: `/claims/${one?.id}`, author: "Anna B." });
  expect(await (await ask(`/claims/${one?.id}`, { headers: BROWSER })).text()).not.toContain("Anna B.");
});

test("a stale token is said at the head of a decision, not of a field", async () => {
  const about = one?.id ?? "";
  const fields = { about, act: "merge", back: `/review/${about}`, others: other?.id ?? "", author: "Anna B." };
  const page = await again("/decisions", { ...fields, token: "that of yesterday" }, 403);
  expect(page.querySelector("[role=alert]")?.textContent).toContain("started anew");
  expect(page.querySelectorAll("[aria-invalid=true]").length).toBe(0);
});

test("a reason that is too long is said in the form, whether or not it has a field for it", async () => {
  const about = one?.id ?? "";
  const fields = { about, act: "dispute", back: `/claims/${about}`, author: "Anna B.", note: "x".repeat(2001) };
  const page = await again("/decisions", fields);
  expect(page.querySelector("[role=alert]")?.textContent).toContain("2000");
  expect(faultIn(page)[0]).toBe("note");
});

const HERE = `/review/${one?.id}`;

test.each([
  ["that of a page elsewhere", { back: "https://evil.example/" }],
  ["that of a host", { back: "//evil.example" }],
  ["that of a file", { back: "/claims.csv" }],
  ["that of a page that is not there", { back: "/claims/none" }],
  ["that of a list", { back: "/claims" }],
  ["that of another claim", { back: HERE, about: "cnope" }],
  ["of an act that is none", { back: HERE, act: "bogus" }],
  ["to undo a decision that the page has not", { back: HERE, act: "undo" }],
])("a form that no page shows again, %s, gives the reason and what was typed", async (_, fields) => {
  const about = one?.id ?? "";
  const words = 'my "long" <reason>';
  const response = await sent("/decisions", {
    about,
    act: "merge",
    others: "cnone",
    author: "Anna B.",
    note: words,
    ...fields,
  });
  expect(response.status).toBeGreaterThanOrEqual(400);
  const page = parseHTML(await response.text()).document;
  expect(page.querySelector(".problem .deck")?.textContent).toBeTruthy();
  const typed = [...page.querySelectorAll(".problem textarea")].map(({ textContent }) => textContent);
  expect(typed).toContain("Anna B.");
  expect(typed.join()).toContain("&lt;reason>");
  expect(page.querySelector("h1")?.textContent).not.toContain("Review");
});

test("a program is given the problem", async () => {
  const response = await sent("/add", { text: TEXT, from: "no address" }, { accept: "application/json" });
  expect([response.status, response.headers.get("content-type")]).toEqual([400, "application/problem+json"]);
  expect(await response.text()).not.toContain("Shells were made");
});

test("a sentence of which nothing can be looked up leads on", async () => {
  const page = parseHTML(await (await ask("/answer?s=Norway+bought+tanks", { headers: BROWSER })).text()).document;
  const links = [...page.querySelectorAll("main a")].map((link) => link.getAttribute("href") ?? "");
  expect(links).toEqual(expect.arrayContaining(["/search?q=Norway%20bought%20tanks", "/add"]));
});
