// Times at several sizes → whether they grow no faster than n log n. Used by the benches of relation and reconcile.
// `node bench/growth.mjs [SHAPE]`: the same for texts that are one line, from reading to checks, in time of the processor.
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** Slope of log time over log size. */
export function exponent(points) {
  const logs = points.map(([n, ms]) => [Math.log(n), Math.log(ms)]);
  const mean = (at) => logs.reduce((sum, log) => sum + log[at], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  return (
    logs.reduce((sum, log) => sum + (log[0] - x) * (log[1] - y), 0) /
    logs.reduce((sum, log) => sum + (log[0] - x) ** 2, 0)
  );
}

/** Allowed above the slope of n log n. A guess at what other work on the machine does to it; nobody measured the spread. */
const NOISE = 0.08;

/** The row of a table for the growth of times: what, value, target, whether it is met. */
export function growthRow(points) {
  const slope = exponent(points);
  // n log n itself has this slope between the sizes.
  const allowed = exponent(points.map(([n]) => [n, n * Math.log(n)]));
  const target = `≤ ${allowed.toFixed(2)} ± ${NOISE} (n log n)`;
  return ["growth: time ~ n^x", `x = ${slope.toFixed(2)}`, target, slope <= allowed + NOISE];
}

/** The value in the middle. */
export function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** What a line may be made of that has lost its breaks: `piece(i)` is its i-th part. */
const ONE_LINE = {
  "figures between commas": (i) =>
    `In ${1950 + (i % 90)} Germany spent ${i}.5 billion euros, ${i % 977} tanks and 4 per cent, `,
  "figures between stops": (i) =>
    `In ${1950 + (i % 90)} Germany spent ${i}.5 billion euros, ${i % 977} tanks and 4 per cent. `,
  "a table": () => "12 tanks | ",
  digits: () => "1 ",
  commas: () => ",",
  "quotations in quotations": () => "“we have ‘12 tanks’ and”, ",
  "quotations that close": (i) => `“We spent ${i} billion euros,” Anna Berg said. `,
  names: (i) => `Jan Ko${"aeiou"[i % 5]}n${i % 97} Wol${"aeiou"[i % 5]}k said that Germany bought ${i} tanks. `,
  brackets: () => "(12 (",
  dates: (i) => `on ${1 + (i % 28)} March ${1990 + (i % 50)}, `,
};

const SIZES = [125_000, 250_000, 500_000, 1_000_000];

async function oneLine(only) {
  const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
  const load = (file) => import(pathToFileURL(path.join(root, "dist", file)).href);
  const [{ documentFromText }, { extract }, { createLedger }, { languageOf }] = await Promise.all(
    ["read/index.js", "extract/index.js", "pipeline.js", "lang/index.js"].map(load),
  );
  const once = (text) => {
    const began = process.cpuUsage();
    const document = documentFromText(text, { name: "line.txt", language: "en" });
    const ledger = createLedger({ today: "2025-08-01" });
    ledger.add(document, extract(document, languageOf("en")));
    ledger.result();
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1000;
  };
  for (const [name, piece] of Object.entries(ONE_LINE).filter(([one]) => !only || one.includes(only))) {
    let text = "The list: ";
    const points = SIZES.map((size) => {
      for (let i = text.length; text.length < size; i++) text += piece(i);
      return [size, once(text.slice(0, size))];
    });
    const [, value, target, met] = growthRow(points);
    console.log(
      `${name.padEnd(26)} ${Math.round(points.at(-1)[1])} ms for 1 MB, ${value}, ${target}: ${met ? "met" : "MISSED"}`,
    );
  }
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) await oneLine(process.argv[2]);
