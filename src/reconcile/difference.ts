/** Comes in: a telling and the one it is measured against. Goes out: what differs, part by part. */
import type { Difference } from "../core/difference.ts";
import type { Bound } from "../core/quantity.ts";
import type { Modality } from "../core/statement.ts";
import { forceOf } from "./degree.ts";
import { samePerson } from "./lineage/person.ts";
import type { Step, Way } from "./relation.ts";
import { actorScope, isShortened, itemScope, qualifierScope, type Scope } from "./scope.ts";
import { ITSELF, type Telling } from "./telling.ts";
import { flipped, valueText } from "./value.ts";

type Compare = (from: Telling, to: Telling) => Step | undefined;

/** How much a bound claims beside the bare figure. "At least" and "at most" leave the figure itself as the claim. */
const REACH: Readonly<Record<Bound, number>> = { "~": -1, "<": -1, "<=": 0, "=": 0, ">=": 0, ">": 1 };

/** How firmly it is held to be so, and how firmly it is meant to become so: two scales that are not compared. */
const FACT: Partial<Record<Modality, number>> = { possible: 0, expected: 1, asserted: 2 };
const AIM: Partial<Record<Modality, number>> = { demanded: 0, planned: 1, committed: 2 };

/** What stands for a part that a telling leaves open. */
export const SAID_NOTHING = "not said";

/** Every difference between two tellings, in the order in which a reader asks for them. */
export function differences(from: Telling, to: Telling): Step[] {
  const steps: Step[] = [];
  if (from === to) return steps;
  for (const compare of from.parts === to.parts ? OF_MANNER : COMPARISONS) {
    const step = compare(from, to);
    if (step) steps.push(step);
  }
  return steps;
}

/** The parts that one of the two leaves unsaid and that are taken to agree, in words. */
export function assumed({ parts: a }: Telling, { parts: b }: Telling): string[] {
  const names: string[] = [];
  const note = (name: string, x: string, y: string) => {
    if ((x === "") !== (y === "")) names.push(name);
  };
  note("actor", a.actor, b.actor);
  note("measure", a.measure, b.measure);
  note("item", a.item, b.item);
  note("period", a.from || a.to, b.from || b.to);
  note("price basis", a.price, b.price);
  note("nominal or real", a.growth, b.growth);
  return names;
}

const polarity: Compare = ({ manner: a }, { manner: b }) =>
  a.polarity === b.polarity
    ? undefined
    : step(
        "polarity",
        a.polarity === "+" ? "affirmed" : "denied",
        b.polarity === "+" ? "affirmed" : "denied",
        "opposed",
      );

const value: Compare = (from, to) => {
  const [a, b] = [from.parts, to.parts];
  if (a.form === "frame" || (a.low === b.low && a.high === b.high)) return undefined;
  return step("value", valueInWords(from), valueInWords(to), rivalry(from, to));
};

/** Two values of one variable: on the two sides of a balance, one a rounding of the other, or simply another. */
function rivalry(from: Telling, to: Telling): Way {
  if (from.parts.form === "ratio" && larger(from) * larger(to) < 0) return "opposed";
  if (!isPlain(from.manner.bound) || !isPlain(to.manner.bound)) return "changed";
  const [wide, narrow] = [from.manner.interval, to.manner.interval];
  if (wide.low <= narrow.low && narrow.high <= wide.high) return "stronger";
  return narrow.low <= wide.low && wide.high <= narrow.high ? "weaker" : "changed";
}

/** Which side of a ratio is the larger: the first 1, the second -1, 0 when it does not say. "More than once" says it. */
function larger({ parts: { low, high }, manner: { bound } }: Telling): number {
  if (low > 1 || (low === 1 && bound === ">")) return 1;
  return high < 1 || (high === 1 && bound === "<") ? -1 : 0;
}

function isPlain(bound: Bound): boolean {
  return bound === "=" || bound === "~";
}

const bound: Compare = (from, to) => {
  const [a, b] = [boundAsTold(from), boundAsTold(to)];
  return from.parts.form === "frame" || a === b ? undefined : step("bound", a, b, more(REACH[a], REACH[b]));
};

// A ratio is kept with its sides in one order; below one it is told the other way round, as "more than four times".
function boundAsTold({ parts, manner }: Telling): Bound {
  return parts.form === "ratio" && parts.high < 1 ? flipped(manner.bound) : manner.bound;
}

// Per cent against multiple is another way to print one factor.
const unit: Compare = ({ manner: a, parts }, { manner: b }) =>
  parts.form !== "ratio" || a.printed === b.printed ? undefined : step("unit", a.printed, b.printed, "none");

const item: Compare = ({ parts: a }, { parts: b }) => {
  if (a.form === "frame" || a.item === b.item) return undefined;
  // In a ratio the thing left out is everything; elsewhere it is merely not repeated.
  if (a.item === "" || b.item === "") return step("item", a.item, b.item, unsaid(a.form === "ratio", a.item === ""));
  if (isShortened(a.item, b.item)) return step("item", a.item, b.item, "none");
  return scoped("item", a.item, b.item, itemScope(a.item, b.item));
};

const qualifier: Compare = ({ parts: a }, { parts: b }) => {
  if (a.form === "frame" || a.item === b.item || a.item === "" || b.item === "") return undefined;
  const scope = qualifierScope(a.item, b.item);
  // A ratio of a part is an instance of the ratio of the whole; an amount that stays while its thing narrows is another.
  return scoped("qualifier", a.item, b.item, scope === "narrower" && a.form === "figure" ? "apart" : scope);
};

const actor: Compare = ({ parts: a, theme }, { parts: b, theme: also }) => {
  if (a.actor === b.actor) return undefined;
  // What passes between two is told now of the one and now of the other.
  if (theme?.between && theme === also) return step("actor", a.actor, b.actor, "none");
  return scoped("actor", a.actor, b.actor, actorScope(a.actor, b.actor));
};

const other: Compare = ({ parts: a }, { parts: b }) =>
  a.other === ITSELF || b.other === ITSELF
    ? undefined
    : scoped("actor", a.other, b.other, actorScope(a.other, b.other));

const period: Compare = ({ parts: a }, { parts: b }) =>
  a.from === b.from && a.to === b.to ? undefined : step("period", span(a.from, a.to), span(b.from, b.to), "none");

const quantifier: Compare = ({ manner: a }, { manner: b }) =>
  a.quantifier === b.quantifier ? undefined : step("scope", a.quantifier, b.quantifier, "none");

const partial: Compare = ({ manner: a }, { manner: b }) => {
  if (b.companions.length >= a.companions.length) return undefined;
  const kept = a.companions.filter((one) => b.companions.includes(one)).length;
  return kept === b.companions.length
    ? step("partial", a.companions.join(", "), b.companions.join(", "), "narrower")
    : undefined;
};

const status: Compare = ({ manner: a }, { manner: b }) =>
  a.modality === b.modality ? undefined : step("status", a.modality, b.modality, firmer(a.modality, b.modality));

function firmer(from: Modality, to: Modality): Way {
  const scale = from in FACT ? FACT : AIM;
  const [a, b] = [scale[from], scale[to]];
  return a === undefined || b === undefined ? "none" : more(a, b);
}

const hedge: Compare = ({ manner: a }, { manner: b }) =>
  a.hedge === b.hedge
    ? undefined
    : step("hedge", a.hedge, b.hedge, more(Number(a.hedge === ""), Number(b.hedge === "")));

const act: Compare = (from, to) => {
  const force = forceOf(from, to);
  if (force) return step("act", force.from, force.to, force.way);
  const [{ act: a }, { act: b }] = [from.manner, to.manner];
  return from.parts.form !== "frame" || a === b ? undefined : step("act", a, b, "none");
};

const attribution: Compare = (a, b) =>
  a.source === b.source || samePerson(a.speaker, b.speaker)
    ? undefined
    : step("attribution", a.source ?? "the narrator", b.source ?? "the narrator", "none");

const COMPARISONS: readonly Compare[] = [
  polarity,
  value,
  bound,
  unit,
  item,
  qualifier,
  actor,
  other,
  period,
  quantifier,
  partial,
  status,
  hedge,
  act,
  attribution,
];

// Tellings of one node share their parts and can differ only in how they are told.
const OF_PARTS: ReadonlySet<Compare> = new Set([value, item, qualifier, actor, other, period]);
const OF_MANNER = COMPARISONS.filter((compare) => !OF_PARTS.has(compare));

function step(part: Difference["part"], from: string, to: string, way: Way): Step {
  return { part, from: from || SAID_NOTHING, to: to || SAID_NOTHING, way };
}

function scoped(part: Difference["part"], from: string, to: string, scope: Scope): Step | undefined {
  if (scope === "same") return undefined;
  const way: Way = scope === "apart" ? "changed" : scope === "unknown" ? "none" : scope;
  return step(part, from, to, way);
}

function unsaid(isGeneral: boolean, fromUnsaid: boolean): Way {
  if (!isGeneral) return "none";
  return fromUnsaid ? "narrower" : "broader";
}

function more(from: number, to: number): Way {
  if (from === to) return "none";
  return to > from ? "stronger" : "weaker";
}

/** A value as a reader would say it: the figure as printed, a ratio with the larger side first. */
export function valueInWords({ figure, parts, manner }: Telling): string {
  const { form, actor, other, low, high } = parts;
  if (form !== "ratio") return figure || valueText(parts);
  const turned = high < 1;
  if (other === ITSELF || (other === "" && !turned)) return `${range(low, high)} times`;
  const sign = SIGNS[turned ? flipped(manner.bound) : manner.bound];
  if (low === 1 && high === 1) return `${actor} ${sign} ${other}`;
  return turned
    ? `${other || SAID_NOTHING} ${sign} ${range(1 / high, 1 / low)} × ${actor}`
    : `${actor} ${sign} ${range(low, high)} × ${other}`;
}

const SIGNS: Readonly<Record<Bound, string>> = { "=": "=", "~": "≈", "<": "<", "<=": "≤", ">": ">", ">=": "≥" };

function range(low: number, high: number): string {
  const [a, b] = [Number(low.toPrecision(4)), Number(high.toPrecision(4))];
  return a === b ? String(a) : `${a} to ${b}`;
}

function span(from: string, to: string): string {
  if (from === "" && to === "") return "";
  return from === to ? from : `${from || "…"} to ${to || "…"}`;
}
