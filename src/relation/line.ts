/** Comes in: the variables of one line. Goes out: the identities that hold between them, and the levels they derive. */
import { groupBy } from "../core/order.ts";
import type { Identity, Role, Term } from "../measure/identity.ts";
import { CURRENCIES } from "../measure/unit.ts";
import type { Constraint } from "./constraint.ts";
import { identity } from "./constraint.ts";
import type { Expression } from "./expression.ts";
import { constant, of, product, sum } from "./expression.ts";
import type { Frame, Plan } from "./role.ts";
import {
  derivedFor,
  fills,
  frameOf,
  isWhole,
  joinedFrame,
  PLANS,
  periodOfRole,
  periodOfUse,
  sharedRate,
} from "./role.ts";
import { timesOf } from "./times.ts";
import type { Variable } from "./variable.ts";

/** Said when an amount of unknown basis is taken for one at market prices. */
export const AT_MARKET_PRICES = "amounts whose basis is not said are at market prices";

/** Said when an amount of unknown price year is set against a nominal growth. */
export const AT_CURRENT_PRICES = "amounts whose price year is not said are in current prices";

/** One use of an identity: the frame and the period in which its roles are looked for. */
interface Use {
  readonly frame: Frame;
  readonly period: string;
}

/** A role and the variables that may stand in it. */
interface Place {
  readonly role: Role;
  readonly options: readonly Variable[];
}

/** Shared variables that have a value from elsewhere, by key: each is there for every line. */
export type Shared = ReadonlySet<string>;

/** The identities between the variables of a line; with `shared`, a rate is one variable for all lines. */
export function identitiesOf(variables: readonly Variable[], shared?: Shared): readonly Constraint[] {
  return new Line(variables, shared).identities();
}

class Line {
  private readonly found = new Map<string, Constraint>();
  private readonly present = new Map<string, Variable[]>();
  private readonly rates = new Map<string, Variable>();
  private readonly keys = new Set<string>();
  private readonly measures = new Set<string>();
  private readonly prices = new Set<string>();
  private readonly periods = new Set<string>();

  constructor(
    private readonly variables: readonly Variable[],
    private readonly shared: Shared | undefined,
  ) {
    for (const v of variables) this.take(v);
  }

  identities(): readonly Constraint[] {
    for (const plan of PLANS) if (this.canUse(plan)) this.useAll(plan);
    return [...this.found.values()];
  }

  private take(v: Variable): void {
    const at = `${v.measure}@${v.period}`;
    const there = this.present.get(at);
    if (there) there.push(v);
    else this.present.set(at, [v]);
    this.keys.add(v.key);
    this.measures.add(v.measure);
    this.prices.add(v.price);
    this.periods.add(v.period);
    if (CURRENCIES.has(v.dimension)) this.measures.add("same");
  }

  /** Most identities have nothing to do with most lines: at most one of their roles may be unheard of. */
  private canUse({ roles }: Plan): boolean {
    let unheard = 0;
    for (const role of roles) {
      if (role.optional || this.isHeard(role)) continue;
      if (role.said) return false;
      unheard++;
    }
    return unheard < 2;
  }

  private isHeard({ measure, shared, price, at }: Role): boolean {
    if (shared && this.shared) return true;
    if (price === "purchasing-power" && !this.prices.has(price)) return false;
    return this.measures.has(measure) && (at === undefined || this.periods.size > 1);
  }

  /** A level that a growth derives can be the year before of another growth: looked at again until none is new. */
  private useAll(plan: Plan): void {
    for (let fresh = this.variables; fresh.length > 0; ) {
      const derived: Variable[] = [];
      for (const use of this.usesOf(plan, fresh)) derived.push(...this.use(plan, use));
      fresh = derived.filter(({ key }) => !this.keys.has(key));
      for (const v of fresh) if (!this.keys.has(v.key)) this.take(v);
    }
  }

  /** Every use that some variables tell of; one that both anchors tell of comes once. */
  private *usesOf(plan: Plan, variables: readonly Variable[]): Iterable<Use> {
    const [first, second] = plan.anchors;
    if (first) yield* usesBy(plan, first, variables);
    const isFirst = variables === this.variables;
    for (const use of second ? usesBy(plan, second, variables) : []) {
      const isKnown = isFirst && first && this.optionsFor(plan, first, use.frame, use.period).length > 0;
      if (!isKnown) yield use;
    }
    if (plan.joins) yield* joined(plan, variables);
  }

  /** Writes down the identity for every choice of its variables; gives back the levels that it derives. */
  private use(plan: Plan, { frame, period }: Use): readonly Variable[] {
    const places: Place[] = [];
    let missing: Role | undefined;
    for (const role of plan.roles) {
      const options = this.optionsFor(plan, role, frame, period);
      if (options.length === 0 && !role.optional) {
        if (missing || role.said) return [];
        missing = role;
      }
      places.push({ role, options });
    }
    const at = missing && periodOfRole(missing, period);
    const derived =
      missing && at !== undefined
        ? (this.sharedFor(plan, missing, frame, at) ?? derivedFor(plan, missing, frame, at))
        : undefined;
    if (missing && !derived) return [];
    const filled = places.map((place) =>
      place.role === missing && derived ? { ...place, options: [derived] } : place,
    );
    for (const chosen of combinations(filled)) this.write(plan.entry, period, chosen);
    return derived && plan.entry.kind === "growth" ? [derived] : [];
  }

  private optionsFor(plan: Plan, role: Role, frame: Frame, period: string): readonly Variable[] {
    const at = periodOfRole(role, period);
    if (at === undefined) return [];
    const rate = this.sharedFor(plan, role, frame, at);
    if (rate) return this.shared?.has(rate.key) ? [rate] : [];
    const measure = role.measure === "same" ? frame.measure : role.measure;
    return this.present.get(`${measure}@${at}`)?.filter((v) => fills(plan, role, frame, v)) ?? [];
  }

  private sharedFor(plan: Plan, role: Role, frame: Frame, at: string): Variable | undefined {
    if (!this.shared || !role.shared) return undefined;
    const name = `${role.measure}|${frame.local}|${at}`;
    const rate = this.rates.get(name) ?? sharedRate(plan, role, frame, at);
    if (rate) this.rates.set(name, rate);
    return rate;
  }

  private write(entry: Identity, period: string, chosen: ReadonlyMap<Role, Variable>): void {
    const id = `${entry.id}:${[...chosen.values()].map(({ key }) => key).join(":")}`;
    if (this.found.has(id)) return;
    const months = timesOf(period)?.months;
    const sides = [entry.left, entry.right].map((side) => side.flatMap((term) => termOf(term, chosen, months) ?? []));
    const [left = [], right = []] = sides;
    if (left.length === 0 || right.length === 0) return;
    const written = identity(id, total(left), total(right), entry.id, assumptionsOf(entry, chosen));
    this.found.set(id, { ...written, relation: entry.relation });
  }
}

function* usesBy(plan: Plan, role: Role, variables: readonly Variable[]): Iterable<Use> {
  for (const v of variables) {
    const frame = frameOf(plan, role, v);
    const period = frame && periodOfUse(plan, role, v.period);
    if (frame && period !== undefined) yield { frame, period };
  }
}

/** Uses that two roles tell of together, neither of which does alone. */
function* joined(plan: Plan, variables: readonly Variable[]): Iterable<Use> {
  const halves = plan.roles.flatMap((role) =>
    plan.anchors.includes(role) ? [] : [...usesBy(plan, role, variables)].map((use) => ({ ...use, role })),
  );
  if (halves.length < 2) return;
  for (const group of groupBy(halves, ({ period }) => period).values()) {
    for (const a of group) {
      for (const b of group) {
        const frame = a.role === b.role ? undefined : joinedFrame(a.frame, b.frame);
        if (frame && isWhole(plan, frame)) yield { frame, period: a.period };
      }
    }
  }
}

function* combinations(places: readonly Place[]): Iterable<ReadonlyMap<Role, Variable>> {
  const [first, ...rest] = places;
  if (!first) return yield new Map();
  for (const chosen of combinations(rest)) {
    if (first.options.length === 0) yield chosen;
    for (const option of first.options) yield new Map([[first.role, option], ...chosen]);
  }
}

/** The product of a term; undefined when a role of it that may be left out is. */
function termOf(term: Term, chosen: ReadonlyMap<Role, Variable>, months: number | undefined): Expression | undefined {
  const factors: Expression[] = [];
  for (const role of term.factors) {
    const v = chosen.get(role);
    if (!v) return undefined;
    factors.push(role.plusOne ? sum(constant(1), of(v)) : of(v));
  }
  if (term.months) {
    if (months === undefined) return undefined;
    factors.push(constant(months));
  }
  const [first] = factors;
  return first && factors.length === 1 ? first : product(...factors);
}

function total(terms: readonly Expression[]): Expression {
  const [first] = terms;
  return first && terms.length === 1 ? first : sum(...terms);
}

function assumptionsOf(entry: Identity, chosen: ReadonlyMap<Role, Variable>): readonly string[] {
  const said = new Set<string>();
  for (const [role, v] of chosen) {
    if (role.price === "market" && role.unit !== "1" && v.price === "") said.add(AT_MARKET_PRICES);
    if (role.basis === "current" && v.definition === "") said.add(AT_CURRENT_PRICES);
  }
  if (entry.assumes) said.add(entry.assumes);
  return [...said];
}
