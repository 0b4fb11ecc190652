/** Figures → quantities: what each is said of, what it measures, which item and which time. By type, then by nearness. */
import type { Period } from "../core/date.ts";
import { implied, type Part, stated, UNKNOWN, unsettled, valueOr } from "../core/part.ts";
import type { Basis, Quantifier, Quantity } from "../core/quantity.ts";
import type { Span } from "../core/span.ts";
import type { Language } from "../lang/language.ts";
import { isGroup } from "../measure/actor.ts";
import { CALIBRES, isGeneralisation } from "../measure/item.ts";
import { measureOf } from "../measure/measure.ts";
import { listsOf } from "../measure/members.ts";
import { SHARED_MONEY, unitDimension } from "../measure/unit.ts";
import { intervalOf } from "../relation/interval.ts";
import { isCapital } from "../text/tokens.ts";
import { itemOfListBefore } from "./count.ts";
import type { Figure } from "./figure.ts";
import { OPENS } from "./lexicon.ts";
import { measureOfFigure } from "./measure.ts";
import { modelAt } from "./model.ts";
import { nearestTime, settled } from "./period.ts";
import { longestAt, type Tagged } from "./reading.ts";
import type { BindView } from "./scope.ts";
import { isOfGdpToo } from "./share.ts";
import { subjectOf } from "./subject.ts";

/** The quantity that a figure is, in its statement. */
export function bind(figure: Figure, view: BindView): Quantity {
  const span = spanOf(view.tokens, figure.from, figure.to);
  const measure = measureOfFigure(figure, view);
  const item = isOfMoney(measure) ? UNKNOWN : itemOf(figure, measure, view);
  const subject = subjectOf(figure, valueOr<string, string>(measure, ""), view);
  const unit = unitOf(figure, measure, subject, view);
  const count = unitDimension(unit) === "count";
  // What is demanded is meant to the digit; a multiple or share that was measured is as wide as its digits.
  const exact = view.target && (figure.multiple !== undefined || unitDimension(unit) === "share");
  const { digits, digitsHigh, scale, low, high, bound } = figure;
  return {
    span,
    quote: view.text.slice(span.start, span.end),
    low: tidy(low),
    high: tidy(high),
    bound,
    change: figure.change,
    quantifier: quantifierOf(figure, view),
    unit,
    basis: basisOf(figure, view, unit),
    subject,
    ...membersOf(subject),
    measure,
    item,
    period: periodFor(figure, subject, view),
    interval: intervalOf({ digits, ...(digitsHigh ? { digitsHigh } : {}), scale, low, high, bound, exact, count }),
  };
}

// 145.9 × 1e9 is 145900000000.00003 in floating point; fifteen digits are what a double holds.
function tidy(value: number): number {
  return Number(value.toPrecision(15));
}

function spanOf(tokens: readonly Tagged[], from: number, to: number): Span {
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}

// Shares and growth of spending are of money, whatever is bought with it.
function isOfMoney(measure: Part<string>): boolean {
  const id = measure.known === "unknown" ? "" : measure.value;
  const dimension = measureOf(id)?.dimension;
  return dimension === "share" || dimension === "money" || id === "military-spending-growth" || id === "gdp-ratio";
}

/** The time nearest to the figure; a year of accounts has the days of its subject's accounts. */
function periodFor(figure: Figure, subject: Part<string>, view: BindView): Part<Period> {
  const time = nearestTime(view.times, figure, view.figures, view.target, view.tokens);
  return time ? settled(time, subject).period : UNKNOWN;
}

/**
 * Crowns are those of who pays in them. A bare per cent of a spending target is of GDP; so is one that adds to another of
 * GDP in the same statement.
 */
function unitOf(figure: Figure, measure: Part<string>, subject: Part<string>, view: BindView): string {
  const whose = SHARED_MONEY[figure.unit];
  if (whose) return [subject, view.topic].map((part) => whose[valueOr(part, "")]).find(Boolean) ?? figure.unit;
  if (figure.unit !== "%" || figure.change !== "none") return figure.unit;
  const id = measure.known === "unknown" ? "" : measure.value;
  if (id.endsWith("-target") || id === "military-spending-share") return "%GDP";
  return isOfGdpToo(figure, view) ? "%GDP" : figure.unit;
}

/** "Europe" is a list of members by somebody; a name with one list means that. */
function membersOf(subject: Part<string>): { readonly members?: Part<string> } {
  if (subject.known === "unknown" || !isGroup(subject.value)) return {};
  const lists = listsOf(subject.value);
  const [only] = lists;
  if (lists.length !== 1 || only === undefined) return { members: unsettled("members-by-whom", lists) };
  return { members: implied(only, "only-list-of-members") };
}

function itemOf(figure: Figure, measure: Part<string>, view: BindView): Part<string> {
  const noun = figure.noun;
  // "290 active warheads and 80 more": the kind is the same, what was said of the first is not said of these.
  if (noun?.item && figure.unitRule) return implied(noun.item, figure.unitRule);
  if (noun?.item) return statedItem(noun.item, noun.from, noun.to, view);
  if (noun) return UNKNOWN;
  // A share, a multiple or a window is of the thing named beside it: "a 400 % increase in air defence systems".
  const id = measure.known === "unknown" ? "" : measure.value;
  const ofThing = unitDimension(figure.unit) === "share" || figure.multiple || WINDOWS.has(id);
  if (ofThing) return namedItem(view);
  if (figure.unit !== "1") return UNKNOWN;
  const listed = id === "" ? undefined : itemOfListBefore(figure, view);
  return listed ? implied(listed, "item-of-figure-beside") : UNKNOWN;
}

// Times that are told of a thing: what is made in them, what is waited for.
const WINDOWS: ReadonlySet<string> = new Set(["production-window", "delivery-time"]);

/** The first kind of equipment that the statement names, by its kind or by a model. */
function namedItem(view: BindView): Part<string> {
  for (let at = view.from; at < view.to; at++) {
    const model = modelAt(view.tokens, at);
    const found = longestAt(view.tokens, model ? model.to : at, view.language.measures.items, 6);
    const end = (model ? model.to : at) + (found?.length ?? 0);
    if (found && !GENERAL.has(found.value) && end <= view.to) return statedItem(found.value, at, end, view);
    if (model && model.to <= view.to) return statedItem(model.item, model.from, model.to, view);
  }
  return UNKNOWN;
}

// Words of everyday that name no kind of equipment by themselves, and what is counted but no equipment.
const GENERAL: ReadonlySet<string> = new Set(["member state", "unit", "soldier", "troop", "brigade", "division"]);

function statedItem(item: string, from: number, to: number, view: BindView): Part<string> {
  return stated(qualified(item, view.tokens, from, to, view.language), spanOf(view.tokens, from, to));
}

/** Adds what makes an item narrower: "new", "nuclear-capable", the name of a type; a calibre makes it another item. */
export function qualified(
  item: string,
  tokens: readonly Tagged[],
  from: number,
  to: number,
  language: Language,
): string {
  const found = new Set<string>();
  let kind = item;
  for (let at = from; at < to; at++) {
    const model = modelAt(tokens, at);
    if (model && model.to <= to) {
      found.add(model.name);
      at = model.to - 1;
      continue;
    }
    const calibre = calibreAt(tokens, at, language);
    if (calibre !== undefined && isGeneralisation(item, calibre)) kind = calibre;
    const compound = tokens[at + 1]?.text === "-" && !tokens[at + 1]?.spaced;
    const words = compound ? `${tokens[at]?.lower}-${tokens[at + 2]?.lower}` : (tokens[at]?.lower ?? "");
    const qualifier = language.measures.qualifiers[words];
    if (qualifier) found.add(qualifier);
    const name = tokens[at];
    const joined = at > from && tokens[at - 1]?.text === "-" && !tokens[at]?.spaced;
    if (name && !joined && isTypeName(name, tokens, at, to, language)) found.add(typeName(tokens, at));
  }
  return [kind, ...[...found].sort()].join("+");
}

/** "155 mm", "155-mm". */
function calibreAt(tokens: readonly Tagged[], at: number, language: Language): string | undefined {
  const digits = tokens[at]?.kind === "number" ? (tokens[at]?.text ?? "") : "";
  if (!Object.hasOwn(CALIBRES, digits)) return undefined;
  const unit = tokens[at + 1]?.text === "-" ? at + 2 : at + 1;
  return language.units.physical[tokens[unit]?.lower ?? ""] === "mm" ? CALIBRES[digits] : undefined;
}

// "Iskander missiles", "F-35 fighter jets": a proper noun before the item that is no actor and no qualifier.
function isTypeName(token: Tagged, tokens: readonly Tagged[], at: number, to: number, language: Language): boolean {
  if (token.kind !== "word" || !isCapital(token.text) || at === to - 1) return false;
  if (language.measures.actors[token.text] !== undefined || Object.hasOwn(language.measures.items, token.lower))
    return false;
  return !language.sources.notNames.has(token.lower) && (token.tag === "PROPN" || tokens[at + 1]?.text === "-");
}

/** "f-35", "iris-t": what a hyphen joins is one name. */
function typeName(tokens: readonly Tagged[], at: number): string {
  const glued = tokens[at + 1]?.text === "-" && !tokens[at + 1]?.spaced ? `-${tokens[at + 2]?.lower ?? ""}` : "";
  return `${tokens[at]?.lower}${glued}`;
}

function quantifierOf(figure: Figure, view: BindView): Part<Quantifier> {
  const beside = quantifierIn(Math.max(view.from, figure.from - 4), Math.min(view.to, figure.to + 3), figure, view);
  // "In all, the allies ordered 90": what opens the sentence stands before its first clause.
  return beside ?? (view.from <= OPENING ? quantifierIn(0, view.from, figure, view) : undefined) ?? UNKNOWN;
}

// "In all," is three tokens.
const OPENING = 3;

function quantifierIn(from: number, to: number, figure: Figure, view: BindView): Part<Quantifier> | undefined {
  for (let at = from; at < to; at++) {
    if (!((view.tokens[at]?.opens ?? 0) & OPENS.quantifier)) continue;
    const found = longestAt(view.tokens, at, view.language.quantifiers, 2);
    if (found && (at < figure.from || at >= figure.to))
      return stated(found.value, spanOf(view.tokens, at, at + found.length));
  }
  return undefined;
}

/** "At purchasing power parity, …": a few words before the statement that state nothing themselves. */
const BEFORE = 6;

function isOpened({ tokens, from, sentenceFigures }: BindView): boolean {
  if (from === 0 || from > BEFORE || tokens[from - 1]?.text !== ",") return false;
  return !sentenceFigures.some((figure) => figure.to <= from);
}

/** The words right behind an amount are of it: so many letters may stand between ("$462 billion at purchasing power"). */
const RIGHT_BEHIND = 12;

/** True when the words stand right behind a later amount of money, and so say nothing of this one. */
function behindAnother({ to }: Figure, { tokens, figures, text }: BindView, phrases: readonly string[]): boolean {
  return figures.some((other) => {
    if (other.from < to || unitDimension(other.unit) !== "money") return false;
    const end = tokens[other.to - 1]?.end ?? 0;
    const behind = text.slice(end, end + RIGHT_BEHIND + (phrases[0]?.length ?? 0)).toLowerCase();
    return phrases.some((phrase) => {
      const at = behind.indexOf(phrase.slice(0, RIGHT_BEHIND));
      return at >= 0 && at <= RIGHT_BEHIND;
    });
  });
}

/** Purchasing power or market, real or nominal: only what the statement itself says, or the words that open its sentence. */
function basisOf(figure: Figure, view: BindView, unit: string): Basis {
  const { purchasingPower } = view.language.measures;
  const says = saidIn(view);
  const money = unitDimension(unit) === "money";
  const isOther = (): boolean => behindAnother(figure, view, purchasingPower);
  return {
    price: money && says.purchasingPower && !isOther() ? stated("purchasing-power") : UNKNOWN,
    growth: says.real ? stated("real") : says.nominal ? stated("nominal") : UNKNOWN,
  };
}

interface Said {
  readonly purchasingPower: boolean;
  readonly real: boolean;
  readonly nominal: boolean;
}

// What a statement says is the same for all its figures, and is looked up once.
const SAID = new WeakMap<BindView, Said>();

function saidIn(view: BindView): Said {
  const known = SAID.get(view);
  if (known) return known;
  const first = view.tokens[isOpened(view) ? 0 : view.from]?.start ?? 0;
  const words = view.text.slice(first, view.tokens[view.to - 1]?.end ?? first).toLowerCase();
  const { purchasingPower, real, nominal } = view.language.measures;
  const says = (list: readonly string[]): boolean => list.some((phrase) => words.includes(phrase));
  const said = { purchasingPower: says(purchasingPower), real: says(real), nominal: says(nominal) };
  SAID.set(view, said);
  return said;
}
