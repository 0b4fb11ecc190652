// `npm run bench:alarms -- [--articles 20] [--skip 0] [--seed 1] [--rules] [--json] [--show [--info]]`: how many warnings and errors
// news articles raise that nobody chose for them. In: the training part of the attribution corpus (or PLUMBLINE_SHARED),
// texts only. Out: counts by rule; `--show` prints each alarm with its working, to be read and judged by a person.
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "../scripts/build.mjs";

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const SHARED = process.env.PLUMBLINE_SHARED ?? path.join(ROOT, "..", "shared");
const TRAIN = path.join(SHARED, "bench", "attribution", "train.jsonl");

const { values: asked } = parseArgs({
  options: {
    articles: { type: "string", default: "20" },
    skip: { type: "string", default: "0" },
    seed: { type: "string", default: "1" },
    rules: { type: "boolean", default: false },
    info: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
    show: { type: "boolean", default: false },
  },
});

/** Articles in an order that only the seed decides: by the hash of seed and id. */
function drawn() {
  const rank = (id) => createHash("sha256").update(`${asked.seed} ${id}`).digest("hex");
  const [skip, count] = [Number(asked.skip), Number(asked.articles)];
  return readFileSync(TRAIN, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .map(({ id, text }) => ({ id, text, rank: rank(id) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(skip, skip + count);
}

/** The model of attribution that `plumb` takes by itself, when its weights are there. */
async function attributor() {
  if (asked.rules) return undefined;
  const { decodeModel } = await import("../dist/extract/index.js");
  const { readWeights, weightsPath } = await import("../dist/reference/weights.js");
  const bytes = readWeights();
  if (!bytes) return undefined;
  const model = decodeModel(bytes, weightsPath());
  return { language: "en", model, least: model.keep.sure };
}

/** The findings on all articles together: what a desk sees that has read them all. */
async function findings(articles) {
  const { extract } = await import("../dist/extract/index.js");
  const { languageOf } = await import("../dist/lang/index.js");
  const { createLedger } = await import("../dist/pipeline.js");
  const { documentFromText } = await import("../dist/read/index.js");
  const model = await attributor();
  const ledger = createLedger({ today: "2025-08-01" });
  for (const { id, text } of articles) {
    const plain = documentFromText(text, { name: id, language: "en" });
    // The day stands in the article's id; the page that it was taken from said it.
    const [day] = /\d{4}-\d\d-\d\d/.exec(id) ?? [];
    const published = day ? { known: "stated", value: day } : plain.origin.published;
    const document = { ...plain, origin: { ...plain.origin, published } };
    ledger.add(document, extract(document, languageOf("en"), model));
  }
  return ledger.result().findings;
}

function counted(found) {
  const counts = {};
  for (const { rule, severity } of found) {
    counts[rule] ??= { error: 0, warning: 0, info: 0 };
    counts[rule][severity]++;
  }
  return counts;
}

function show(found) {
  for (const { rule, severity, verdict, message, working, evidence, assumptions } of found) {
    console.log(`\n${severity} · ${rule} · ${verdict}\n  ${message}`);
    for (const { says } of working) console.log(`  - ${says}`);
    for (const item of evidence) console.log(`  > ${item.quote?.replace(/\s+/g, " ") ?? item.cell}`);
    if (assumptions.length > 0) console.log(`  if ${assumptions.join("; ")}`);
  }
}

if (!existsSync(TRAIN)) {
  process.stderr.write(`${path.relative(process.cwd(), TRAIN)} is missing: nothing to measure on\n`);
  process.exitCode = 2;
} else {
  await build();
  const articles = drawn();
  const found = await findings(articles);
  const alarms = found.filter(({ severity }) => severity !== "info");
  const byRule = counted(found);
  if (asked.json) console.log(JSON.stringify({ ...asked, articles: articles.length, alarms: alarms.length, byRule }));
  else {
    if (asked.show) show(asked.info ? found : alarms);
    console.log(`\n${articles.length} articles, seed ${asked.seed}: ${alarms.length} warnings and errors`);
    console.table(byRule);
  }
}
