/** Whether figures can be what a file says they are. Comes in: series as read. Goes out: the same, with what is odd noted. */
import { by, groupBy } from "../../core/order.ts";
import type { Point, SeriesNotice } from "../../core/series.ts";
import { refused } from "../files/fault.ts";
import { shown } from "../files/figure.ts";
import { ANCHORS } from "./anchors.ts";
import type { Draft } from "./draft.ts";
import type { SourceFile } from "./importer.ts";

/** Something that cannot be, or hardly. */
interface Fault {
  /** The draft it was found in. */
  readonly of: Draft;
  readonly message: string;
  readonly cell?: string;
  /** True when nothing of the file can be trusted. */
  readonly refuses: boolean;
  /** A point that is left out. */
  readonly drops?: Point;
}

/** One test of what a file says against what is possible. */
export interface SanityRule {
  /** Heading of docs/reference.md. */
  readonly id: string;
  /** What it finds, in a sentence. */
  readonly about: string;
  /** Over all series of a file, points by actor and time. */
  faults(drafts: readonly Draft[]): Iterable<Fault>;
}

const each = (find: (draft: Draft) => Iterable<Omit<Fault, "of">>): SanityRule["faults"] =>
  function* (drafts) {
    for (const of of drafts) for (const fault of find(of)) yield { ...fault, of };
  };

const place = ({ actor, from }: Point): string => `${actor} ${from.slice(0, 4)}`;

const same = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));

/** Measures that are above zero, and those that may be zero but never below. */
const POSITIVE = new Set(["exchange-rate", "purchasing-power-rate", "price-level-factor", "price-index", "gdp"]);
const COUNTED = new Set([
  ...["loss", "warheads", "personnel", "budget-share"],
  ...["military-spending", "military-spending-share", "military-spending-per-head", "core-defence-share"],
]);

/** Every rule, in the order in which they speak. */
export const sanityRules: readonly SanityRule[] = [
  {
    id: "duplicated-rows",
    about:
      "One actor and one time stand in a series twice: with one figure the second is left out, with two the file is refused.",
    faults: each(function* ({ points }) {
      for (const [before, point] of neighbours(points)) {
        if (before.from !== point.from || before.to !== point.to) continue;
        const twin = same(before.value, point.value);
        const says = twin ? "says again what" : `gives ${shown(point.value)} where`;
        const other = twin ? "says" : `gives ${shown(before.value)}`;
        const message = `${place(point)} ${says} ${before.cell} ${other}`;
        yield { refuses: !twin, cell: point.cell, message, drops: point };
      }
    }),
  },
  {
    id: "no-index",
    about:
      "An index of prices below zero, or one that is 100 in no year, is a rate of change under a wrong name: refused.",
    faults: each(function* ({ measure, points }) {
      if (measure !== "price-index") return;
      const low = points.find(({ value }) => value < 0);
      if (low) {
        const message = `an index of prices is never below zero, and ${place(low)} is ${shown(low.value)}: these are yearly changes in per cent under a wrong name`;
        yield { refuses: true, cell: low.cell, message };
      }
      const [first] = points;
      const based = [...groupBy(points, ({ from }) => from).values()].some(
        (of) => of.filter(({ value }) => Math.abs(value - 100) < 1).length > of.length / 2,
      );
      if (first && !based) {
        yield { refuses: true, cell: first.cell, message: "there is no year in which most of the index stands at 100" };
      }
    }),
  },
  {
    id: "anchors",
    about:
      "A figure that everybody agrees on is far off: another indicator, another unit, or a rate the wrong way up: refused.",
    faults: each(function* ({ id, points }) {
      for (const anchor of ANCHORS) {
        if (anchor.series !== id) continue;
        const point = points.find(({ actor, from }) => actor === anchor.actor && from === anchor.from);
        if (!point || near(point.value, anchor.value, anchor.within)) continue;
        const why = near(1 / point.value, anchor.value, anchor.within)
          ? "the rate stands the wrong way up"
          : "this is another indicator or another unit";
        const message = `${place(point)} should be about ${anchor.value}, and is ${shown(point.value)}: ${why}`;
        yield { refuses: true, cell: point.cell, message };
      }
    }),
  },
  {
    id: "rates-and-prices",
    about:
      "A rate, an amount or a count below zero is refused; a rate, a price level or an output of zero, which redenominations leave behind, is left out and noted.",
    faults: each(function* ({ measure, points }) {
      const positive = POSITIVE.has(measure);
      if (!positive && !COUNTED.has(measure)) return;
      for (const point of points) {
        if (point.value > 0 || (point.value === 0 && !positive)) continue;
        const refuses = point.value < 0;
        const message = `${place(point)} is ${shown(point.value)}, which cannot be${refuses ? "" : ": it is left out"}`;
        yield { refuses, cell: point.cell, message, drops: point };
      }
    }),
  },
  {
    id: "cumulative-falls",
    about: "A count of all losses so far that falls was corrected: noted, with the first cell.",
    faults: each(function* ({ cumulative, points }) {
      if (!cumulative) return;
      const falls = neighbours(points).filter(([before, point]) => point.value < before.value);
      const [first] = falls;
      if (!first) return;
      const [before, point] = first;
      const more = falls.length > 1 ? `, and ${falls.length - 1} more such` : "";
      const message = `the count falls from ${shown(before.value)} to ${shown(point.value)} by ${point.to}${more}: the producer corrected it`;
      yield { refuses: false, cell: point.cell, message };
    }),
  },
  {
    id: "share-above-100",
    about:
      "A share above 100 per cent is noted; where a tenth of the figures are, the column is no share and the file is refused.",
    faults: each(function* ({ unit, measure, points }) {
      if (unit !== "%GDP" && measure !== "budget-share") return;
      const above = points.filter(({ value }) => value > 100);
      const [first] = above;
      if (!first) return;
      const refuses = above.length > points.length / 10 && above.length > 2;
      const message = refuses
        ? `${above.length} of ${points.length} shares are above 100 per cent: this is no share`
        : `${place(first)} is ${shown(first.value)} per cent, more than the whole: look at the producer's notes`;
      yield { refuses, cell: first.cell, message };
    }),
  },
  {
    id: "money-changes",
    about:
      "Local money that changes a hundredfold within a year, or falls to a tenth, was redenominated or collapsed: noted.",
    faults: each(function* ({ unit, measure, points }) {
      if (unit !== "local" && measure !== "exchange-rate") return;
      const jumps = neighbours(points).filter(([before, point]) => jumped(before.value, point.value));
      for (const [actor, of] of groupBy(jumps, ([, point]) => point.actor)) {
        const [, point] = of[0] ?? [];
        const years = of.map(([, { from }]) => from.slice(0, 4)).join(", ");
        const message = `${actor}: the amounts change by powers of ten in ${years}: a new currency or a collapse of prices; do not compare across`;
        yield { refuses: false, message, ...(point ? { cell: point.cell } : {}) };
      }
    }),
  },
  {
    id: "total-disagrees",
    about: "A total that is not the sum of its parts: noted up to one in a hundred, refused beyond.",
    faults: each(function* ({ sums = [] }) {
      for (const { cell, of, says, adds } of sums) {
        if (says === adds) continue;
        const refuses = Math.abs(says - adds) > Math.max(1, Math.abs(adds) / 100);
        yield { refuses, cell, message: `the file says ${shown(says)} for the sum of ${of}, which is ${shown(adds)}` };
      }
    }),
  },
  {
    id: "categories-change",
    about:
      "Categories that end where others begin are one thing under two names or two things under one: noted on both.",
    *faults(drafts) {
      const counts = drafts.filter(({ measure }) => measure === "loss").flatMap(stretches);
      const end =
        counts
          .map(({ last }) => last.to)
          .sort()
          .at(-1) ?? "";
      const start = counts.map(({ first }) => first.to).sort()[0] ?? "";
      const ended = counts.filter(({ last }) => last.to < end);
      const begun = counts.filter(({ first }) => first.to > start);
      for (const old of ended) {
        const young = begun.filter((one) => continues(old, one));
        if (young.length === 0) continue;
        const message = `${named([old])} ends on ${old.last.to}, where ${named(young)} begins: do not join them`;
        yield { refuses: false, of: old.of, cell: old.last.cell, message };
      }
      for (const young of begun) {
        const old = ended.filter((one) => continues(one, young));
        if (old.length === 0) continue;
        const message = `${named([young])} begins on ${young.first.to}, where ${named(old)} ends: do not join them`;
        yield { refuses: false, of: young.of, cell: young.first.cell, message };
      }
    },
  },
];

/** A category of one actor, from its first to its last count. */
interface Stretch {
  readonly of: Draft;
  readonly actor: string;
  readonly first: Point;
  readonly last: Point;
}

function stretches(of: Draft): Stretch[] {
  return [...groupBy(of.points, ({ actor }) => actor)].flatMap(([actor, points]) => {
    const [first, last] = [points[0], points.at(-1)];
    return first && last ? [{ of, actor, first, last }] : [];
  });
}

/** Categories by their own names, which stand last in a title. */
function named(all: readonly Stretch[]): string {
  return all.map(({ of, actor }) => `“${of.title.split(": ").at(-1)}” of ${actor}`).join(", ");
}

/** The new category of the same actor stands in the next row, or within a month and with about the old one's count. */
function continues({ actor, last }: Stretch, { actor: other, first }: Stretch): boolean {
  if (actor !== other) return false;
  const days = (Date.parse(first.to) - Date.parse(last.to)) / 86_400_000;
  return days === 1 || (days > 0 && days <= 31 && near(first.value, last.value, 0.15));
}

function near(value: number, expected: number, within: number): boolean {
  return Math.abs(value - expected) <= within * Math.abs(expected);
}

function jumped(before: number, after: number): boolean {
  return before > 0 && after > 0 && (after / before >= 100 || after / before <= 0.1);
}

/** Each point with the one before it of the same actor. */
function neighbours(points: readonly Point[]): (readonly [Point, Point])[] {
  return points.flatMap((point, at) => {
    const before = points[at - 1];
    return before?.actor === point.actor ? [[before, point] as const] : [];
  });
}

/**
 * The drafts with what is odd in their notices, and without rows that stand there twice.
 * @throws PlumblineError `series-refused` with the first cell that cannot be, and what to do
 */
export function examined(
  file: SourceFile,
  { producer, url }: { readonly producer: string; readonly url: string },
  drafts: readonly Draft[],
): readonly Draft[] {
  const faults = sanityRules.flatMap((rule) => [...rule.faults(drafts)]);
  const [fatal] = faults.filter(({ refuses }) => refuses).sort(by(({ of }) => drafts.indexOf(of)));
  if (fatal) {
    const todo = `get the file anew from ${producer} (${url}) and compare the cell`;
    throw refused(file.name, fatal.cell ?? fatal.of.title, fatal.message, todo);
  }
  const noted = groupBy(faults, ({ of }) => drafts.indexOf(of));
  return drafts.map((draft, at) => {
    const found = noted.get(at) ?? [];
    const dropped = new Set(found.map(({ drops }) => drops));
    const notices = found.map(({ message, cell }): SeriesNotice => ({ message, ...(cell ? { cell } : {}) }));
    const points = draft.points.filter((point) => !dropped.has(point));
    return { ...draft, points, notices: [...(draft.notices ?? []), ...notices] };
  });
}
