// In: a folder with train.jsonl and dev.jsonl (documents with who said what). Out: data/models/attribution.en.bin.
//
// Usage: npm run train:attribution -- DIR [--out FILE]
// A tenth of train.jsonl is held back: biases and thresholds are tuned on it. Then everything is trained once more on all of
// train.jsonl. dev.jsonl is only measured, at the end.
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "./build.mjs";

await build();
const { encodeModel } = await import("../dist/extract/model/file.js");
const { classesOf } = await import("./attribution/classes.mjs");
const { loadDocuments, readDocument } = await import("./attribution/corpus.mjs");
const { fitTables, SETTINGS } = await import("./attribution/fit.mjs");
const { lineOf } = await import("./attribution/score.mjs");
const { measure, tune } = await import("./attribution/tune.mjs");

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/** One document in ten is held back from training. */
const isHeld = (_, at) => at % 10 === 3;

/** Trains on documents of `loadDocuments`; the same documents give the same bytes. */
export function train(documents, settings = SETTINGS, say = () => undefined) {
  const classes = classesOf();
  const read = documents.map((document) => ({ ...document, paragraphs: readDocument(document, classes) }));
  const tell = (stage) => (step) =>
    say(`${stage}: epoch ${step.epoch} of ${step.epochs}, loss ${step.loss.toFixed(0)}, ${step.seconds.toFixed(1)} s`);
  const held = read.filter(isHeld);
  say(`${read.length} documents, ${held.length} of them held back`);
  const trial = fitTables(
    read.filter((document, at) => !isHeld(document, at)),
    settings,
    tell,
  );
  const tuned = tune(trial, held);
  const heldFigures = measure({ ...trial, ...tuned }, held, tuned.keep.balanced);
  say(`held back: ${lineOf(heldFigures)}`);
  const model = { ...fitTables(read, settings, tell), ...tuned, classes };
  return { model, heldFigures };
}

function main([dir, ...rest]) {
  if (!dir || !existsSync(path.join(dir, "train.jsonl"))) {
    process.stderr.write(
      "give a folder with train.jsonl and dev.jsonl: npm run train:attribution -- DIR [--out FILE]\n",
    );
    process.exitCode = 2;
    return;
  }
  const say = (line) => process.stderr.write(`${line}\n`);
  const out = rest[0] === "--out" && rest[1] ? rest[1] : path.join(ROOT, "data", "models", "attribution.en.bin");
  const { model } = train(loadDocuments(path.join(dir, "train.jsonl")), SETTINGS, say);
  mkdirSync(path.dirname(out), { recursive: true });
  const bytes = encodeModel(model);
  writeFileSync(out, bytes);
  say(`${path.relative(process.cwd(), out)}: ${(bytes.length / 1e6).toFixed(2)} MB`);
  const dev = path.join(dir, "dev.jsonl");
  if (!existsSync(dev)) return;
  const documents = loadDocuments(dev).map((document) => ({
    ...document,
    paragraphs: readDocument(document, model.classes),
  }));
  say(`dev, balanced: ${lineOf(measure(model, documents, model.keep.balanced))}`);
  say(`dev, precise:  ${lineOf(measure(model, documents, model.keep.precise))}`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main(process.argv.slice(2));
