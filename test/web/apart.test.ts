/** The page of a claim says what it is not, and from which tellings each of its own came. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { fixedClock } from "../../src/core/clock.ts";
import { extract } from "../../src/extract/index.ts";
import { languageOf } from "../../src/lang/index.ts";
import { documentFromText } from "../../src/read/index.ts";
import { createReconciler } from "../../src/reconcile/index.ts";
import { openStore } from "../../src/store/index.ts";
import type { Store } from "../../src/store/store.ts";
import { reportHtml } from "../../src/web/report.tsx";
import { type Ask, appOver } from "../api/app.ts";

const north = "In the wide new halls of the works up north";
const south = "with steel that came by sea from very far abroad";
const TEXTS: Readonly<Record<string, string>> = {
  "a.txt": `2026-03-01\n\n${north} Norway built 740 tanks in 2025.`,
  "b.txt": `2026-03-02\n\nNorway built 740 tanks in 2025 ${south}.`,
  "c.txt": `2026-03-09\n\n${north} Norway built 740 tanks in 2025 ${south}.`,
  "d.txt": "2026-03-10\n\nNorway built 910 tanks in 2024.",
  "e.txt": "2026-03-01\n\nNorway makes as many shells in three months as Denmark makes in a year.",
  "f.txt": "2026-03-08\n\nThey now make five times as many shells in three months as Denmark makes in a year.",
};

const documents = Object.entries(TEXTS).map(([name, text]) => documentFromText(text, { name }));
const statements = new Map(documents.map((document) => [document.id, extract(document, languageOf("en"))]));
const reconciler = createReconciler();
for (const document of documents) reconciler.add(document, statements.get(document.id) ?? []);
const claims = reconciler.result();
const tanks = claims.find(({ key, members }) => key.item === "tank" && members.length > 1);
const other = claims.find(({ key }) => key.item === "tank" && key !== tanks?.key);
const shells = claims.find(({ key }) => key.actor === "DK/NO");
if (!tanks || !other || !shells) throw new Error("the texts make these claims");

let store: Store;
let ask: Ask;

beforeAll(async () => {
  store = await openStore(":memory:");
  for (const document of documents) await store.put({ document, statements: statements.get(document.id) ?? [] });
  await store.putResults({ claims, findings: [] });
  ({ ask } = appOver(store));
});
afterAll(() => store.close());

const get = async (address: string) => ask(address);
const page = async (address: string) => (await get(address)).text();

test("the store gives back what was held apart", async () => {
  for (const claim of claims) expect(await store.claim(claim.id)).toEqual({ ...claim });
});

test("what it is not, by the parts that differ, with a link to the other claim", async () => {
  const html = await page(`/claims/${tanks.id}`);
  const section = html.slice(html.indexOf("Not the same claim"));
  expect(section).toContain(`href="/claims/${other.id}"`);
  expect(section).toContain("d.txt");
  for (const words of ["time", "figure", "740", "910", "2025", "2024"]) expect(section).toContain(words);
  expect(section.slice(0, section.indexOf("</ul>"))).not.toMatch(/\d{4}-01-01/);
});

test("a telling of two origins names both, and what the second gives", async () => {
  const html = await page(`/claims/${tanks.id}`);
  expect(html.match(/and from/g)).toHaveLength(1);
  expect(html).toContain("came by sea from very far abroad");
});

test("a telling that leaves one side open is shown as linked, with what is assumed", async () => {
  const html = await page(`/claims/${shells.id}`);
  expect(html).toContain("linked, not merged");
  expect(html).toContain("at hand: Norway");
});

test("the data names the documents", async () => {
  const body = await (await get(`/claims/${shells.id}.json`)).json();
  expect(body).toMatchObject({
    apart: { nearest: [{ document: "f.txt", candidates: ["NO"], alike: null }], more: 0 },
    lineage: { linked: [{ document: "f.txt", relation: "linked" }] },
  });
  expect((await (await get("/claims.json")).json()).items[0]).not.toHaveProperty("apart");
});

test("in a report every link stays in the file", () => {
  const html = reportHtml({ documents, statements, claims, findings: [], clock: fixedClock("2026-08-01T00:00:00Z") });
  expect(html).toContain("Not the same claim");
  const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  const targets = [...html.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id ?? "");
  expect(targets.filter((id) => !ids.has(id))).toEqual([]);
});
