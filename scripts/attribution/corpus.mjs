// In: a file of documents with who said what, one JSON object a line. Out: paragraphs as numbers, with gold by tokens.
import { readFileSync } from "node:fs";
import { paragraphsIn } from "../../dist/extract/model/reading.js";
import { readSentences } from "../../dist/extract/reading.js";
import { languageOf } from "../../dist/lang/index.js";
import { documentFromText } from "../../dist/read/index.js";

const ROLES = ["source", "cue", "content"];

/** Documents of a file; places count UTF-16 code units, whatever the file counts. */
export function loadDocuments(file) {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => inCodeUnits(JSON.parse(line)));
}

/** The same document with places in code units instead of code points. */
export function inCodeUnits(document) {
  const { text } = document;
  if (!/[\u{10000}-\u{10ffff}]/u.test(text)) return document;
  const units = [];
  let at = 0;
  for (const character of text) {
    units.push(at);
    at += character.length;
  }
  units.push(at);
  const moved = (spans) => spans.map(([start, end]) => [units[start], units[end]]);
  const attributions = document.attributions.map((one) =>
    Object.fromEntries(ROLES.map((role) => [role, moved(one[role] ?? [])])),
  );
  return { ...document, attributions };
}

/** Paragraphs of a document with their gold: `{ paragraph, sentences, gold: [{ source, cue, content }] }`, by tokens. */
export function readDocument(document, classes) {
  const language = languageOf("en");
  const read = documentFromText(document.text, { name: document.id, language: "en" });
  return paragraphsIn(read, readSentences(read, language), classes).map(({ paragraph, sentences, tokens }) => ({
    paragraph,
    sentences,
    tokens,
    gold: goldIn(document.attributions ?? [], tokens),
  }));
}

function goldIn(attributions, tokens) {
  if (tokens.length === 0) return [];
  const start = tokens[0].start;
  const end = tokens.at(-1).end;
  return attributions.flatMap((one) => {
    const [cue] = one.cue;
    if (!cue || cue[0] < start || cue[0] >= end) return [];
    const ranges = (role) =>
      one[role].map(([from, to]) => rangeOf(tokens, from, to)).filter((range) => range.to > range.from);
    const [where] = ranges("cue");
    return where ? [{ cue: where, source: ranges("source"), content: ranges("content") }] : [];
  });
}

function rangeOf(tokens, start, end) {
  const from = firstAt(tokens, (token) => token.end > start);
  return {
    from,
    to: Math.max(
      from,
      firstAt(tokens, (token) => token.start >= end),
    ),
  };
}

function firstAt(tokens, holds) {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(tokens[middle])) high = middle;
    else low = middle + 1;
  }
  return low;
}
