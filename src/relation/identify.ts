/** Comes in: the variables that claims speak of. Goes out: the identities that join them, and the ones they derive. */
import { byCodeUnit, groupBy } from "../core/order.ts";
import type { Identity, Role, Term } from "../measure/identity.ts";
import { IDENTITIES } from "../measure/identity.ts";
import type { Constraint } from "./constraint.ts";
import { identity, variablesIn } from "./constraint.ts";
import type { Expression } from "./expression.ts";
import { constant, of, product, sum } from "./expression.ts";
import type { Frame } from "./role.ts";
import { candidates, frameOf, monthsOf, neededBy, OPEN_PARTS, rolesOf } from "./role.ts";
import type { Variable } from "./variable.ts";
import { unlike } from "./variable.ts";

/** Said when an amount of unknown basis is taken for one at market prices. */
export const AT_MARKET_PRICES = "amounts whose basis is not said are at market prices";

/** Said when an amount of unknown price year is set against a nominal growth. */
export const AT_CURRENT_PRICES = "amounts whose price year is not said are in current prices";

/** How identities are used. */
export interface Identifying {
  /** Shared variables that have a value from elsewhere, by key: they are there for every identity. */
  readonly shared?: ReadonlySet<string>;
}

/** The identities among the variables, and `A = ratio × B` for every ratio that compares like with like. */
function identitiesAmong(variables: readonly Variable[], { shared }: Identifying): readonly Constraint[] {
  const compared = variables.flatMap((v) => (alike(v) ? [v, v.ratio.left, v.ratio.right] : [v]));
  const each = [...new Map(compared.map((v) => [v.key, v])).values()];
  const plain = each.filter((v) => !v.ratio && v.dimension !== "");
  const lines = groupBy(plain, ({ line }) => line);
  return [
    ...each.flatMap(ratioIdentity),
    ...[...lines.values()].flatMap((line) => (canJoin(line) || shared ? new Line(line, shared).identities() : [])),
  ];
}

// Most lines hold one variable, and all but rates need a second one.
function canJoin(line: readonly Variable[]): boolean {
  return line.length > 1 || line.some(({ dimension }) => dimension.includes("/"));
}

/** Claims with the identities between what they speak of, sorted by id. */
export function withIdentities(claims: readonly Constraint[], how: Identifying = {}): readonly Constraint[] {
  const identities = identitiesAmong(claims.flatMap(variablesIn), how);
  return [...claims, ...identities].sort((a, b) => byCodeUnit(a.id, b.id));
}

/** Nothing is propagated through a comparison of unlike things: there is no identity for it. */
function alike(v: Variable): v is Variable & { readonly ratio: NonNullable<Variable["ratio"]> } {
  return v.ratio !== undefined && unlike(v.ratio.left, v.ratio.right).length === 0;
}

function ratioIdentity(v: Variable): readonly Constraint[] {
  if (!alike(v)) return [];
  const { left, right } = v.ratio;
  return [identity(`ratio:${v.key}`, of(left), product(of(v), of(right)), "ratio")];
}

interface Place {
  readonly entry: Identity;
  readonly role: Role;
}

const PLACES: ReadonlyMap<string, readonly Place[]> = groupBy(
  IDENTITIES.flatMap((entry) => rolesOf(entry).map((role) => ({ entry, role }))),
  ({ role }) => role.measure,
);

const NEEDS: ReadonlyMap<string, ReturnType<typeof neededBy>> = new Map(
  IDENTITIES.map((entry) => [entry.id, neededBy(entry)]),
);

/** The variables between which identities can hold, and what is found among them. */
class Line {
  private readonly found = new Map<string, Constraint>();
  private readonly present: Map<string, Variable>;

  constructor(
    variables: readonly Variable[],
    private readonly shared: ReadonlySet<string> | undefined,
  ) {
    this.present = new Map(variables.map((v) => [v.key, v]));
  }

  /** Variables that a growth derives can be the year before of another growth: looked at again until none is new. */
  identities(): readonly Constraint[] {
    for (let fresh = [...this.present.values()]; fresh.length > 0; ) {
      const derived: Variable[] = [];
      for (const { entry, frame } of this.frames(fresh)) derived.push(...this.use(entry, frame));
      fresh = derived.filter(({ key }) => !this.present.has(key));
      for (const v of fresh) this.present.set(v.key, v);
    }
    return [...this.found.values()];
  }

  /** Every frame that the variables tell, alone or two of different roles together. */
  private frames(variables: readonly Variable[]): readonly { readonly entry: Identity; readonly frame: Frame }[] {
    const told = variables.flatMap((v) =>
      [...(PLACES.get(v.measure) ?? []), ...(PLACES.get("same") ?? [])].flatMap(({ entry, role }) => {
        const frame = frameOf(entry, role, v);
        return frame ? [{ entry, role, frame }] : [];
      }),
    );
    const whole = told.filter(({ entry, frame }) => isWhole(entry, frame));
    const halves = groupBy(
      told.filter(({ entry, frame }) => !isWhole(entry, frame)),
      ({ entry, frame }) => [entry.id, frame.quantifier, frame.item, frame.period, frame.definition].join("|"),
    );
    const joined = [...halves.values()].flatMap((group) =>
      group.flatMap((a) =>
        group.flatMap((b) => {
          const frame = a.role === b.role ? undefined : joinedFrame(a.frame, b.frame);
          return frame && isWhole(a.entry, frame) ? [{ entry: a.entry, frame }] : [];
        }),
      ),
    );
    return [...whole, ...joined];
  }

  /** Writes down the identity for every choice of its variables; gives back the levels that it derives. */
  private use(entry: Identity, frame: Frame): readonly Variable[] {
    const shared = this.shared !== undefined;
    const filled = rolesOf(entry).map((role) => {
      const all = candidates(entry, role, frame, shared);
      const there = all.filter(({ key }) => this.present.has(key) || this.shared?.has(key));
      return { role, all, there };
    });
    const missing = filled.filter(({ role, there }) => there.length === 0 && !role.optional);
    const [only] = missing;
    if (missing.length > 1 || (only && (only.role.said || !only.all[0]))) return [];
    const choices = filled.map(({ role, all, there }) => ({
      role,
      options: there.length || role.optional ? there : all.slice(0, 1),
    }));
    for (const chosen of combinations(choices)) this.write(entry, frame, chosen);
    return entry.kind === "growth" && only?.all[0] ? [only.all[0]] : [];
  }

  private write(entry: Identity, frame: Frame, chosen: ReadonlyMap<Role, Variable>): void {
    const months = monthsOf(frame.period);
    const terms = (side: readonly Term[]): readonly Expression[] =>
      side.flatMap((term) => {
        const factors = term.factors.flatMap((role) => factorOf(role, chosen.get(role)) ?? []);
        if (factors.length < term.factors.length) return [];
        if (term.months) factors.push(constant(months ?? Number.NaN));
        const [first] = factors;
        return first && factors.length === 1 ? [first] : [product(...factors)];
      });
    if (months === undefined && [...entry.left, ...entry.right].some((term) => term.months)) return;
    const id = `${entry.id}:${[...chosen.values()].map(({ key }) => key).join(":")}`;
    if (this.found.has(id)) return;
    const [left, right] = [terms(entry.left), terms(entry.right)];
    const written = identity(id, whole(left), whole(right), entry.id, assumptionsOf(entry, chosen));
    this.found.set(id, { ...written, relation: entry.relation });
  }
}

function isWhole(entry: Identity, frame: Frame): boolean {
  return (NEEDS.get(entry.id) ?? []).every((part) => frame[part] !== undefined);
}

/** What two roles tell together; undefined when they contradict each other. */
function joinedFrame(a: Frame, b: Frame): Frame | undefined {
  const clash = OPEN_PARTS.some((part) => a[part] !== undefined && b[part] !== undefined && a[part] !== b[part]);
  return clash ? undefined : { ...a, ...b };
}

function* combinations(
  choices: readonly { readonly role: Role; readonly options: readonly Variable[] }[],
): Iterable<ReadonlyMap<Role, Variable>> {
  const [first, ...rest] = choices;
  if (!first) return yield new Map();
  for (const chosen of combinations(rest)) {
    if (first.options.length === 0) yield chosen;
    for (const option of first.options) yield new Map([[first.role, option], ...chosen]);
  }
}

function factorOf(role: Role, v: Variable | undefined): Expression | undefined {
  if (!v) return undefined;
  return role.plusOne ? sum(constant(1), of(v)) : of(v);
}

function whole(terms: readonly Expression[]): Expression {
  const [first] = terms;
  return first && terms.length === 1 ? first : sum(...terms);
}

function assumptionsOf(entry: Identity, chosen: ReadonlyMap<Role, Variable>): readonly string[] {
  const said = [...chosen].flatMap(([role, v]) => {
    if (role.price === "market" && role.unit !== "1" && v.price === "") return [AT_MARKET_PRICES];
    return role.basis === "current" && v.definition === "" ? [AT_CURRENT_PRICES] : [];
  });
  return [...new Set([...said, ...(entry.assumes ? [entry.assumes] : [])])];
}
