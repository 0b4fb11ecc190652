// In: a folder of texts. Out: many copies of them with other figures, the same on every machine for the same seed.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Random numbers from 0 to 1 that repeat. @source Tommy Ettinger's Mulberry32, public domain */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The text with other digits in its figures. Years and designations such as F-35 stay: they are no amounts. */
export function changeFigures(text, seed) {
  const next = random(seed);
  return text.replace(/(?<![\w-])\d[\d,.]*\d|(?<![\w-])\d(?![\w])/g, (figure) => {
    if (/^(19|20)\d\d$/.test(figure) || next() < 0.5) return figure;
    return figure.replace(/\d/g, (digit, at) =>
      String(at === 0 ? 1 + Math.floor(next() * 9) : Number(digit === "0" ? 0 : Math.floor(next() * 10))),
    );
  });
}

/** Writes `count` copies of the texts of `from` into `to`, each with figures of its own. */
export function generate(from, to, count, seed = 1) {
  const names = readdirSync(from)
    .filter((name) => name.endsWith(".txt"))
    .sort();
  const texts = new Map(names.map((name) => [name, readFileSync(path.join(from, name), "utf8")]));
  const seen = new Set();
  mkdirSync(to, { recursive: true });
  for (let at = 0; at < count; at++) {
    const name = names[at % names.length];
    let text = changeFigures(texts.get(name), seed * 1_000_003 + at);
    // A text with few figures soon repeats itself, and one text under two names is one document.
    if (seen.has(text)) text = `${text.trimEnd()}\n\nThe plant made ${at + 1000} vehicles in 2024.\n`;
    seen.add(text);
    writeFileSync(path.join(to, `${String(at).padStart(5, "0")}-${name}`), text);
  }
}
