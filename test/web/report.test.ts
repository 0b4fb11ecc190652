/** The report stands alone: every link stays in the file, nothing is fetched, no text leaves whole. */
import { expect, test } from "vitest";
import { fixedClock } from "../../src/core/clock.ts";
import { sha256 } from "../../src/core/id.ts";
import { reportHtml } from "../../src/web/report.tsx";
import { claims, documents, findings, statements } from "./corpus.ts";
import { makeDocument, makeStatement } from "./make.ts";

const clock = fixedClock("2025-11-22T10:00:00Z");
const page = reportHtml({ documents, statements, claims, findings, clock });

test("every link inside leads to something, and every id stands once", () => {
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const targets = [...page.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id);
  expect(targets.length).toBeGreaterThan(30);
  expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
});

test("nothing is fetched and nothing runs", () => {
  expect(page).not.toMatch(/<script|<link|<img|<iframe|\ssrc=|@import|url\(/i);
  const [, style = ""] = /<style>([\s\S]*)<\/style>/.exec(page) ?? [];
  expect(page).toContain(`style-src 'sha256-${Buffer.from(sha256(style), "hex").toString("base64")}'`);
  const outside = [...page.matchAll(/ href="(?!#)([^"]+)"/g)].map(([, address]) => address);
  expect([...new Set(outside)]).toEqual(["https://wire.example/2025/06/03/tanks"]);
});

test("it has every finding, every claim that is told twice, every statement", () => {
  for (const finding of findings) expect(page).toContain(`id="${finding.id}"`);
  for (const claim of claims) expect(page).toContain(`id="${claim.id}"`);
  for (const statement of [...statements.values()].flat()) expect(page).toContain(`id="n-${statement.id}"`);
});

test("what stands in it stands first, the gravest before the rest, each a link to its place", () => {
  const short = page.slice(page.indexOf('id="short"'), page.indexOf('id="findings"'));
  const named = [...short.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id);
  expect([...named].sort()).toEqual(
    [...findings, ...claims.filter(({ members }) => members.length > 1)].map(({ id }) => id).sort(),
  );
  const heads = [...short.matchAll(/<(?:h3|summary)>(.*?)<\/(?:h3|summary)>/g)].map(([, head = ""]) =>
    head.replace(/<span.*?<\/span>/, "").trim(),
  );
  expect(heads.map((head) => head.replace(/^\d+\s/, "").replace(/s$/, ""))).toEqual(
    ["error", "warning", "note"]
      .filter((one) => heads.some((head) => head.includes(one)))
      .concat("Told more than once"),
  );
});

test("a figure says who published it, and words in another language which it is", () => {
  expect(page).toMatch(/title="“[^"]+” Coastal Gazette, 2\u00a0June\u00a02025"/);
  const foreign = documents.map((document) => ({ ...document, language: "xx" }));
  const other = reportHtml({ documents: foreign, statements, claims, findings, clock });
  expect(other).toMatch(/<blockquote>“<bdi lang="xx">/);
  expect(other).not.toContain('<ul class="report-notes" lang');
});

test("at most forty words of a statement are quoted, and never the text", () => {
  const words = Array.from({ length: 90 }, (_, i) => `word${i}`).join(" ");
  const document = makeDocument({ name: "long.txt", blocks: [["paragraph", `${words}. Not a statement.`]] });
  const long = makeStatement(document, { kind: "event", quote: `${words}.` });
  const report = reportHtml({
    documents: [document],
    statements: new Map([[document.id, [long]]]),
    claims: [],
    findings: [],
    clock,
  });
  expect(report).toContain("word39 …");
  expect(report).not.toContain("word40");
  expect(report).not.toContain("Not a statement");
});

test("the same input gives the same bytes, and an empty run gives a page", () => {
  expect(reportHtml({ documents, statements, claims, findings, clock })).toBe(page);
  expect(reportHtml({ documents: [], statements: new Map(), claims: [], findings: [], clock })).toContain(
    "Nothing to remark",
  );
});
