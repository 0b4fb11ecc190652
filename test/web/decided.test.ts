/** Decisions on the pages, in their data and in the report: beside the machine's words, never instead of them. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { fixedClock } from "../../src/core/clock.ts";
import { type Act, type DecidedNoun, type Decision, type Deed, decisionOf } from "../../src/core/decision.ts";
import type { Store } from "../../src/store/store.ts";
import { reportHtml } from "../../src/web/report.tsx";
import { type Ask, appOver } from "../api/app.ts";
import { claims, documents, findings, statements } from "./corpus.ts";
import { corpusStore } from "./store.ts";

const [finding] = findings;
const [claim, other] = claims;
const statement = [...statements.values()]
  .flat()
  .find(({ id }) => claim?.members.some((one) => one.proposition.statement === id));
if (!finding || !claim || !other || !statement) throw new Error("the corpus has them");

function made(act: Act, noun: DecidedNoun, about: string, more: Partial<Deed> = {}): Decision {
  const deed: Deed = { act, noun, about, others: [], machine: "as the machine had it", held: {}, ...more };
  return decisionOf(deed, { author: "Mira <b>Holt</b>", at: "2025-08-02T09:30:00Z", note: "seen \u202E there" });
}

const dispute = made("dispute", "finding", finding.id);
const merge = made("merge", "claim", claim.id, { others: [other.id] });
const correct = made("correct", "statement", statement.id, {
  correction: { part: "1.value", machine: "450", value: "4500" },
});
const gone = made("confirm", "finding", "f0000");
const decisions = [dispute, merge, correct, gone];
const merged = {
  ...claim,
  decided: { by: [merge.id], machine: [claim, other].map(({ id, title }) => ({ id, title, propositions: [] })) },
};
const LINE = "by <bdi>Mira &lt;b>Holt&lt;/b></bdi> on <time";

let store: Store;
let ask: Ask;

beforeAll(async () => {
  store = await corpusStore();
  await store.putResults({ claims: [merged, ...claims.slice(2)], findings });
  for (const one of decisions) await store.putDecision(one);
  ({ ask } = appOver(store));
});
afterAll(() => store.close());

const page = async (address: string) => (await ask(address)).text();

test("the page of a finding says what was decided, and the machine's verdict as before", async () => {
  const html = await page(`/findings/${finding.id}`);
  expect(html).toContain("Decided: disputed");
  expect(html).toContain(LINE);
  expect(html).toContain("U+202E");
  expect(html).toContain(finding.message.slice(0, 20));
});

test("the page of a claim says what was decided of it, of its statements, and what the machine had", async () => {
  const html = await page(`/claims/${claim.id}`);
  expect(html).toContain("Decided: merged");
  expect(html).toContain("As the machine has it:");
  expect(html).toContain("<bdi>4500</bdi>");
  expect(html).toContain("<bdi>450</bdi>");
});

test("the address of a claim that was merged into another leads there", async () => {
  const answer = await ask(`/claims/${other.id}`);
  expect([answer.status, answer.headers.get("location")]).toEqual([301, `/claims/${claim.id}`]);
});

test("the reader's note on a statement shows the corrected reading beside the machine's", async () => {
  expect(await page(`/documents/${statement.document}`)).toContain(
    "1.value reads “<bdi>4500</bdi>”, where the machine reads “<bdi>450</bdi>”",
  );
});

test("the data has them, and what nobody decided about has none", async () => {
  const of = async (address: string) => (await ask(address)).json();
  expect((await of(`/findings/${finding.id}.json`)).decisions).toMatchObject([{ act: "dispute", about: finding.id }]);
  expect(await of(`/findings/${findings[1]?.id}.json`)).not.toHaveProperty("decisions");
  expect(await of(`/claims/${claim.id}.json`)).toMatchObject({
    decisions: [{ act: "merge" }],
    machine: [{ id: claim.id }, { id: other.id }],
  });
  const reader = await of(`/documents/${statement.document}.json`);
  expect(reader.statements.filter((one: { decisions?: unknown }) => one.decisions)).toMatchObject([
    { id: statement.id },
  ]);
  for (const list of ["/findings.csv", "/claims.csv", `/documents/${statement.document}.csv`]) {
    expect(await page(list), list).toContain("by Mira <b>Holt</b> on 2025-08-02");
  }
});

test("the list of decisions has all, gone ones too, and links what is there", async () => {
  const html = await page("/decisions");
  expect(html).toContain(`href="/findings/${finding.id}"`);
  expect(html).toContain('<p class="kicker">gone</p>');
  const { items } = await (await ask("/decisions.json")).json();
  expect(items.map((one: { standing: string }) => one.standing)).toEqual(["in force", "in force", "in force", "gone"]);
  expect((await page("/decisions.csv")).trimEnd().split("\n")).toHaveLength(5);
});

test("the report shows them", () => {
  const input = {
    documents,
    statements,
    claims: [merged, ...claims.slice(1)],
    findings,
    clock: fixedClock("2025-11-22T10:00:00Z"),
  };
  const html = reportHtml({ ...input, decisions });
  for (const words of ["Decided: disputed", "Decided: merged", "As the machine has it:", "<bdi>4500</bdi>"])
    expect(html).toContain(words);
  expect(reportHtml({ ...input, claims, decisions: [] })).toBe(reportHtml({ ...input, claims }));
});
