/** Comes in: the pages of a corpus and what people disputed. Goes out: the figures that meet across documents, in layers. */
import { byCodeUnit } from "../core/order.ts";
import type { Comparison, Quantity } from "../core/quantity.ts";
import { contains } from "../core/span.ts";
import type { Source, Statement } from "../core/statement.ts";
import { IDENTITIES } from "../measure/identity.ts";
import { unitDimension } from "../measure/unit.ts";
import type { Constraint, Layers, Reading } from "../relation/index.ts";
import { compile, createLayers, div, meeting, ratioOf, valueClaim } from "../relation/index.ts";
import type { CheckContext, Layered, Page } from "./rule.ts";
import { surnameOf } from "./tellings.ts";

/** Said when comparisons that name no time are set against each other. */
export const ONE_TIME = "the comparisons are of one time";

/** The readings of a corpus and the layers of them, worked out when first asked for. */
export function layeredOf(pages: readonly Page[], disputed: CheckContext["disputed"]): () => Layered {
  let layered: Layered | undefined;
  return () => {
    layered ??= workedOut(pages, disputed);
    return layered;
  };
}

function workedOut(pages: readonly Page[], disputed: CheckContext["disputed"]): Layered {
  const nameOf = speakers(pages);
  const all = pages.flatMap(readingsOf).map((reading) => ({ ...reading, claim: saidBy(reading, nameOf) }));
  const met = meeting(all.map(({ claim }) => claim));
  const readings = all.filter(({ id }) => met.has(id));
  const layers = createLayers();
  for (const { id, claim, statement } of readings) {
    if (disputed.has(id) || disputed.has(statement.id)) layers.doubt(id);
    layers.add(claim);
  }
  let contested: ReadonlySet<string> | undefined;
  return {
    readingOf: new Map(readings.map((reading) => [reading.id, reading])),
    layers,
    contested: () => {
      contested ??= contestedIn(layers);
      return contested;
    },
  };
}

/** All who say a part of what cannot all be true beyond a document, and all who hold one of several rival ratios. */
function contestedIn(layers: Layers): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const layer of ["speaker", "believed"] as const) {
    const { conflicts, variables } = layers.network(layer).result();
    for (const { scope, tellings } of conflicts) if (scope !== "document") for (const id of tellings) ids.add(id);
    for (const { variable: v, positions } of variables) {
      if (v.ratio && positions.length > 1) for (const id of positions.flatMap(({ claims }) => claims)) ids.add(id);
    }
  }
  return ids;
}

/** Who speaks, by one name in all documents; a text without one speaks for itself. */
function saidBy({ claim, statement }: Reading, nameOf: (source: Source) => string | undefined): Constraint {
  const { speaker: _, ...rest } = claim;
  const speaker = statement.source ? nameOf(statement.source) : undefined;
  return speaker === undefined ? rest : { ...rest, speaker };
}

/**
 * One name for each person: "Rutte" in one text is "Mark Rutte" in another where only one person of that name speaks.
 * A body is itself only by a name of its own: "the institute" of two texts may be two.
 */
function speakers(pages: readonly Page[]): (source: Source) => string | undefined {
  let known: ReadonlyMap<string, ReadonlySet<string>> | undefined;
  return (source) => {
    const { name, anonymous, collective } = source;
    if (anonymous) return undefined;
    if (collective) return /^\p{Lu}/u.test(name) ? name : undefined;
    const surname = surnameOf(source);
    if (surname) return `${initialOf(name)} ${surname}`;
    known ??= initialsOf(pages);
    const [initial, ...others] = known.get(name.toLowerCase()) ?? [];
    return initial !== undefined && others.length === 0 ? `${initial} ${name.toLowerCase()}` : name;
  };
}

/** By surname the initials of all first names that are told with it. */
function initialsOf(pages: readonly Page[]): ReadonlyMap<string, ReadonlySet<string>> {
  const initials = new Map<string, Set<string>>();
  for (const { source } of pages.flatMap(({ statements }) => statements)) {
    const surname = surnameOf(source);
    if (source && surname) initials.set(surname, (initials.get(surname) ?? new Set()).add(initialOf(source.name)));
  }
  return initials;
}

function initialOf(name: string): string {
  return name.charAt(0).toLowerCase();
}

/** The figures of a page whose parts are known and that some identity or comparison is of, in text order. */
function readingsOf({ figures, comparisons, relations }: Page): readonly Reading[] {
  const known = new Map([...relations().readingOf.values()].map((reading) => [reading.quantity, reading]));
  const wanted = new Set<Quantity | Comparison>();
  const statements = new Set<Statement>();
  const readings: Reading[] = [];
  for (const { statement, quantity } of figures) {
    if (!isJoinable(quantity) || statement.comparisons.some(({ span }) => contains(span, quantity.span))) continue;
    const reading = known.get(quantity);
    if (reading) readings.push(reading);
    else wanted.add(quantity);
    statements.add(statement);
  }
  for (const { statement, comparison } of comparisons) {
    if (!isOfTwo(comparison)) continue;
    wanted.add(comparison);
    statements.add(statement);
  }
  for (const statement of statements) {
    for (const reading of compile(statement, AT_ONE_TIME, (part) => wanted.has(part))) {
      const told = reading.comparison ? ratioReading(reading) : reading;
      if (told) readings.push(told);
    }
  }
  return readings;
}

/** Only comparisons have a time that nobody said: it is taken to be one. */
const AT_ONE_TIME = (): undefined => undefined;

/** Of two that are named. */
function isOfTwo({ form, left, right }: Comparison): boolean {
  const [a, b] = [left.actor, right.actor];
  return form !== "comparable" && a.known !== "unknown" && b.known !== "unknown" && a.value !== b.value;
}

const MEASURES: ReadonlySet<string> = new Set(
  IDENTITIES.flatMap(({ left, right }) => [...left, ...right])
    .flatMap(({ factors }) => factors)
    .map(({ measure }) => measure),
);

/** All that makes it one figure is known, and a definition names its measure; money can stand in two currencies. */
function isJoinable({ subject, measure, period, unit }: Quantity): boolean {
  if (subject.known === "unknown" || measure.known === "unknown" || period.known === "unknown") return false;
  return MEASURES.has(measure.value) || unitDimension(unit) === "money";
}

/** A comparison the same way round in every text; undefined when the text does not say of what it is. */
function ratioReading(reading: Reading): Reading | undefined {
  const { variable: about, claim, comparison } = reading;
  const { left, right } = about.ratio ?? {};
  if (!left || !right || left.measure === "" || right.measure === "") return undefined;
  // "20 times larger" may be said of anything: a multiple counts only where the text says of whose output.
  if (comparison?.form === "times" && left.measure === "production" && left.item === "") return undefined;
  const turned = byCodeUnit(left.actor, right.actor) > 0;
  const ratio = turned ? ratioOf(right, left) : about;
  const assumptions = left.period === "" || right.period === "" ? [ONE_TIME] : [];
  const { interval = EVERYTHING, nominal } = claim.right.kind === "constant" ? claim.right : {};
  const printed = nominal === undefined ? {} : { nominal: turned ? 1 / nominal : nominal };
  const from = claim.document === undefined ? {} : { document: claim.document };
  const value = turned ? div(ONE, interval) : interval;
  const same = valueClaim(claim.id, ratio, value, { ...printed, ...from, assumptions });
  return { ...reading, variable: ratio, claim: same };
}

const ONE = { low: 1, high: 1 };
const EVERYTHING = { low: 0, high: Infinity };
