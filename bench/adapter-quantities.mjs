// In: lines {"id","text"} on standard input. Out: lines {"id","quantities":[…]} as the neutral scorer of the benchmark takes them.
// What the benchmark calls a unit is decided here; what a quantity is, in dist/extract/quantity.
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { setup } from "../scripts/setup.mjs";

await setup();
const { quantitiesIn } = await import("../dist/extract/quantity/index.js");
const { languageOf } = await import("../dist/lang/index.js");

const english = languageOf("en");
const { names: measurements } = english.quantities.measurements;
const { names: money } = english.quantities.money;
const OWN = { "%": "percentage", "%GDP": "percentage", pp: "percentage point", bp: "basis point" };
const POWERS = { 2: "square ", 3: "cubic " };

/** The name of a unit code in the singular: "square metre" for m2. */
function nameOf(code) {
  const known = OWN[code] ?? measurements[code] ?? money[code];
  if (known) return known;
  const power = POWERS[code.at(-1)];
  return power && measurements[code.slice(0, -1)] ? power + measurements[code.slice(0, -1)] : code;
}

const PARTICIPLE = /^[a-z-]*[a-z](?:ed|ing)$/;
const ADJECTIVES = new Set(
  "armoured armored unmanned lightning morning evening wedding spring housing building engineering marketing training".split(
    " ",
  ),
);

/** The benchmark leaves participles out of what is counted: "400 charging stations" are stations. */
function nounOf(noun) {
  const words = noun.split(" ");
  const head = words.pop();
  const kept = words.filter((word) => ADJECTIVES.has(word) || !PARTICIPLE.test(word));
  return [...kept, head === "person" ? "people" : head].join(" ");
}

/** The unit as the benchmark writes it: "dollar per barrel", "year of age", "count" for multiples, "-" for none. */
function unitOf(quantity) {
  const per = quantity.per && !isYearly(quantity) ? ` per ${nameOf(quantity.per)}` : "";
  switch (quantity.kind) {
    case "none":
      return "-";
    case "multiple":
      return `count${per}`;
    case "count":
      return (nounOf(quantity.noun) || "-") + per;
    case "age":
      return `${nameOf(quantity.code)} of age`;
    default:
      return nameOf(quantity.code) + per;
  }
}

/** The benchmark takes "250 vehicles a year" for a plain count, "a month" and "a day" for rates. */
function isYearly({ kind, per }) {
  return kind === "count" && per === "a";
}

const BOUNDS = { ">=": ">", "<=": "<" };

/** The benchmark has one field for bound and movement: the bound goes first. */
function boundOf({ bound, change, nominal, kind }) {
  if (bound !== "=") return BOUNDS[bound] ?? bound;
  // A movement that a noun says ("a 5 % increase") is a plain value there.
  return change === "none" || (nominal && kind !== "multiple") ? "=" : change;
}

// "doubled the sales": what follows is an object, and the benchmark takes no multiple there.
const OBJECT = /^\s+(?:the|a|an|its|his|her|our|their|it|them|[a-z]+s)\b/;

/** The benchmark leaves out "in a year" (but for "in three months … in a year"), "a five-year plan" and "twice as loud", and takes "sevenfold" and "has doubled". */
function isTaken({ alone, compound, kind, change, word, end }, text) {
  if (alone) return false;
  if (compound && kind !== "multiple" && kind !== "age") return false;
  return !word || (change !== "none" && !OBJECT.test(text.slice(end, end + 24)));
}

/** "eight or nine": two values there. */
function both(quantity) {
  return [
    { ...quantity, high: quantity.low },
    { ...quantity, low: quantity.high },
  ];
}

/** "5G": a name to the grammar, a quantity of "generation wireless" to the benchmark. */
function generations(text) {
  return [...text.matchAll(/(?<![\w-])([2-6])G(?![\w-])/g)].map((match) => ({
    value: Number(match[1]),
    bound: "=",
    unit: "generation wireless",
    start: match.index,
    end: match.index + 2,
  }));
}

/** One quantity of a text as the benchmark writes it. */
function row(quantity) {
  const { low, high, start } = quantity;
  const range = low !== high;
  const end = isYearly(quantity) ? quantity.numeralEnd : quantity.end;
  return { value: range ? [low, high] : low, bound: boundOf(quantity), unit: unitOf(quantity), start, end };
}

/** The quantities of a text in the form of the benchmark. */
export function adapt(text) {
  const found = quantitiesIn(text, english).filter((quantity) => isTaken(quantity, text));
  const rows = found.flatMap((quantity) => (quantity.either ? both(quantity) : [quantity])).map(row);
  return [...rows, ...generations(text)].sort((a, b) => a.start - b.start);
}

if (path.resolve(process.argv[1] ?? "") === fileURLToPath(import.meta.url)) {
  for (const line of readFileSync(0, "utf8").split("\n")) {
    if (!line.trim()) continue;
    const { id, text } = JSON.parse(line);
    process.stdout.write(`${JSON.stringify({ id, quantities: adapt(text) })}\n`);
  }
}
