// In: documents with gold. Out: the tables of all three stages.
import { contextOf } from "../../dist/extract/model/context.js";
import { CUE_BITS } from "../../dist/extract/model/cue-features.js";
import { JUDGE_BITS } from "../../dist/extract/model/judge-features.js";
import { labelsOf } from "../../dist/extract/model/link.js";
import { LINK_BITS } from "../../dist/extract/model/link-features.js";
import { quantise, trainChain } from "./crf.mjs";
import { foundIn } from "./found.mjs";
import { trainJudge } from "./logistic.mjs";
import { rightOnes } from "./score.mjs";
import { cueChains, linkChains } from "./stages.mjs";

/** How the stages are trained; `parts` is into how many parts the texts are cut for the later stages. */
export const SETTINGS = {
  cue: { bits: CUE_BITS, epochs: 10, rate: 0.05, penalty: 6e-3, averaged: 4 },
  link: { bits: LINK_BITS, epochs: 8, rate: 0.03, penalty: 1e-3, averaged: 3 },
  judge: { bits: JUDGE_BITS, epochs: 8, rate: 0.05, penalty: 1e-2, seed: 1 },
  parts: 2,
  partEpochs: 6,
};

// Bits of a weight: four bytes a row, less the first label, for seven labels, five and two.
const WIDTHS = { cue: 5, link: 8, judge: 16 };

// Stage three is to see many that are wrong: more cues than texts are read with afterwards.
const EAGER = { cueBias: [0, 0, 0, 1.5, 0.75, 0, 0], linkBias: [-0.2, 0, 0, 0, 0] };

/** Knows nothing: what stands in for a judge while one is trained. */
export const NO_JUDGE = {
  labels: 2,
  width: 8,
  bits: JUDGE_BITS.map(() => 1),
  rows: new Int32Array(2 * JUDGE_BITS.length),
  scale: 0,
};

/** Trains all stages on documents `{ text, attributions, paragraphs }`. */
export function fitTables(documents, settings = SETTINGS, tell = () => undefined) {
  const partOf = (at) => at % settings.parts;
  const crossed = crossLabels(documents, partOf, settings, tell);
  const labelsFor = (one) => crossed.labels.get(one);
  const read = documents.flatMap(({ paragraphs }) => paragraphs);
  const cue = quantise(trainChain(cueChains(read), settings.cue, tell("stage one")), WIDTHS.cue);
  const link = quantise(trainChain(linkChains(read, labelsFor), settings.link, tell("stage two")), WIDTHS.link);
  const judge = crossJudge(documents, partOf, crossed, settings, tell);
  return { cue, link, judge };
}

/**
 * Stage one's labels of each paragraph by tables that were trained on other documents: as good, and as bad, as stage
 * two will find them in a new text.
 */
function crossLabels(documents, partOf, { cue, parts, partEpochs }, tell) {
  const labels = new Map();
  const tables = [];
  for (let part = 0; part < parts; part++) {
    const others = documents.filter((_, at) => partOf(at) !== part).flatMap(({ paragraphs }) => paragraphs);
    const options = { ...cue, epochs: partEpochs, averaged: Math.min(2, partEpochs) };
    const table = quantise(
      trainChain(cueChains(others), options, tell(`stage one, part ${part + 1} of ${parts}`)),
      WIDTHS.cue,
    );
    tables.push(table);
    const model = { cue: table, cueBias: new Array(table.labels).fill(0) };
    documents.forEach(({ paragraphs }, at) => {
      if (partOf(at) !== part) return;
      for (const one of paragraphs) labels.set(one, labelsOf(one.paragraph, contextOf(one.paragraph), model).labels);
    });
  }
  return { labels, tables };
}

/** Stage three learns from what the first two found in documents that they were not trained on. */
function crossJudge(documents, partOf, { labels, tables }, { link, judge, parts, partEpochs }, tell) {
  const rows = [];
  const right = [];
  for (let part = 0; part < parts; part++) {
    const others = documents.filter((_, at) => partOf(at) !== part).flatMap(({ paragraphs }) => paragraphs);
    const options = { ...link, epochs: partEpochs, averaged: Math.min(2, partEpochs) };
    const chains = linkChains(others, (one) => labels.get(one));
    const table = quantise(trainChain(chains, options, tell(`stage two, part ${part + 1} of ${parts}`)), WIDTHS.link);
    const model = { cue: tables[part], link: table, judge: NO_JUDGE, ...EAGER, keep: { weights: [0] } };
    documents.forEach(({ text, attributions, paragraphs }, at) => {
      if (partOf(at) !== part) return;
      const found = foundIn(paragraphs, model).filter((one) => one.features);
      rows.push(...found.map(({ features }) => features));
      right.push(...rightOnes(text, attributions, found));
    });
  }
  return quantise(trainJudge(rows, right, judge), WIDTHS.judge);
}
