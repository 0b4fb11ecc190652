/** Whatever leaves quotes at most forty words at a stretch: every route, in every format, over texts of long sentences. */

import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, expect, test } from "vitest";
import { routes } from "../../src/api/index.ts";
import { extractOne } from "../../src/batch.ts";
import { fixedClock } from "../../src/core/clock.ts";
import type { Document } from "../../src/core/document.ts";
import type { Statement } from "../../src/core/statement.ts";
import { refresh } from "../../src/pipeline.ts";
import { openStore } from "../../src/store/index.ts";
import type { Store } from "../../src/store/store.ts";
import { reportHtml } from "../../src/web/report.tsx";
import { makeDocument, makeStatement } from "../web/make.ts";
import { type Ask, appOver } from "./app.ts";

const MOST = 40;
const TODAY = "2025-11-22";

/** The words of a text, as they are counted: by the spaces between them. The signs around a word are not its own. */
function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).flatMap((word) => word.replace(/^[“”"'‘’(…]+|[“”"'‘’).,;:!?…]+$/g, "") || []);
}

/** Every run of 41 words of the texts. */
function runsOf(texts: readonly string[]): ReadonlySet<string> {
  const runs = new Set<string>();
  for (const words of texts.map(wordsOf)) {
    for (let at = 0; at + MOST < words.length; at++) runs.add(words.slice(at, at + MOST + 1).join(" "));
  }
  return runs;
}

/** The first run of an answer that stands in a text. */
function firstRun(answer: string, runs: ReadonlySet<string>): string | undefined {
  const words = wordsOf(answer);
  for (let at = 0; at + MOST < words.length; at++) {
    const run = words.slice(at, at + MOST + 1).join(" ");
    if (runs.has(run)) return run;
  }
  return undefined;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
const decoded = (text: string) => text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => ENTITIES[name] ?? "");

/** What can be read out of an answer: of HTML and SVG the text between the tags and each value of an attribute, of data each string. */
function readable(body: string, type: string): readonly string[] {
  if (type.includes("json")) return stringsIn(JSON.parse(body));
  if (type.includes("csv")) return [body.replaceAll('"', " ").replace(/(?<!\d),|,(?!\d)/g, ", ")];
  if (type.includes("calendar"))
    return [
      body
        .replace(/\r\n[ \t]/g, "")
        .replaceAll("\\n", " ")
        .replaceAll("\\", ""),
    ];
  if (!/html|svg/.test(type)) return [body];
  const values = [...body.matchAll(/="([^"]*)"/g)].map(([, value = ""]) => decoded(value));
  return [decoded(body.replace(/<[^>]*>/g, "")), decoded(body.replace(/<[^>]*>/g, " ")), ...values];
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  const { prefix, quote, suffix } = value as Readonly<Record<string, unknown>>;
  const together = typeof prefix === "string" ? [`${prefix}${quote}${suffix}`] : [];
  return [...together, ...Object.values(value).flatMap(stringsIn)];
}

/** The reader shows the text as it was read: it is the one page that does, and what it prints is cut (test/web/print.test.ts). */
const isReader = (path: string) => /^\/documents\/[^/.?]+(?:\?|$)/.test(path);

/** Ids of what a path with `:id` is asked for. */
type Ids = Readonly<Record<string, readonly string[]>>;

async function idsOf(ask: Ask): Promise<Ids> {
  const items = async (path: string) =>
    ((await (await ask(path)).json()) as { items: Record<string, string>[] }).items ?? [];
  const [documents, claims, findings, conflicts, speakers, sources] = await Promise.all(
    ["/documents.json", "/claims.json", "/findings.json", "/conflicts.json", "/speakers.json", "/sources.json"].map(
      items,
    ),
  );
  const ids = (list: Record<string, string>[] = []) => list.map(({ id = "" }) => id);
  const names = (list: Record<string, string>[] = []) => list.map(({ name = "" }) => encodeURIComponent(name));
  const statements = await Promise.all(
    ids(documents).map(async (id) => {
      const of = (await (await ask(`/documents/${id}.json`)).json()) as { statements: { id: string }[] };
      return of.statements.map((one) => one.id);
    }),
  );
  return {
    documents: ids(documents),
    claims: ids(claims),
    findings: ids(findings),
    conflicts: ids(conflicts),
    speakers: names(speakers),
    sources: names(sources),
    series: ["wb-gdp"],
    scenarios: ["output-race"],
    checks: ["magnitude"],
    review: [...ids(claims), ...ids(findings), ...statements.flat()],
    jobs: [],
  };
}

/** What a path is asked besides itself. */
function queries(route: string, ids: Ids): readonly string[] {
  const path = route.replace(/^\/embed/, "");
  if (path === "/series/:id") return ["", "?actor=RU"];
  if (path === "/search") return ["?q=tanks", "?q=%22will+build%22"];
  if (path === "/compare") return [`?documents=${ids.documents?.slice(0, 5).join(",")}`];
  if (path === "/answer") return ["?s=Norland+will+build+1,500+tanks"];
  if (path === "/scenarios/:id") return ["?draws=20"];
  if (path.startsWith("/documents/:id")) return ["", "?at=0-900"];
  return [""];
}

/** Every address of every route in every format. */
function addresses(ids: Ids): readonly string[] {
  return routes.flatMap((route) => {
    const [, noun = ""] = route.path.replace(/^\/embed/, "").split("/");
    const paths = route.path.includes("/:id")
      ? (ids[noun] ?? expect.fail(`say in test/api/quotes.test.ts which ids ${route.path} has`)).map((id) =>
          route.path.replace(":id", id),
        )
      : [route.path];
    const known = queries(route.path, ids).filter(
      (query) => query === "" || !query.includes("at=") || route.parameters.includes("at"),
    );
    return paths.flatMap((path) =>
      route.formats.flatMap((format) =>
        known.map((query) => {
          const stem = path === "/" && format !== "html" ? "/index" : path;
          return `${stem}${format === "html" || route.plain ? "" : `.${format}`}${query}`;
        }),
      ),
    );
  });
}

/** All files of an archive as one text; its PNG is made of its SVG. */
function unpacked(archive: ArrayBuffer): string {
  const files = Object.entries(unzipSync(new Uint8Array(archive))).filter(([name]) => !name.endsWith(".png"));
  return files.map(([, bytes]) => strFromU8(bytes)).join("\n");
}

/** The runs of a text that leave, each with its address. */
async function leaks(store: Store, texts: readonly string[]): Promise<readonly string[]> {
  const { ask, mistakes } = appOver(store);
  const runs = runsOf(texts);
  expect(runs.size).toBeGreaterThan(100);
  const found: string[] = [];
  for (const address of addresses(await idsOf(ask))) {
    if (isReader(address) || address.includes(".png")) continue;
    const answer = await ask(address);
    if (answer.status >= 500) found.push(`${address}: ${answer.status} ${mistakes.at(-1)}`);
    const type = answer.headers.get("content-type") ?? "";
    const whole = type === "application/zip" ? unpacked(await answer.arrayBuffer()) : await answer.text();
    for (const part of readable(whole, type)) {
      const run = firstRun(part, runs);
      if (run) found.push(`${address}: ${run}`);
    }
  }
  return found;
}

const stores: Store[] = [];
afterAll(async () => {
  for (const store of stores) await store.close();
});

/** Words that say nothing, no two alike. */
const filler = (count: number, seed: number) =>
  Array.from({ length: count }, (_, at) => `${WORDS[at % 14]}${WORDS[(seed + Math.floor(at / 14)) % 14]}`).join(" ");
const WORDS =
  "harbour meadow lantern copper window thistle orchard ribbon gravel pepper saddle kettle marble willow".split(" ");

/** A report whose sentences are as long as asked, with what every part of the machine looks for. */
function report(name: string, lengths: readonly number[], seed: number): Document {
  const [title = 50, one = 50, two = 50, three = 50] = lengths;
  return makeDocument({
    name,
    outlet: `Gazette ${seed}`,
    published: `2025-06-0${1 + (seed % 8)}`,
    title: `Norland will build 1,500 tanks this year with ${filler(title, seed)}`,
    blocks: [
      ["title", `Norland will build 1,500 tanks this year with ${filler(title, seed)}`],
      [
        "paragraph",
        `Norland will build 1,500 tanks by 31 December 2026, which with ${filler(one, seed)} costs $${4 + seed} billion, defence minister Anna Berg said on Tuesday, 25 June 2025.`,
      ],
      [
        "paragraph",
        `“Our neighbour with ${filler(two, seed + 3)} makes as many shells in three months as all of us make in a year,” Berg said.`,
      ],
      [
        "paragraph",
        `A four-fold increase - a 400 per cent increase - of ${filler(three, seed + 5)} is needed, and Russia spent $149 billion on its army in 2024, or 7.1 per cent of GDP, said the Secretary General.`,
      ],
      [
        "paragraph",
        `Norland will build ${seed % 2 ? "150" : "1,500"} tanks ${filler(three, seed)} in 2025, officials say.`,
      ],
    ],
  });
}

test("what the machine reads itself", { timeout: 180_000 }, async () => {
  const lengths = fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 4, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(lengths, fc.integer({ min: 0, max: 40 }), async (some, seed) => {
      const store = await openStore(":memory:");
      stores.push(store);
      const documents = [
        report("a.txt", [60, 60, 60, 60], seed),
        report("b.txt", some, seed),
        report("c.txt", some, seed + 1),
      ];
      const all: Statement[] = [];
      for (const document of documents) {
        const found = extractOne(document);
        if (!found.ok) throw new Error("the text cannot be read");
        all.push(...found.statements);
        await store.put({ document, statements: found.statements });
      }
      expect(all.filter(({ quote }) => wordsOf(quote).length > MOST).length).toBeGreaterThan(1);
      await refresh(store, TODAY);
      expect(
        await leaks(
          store,
          documents.map(({ text }) => text),
        ),
      ).toEqual([]);
    }),
    { numRuns: 2, seed: 7, endOnFailure: true },
  );
});

test("every part of a statement as long as can be", { timeout: 120_000 }, async () => {
  const long = (seed: number) => filler(70, seed);
  const [figure, mention, cue, hedge] = [1, 2, 3, 4].map((seed) => long(seed)) as [string, string, string, string];
  const quote = `120 ${figure} tanks ${mention} ${cue} ${hedge}`;
  const documents = ["x.txt", "y.txt"].map((file, at) =>
    makeDocument({
      name: file,
      title: long(8),
      blocks: [["paragraph", `${at} ${quote}. ${long(8)}`]],
    }),
  );
  const store = await openStore(":memory:");
  stores.push(store);
  const statements = new Map<string, readonly Statement[]>();
  for (const document of documents) {
    const said = makeStatement(document, {
      kind: "pledge",
      quote,
      source: { name: "Anna Berg", mention },
      cue,
      hedge,
      deadline: "2026-12-31",
      figures: [{ quote: `120 ${figure} tanks`, low: 120, unit: "tank" }],
    });
    statements.set(document.id, [said]);
    await store.put({ document, statements: [said] });
  }
  await refresh(store, TODAY);
  const texts = documents.map(({ text }) => text);
  const clock = fixedClock(`${TODAY}T10:00:00Z`);
  const page = reportHtml({ documents, statements, claims: [], findings: [], clock });
  expect(
    readable(page, "text/html")
      .map((part) => firstRun(part, runsOf(texts)))
      .filter(Boolean),
  ).toEqual([]);
  expect(await leaks(store, texts)).toEqual([]);
});

test("a run of forty-one words is found, and one of forty is none", () => {
  const text = Array.from({ length: 60 }, (_, at) => `w${at}`).join(" ");
  const words = text.split(" ");
  expect(firstRun(`said: ${words.slice(5, 46).join(", ")} and`, runsOf([text]))).toBeDefined();
  expect(firstRun(`said: ${words.slice(5, 45).join(" ")} and`, runsOf([text]))).toBeUndefined();
  expect(readable('<p title="a &amp; b">x<b>y</b></p>', "text/html")).toEqual(["xy", " x y  ", "a & b"]);
  expect(readable('{"a":[{"b":"x y"}],"c":1}', "application/json")).toEqual(["x y"]);
  expect(readable('{"quote":"x","prefix":"w ","suffix":" y"}', "application/json")[0]).toBe("w x y");
  expect(wordsOf(readable('1,"a b, 1,500 c",d', "text/csv")[0] ?? "")).toEqual(["1", "a", "b", "1,500", "c", "d"]);
});
