/** Comes in: a role of an identity and a variable. Goes out: the frame in which it fills that role, and who fills others. */
import { addDays, addMonths } from "../core/date.ts";
import type { Identity, Role } from "../measure/identity.ts";
import { bareItem, qualifiers } from "../measure/item.ts";
import { CURRENCIES, unitDimension } from "../measure/unit.ts";
import type { Variable, VariableParts } from "./variable.ts";
import { variable } from "./variable.ts";

/** What all roles of one use of an identity share. A part that the roles seen so far do not tell is absent. */
export interface Frame {
  readonly context: string;
  readonly actor: string;
  readonly quantifier: string;
  readonly stage: string;
  readonly item: string;
  readonly period: string;
  readonly definition: string;
  readonly price?: string;
  readonly money?: string;
  readonly local?: string;
  readonly count?: string;
  readonly measure?: string;
}

/** The parts of a frame that only some roles tell. */
export const OPEN_PARTS = ["price", "money", "local", "count", "measure"] as const;

type OpenPart = (typeof OPEN_PARTS)[number];

/** Every role of an identity, in the order of writing. */
export function rolesOf({ left, right }: Identity): readonly Role[] {
  return [...left, ...right].flatMap(({ factors }) => factors);
}

/** The open parts that an identity needs to know before its variables are known. */
export function neededBy(entry: Identity): readonly OpenPart[] {
  const roles = rolesOf(entry);
  const needs: Readonly<Record<OpenPart, boolean>> = {
    price: roles.some((role) => isMoney(role) && role.price === "same"),
    money: roles.some(({ unit }) => unit === "money" || unit === "own"),
    local: roles.some(({ unit }) => unit === "local"),
    count: roles.some(({ unit }) => unit === "count" || unit === "count/mo"),
    measure: roles.some(({ measure }) => measure === "same"),
  };
  return OPEN_PARTS.filter((part) => needs[part]);
}

function isMoney({ unit }: Role): boolean {
  return unit === "money" || unit === "own" || unit === "local" || unit === "USD";
}

/** The frame in which a variable fills a role; undefined when it cannot. */
export function frameOf(entry: Identity, role: Role, v: Variable): Frame | undefined {
  if (role.measure !== "same" && role.measure !== v.measure) return undefined;
  const unit = unitFrame(entry, role, v);
  if (!unit || !fitsPrice(role, v.price) || !fitsBasis(entry, role, v.definition)) return undefined;
  const period = periodOfFrame(entry, role, v.period);
  const item = role.qualifier === undefined ? v.item : withoutQualifier(v.item, role.qualifier);
  if (period === undefined || item === undefined) return undefined;
  const definition = role.basis || hasBasis(entry) ? "" : v.definition;
  const { context, actor, quantifier, stage } = v;
  const measure = role.measure === "same" ? { measure: v.measure } : {};
  const price = isMoney(role) && role.price === "same" ? { price: v.price } : {};
  return { context, actor, quantifier, stage, item, period, definition, ...measure, ...price, ...unit };
}

type UnitFrame = Pick<Frame, "money" | "local" | "count">;

function unitFrame(entry: Identity, { unit }: Role, { dimension, actor }: Variable): UnitFrame | undefined {
  const currency = CURRENCIES.has(dimension);
  switch (unit) {
    case "money":
      return currency ? { money: dimension } : undefined;
    case "own":
      return currency && isOwn(dimension, actor) ? { money: dimension } : undefined;
    case "local":
      return currency && dimension !== "USD" ? { local: dimension } : undefined;
    case "USD":
      return dimension === "USD" ? {} : undefined;
    case "1":
      return entry.kind === "rate" ? rateFrame(entry, dimension) : dimension === "1" ? {} : undefined;
    case "a":
      return dimension === "a" ? {} : undefined;
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

function rateFrame(entry: Identity, dimension: string): UnitFrame | undefined {
  const [local = "", base] = dimension.split("/");
  if (base !== "USD") return undefined;
  return neededBy(entry).includes("local") ? { local } : local === "USD" ? {} : undefined;
}

function fitsPrice(role: Role, price: string): boolean {
  if (role.price === "same") return isMoney(role) || price === "";
  return role.price === price || (role.price === "market" && price === "");
}

function hasBasis(entry: Identity): boolean {
  return rolesOf(entry).some(({ basis }) => basis !== undefined);
}

function fitsBasis(entry: Identity, { basis }: Role, definition: string): boolean {
  if (basis === undefined) return !hasBasis(entry) || definition === "";
  return basis === "current" ? definition === "" || definition === "nominal" : definition === basis;
}

function withoutQualifier(item: string, qualifier: string): string | undefined {
  const all = qualifiers(item);
  return all.includes(qualifier) ? [bareItem(item), ...all.filter((one) => one !== qualifier)].join("+") : undefined;
}

/** The period of the frame, seen from the period of one role; a day tells nothing of the period that it ends. */
function periodOfFrame(entry: Identity, { at }: Role, period: string): string | undefined {
  if (at === "start" || at === "end") return undefined;
  const own = at === "before" ? yearMoved(period, 12) : period;
  if (own === undefined) return undefined;
  return entry.yearOnly && !isYear(own) ? undefined : own;
}

/** True for a period of twelve months. */
export function isYear(period: string): boolean {
  const [from = "", to = ""] = period.split("..");
  return isDay(from) && to === addDays(addMonths(from, 12), -1);
}

function isDay(date: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(date);
}

function yearMoved(period: string, months: number): string | undefined {
  if (!isYear(period)) return undefined;
  const from = addMonths(period.slice(0, period.indexOf("..")), months);
  return `${from}..${addDays(addMonths(from, 12), -1)}`;
}

/** Months of a period that begins and ends with whole months; undefined for others. */
export function monthsOf(period: string): number | undefined {
  const [from = "", to = ""] = period.split("..");
  if (!isDay(from) || !isDay(to)) return undefined;
  const end = addDays(to, 1);
  const months =
    (Number(end.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(end.slice(5, 7)) - Number(from.slice(5, 7));
  return months > 0 && addMonths(from, months) === end ? months : undefined;
}

function periodOfRole({ at }: Role, period: string): string | undefined {
  if (at === undefined) return period;
  if (at === "before") return yearMoved(period, -12);
  const [from = "", to = ""] = period.split("..");
  const day = at === "start" ? from : to;
  if (!isDay(day)) return undefined;
  const moved = at === "start" ? addDays(day, -1) : day;
  return `${moved}..${moved}`;
}

/**
 * The variables that may fill a role in a frame, the plainest first. With `shared`, a rate is one variable for all
 * actors and items, as a market has it.
 */
export function candidates(entry: Identity, role: Role, frame: Frame, shared: boolean): readonly Variable[] {
  const dimension = dimensionOf(entry, role, frame);
  const period = periodOfRole(role, frame.period);
  if (dimension === undefined || period === undefined) return [];
  const { context, actor, quantifier, stage, definition, item } = frame;
  const isRate = entry.kind === "rate" && role.unit === "1";
  const whose = isRate && shared ? {} : { actor, quantifier, stage, definition, item: itemOf(role, item) };
  const measure = role.measure === "same" ? (frame.measure ?? "") : role.measure;
  const base: Partial<VariableParts> = { context, period, measure, dimension, ...whose };
  return pricesOf(role, frame).flatMap((price) =>
    definitionsOf(entry, role, whose.definition ?? "").map((basis) => variable({ ...base, price, definition: basis })),
  );
}

function dimensionOf(entry: Identity, { unit }: Role, { money, local, count, actor }: Frame): string | undefined {
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
      return entry.kind === "rate" ? `${local ?? "USD"}/USD` : "1";
    case "a":
      return "a";
    case "count":
      return count;
    case "count/mo":
      return `${count}/mo`;
  }
  return unit satisfies never;
}

function itemOf({ qualifier }: Role, item: string): string {
  return qualifier === undefined ? item : [bareItem(item), ...[...qualifiers(item), qualifier].sort()].join("+");
}

function pricesOf(role: Role, { price = "" }: Frame): readonly string[] {
  if (role.price === "same") return [isMoney(role) ? price : ""];
  return role.price === "market" ? ["market", ""] : [role.price];
}

function definitionsOf(entry: Identity, { basis }: Role, definition: string): readonly string[] {
  if (basis === undefined) return [hasBasis(entry) ? "" : definition];
  return basis === "current" ? ["", "nominal"] : [basis];
}
