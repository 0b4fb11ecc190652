// In: read paragraphs. Out: chains of features and labels for each stage, ready for training.
import { contextOf } from "../../dist/extract/model/context.js";
import { CUE_FEATURES, cueFeatures } from "../../dist/extract/model/cue-features.js";
import { CUE_LABELS, LINK_LABELS } from "../../dist/extract/model/labels.js";
import { countUp, windowOf } from "../../dist/extract/model/link.js";
import { LINK_FEATURES, linkFeatures } from "../../dist/extract/model/link-features.js";

/** Labels of stage one: a token of several attributions is a cue before a source before content. */
export function cueGold({ paragraph, gold }) {
  const out = new Uint8Array(paragraph.length);
  const paint = (range, begin) => {
    for (let at = range.from; at < Math.min(range.to, out.length); at++)
      out[at] = at === range.from ? begin : begin + 1;
  };
  // Outer content first, so that what is said inside it keeps its own beginning.
  const contents = gold.flatMap((one) => one.content).sort((a, b) => b.to - b.from - (a.to - a.from));
  for (const range of contents) paint(range, CUE_LABELS.content);
  for (const one of gold) for (const range of one.source) paint(range, CUE_LABELS.source);
  for (const one of gold) paint(one.cue, CUE_LABELS.cue);
  return out;
}

/** Labels of stage two for one attribution, over a window. */
export function linkGold(one, window) {
  const out = new Uint8Array(window.to - window.from);
  const paint = (range, begin) => {
    for (let at = Math.max(range.from, window.from); at < Math.min(range.to, window.to); at++) {
      if (at >= one.cue.from && at < one.cue.to) continue;
      out[at - window.from] = at === range.from || at === window.from || at === one.cue.to ? begin : begin + 1;
    }
  };
  for (const range of one.content) paint(range, LINK_LABELS.content);
  for (const range of one.source) paint(range, LINK_LABELS.source);
  return out;
}

/** All paragraphs as chains for stage one. */
export function cueChains(paragraphs) {
  return gather(paragraphs, CUE_FEATURES, CUE_LABELS.count, function* (read) {
    yield { features: () => cueFeatures(read.paragraph, contextOf(read.paragraph)), gold: cueGold(read) };
  });
}

/** One chain for each attribution for stage two; `labelsFor` gives stage one's labels of a paragraph. */
export function linkChains(paragraphs, labelsFor) {
  return gather(paragraphs, LINK_FEATURES, LINK_LABELS.count, function* (read) {
    if (read.gold.length === 0) return;
    const context = contextOf(read.paragraph);
    const labels = labelsFor(read);
    const seen = new Set();
    for (const one of read.gold) {
      if (seen.has(one.cue.from)) continue;
      seen.add(one.cue.from);
      const labelled = countUp(read.paragraph, withCue(labels, one.cue));
      const window = windowOf(one.cue, read.paragraph.length);
      yield {
        features: () => linkFeatures(read.paragraph, context, labelled, one.cue, window.from, window.to),
        gold: linkGold(one, window),
      };
    }
  });
}

// A cue that stage one missed is put in: stage two learns from every gold cue.
function withCue(labels, cue) {
  const out = Uint8Array.from(labels);
  for (let at = cue.from; at < cue.to; at++) out[at] = at === cue.from ? CUE_LABELS.cue : CUE_LABELS.cueOn;
  if (out[cue.to] === CUE_LABELS.cueOn) out[cue.to] = CUE_LABELS.none;
  return out;
}

function gather(paragraphs, count, labels, chainsOf) {
  const parts = [];
  const golds = [];
  const starts = [0];
  for (const read of paragraphs) {
    if (read.paragraph.length === 0) continue;
    for (const { features, gold } of chainsOf(read)) {
      parts.push(features());
      golds.push(gold);
      starts.push(starts.at(-1) + gold.length);
    }
  }
  const features = new Int32Array(starts.at(-1) * count);
  const gold = new Uint8Array(starts.at(-1));
  golds.forEach((part, at) => {
    features.set(parts[at], starts[at] * count);
    gold.set(part, starts[at]);
    parts[at] = undefined;
  });
  return { features, count, labels, starts, gold };
}
