/** Comes in: a claim. Goes out: why the engine cannot work with it, in words, so that the others go on without it. */
import type { Interval } from "../core/quantity.ts";
import { faultsOf, isKnownUnit } from "../measure/possible.ts";
import type { Constraint } from "./constraint.ts";
import { aboutOf } from "./constraint.ts";
import type { Expression } from "./expression.ts";
import type { Variable } from "./variable.ts";

/** A claim that was not taken in, and what is to be done about it. */
export interface Refused {
  readonly claim: string;
  readonly says: string;
}

/** Why a claim cannot be taken in; undefined for one that can. A claim that is merely wrong is taken in: that is the work. */
export function refusalOf(claim: Constraint): Refused | undefined {
  const fault = faultOf(claim);
  return fault === undefined
    ? undefined
    : { claim: claim.id, says: `${claim.id}: ${fault}; correct it and add it again` };
}

function faultOf(claim: Constraint): string | undefined {
  const about = aboutOf(claim);
  // Nearly every claim is a value of one variable.
  if (about && claim.right.kind === "constant") return aboutVariable(about) ?? valueFault(about, claim.right.interval);
  return expressionFault(claim.left, []) ?? expressionFault(claim.right, []);
}

function expressionFault(expression: Expression, above: readonly Expression[]): string | undefined {
  if (above.includes(expression)) return "its relation contains itself, so that it has no value to work out";
  const within = [...above, expression];
  const first = (parts: readonly Expression[]) => {
    for (const part of parts) {
      const fault = expressionFault(part, within);
      if (fault !== undefined) return fault;
    }
    return undefined;
  };
  switch (expression.kind) {
    case "variable":
      return aboutVariable(expression.variable);
    case "constant":
      return intervalFault(expression.interval);
    case "sum":
      return first(expression.terms);
    case "product":
      return first(expression.factors);
    case "difference":
    case "ratio":
      return first([expression.left, expression.right]);
    case "power":
      return Number.isFinite(expression.exponent) ? first([expression.base]) : "an exponent of it is no number";
  }
  return expression satisfies never;
}

function intervalFault({ low, high }: Interval): string | undefined {
  if (Number.isNaN(low) || Number.isNaN(high)) return "its value is no number";
  return low > high ? `its low end ${low} lies above its high end ${high}` : undefined;
}

/** Only what lies wholly outside cannot be: "about 0" is as wide below as above. A share is a fraction to the engine. */
function valueFault({ measure, dimension }: Variable, { low, high }: Interval): string | undefined {
  const fault = intervalFault({ low, high });
  const isShare = dimension === "1";
  if (fault !== undefined || (high >= 0 && !(isShare && low > 1))) return fault;
  const end = (high < 0 ? high : low) * (isShare ? PERCENT : 1);
  const unit = isShare ? "%" : dimension.split("/", 1)[0] || "1";
  return faultsOf({ low: end, high: end, unit, measure })[0];
}

const PERCENT = 100;

function aboutVariable({ dimension, period, ratio }: Variable): string | undefined {
  if (ratio) return aboutVariable(ratio.left) ?? aboutVariable(ratio.right);
  return (isUnit(dimension) ? undefined : unitFault(dimension)) ?? periodFault(period);
}

// Asked of every claim, and there are few units.
const asked = new Map<string, boolean>();

function isUnit(dimension: string): boolean {
  const known = asked.get(dimension);
  if (known !== undefined) return known;
  const is = WITHOUT_UNIT.has(dimension) || isKnownUnit(dimension);
  asked.set(dimension, is);
  return is;
}

/** Dimensions that are no units: none said, and whatever the two sides of a comparison are made in. */
const WITHOUT_UNIT: ReadonlySet<string> = new Set(["", "amount/time"]);

function unitFault(dimension: string): string {
  return `“${dimension}” is no unit that is known (a UCUM code, a currency of ISO 4217, or a noun)`;
}

/** Both days given: `YYYY-MM-DD..YYYY-MM-DD`. */
const CLOSED_PERIOD = 22;

function periodFault(period: string): string | undefined {
  if (period.length !== CLOSED_PERIOD || period.startsWith("?")) return undefined;
  const [from, to] = [period.slice(0, 10), period.slice(12)];
  return from <= to ? undefined : `its period ends on ${to}, before it begins on ${from}`;
}
