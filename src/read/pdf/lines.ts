/** Comes in: the runs of a page. Goes out: its lines from top to bottom, each in the stretches that gaps make of it. */
import type { Box, Run } from "./runs.ts";

/** Words in one line with no gap between them. */
export interface Stretch {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Of most of its letters, in points. */
  readonly size: number;
  readonly box: Box;
}

/**
 * Gaps and heights in parts of the size of the letters. @source own measurement on set text: a space is 0.2 to 0.35, in
 * justified lines up to 1; two columns stand 0.8 or more apart
 */
const GAP = { space: 0.15, wide: 0.7 };
const BAND = { up: 0.75, down: 0.2 };

/** A figure or sign above the line: smaller than the line, and raised. @source usual settings of superscripts: 0.58 to 0.7 in size, raised by a third */
const RAISED = { size: 0.85, by: 0.15 };

const SUPERSCRIPTS: ReadonlyMap<string, string> = new Map(
  [..."0123456789+-()"].map((sign, k) => [sign, [..."⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾"][k] ?? sign]),
);

interface Band {
  readonly runs: Run[];
  /** The run that the line is measured by: the largest. */
  main: Run;
}

function overlapOf(a: Run, b: Run): number {
  const top = Math.max(a.baseline - BAND.up * a.size, b.baseline - BAND.up * b.size);
  const bottom = Math.min(a.baseline + BAND.down * a.size, b.baseline + BAND.down * b.size);
  return (bottom - top) / ((BAND.up + BAND.down) * Math.min(a.size, b.size));
}

/** Runs that stand at one height. Those that are near in height are near in the sorted list, so few are compared. */
function bandsOf(runs: readonly Run[]): Band[] {
  const bands: Band[] = [];
  for (const run of [...runs].sort((a, b) => a.baseline - b.baseline || a.left - b.left)) {
    const band = bands.slice(-4).findLast(({ main }) => overlapOf(main, run) > 0.5);
    if (!band) bands.push({ runs: [run], main: run });
    else {
      band.runs.push(run);
      if (run.size > band.main.size) band.main = run;
    }
  }
  return bands;
}

function isRaised(run: Run, main: Run): boolean {
  return run.size < RAISED.size * main.size && main.baseline - run.baseline > RAISED.by * main.size;
}

/** What a raised figure is the power of; anywhere else it is the mark of a note. */
const POWER = /(?:^|[\s(/])(?:[kcm]?m|10)$/;

/** The figure above the stroke of a fraction: "3½", which was set of four runs, is "3 1/2". */
function fraction(above: string, before: string): string {
  return /\d$/.test(before) ? ` ${above}` : above;
}

/**
 * A run as it is written behind `before`. A note's mark is left out, as the marks of items are: it must not become a part
 * of a sum, nor stand between two sentences.
 */
function written(run: Run, main: Run, before: string, after: string): string {
  if (run.text.trim() === "" || !isRaised(run, main) || !/^[\s\d+\-(),*†‡§]+$/u.test(run.text)) return run.text;
  if (/^\d{1,2}$/.test(run.text) && /^[/\u2044\u2215]\s?\d/u.test(after)) return fraction(run.text, before);
  if (!POWER.test(before)) return "";
  return [...run.text].map((sign) => SUPERSCRIPTS.get(sign) ?? sign).join("");
}

/** The smallest box that holds them all. */
export function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** The size of most letters. */
function sizeOf(runs: readonly Run[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of runs) {
    const near = Math.round(size * 10) / 10;
    letters.set(near, (letters.get(near) ?? 0) + text.length);
  }
  return [...letters].reduce((most, next) => (next[1] > most[1] ? next : most), [0, -1])[0];
}

function stretchOf(runs: readonly Run[], main: Run): Stretch | undefined {
  let text = "";
  let end = Number.NaN;
  for (const [at, run] of runs.entries()) {
    const gap = run.left - end > GAP.space * main.size;
    const after = runs.slice(at + 1, at + 3).map((next) => next.text);
    const words = written(run, main, text, after.join(""));
    text += gap && words !== "" && !/\s$/.test(text) && !/^\s/.test(words) ? ` ${words}` : words;
    end = run.right;
  }
  const seen = runs.filter((run) => run.text.trim() !== "");
  const [first, last] = [seen[0], seen.at(-1)];
  if (!first || !last) return undefined;
  return {
    text: text.replace(/\s+/g, " ").trim(),
    left: first.left,
    right: Math.max(...seen.map(({ right }) => right)),
    baseline: main.baseline,
    size: sizeOf(seen),
    box: around(seen.map(({ box }) => box)),
  };
}

/** The same words in the same place are set twice by some programs, to make them bold. */
function isTwice(run: Run, before: Run | undefined): boolean {
  return (
    before !== undefined &&
    before.text === run.text &&
    run.text.trim() !== "" &&
    Math.abs(before.left - run.left) < 0.3 * run.size &&
    Math.abs(before.baseline - run.baseline) < 0.3 * run.size
  );
}

function stretchesOf({ runs, main }: Band): Stretch[] {
  const groups: Run[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  let before: Run | undefined;
  for (const run of runs.sort((a, b) => a.left - b.left)) {
    if (isTwice(run, before)) continue;
    before = run;
    const blank = run.text.trim() === "";
    if (!blank && run.left - end > GAP.wide * main.size) groups.push([]);
    if (!blank) end = Math.max(end, run.right);
    groups.at(-1)?.push(run);
  }
  return groups.flatMap((group) => stretchOf(group, main) ?? []);
}

/** The lines of a page. */
export function linesIn(runs: readonly Run[]): readonly (readonly Stretch[])[] {
  return bandsOf(runs)
    .map(stretchesOf)
    .filter((line) => line.length > 0)
    .sort((a, b) => (a[0]?.baseline ?? 0) - (b[0]?.baseline ?? 0));
}
