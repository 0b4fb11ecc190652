// In: lines `{"id","text"}` on standard input. Out: lines `{"id","attributions":[{"source","cue","content","confidence"}]}`.
//
// Usage: npm run -s adapter:attribution [-- --attribution rules|model] [--precise] < documents.jsonl
import { createInterface } from "node:readline";
import { build } from "./build.mjs";

await build();
const { decodeModel } = await import("../dist/extract/model/file.js");
const { reportedIn } = await import("../dist/extract/reported.js");
const { languageOf } = await import("../dist/lang/index.js");
const { documentFromText } = await import("../dist/read/index.js");
const { readWeights, weightsPath } = await import("../dist/reference/weights.js");

/** What finds attributions: the model when its file is there and rules were not asked for. */
function attributorOf(args) {
  if (args.includes("rules")) return undefined;
  const bytes = readWeights();
  if (!bytes) {
    process.stderr.write("no weights of attribution in this checkout: rules alone\n");
    return undefined;
  }
  const model = decodeModel(bytes, weightsPath());
  return { language: "en", model, least: args.includes("--precise") ? model.keep.precise : model.keep.balanced };
}

/** Reading drops a byte order mark and makes CR LF one character: where each place stood in the line's own text. */
function originalPlaces(raw, length) {
  const places = new Uint32Array(length + 1);
  let at = raw.startsWith("\ufeff") ? 1 : 0;
  for (let place = 0; place <= length; place++) {
    places[place] = at;
    at += raw.startsWith("\r\n", at) ? 2 : 1;
  }
  return places;
}

function attributionsOf(id, raw, attributor) {
  if (!/\p{L}/u.test(raw)) return [];
  const document = documentFromText(raw, { name: String(id), language: "en" });
  const original = originalPlaces(raw, document.text.length);
  const places = (spans) => spans.map(({ start, end }) => [original[start], original[end]]);
  return reportedIn(document, languageOf("en"), attributor).map((one) => ({
    source: places(one.source),
    cue: places(one.cue),
    content: places(one.content),
    confidence: Math.round(one.confidence * 1000) / 1000,
  }));
}

const attributor = attributorOf(process.argv.slice(2));
for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  if (!line.trim()) continue;
  const { id, text } = JSON.parse(line);
  process.stdout.write(`${JSON.stringify({ id, attributions: attributionsOf(id, text, attributor) })}\n`);
}
