/** Comes in: a finding of the engine's and the statements that it names. Goes out: the smallest sets of their figures that cannot all be true, and what follows when some are left out. */
import type { Document } from "../core/document.ts";
import type { Finding, Verdict } from "../core/finding.ts";
import { by, groupBy } from "../core/order.ts";
import type { Statement } from "../core/statement.ts";
import type { Language } from "../lang/language.ts";
import { actorName } from "../measure/actor.ts";
import { NO_RECORD } from "../reference/record.ts";
import type { Constraint, Network, Reading, Variable, VariableState } from "../relation/index.ts";
import { aboutOf, compile, createNetwork, inContext, inMarket, smallestSets } from "../relation/index.ts";
import { amountOf, nounOf } from "./across/held.ts";
import { whatOf } from "./across/voices.ts";
import { groundOf } from "./ground.ts";
import { range } from "./wording.ts";

/** The checks that ask the relation engine which figures cannot all be true. */
export const CLASHING_RULES: readonly string[] = ["across-documents", "rival-figures", "share-of-total"];

const CLASHES: readonly Verdict[] = ["conflict", "disagreement", "changed"];

/** True for a finding that figures cannot all be true, which the engine found. */
export function isClashing({ rule, verdict }: Pick<Finding, "rule" | "verdict">): boolean {
  return CLASHING_RULES.includes(rule) && CLASHES.includes(verdict);
}

/** One value of one thing, and the places in the list of all who say it. */
export interface Side {
  readonly tellings: readonly number[];
  /** What it is of: "Russia’s output of ammunition as a multiple of NATO’s". */
  readonly what: string;
}

/** Figures that cannot all be true. */
export interface Clash {
  /** In order of documents and text. */
  readonly readings: readonly Reading[];
  readonly sides: readonly Side[];
  /** The smallest sets of sides, by place: any one left out, and the rest of the set can be true. */
  readonly sets: readonly (readonly number[])[];
  /** False when the search was cut short: there may be more sets. */
  readonly complete: boolean;
  /** What follows when the tellings at these places are left out. */
  readonly without: (off: ReadonlySet<number>) => Outcome;
}

/** What one side would have to be. */
export interface Implied {
  /** The value that those who are left give it; absent when they do not decide it. */
  readonly amount?: string;
  /** Why there is none: the others clash among themselves, or leave it free. */
  readonly lacking?: "clash" | "free";
}

/** What those that are left come to. */
export interface Outcome {
  /** The sets, by place, that still cannot all be true. */
  readonly still: readonly number[];
  /** For each side, what the others that are left say of it. */
  readonly implied: readonly Implied[];
  /** What nobody says and those that are left pin down. */
  readonly follows: readonly { readonly what: string; readonly amount: string }[];
}

/** How far the sets are looked for. @source The house's policy: a page of more than twenty sets tells nobody anything. */
const LIMITS = { sets: 20, tests: 600 };

/** In which a claim meets the others. */
type Meeting = (claim: Constraint) => Constraint | undefined;

/** Among all that is believed, over one speaker, inside one document. */
const MEETINGS: readonly { readonly rates: "shared" | "own"; readonly meet: Meeting }[] = [
  { rates: "shared", meet: (claim) => inMarket(claim, "believed") },
  {
    rates: "own",
    meet: (claim) => (claim.speaker === undefined ? undefined : inContext(claim, `speaker ${claim.speaker}`)),
  },
  { rates: "own", meet: (claim) => claim },
];

/** The clash that a finding tells of; undefined when its statements, as they are read now, can all be true. */
export function clashOf(
  { evidence }: Pick<Finding, "evidence">,
  documents: readonly Document[],
  statements: ReadonlyMap<string, readonly Statement[]>,
  language: (document: Document) => Language,
): Clash | undefined {
  const named = new Set(evidence.flatMap((item) => ("statement" in item ? item.statement : [])));
  const few = new Map([...statements].map(([id, all]) => [id, all.filter((one) => named.has(one.id))]));
  const ground = groundOf({
    documents: new Map(documents.map((document) => [document.id, document])),
    statements: few,
    claims: [],
    language,
    today: "9999-12-31",
    record: NO_RECORD,
    disputed: new Set(),
  });
  const order = new Map(ground.pages.map(({ document }, index) => [document.id, index]));
  const inOrder = by<Reading>(
    ({ statement }) => order.get(statement.document) ?? 0,
    ({ quantity, comparison, statement }) => (quantity ?? comparison ?? statement).span.start,
  );
  const across = [...ground.layered().readingOf.values()].sort(inOrder);
  const within = ground.pages.map((page) => [...page.relations().readingOf.values()].sort(inOrder));
  // What no definition joins meets as well: two values of one figure.
  const figures = ground.pages.flatMap(({ statements }) => statements.flatMap((one) => compile(one, AT_ONE_TIME)));
  for (const readings of [across, ...within, figures.sort(inOrder)]) {
    for (const { rates, meet } of MEETINGS) {
      const found = clashAmong(readings, rates, meet);
      if (found) return found;
    }
  }
  return undefined;
}

/** Times that nobody said are taken to be one. */
const AT_ONE_TIME = (): undefined => undefined;

/** A reading where it meets the others. */
interface Met {
  readonly reading: Reading;
  readonly claim: Constraint;
  readonly about: Variable;
}

function clashAmong(readings: readonly Reading[], rates: "shared" | "own", meet: Meeting): Clash | undefined {
  const met = readings.flatMap((reading): readonly Met[] => {
    const claim = meet(reading.claim);
    const about = claim && aboutOf(claim);
    return claim && about ? [{ reading, claim, about }] : [];
  });
  const networkOf = (some: readonly Met[]): Network => {
    const network = createNetwork({ rates });
    for (const { claim } of some) network.add(claim);
    return network;
  };
  // Who says the same of the same is one side: rivals would else be counted pair by pair.
  const sides = [...groupBy(met, sideKey).values()];
  const { sets, complete } = smallestSets(sides, (some) => isClashingIn(networkOf(some.flat())), LIMITS);
  if (sets.length === 0) return undefined;
  const shown = sides.filter((side) => sets.some((set) => set.includes(side)));
  const all = met.filter((one) => shown.some((side) => side.includes(one)));
  const below = new Set(all.filter(isBelowOne).map(({ about }) => about.key));
  const places = sets.map((set) => set.map((side) => shown.indexOf(side)).sort((a, b) => a - b));
  return {
    readings: all.map(({ reading }) => reading),
    sides: shown.map((side) => ({
      tellings: side.map((one) => all.indexOf(one)),
      what: side[0] ? wordsOf(side[0].about, below) : "",
    })),
    sets: places,
    complete,
    without(off) {
      const left = all.filter((_, index) => !off.has(index));
      const isLeft = (place: number): boolean => (shown[place] ?? []).some((one) => left.includes(one));
      return {
        still: places.flatMap((set, index) => (set.every(isLeft) ? [index] : [])),
        implied: shown.map((side) => impliedBy(networkOf(left.filter((one) => !side.includes(one))), side[0], below)),
        follows: followsFrom(networkOf(left), below),
      };
    },
  };
}

function sideKey({ about, claim }: Met): string {
  const { right } = claim;
  const said = right.kind === "constant" ? `${right.interval.low} ${right.interval.high}` : claim.id;
  return `${about.key} ${said}`;
}

/** A conflict, or rival values of one figure or comparison. */
function isClashingIn(network: Network): boolean {
  const { conflicts, variables } = network.result();
  return conflicts.length > 0 || variables.some(isRival);
}

function isRival({ positions }: VariableState): boolean {
  return positions.length > 1;
}

/** The variables of comparisons that are told the other way round: their first side is the smaller one. */
type Below = ReadonlySet<string>;

function isBelowOne({ claim: { right }, about }: Met): boolean {
  return about.ratio !== undefined && right.kind === "constant" && right.interval.high < 1;
}

function impliedBy(network: Network, side: Met | undefined, below: Below): Implied {
  if (!side || isClashingIn(network)) return { lacking: "clash" };
  const state = network.state(side.about.key);
  if (!state || !Number.isFinite(state.interval.low) || !Number.isFinite(state.interval.high))
    return { lacking: "free" };
  return { amount: amountIn(state, below) };
}

/** Nothing follows while they clash. */
function followsFrom(network: Network, below: Below): Outcome["follows"] {
  if (isClashingIn(network)) return [];
  return network
    .result()
    .variables.filter(({ stated, derivation }) => !stated && derivation)
    .map((state) => ({ what: wordsOf(state.variable, below), amount: amountIn(state, below) }));
}

/** What a variable is, in words; a comparison begins with its larger side. */
function wordsOf(about: Variable, below: Below): string {
  const { ratio, key } = about;
  if (!ratio) return nounOf({ variable: about });
  const [one, other] = below.has(key) ? [ratio.right, ratio.left] : [ratio.left, ratio.right];
  return `${whatOf(one)} as a multiple of ${actorName(other.actor)}’s`;
}

function amountIn(state: Pick<VariableState, "variable" | "nominal" | "interval">, below: Below): string {
  const { variable, interval } = state;
  if (!variable.ratio) return amountOf(state);
  const ends = below.has(variable.key) ? [1 / interval.high, 1 / interval.low] : [interval.low, interval.high];
  const [low = 0, high = 0] = ends.map((end) => Number(end.toPrecision(12)));
  return `${range({ low, high })} times`;
}
