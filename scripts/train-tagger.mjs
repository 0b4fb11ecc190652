// `npm run train:tagger -- DIR`: learns English parts of speech from wink-nlp's tags for the texts of DIR/train.jsonl.
// Writes data/models/tagger.en.json; prints how often the two agree on DIR/dev.jsonl. Same texts, same bytes.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { setup } from "./setup.mjs";

await setup();
const { languageOf } = await import("../dist/lang/index.js");
const { tokens } = await import("../dist/text/tokens.js");
const { FEATURES, featuresOf, NO_TAG } = await import("../dist/lang/tagger/features.js");
const { taggerFrom, windowAt } = await import("../dist/lang/tagger/model.js");
const { COLUMNS } = await import("../dist/lang/tagger/votes.js");
const { hashText } = await import("../dist/text/hash.js");
const { tagWord } = await import("../dist/lang/tagger/word.js");

const TAGS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB".split(" ");
// A figure, a mark, a sign and the possessive 's are what they look like.
const BY_KIND = { number: "NUM", mark: "PUNCT", symbol: "SYM", clitic: "PART" };
const ROWS = 1 << 16;
const ROUNDS = 6;
// A word seen this often with one tag in all but one case of 200 is not asked about again.
const SEEN = 8;
const SHARE = 0.995;
const SCALE = 8;

const require = createRequire(import.meta.url);
const nlp = require("wink-nlp")(require("wink-eng-lite-web-model"), ["pos"]);
const folder = process.argv[2];
if (!folder) {
  console.error('train:tagger: give the folder that holds train.jsonl and dev.jsonl, a text a line as {"text": …}');
  process.exit(2);
}

/** Our tokens of a paragraph, each with the tag of the teacher's last word that starts at or before it. */
function taught(paragraph) {
  const ours = tokens(paragraph);
  const read = nlp.readDoc(paragraph.replace(/[‘’]/g, "'")).tokens();
  const words = read.out();
  const tags = read.out(nlp.its.pos);
  const starts = [];
  let at = 0;
  for (const word of words) {
    const found = paragraph.replace(/[‘’]/g, "'").indexOf(word, at);
    if (found >= 0 && found - at < 64) at = found;
    starts.push(at);
    if (found >= 0) at += word.length;
  }
  let k = 0;
  return ours.map((token) => {
    while (k + 1 < starts.length && starts[k + 1] <= token.start) k++;
    const tag = BY_KIND[token.kind] ?? tags[k];
    return { token, tag: TAGS.indexOf(TAGS.includes(tag) ? tag : "NOUN") };
  });
}

function load(name) {
  const lines = readFileSync(path.join(folder, name), "utf8").split("\n").filter(Boolean);
  return lines
    .flatMap((line) => JSON.parse(line).text.split(/\n+/))
    .filter((text) => text.trim())
    .map(taught);
}

// The words of our own lists in sentences of our own: news of every kind holds few plants that build tanks.
const FRAMES = [
  (word) => `The plant ${word} 40 tanks a month.`,
  (word) => `Russia ${word} the new guns, the ministry said.`,
  (word) => `The army has 40 ${word} in the east.`,
  (word) => `New ${word} were sent to the front.`,
  (word) => `The country will ${word} more than its neighbours.`,
];

function framed() {
  const { measures, cues, changes, kinds, hedges, clauses } = languageOf("en");
  const lists = [measures.verbs, measures.nouns, measures.items, cues.verbs, cues.nouns, changes, kinds.pledge];
  const sets = [
    kinds.threat,
    kinds.future,
    kinds.forecast,
    kinds.accusation,
    hedges,
    clauses.vagueVerbs,
    clauses.interpreting,
  ];
  const all = new Set([...lists.flatMap(Object.keys), ...sets.flatMap((set) => [...set])]);
  const words = [...all].filter((word) => /^[a-z]+$/.test(word)).sort();
  return words.flatMap((word) => FRAMES.map((frame) => taught(frame(word))));
}

// Spellings of American English that British English writes otherwise, as pieces of words.
const BRITISH = [
  [/(def|off|lic)ens(e|es|eless)$/, "$1enc$2"],
  [/(arm|col|fav|hon|lab|neighb|rum|harb|behavi|end?eav|hum|vig)or/, "$1our"],
  [/(organ|real|recogn|mobil|critic|emphas|author|final|modern|stabil|minim|maxim|pressur|util)iz/, "$1is"],
  [/(anal|paral)yz/, "$1ys"],
  [/^(cent|theat|lit|kilomet|fib)er(s?)$/, "$1re$2"],
  [/^(program)(s?)$/, "$1me$2"],
  [/^(travel|cancel|label|fuel|signal|model)(ed|ing)$/, "$1l$2"],
];

/** The same words in British spelling, or nothing when they are spelt alike. */
function british(text) {
  let other = false;
  const words = text.map(({ token, tag }) => {
    const [from, to] = BRITISH.find(([pattern]) => pattern.test(token.lower)) ?? [];
    if (!from || token.kind !== "word" || token.text !== token.lower) return { token, tag };
    other = true;
    const spelt = token.lower.replace(from, to);
    return { token: { ...token, text: spelt, lower: spelt }, tag };
  });
  return other ? [words] : [];
}

const keyOf = (token) => (token.kind === "number" ? "0" : token.text);

/** Hash of a printed form → the only tag it takes. */
function onlyTags(texts) {
  const counts = new Map();
  for (const { token, tag } of texts.flat()) {
    const key = keyOf(token);
    if (!counts.has(key)) counts.set(key, new Map());
    counts.get(key).set(tag, (counts.get(key).get(tag) ?? 0) + 1);
  }
  const known = new Map();
  for (const [key, tags] of counts) {
    const all = [...tags.values()].reduce((sum, count) => sum + count);
    const [tag, most] = [...tags].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0];
    if (all >= SEEN && most / all >= SHARE) known.set(hashText(key), tag);
  }
  return known;
}

/** A generator with a fixed seed: the order of the texts is part of the result. */
function shuffled(list, random) {
  const out = [...list];
  for (let at = out.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [out[at], out[other]] = [out[other], out[at]];
  }
  return out;
}

function generator(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x80000000;
  };
}

/** The column with the most votes; of equals the first. */
function elected(rows, weights, votes) {
  votes.fill(0);
  for (const row of rows) for (let tag = 0; tag < COLUMNS; tag++) votes[tag] += weights[row * COLUMNS + tag];
  let best = 0;
  for (let tag = 1; tag < COLUMNS; tag++) if (votes[tag] > votes[best]) best = tag;
  return best;
}

/** The averaged perceptron. */
function train(texts) {
  const weights = new Float32Array(ROWS * COLUMNS);
  const sums = new Float64Array(ROWS * COLUMNS);
  const rows = new Int32Array(FEATURES);
  const votes = new Float64Array(COLUMNS);
  const random = generator(1);
  let step = 1;
  for (let round = 1; round <= ROUNDS; round++) {
    let wrong = 0;
    for (const { words, tags } of shuffled(texts, random)) {
      let last = NO_TAG;
      let last2 = NO_TAG;
      for (let at = 0; at < words.length; at++) {
        let tag = words[at].known;
        if (tag < 0) {
          featuresOf(windowAt(words, at), last, last2, ROWS - 1, rows);
          tag = elected(rows, weights, votes);
          if (tag !== tags[at]) {
            wrong++;
            for (const row of rows) {
              weights[row * COLUMNS + tags[at]] += 1;
              sums[row * COLUMNS + tags[at]] += step;
              weights[row * COLUMNS + tag] -= 1;
              sums[row * COLUMNS + tag] -= step;
            }
          }
          step++;
        }
        last2 = last;
        last = tag;
      }
    }
    console.error(`round ${round} of ${ROUNDS}: ${wrong} words put right`);
  }
  return Int8Array.from(weights, (weight, at) => {
    const mean = Math.round((weight - sums[at] / step) * SCALE);
    return Math.max(-127, Math.min(127, mean));
  });
}

const american = load("train.jsonl");
const taughtTexts = [...american, ...american.flatMap(british), ...framed()];
const known = onlyTags(american);
const prepare = (texts) =>
  texts.map((text) => ({
    words: text.map(({ token }) => tagWord(token, known.get(hashText(keyOf(token))) ?? -1)),
    tags: text.map(({ tag }) => tag),
  }));
const weights = train(prepare(taughtTexts));

const entries = [...known].sort((a, b) => a[0] - b[0]);
const bytes = new DataView(new ArrayBuffer(entries.length * 5));
entries.forEach(([hash, tag], at) => {
  bytes.setInt32(at * 5, hash, true);
  bytes.setUint8(at * 5 + 4, tag);
});
const pack = (buffer) => gzipSync(Buffer.from(buffer), { level: 9 }).toString("base64");
const file = { format: "plumbline-tagger-1", tags: TAGS, known: pack(bytes.buffer), weights: pack(weights.buffer) };
const target = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../data/models/tagger.en.json");
writeFileSync(target, `${JSON.stringify(file)}\n`);

let same = 0;
let all = 0;
const tagOf = taggerFrom(file);
for (const text of load("dev.jsonl")) {
  tagOf(text.map(({ token }) => token)).forEach((tag, at) => {
    all++;
    if (tag === TAGS[text[at].tag]) same++;
  });
}
console.log(
  `${entries.length} words with one tag; agrees with the teacher on ${((100 * same) / all).toFixed(2)} % of ${all} words`,
);
