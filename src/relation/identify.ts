/** Comes in: the variables that claims speak of. Goes out: the identities that join them, and the ones they derive. */
import { byCodeUnit, groupBy } from "../core/order.ts";
import type { Identity, Role } from "../measure/identity.ts";
import { IDENTITIES } from "../measure/identity.ts";
import { CURRENCIES } from "../measure/unit.ts";
import type { Constraint } from "./constraint.ts";
import { identity, variablesIn } from "./constraint.ts";
import { of, product } from "./expression.ts";
import type { Variable } from "./variable.ts";
import { unlike, variable } from "./variable.ts";

/** Said when an amount of unknown basis is taken for one at market prices. */
export const AT_MARKET_PRICES = "amounts whose basis is not said are at market prices";

/** The identities among the variables of one family, and `A = ratio × B` for every ratio that compares like with like. */
function identitiesAmong(variables: readonly Variable[]): readonly Constraint[] {
  const compared = variables.flatMap((v) => (alike(v) ? [v, v.ratio.left, v.ratio.right] : [v]));
  const each = new Map(compared.map((v) => [v.key, v]));
  const sorted = [...each.values()].sort((a, b) => byCodeUnit(a.key, b.key));
  const plain = sorted.filter((v) => !v.ratio && v.dimension !== "");
  return [
    ...sorted.flatMap(ratioIdentity),
    ...[...groupBy(plain, ({ family }) => family).values()].flatMap((family) =>
      IDENTITIES.flatMap((entry) => instances(entry, family)),
    ),
  ];
}

/** Claims with the identities between what they speak of, sorted by id. */
export function withIdentities(claims: readonly Constraint[]): readonly Constraint[] {
  const identities = identitiesAmong(claims.flatMap(variablesIn));
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

/** One equation for every way in which two of the three roles are filled by variables of the family. */
function instances(entry: Identity, family: readonly Variable[]): readonly Constraint[] {
  const found = new Map<string, Constraint>();
  for (const a of family) {
    for (const b of family) {
      const whole = complete(entry, a, b);
      if (whole) found.set(whole.id, whole);
    }
  }
  return [...found.values()];
}

type Place = "result" | "left" | "right";
const PAIRS: readonly (readonly [Place, Place])[] = [
  ["left", "right"],
  ["result", "left"],
  ["result", "right"],
];

/** The equation when `a` and `b` fill two roles; the third variable follows from them. */
function complete(entry: Identity, a: Variable, b: Variable): Constraint | undefined {
  for (const [placeA, placeB] of PAIRS) {
    if (!fills(entry[placeA], a) || !fills(entry[placeB], b) || !agree(entry, placeA, a, placeB, b)) continue;
    const known = { [placeA]: a, [placeB]: b } as Partial<Record<Place, Variable>>;
    const { result, left, right } = known;
    const third = thirdOf(entry, known);
    if (!third) continue;
    const [x, y, z] = [result ?? third, left ?? third, right ?? third];
    const assumed = [x, y, z].some((v, i) => assumesMarket(entry, i, v)) ? [AT_MARKET_PRICES] : [];
    return identity(`${entry.id}:${x.key}:${y.key}:${z.key}`, of(y), product(of(x), of(z)), entry.id, assumed);
  }
  return undefined;
}

function fills(role: Role, v: Variable): boolean {
  const measure = role.measure === "same" || role.measure === v.measure;
  const currency = CURRENCIES.has(v.dimension);
  const unit =
    role.unit === "money"
      ? currency
      : role.unit === "local"
        ? currency && v.dimension !== "USD"
        : role.unit === v.dimension;
  const price = role.price === "same" || v.price === role.price || (role.price === "market" && v.price === "");
  return measure && unit && price;
}

function agree(entry: Identity, placeA: Place, a: Variable, placeB: Place, b: Variable): boolean {
  const [roleA, roleB] = [entry[placeA], entry[placeB]];
  if (roleA.measure === "same" && roleB.measure === "same" && a.measure !== b.measure) return false;
  if (roleA.unit !== "money" || roleB.unit !== "money") return true;
  return a.dimension === b.dimension && a.price === b.price;
}

function thirdOf(entry: Identity, known: Partial<Record<Place, Variable>>): Variable | undefined {
  const [model] = Object.values(known);
  if (!model) return undefined;
  if (!known.result) {
    const rate = entry.result.price !== "same";
    const unit = rate ? `${known.left?.dimension}/${known.right?.dimension}` : "1";
    return variable({
      ...model,
      measure: entry.result.measure,
      dimension: unit,
      price: rate ? entry.result.price : "",
    });
  }
  const missing = known.left ? entry.right : entry.left;
  const present = known.left ?? known.right;
  // The other amount of a rate is not pinned down: its measure and basis would be a guess.
  if (missing.measure === "same" || !present) return undefined;
  return variable({ ...present, measure: missing.measure });
}

function assumesMarket(entry: Identity, place: number, v: Variable): boolean {
  const role = [entry.result, entry.left, entry.right][place];
  return role?.price === "market" && role.unit !== "1" && v.price === "";
}
