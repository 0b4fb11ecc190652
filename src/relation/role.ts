/** Comes in: a role of an identity and a variable. Goes out: the frame in which it fills that role, and who fills others. */
import type { Identity, Role } from "../measure/identity.ts";
import { IDENTITIES } from "../measure/identity.ts";
import { bareItem, qualifiers } from "../measure/item.ts";
import { CURRENCIES, unitDimension } from "../measure/unit.ts";
import { timesOf } from "./times.ts";
import type { Variable, VariableParts } from "./variable.ts";
import { variable } from "./variable.ts";

/** The parts of a frame that only some roles tell. */
const OPEN_PARTS = ["price", "money", "local", "count", "measure"] as const;

type OpenPart = (typeof OPEN_PARTS)[number];

/** What all roles of one use of an identity share. An open part that the roles seen so far do not tell is absent. */
export interface Frame extends Partial<Readonly<Record<OpenPart, string>>> {
  readonly context: string;
  readonly actor: string;
  readonly quantifier: string;
  readonly stage: string;
  readonly item: string;
  readonly definition: string;
}

/** An identity with what is asked of it again and again. */
export interface Plan {
  readonly entry: Identity;
  readonly roles: readonly Role[];
  /** The open parts that have to be known before all its variables are known. */
  readonly needs: readonly OpenPart[];
  /** True when it tells nominal from real: a role that says neither must be of neither. */
  readonly hasBasis: boolean;
  /** Roles that tell all of it: at most one role may be empty, so that two of them find every use. */
  readonly anchors: readonly Role[];
  /** True when there are not two: then two other roles may tell it together. */
  readonly joins: boolean;
}

/** Every role of an identity, in the order of writing. */
export function rolesOf({ left, right }: Identity): readonly Role[] {
  return [...left, ...right].flatMap(({ factors }) => factors);
}

/** The identities, in the order of the table. */
export const PLANS: readonly Plan[] = IDENTITIES.map((entry) => {
  const roles = rolesOf(entry);
  const needs: Readonly<Record<OpenPart, boolean>> = {
    price: roles.some((role) => isMoney(role) && role.price === "same"),
    money: roles.some(({ unit }) => unit === "money" || unit === "own"),
    local: roles.some(({ unit }) => unit === "local"),
    count: roles.some(({ unit }) => unit === "count" || unit === "count/mo"),
    measure: roles.some(({ measure }) => measure === "same"),
  };
  const hasBasis = roles.some(({ basis }) => basis !== undefined);
  const needed = OPEN_PARTS.filter((part) => needs[part]);
  const said = roles.filter((role) => role.said);
  const whole = roles.filter((role) => isOfPeriod(role) && needed.every((part) => tells(role, part)));
  const telling = [...whole.filter(({ optional }) => !optional), ...whole.filter(({ optional }) => optional)];
  const anchors = said.length > 0 ? said.slice(0, 1) : telling.slice(0, 2);
  return { entry, roles, needs: needed, hasBasis, anchors, joins: said.length === 0 && telling.length < 2 };
});

function tells(role: Role, part: OpenPart): boolean {
  const told: Readonly<Record<OpenPart, boolean>> = {
    price: isMoney(role) && role.price === "same",
    money: role.unit === "money" || role.unit === "own",
    local: role.unit === "local",
    count: role.unit === "count" || role.unit === "count/mo",
    measure: role.measure === "same",
  };
  return told[part];
}

/** A day tells nothing of the period that it begins or ends. */
function isOfPeriod({ at }: Role): boolean {
  return at !== "start" && at !== "end";
}

function isMoney({ unit }: Role): boolean {
  return unit === "money" || unit === "own" || unit === "local" || unit === "USD";
}

/** True when nothing is open. */
export function isWhole({ needs }: Plan, frame: Frame): boolean {
  return needs.every((part) => frame[part] !== undefined);
}

/** What two roles tell together; undefined when they contradict each other. */
export function joinedFrame(a: Frame, b: Frame): Frame | undefined {
  return fitsFrame(a, b) ? { ...a, ...b } : undefined;
}

function fitsFrame(a: Frame, b: Frame): boolean {
  return (
    a.item === b.item &&
    a.quantifier === b.quantifier &&
    a.definition === b.definition &&
    OPEN_PARTS.every((part) => a[part] === undefined || b[part] === undefined || a[part] === b[part])
  );
}

/** The frame in which a variable fills a role, whatever its time; undefined when it cannot. */
export function frameOf(plan: Plan, role: Role, v: Variable): Frame | undefined {
  if (role.measure !== "same" && role.measure !== v.measure) return undefined;
  const unit = unitFrame(plan, role, v);
  if (!unit || !fitsPrice(role, v.price) || !fitsBasis(plan, role, v.definition)) return undefined;
  const item = role.qualifier === undefined ? v.item : withoutQualifier(v.item, role.qualifier);
  if (item === undefined) return undefined;
  const { context, actor, quantifier, stage } = v;
  const open: { price?: string; measure?: string } = {};
  if (role.measure === "same") open.measure = v.measure;
  if (role.price === "same" && isMoney(role)) open.price = v.price;
  const definition = plan.hasBasis ? "" : v.definition;
  return { context, actor, quantifier, stage, item, definition, ...open, ...unit };
}

/** True when a variable of the right time fills a role in a frame. */
export function fills(plan: Plan, role: Role, frame: Frame, v: Variable): boolean {
  const own = frameOf(plan, role, v);
  return own !== undefined && own.actor === frame.actor && own.stage === frame.stage && fitsFrame(own, frame);
}

type UnitFrame = Pick<Frame, "money" | "local" | "count">;
const ANY: UnitFrame = {};

function unitFrame(plan: Plan, { unit }: Role, { dimension, actor }: Variable): UnitFrame | undefined {
  switch (unit) {
    case "money":
      return CURRENCIES.has(dimension) ? { money: dimension } : undefined;
    case "own":
      return CURRENCIES.has(dimension) && isOwn(dimension, actor) ? { money: dimension } : undefined;
    case "local":
      return CURRENCIES.has(dimension) && dimension !== "USD" ? { local: dimension } : undefined;
    case "USD":
      return dimension === "USD" ? ANY : undefined;
    case "1":
      return plan.entry.kind === "rate" ? rateFrame(plan, dimension) : dimension === "1" ? ANY : undefined;
    case "a":
      return dimension === "a" ? ANY : undefined;
    case "count":
      return isCount(dimension) ? { count: dimension } : undefined;
    case "count/mo":
      return dimension.endsWith("/mo") ? { count: dimension.slice(0, -"/mo".length) } : undefined;
  }
  return unit satisfies never;
}

// A growth is of the money that an actor keeps its accounts in: in dollars the exchange rate moves as well.
function isOwn(dimension: string, actor: string): boolean {
  return (dimension === "USD") === (actor === "US");
}

function isCount(dimension: string): boolean {
  return dimension !== "" && !dimension.includes("/") && unitDimension(dimension) === "count";
}

function rateFrame({ needs }: Plan, dimension: string): UnitFrame | undefined {
  const [local = "", base] = dimension.split("/");
  if (base !== "USD") return undefined;
  return needs.includes("local") ? { local } : local === "USD" ? ANY : undefined;
}

function fitsPrice(role: Role, price: string): boolean {
  if (role.price === "same") return isMoney(role) || price === "";
  return role.price === price || (role.price === "market" && price === "");
}

function fitsBasis({ hasBasis }: Plan, { basis }: Role, definition: string): boolean {
  if (basis === undefined) return !hasBasis || definition === "";
  return basis === "current" ? definition === "" || definition === "nominal" : definition === basis;
}

function withoutQualifier(item: string, qualifier: string): string | undefined {
  const all = qualifiers(item);
  return all.includes(qualifier) ? [bareItem(item), ...all.filter((one) => one !== qualifier)].join("+") : undefined;
}

/** The period of a use, seen from one role. */
export function periodOfUse({ entry }: Plan, role: Role, period: string): string | undefined {
  if (!isOfPeriod(role)) return undefined;
  const own = role.at === "before" ? timesOf(period)?.after : period;
  return own === undefined || (entry.yearOnly && !timesOf(own)?.isYear) ? undefined : own;
}

/** The period of a role in a use. */
export function periodOfRole({ at }: Role, period: string): string | undefined {
  return at === undefined ? period : timesOf(period)?.[at];
}

/** The variable that a role has when nobody speaks of it yet, in its plainest form. */
export function derivedFor(plan: Plan, role: Role, frame: Frame, period: string): Variable | undefined {
  const dimension = dimensionOf(plan, role, frame);
  if (dimension === undefined) return undefined;
  const { context, actor, quantifier, stage, price = "" } = frame;
  const basis = role.basis === undefined || role.basis === "current" ? "" : role.basis;
  return variable({
    context,
    actor,
    quantifier,
    stage,
    period,
    dimension,
    measure: role.measure === "same" ? (frame.measure ?? "") : role.measure,
    item: role.qualifier === undefined ? frame.item : withQualifier(frame.item, role.qualifier),
    price: role.price === "same" ? (isMoney(role) ? price : "") : role.price,
    definition: plan.hasBasis ? basis : frame.definition,
  });
}

/** The rate of a market, which is one variable for all actors and items; undefined for other roles. */
export function sharedRate(plan: Plan, role: Role, frame: Frame, period: string): Variable | undefined {
  const dimension = role.shared && dimensionOf(plan, role, frame);
  return dimension
    ? variable(marketRate({ ...frame, period, measure: role.measure, dimension, price: role.price }))
    : undefined;
}

const MARKET_RATES: ReadonlySet<string> = new Set(
  PLANS.flatMap(({ roles }) => roles.flatMap(({ shared, measure }) => (shared ? measure : []))),
);

/** True for the rate of a market. */
export function isSharedRate({ measure, actor, item }: Variable): boolean {
  return actor === "" && item === "" && MARKET_RATES.has(measure);
}

/** True for a rate at which amounts of somebody were converted. */
export function isMarketRate({ measure }: Variable): boolean {
  return MARKET_RATES.has(measure);
}

/** The parts of a rate that are the market's, without those of who converted by it. */
export function marketRate(parts: Partial<VariableParts>): Partial<VariableParts> {
  const { context = "", period = "", measure = "", dimension = "", price = "" } = parts;
  return { context, period, measure, dimension, price: price || "market" };
}

function dimensionOf(plan: Plan, { unit }: Role, { money, local, count, actor }: Frame): string | undefined {
  switch (unit) {
    case "money":
      return money;
    case "own":
      return money !== undefined && isOwn(money, actor) ? money : undefined;
    case "local":
      return local;
    case "USD":
      return "USD";
    case "1":
      return plan.entry.kind === "rate" ? `${local ?? "USD"}/USD` : "1";
    case "a":
      return "a";
    case "count":
      return count;
    case "count/mo":
      return `${count}/mo`;
  }
  return unit satisfies never;
}

function withQualifier(item: string, qualifier: string): string {
  return [bareItem(item), ...[...qualifiers(item), qualifier].sort()].join("+");
}
