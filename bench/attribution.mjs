// `npm run bench:attribution`: who said what on the development part, by rules alone and by the model at both operating
// points. Prints a table; `-- --json` prints the figures as JSON. Needs ../shared/bench/attribution (or PLUMBLINE_SHARED).
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "../scripts/build.mjs";

await build();
const { decodeModel, reportedIn } = await import("../dist/extract/index.js");
const { languageOf } = await import("../dist/lang/index.js");
const { documentFromText } = await import("../dist/read/index.js");
const { readWeights, weightsPath } = await import("../dist/reference/weights.js");
const { loadDocuments } = await import("../scripts/attribution/corpus.mjs");
const { countDocument, figures, lineOf } = await import("../scripts/attribution/score.mjs");

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const SHARED = process.env.PLUMBLINE_SHARED ?? path.join(ROOT, "..", "shared");
const DEV = path.join(SHARED, "bench", "attribution", "dev.jsonl");
const TARGETS = { whole: 67, "span/source": 75, "span/cue": 69, "span/content": 63, "direct/attributed": 92 };

const places = (spans) => spans.map(({ start, end }) => [start, end]);

/** What one way of finding attributions gives on all documents. */
function run(documents, attributor) {
  const language = languageOf("en");
  const began = process.cpuUsage().user;
  const found = documents.map(({ document }) => reportedIn(document, language, attributor));
  const seconds = (process.cpuUsage().user - began) / 1e6;
  const counts = documents.map(({ text, attributions }, at) =>
    countDocument(
      text,
      attributions,
      found[at].map(({ source, cue, content }) => ({
        source: places(source),
        cue: places(cue),
        content: places(content),
      })),
    ),
  );
  return { figures: figures(counts), seconds };
}

/** The figures of every way that this checkout has. */
function measured(documents) {
  const out = { "rules alone": run(documents, undefined).figures };
  const bytes = readWeights();
  if (!bytes) return out;
  const model = decodeModel(bytes, weightsPath());
  out["model, balanced"] = run(documents, { language: "en", model, least: model.keep.balanced }).figures;
  out["model, precise"] = run(documents, { language: "en", model, least: model.keep.precise }).figures;
  return out;
}

function main(args) {
  if (!existsSync(DEV)) {
    process.stderr.write(`${path.relative(process.cwd(), DEV)} is missing: nothing to measure on\n`);
    process.exitCode = 2;
    return;
  }
  const documents = loadDocuments(DEV).map((one) => ({
    ...one,
    document: documentFromText(one.text, { name: one.id, language: "en" }),
  }));
  const all = measured(documents);
  if (args.includes("--json")) {
    process.stdout.write(
      `${JSON.stringify({ data: "PolNeAR, development part", documents: documents.length, targets: TARGETS, figures: all }, null, 2)}\n`,
    );
    return;
  }
  for (const [name, one] of Object.entries(all)) process.stdout.write(`${name.padEnd(16)} ${lineOf(one)}\n`);
}

main(process.argv.slice(2));
