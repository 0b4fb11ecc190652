/** Texts that want to be more than text: they are shown, and do nothing. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { extractOne } from "../../src/batch.ts";
import { claimId } from "../../src/core/claim.ts";
import { fixedClock } from "../../src/core/clock.ts";
import { refresh } from "../../src/pipeline.ts";
import { documentFromText } from "../../src/read/index.ts";
import { openStore } from "../../src/store/index.ts";
import type { Store } from "../../src/store/store.ts";
import { isWebAddress } from "../../src/text/web.ts";
import { shorten, visible } from "../../src/web/parts/words.tsx";
import { reportHtml } from "../../src/web/report.tsx";
import { type Ask, appOver, send } from "../api/app.ts";
import { evidenceOf, makeDocument, makeMember, makeStatement } from "./make.ts";

const SCRIPT = '<script>alert("in the text")</script>';
const QUOTES = `" onmouseover="alert(1)" x='`;
const OVERRIDE = "\u202E3 million\u202C";
const STATEMENT = `${SCRIPT} He said ${OVERRIDE} tanks & <img src=x onerror=alert(1)> ${QUOTES}`;

/** Everything that a hostile page can choose: text, title, outlet, address, name of the speaker. */
const hostile = {
  ...makeDocument({
    name: "hostile.html",
    url: "javascript:alert(document.domain)//x",
    outlet: `</title>${SCRIPT}\u202E`,
    published: "2025-06-01",
    title: `${SCRIPT}${QUOTES}${OVERRIDE}`,
    blocks: [
      ["title", `${SCRIPT}${OVERRIDE}`],
      ["paragraph", `${STATEMENT} </div></main><svg onload=alert(1)>`],
      ["furniture", "\u0007\u001B[31m bell and escape \u2066isolate"],
    ],
  }),
  notices: [{ message: `a notice with ${SCRIPT}` }],
};

const statement = makeStatement(hostile, {
  kind: "quantity",
  quote: STATEMENT,
  source: { name: `He${SCRIPT}`, mention: "He" },
  cue: "said",
  figures: [{ quote: "3 million", low: 3e6, unit: `tank${QUOTES}<u>` }],
});

const key = {
  form: "figure",
  actor: `<u>${QUOTES}`,
  measure: "holding",
  item: "tank",
  period: "2025",
  value: "3e6",
} as const;
const claim = {
  id: claimId(key),
  key,
  title: STATEMENT,
  members: [
    makeMember(statement, hostile, "quantity", "same", { reason: SCRIPT }),
    makeMember(statement, hostile, "frame", "changed", {
      differences: [{ part: "value", from: SCRIPT, to: OVERRIDE }],
    }),
  ],
  origins: 0,
  sharedWording: SCRIPT,
};
const finding = {
  id: "f0",
  rule: "sum-of-parts",
  ruleVersion: 1,
  verdict: "conflict",
  severity: "error",
  message: `The text says ${STATEMENT}`,
  working: [{ says: SCRIPT, evidence: [0] }],
  evidence: [evidenceOf(statement)],
  assumptions: [SCRIPT],
  settle: SCRIPT,
} as const;

/** A document to set beside it, and a finding that both clash. */
const quiet = makeDocument({ name: "quiet.txt", blocks: [["paragraph", "Nothing is said here."]] });
const clash = { ...finding, id: "f1", rule: "across-documents", verdict: "disagreement" } as const;

let store: Store;
let ask: Ask;

beforeAll(async () => {
  store = await openStore(":memory:");
  await store.put({ document: hostile, statements: [statement] });
  await store.put({ document: quiet, statements: [] });
  await store.putResults({ claims: [claim], findings: [finding, clash] });
  ({ ask } = appOver(store));
});

afterAll(() => store.close());

/** Tags and attributes of a page, without the words between them; a sign in a quoted value ends no tag. */
function tags(page: string): readonly string[] {
  return page.match(/<(?:"[^"]*"|[^">])*>/g) ?? [];
}

function harmless(page: string): void {
  expect(page).toContain("&lt;script>");
  const markup = tags(page);
  expect(markup.filter((tag) => /^<(script|img|iframe|object|embed|foreignobject|u)\b/i.test(tag))).toEqual([]);
  expect(markup.filter((tag) => /\son[a-z]+\s*=/i.test(tag.replace(/"[^"]*"/g, '""')))).toEqual([]);
  expect(markup.filter((tag) => /href="\s*(javascript|data|vbscript):/i.test(tag))).toEqual([]);
  expect(page).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u0007\u001B]/);
}

describe("a hostile document on", () => {
  test.each([
    "/",
    "/documents",
    `/documents/${hostile.id}`,
    "/claims",
    `/claims/${claim.id}`,
    `/embed/claims/${claim.id}`,
    `/embed/compare?documents=${hostile.id},${quiet.id}`,
    "/findings",
    "/findings/f0",
    "/checks/sum-of-parts",
    "/compare",
    `/compare?documents=${hostile.id},${quiet.id}`,
    "/conflicts",
    "/conflicts/f1",
    "/speakers",
    `/speakers/${encodeURIComponent(`He${SCRIPT}`)}`,
    "/sources",
    `/sources/${encodeURIComponent(`</title>${SCRIPT}\u202E`)}`,
    "/search?q=tanks",
    `/review/${claim.id}`,
    `/review/${statement.id}`,
    "/review/f0",
  ])("%s", async (address) => {
    const response = await ask(address);
    expect(response.status).toBe(200);
    harmless(await response.text());
  });

  test("a report", () => {
    harmless(
      reportHtml({
        documents: [hostile],
        statements: new Map([[hostile.id, [statement]]]),
        claims: [claim],
        findings: [finding],
        clock: fixedClock("2025-11-22T10:00:00Z"),
      }),
    );
  });

  test("the page of an error", async () => {
    const response = await ask(`/claims/${encodeURIComponent(SCRIPT)}\u202E`, { headers: { accept: "text/html" } });
    expect(response.status).toBe(404);
    harmless(await response.text());
  });
});

test("what is handed in with a hostile name, and what is decided with hostile words", async () => {
  const job = await send(ask, "/add", { text: "1", name: `${SCRIPT}${OVERRIDE}`, addresses: SCRIPT });
  const decided = {
    about: "f0",
    act: "confirm",
    author: `${QUOTES}<u>`,
    note: `${SCRIPT}${OVERRIDE}`,
    back: "/findings/f0",
  };
  const { headers } = await send(ask, "/decisions", decided);
  const cookie = headers.get("set-cookie")?.split(";", 1)[0] ?? "";
  for (const address of [job.headers.get("location") ?? "", "/findings/f0", "/review/f0", "/decisions"]) {
    harmless(await (await ask(address, { headers: { cookie } })).text());
  }
});

test("the tag for a hostile claim is one tag, and quotes at most forty words", async () => {
  const url = encodeURIComponent(`http://127.0.0.1:4173/claims/${claim.id}`);
  const { html, title } = (await (await ask(`/oembed?url=${url}`)).json()) as { html: string; title: string };
  expect(tags(html).map((tag) => /^<\/?\w+/.exec(tag)?.[0])).toEqual(["<iframe", "</iframe"]);
  expect(tags(html)[0]?.replace(/"[^"]*"/g, "")).toMatch(/^<iframe( [a-z]+=)+>$/);
  expect(title.split(/\s+/).length).toBeLessThanOrEqual(40);
});

/** Lines of a megabyte: each is shown in parts, and no page of it is larger than a reader can wait for. */
const LINES = {
  figures: "NATO spent 12 billion euros in 2024. ",
  "figures without stops": "NATO spent 12 billion euros in 2024 and 13 tanks ",
  "one word": "a",
  markup: `${SCRIPT} <img src=x onerror=alert(1)> `,
  overrides: `${OVERRIDE} tanks stand here. `,
};

test.each(Object.entries(LINES))(
  "a line of a megabyte of %s: pages of at most three",
  { timeout: 120_000 },
  async (_, unit) => {
    const ledger = await openStore(":memory:");
    const { ask: asked } = appOver(ledger);
    const document = documentFromText(unit.repeat(Math.ceil(2 ** 20 / unit.length)), {
      name: "line.txt",
      language: "en",
    });
    const found = extractOne(document);
    if (!found.ok) throw found.error;
    await ledger.put({ document, statements: found.statements });
    await refresh(ledger, "2025-11-22");
    const page = async (address: string) => {
      const response = await asked(address, { headers: { accept: "text/html" } });
      const html = await response.text();
      expect([address, response.status]).toEqual([address, 200]);
      expect(html.length).toBeLessThan(3 * 2 ** 20);
      expect(html).not.toMatch(/<script>alert|<img |\u202e/i);
      return html;
    };
    const first = await page(`/documents/${document.id}`);
    const parts = Number(/Part 1 of (\d+)/.exec(first)?.[1]);
    expect(parts).toBeGreaterThan(3);
    await page(`/documents/${document.id}?part=${parts}`);
    await page(`/documents/${document.id}?at=500000-500010`);
    await page(`/documents/${document.id}?q=NATO`);
    const [claim] = (await ledger.claims()).items;
    const [finding] = (await ledger.findings()).items;
    for (const address of ["/", "/documents", "/claims", "/findings", "/search?q=NATO", "/conflicts", "/pledges"])
      await page(address);
    if (claim) for (const path of ["claims", "review", "embed/claims"]) await page(`/${path}/${claim.id}`);
    if (finding) for (const path of ["findings", "review"]) await page(`/${path}/${finding.id}`);
    await ledger.close();
  },
);

test("what cannot be seen is shown in the reader", async () => {
  const page = await (await ask(`/documents/${hostile.id}`)).text();
  for (const code of ["U+202E", "U+202C", "U+0007", "U+001B", "U+2066"])
    expect(page).toContain(`<span class="unseen">${code}</span>`);
});

test.each([
  ["\u202Eabc", "[U+202E]abc"],
  ["a\u200Bb", "a[U+200B]b"],
  ["\u{E0041}", "[U+E0041]"],
  ["tab\tand\nline", "tab\tand\nline"],
  ["سلاح و\u200Cنیم", "سلاح و\u200Cنیم"],
  ["👩‍✈️", "👩‍✈️"],
])("%j is shown as %j", (text, shown) => {
  expect(visible(text)).toBe(shown);
});

test.each([
  ["https://example.org/a", true],
  ["http://example.org", true],
  ["javascript:alert(1)", false],
  [" javascript:alert(1)", false],
  ["JAVASCRIPT:alert(1)", false],
  ["data:text/html,x", false],
  ["file:///etc/passwd", false],
  ["//example.org", false],
  ["", false],
])("%j is an address of the web: %s", (address, is) => {
  expect(isWebAddress(address)).toBe(is);
});

test("forty words and no more", () => {
  const long = Array.from({ length: 50 }, (_, i) => `w${i}`).join(" ");
  expect(shorten(long).split(" ")).toHaveLength(41);
  expect(shorten(long)).toMatch(/ w39 …$/);
  expect(shorten("as it is")).toBe("as it is");
});
