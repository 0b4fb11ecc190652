/** Documents of our own with who said what, and a model that knows nothing: what the tests of attribution work on. */
import { CUE_FEATURES } from "../../../src/extract/model/cue-features.ts";
import { JUDGE_FEATURES } from "../../../src/extract/model/judge-features.ts";
import type { Model } from "../../../src/extract/model/link.ts";
import { LINK_FEATURES } from "../../../src/extract/model/link-features.ts";
import { paragraphsIn, type ReadParagraph } from "../../../src/extract/model/reading.ts";
import { biasOf, type Table } from "../../../src/extract/model/tables.ts";
import { readSentences } from "../../../src/extract/reading.ts";
import { languageOf } from "../../../src/lang/index.ts";
import { documentFromText } from "../../../src/read/index.ts";

function blank(labels: number, features: number): Table {
  const width = labels === 7 ? 5 : 8;
  const nothing = Array.from({ length: labels - 1 }, (_, at) => biasOf(width) << (at * width));
  return {
    labels,
    width,
    bits: new Array(features).fill(1),
    rows: new Int32Array(2 * features).fill(nothing.reduce((row, field) => row | field, 0)),
    scale: 1,
    transitions: new Float64Array(labels * labels),
    first: Float64Array.from({ length: labels }, (_, label) => (label === 0 ? 5 : 0)),
    last: new Float64Array(labels),
  };
}

/** Labels everything as nothing. */
export const IGNORANT: Model = {
  cue: { ...blank(7, CUE_FEATURES), transitions: Float64Array.from({ length: 49 }, (_, at) => (at % 7 === 0 ? 9 : 0)) },
  link: blank(5, LINK_FEATURES),
  judge: blank(2, JUDGE_FEATURES),
  classes: new Map(),
  cueBias: [9, 0, 0, 0, 0, 0, 0],
  linkBias: [0, 0, 0, 0, 0],
  keep: { weights: [1], balanced: 0.3, precise: 0.5, sure: 0.6 },
};

/** The paragraphs of a text as the model reads them. */
export function paragraphsOf(text: string, model = IGNORANT): ReadParagraph[] {
  const document = documentFromText(text, { name: "toy.txt", language: "en" });
  return paragraphsIn(document, readSentences(document, languageOf("en")), model.classes);
}

const NAMES = ["Anna Weiss", "Paul Kerr", "Marta Lind", "Jonas Brandt", "Ines Okafor", "Tomas Reyes", "Lena Moreau"];
const CLAIMS = [
  "the harbour will close in May",
  "the new bridge is safe",
  "prices rose faster than wages",
  "the fleet needs forty more ships",
  "nobody was hurt in the fire",
];

/** Documents in the form of the training data, each with three sentences of one speaker. */
export function invented(count: number) {
  return Array.from({ length: count }, (_, at) => {
    const name = NAMES[at % NAMES.length] ?? "";
    const other = NAMES[(at + 3) % NAMES.length] ?? "";
    const [first, second] = [CLAIMS[at % 5] ?? "", CLAIMS[(at + 2) % 5] ?? ""];
    const lines: readonly (readonly [string, string, string])[] = [
      [name, "said", `that ${first}`],
      [other, "warned", `that ${second}`],
    ];
    let text = "";
    const attributions = lines.map(([source, cue, content]) => {
      const start = text.length;
      text += `${source} ${cue} ${content}. The hall was full.\n\n`;
      const cueAt = start + source.length + 1;
      const contentAt = cueAt + cue.length + 1;
      return {
        source: [[start, start + source.length]],
        cue: [[cueAt, cueAt + cue.length]],
        content: [[contentAt, contentAt + content.length]],
      };
    });
    return { id: `own-${at}`, text: text.trimEnd(), attributions };
  });
}
