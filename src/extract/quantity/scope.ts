/** Amounts of one sentence → the same, with what one hands on to the next. */
import type { Language } from "../../lang/language.ts";
import type { Token } from "../../text/tokens.ts";
import type { Amount, Unit } from "./amount.ts";
import { isSuspended } from "./name.ts";

/** A conversion in parentheses moves with its figure; a list shares its movement; "fires one" counts what was counted. */
export function carryOver(amounts: readonly Amount[], tokens: readonly Token[], language: Language): readonly Amount[] {
  const out: Amount[] = [];
  for (const amount of spread(amounts, tokens, language)) {
    const before = out.at(-1);
    out.push(before ? inherit(amount, before, tokens, language) : amount);
  }
  return indexed(completed(out, tokens), language);
}

/** "four- and six-cylinder": a hyphen that waits takes the noun of the next number. */
function completed(amounts: readonly Amount[], tokens: readonly Token[]): Amount[] {
  const out = [...amounts];
  for (let k = out.length - 2; k >= 0; k--) {
    const [amount, next] = [out[k], out[k + 1]];
    if (!amount || !next || amount.unit.kind !== "none" || !isSuspended(tokens, amount.numeral)) continue;
    out[k] = { ...amount, unit: { ...next.unit, to: amount.unit.to } };
  }
  return out;
}

/** Where an index is given in points, its levels are points too: "down 1 % at 1,463.78 points … at 1,334.20". */
function indexed(amounts: readonly Amount[], { quantities }: Language): readonly Amount[] {
  const points = amounts.find(({ unit }) => quantities.points.has(unit.phrase?.words.at(-1) ?? ""));
  if (!points) return amounts;
  return amounts.map((amount) =>
    amount.unit.kind === "none" && /\d[.,]\d/.test(amount.digits)
      ? { ...amount, unit: { ...points.unit, to: amount.unit.to } }
      : amount,
  );
}

function inherit(amount: Amount, before: Amount, tokens: readonly Token[], language: Language): Amount {
  const { particles } = language;
  const gap = tokens.slice(before.to, amount.from);
  const conversion = gap.length === 1 && gap[0]?.text === "(" && tokens[amount.to]?.text === ")";
  // "up 0.25 points, or 0.01 %": the same movement in other words.
  const restated =
    gap.length > 0 &&
    gap.length < 3 &&
    particles.or.has(gap.at(-1)?.lower ?? "") &&
    (gap.length === 1 || gap[0]?.text === ",");
  const listed = gap.length > 0 && gap.length < 3 && gap.every((token) => token.text === "," || isAnd(token, language));
  const moved =
    before.change !== "none" &&
    amount.change === "none" &&
    (conversion || restated || (listed && amount.unit.kind === before.unit.kind));
  // "8.9 ksi (61.4 MPa)": a conversion is limited as its figure is.
  const bound = conversion && amount.unit.kind === "measurement" && amount.bound === "=" ? before.bound : amount.bound;
  const unit =
    amount.unit.kind === "none" && !isSuspended(tokens, amount.numeral)
      ? unitOf(amount, before, tokens, language)
      : undefined;
  return { ...amount, bound, ...(moved ? { change: before.change } : {}), ...(unit ? { unit } : {}) };
}

function isAnd(token: Token, { particles }: Language): boolean {
  return particles.and.has(token.lower);
}

/** "fires one.", "10 shells … one": a word without a noun at the end of a clause counts what the figure before counted. */
function unitOf(amount: Amount, before: Amount, tokens: readonly Token[], language: Language): Unit | undefined {
  if (amount.digits || amount.fraction || !before.unit.phrase) return undefined;
  const after = tokens[amount.numeral.to];
  if (after && after.kind !== "mark") return undefined;
  return language.particles.of.has(tokens[amount.numeral.from - 1]?.lower ?? "")
    ? undefined
    : { ...before.unit, shared: true, to: amount.unit.to };
}

// "from 20 miles per gallon in 2008 to 29": more words between make two figures of it.
const WIDEST = 5;

/** "from 21 mpg combined to 23", "from up to 252 miles to 287 miles": one range over several words. */
function spread(amounts: readonly Amount[], tokens: readonly Token[], language: Language): Amount[] {
  const out: Amount[] = [];
  for (const amount of amounts) {
    const before = out.at(-1);
    if (before && spans(before, amount, tokens, language)) out[out.length - 1] = joined(before, amount);
    else out.push(amount);
  }
  return out;
}

function spans(low: Amount, high: Amount, tokens: readonly Token[], { particles }: Language): boolean {
  if (low.low !== low.high || high.low !== high.high || !particles.from.has(tokens[low.from - 1]?.lower ?? ""))
    return false;
  if (!particles.to.has(tokens[high.from - 1]?.lower ?? "") || high.from - low.to > WIDEST) return false;
  for (let at = low.to; at < high.from; at++) if (tokens[at]?.text === "," || tokens[at]?.text === ";") return false;
  return high.unit.kind === low.unit.kind || high.unit.kind === "none" || low.unit.kind === "none";
}

function joined(low: Amount, high: Amount): Amount {
  const values = low.low <= high.low ? { low: low.low, high: high.low } : { low: high.low, high: low.low };
  return {
    ...high,
    ...values,
    from: low.from,
    start: low.start,
    numeral: { from: low.numeral.from, to: high.numeral.to },
    digits: low.digits,
    digitsHigh: high.digits,
    falling: low.low > high.low,
    bound: "=",
    change: "none",
    unit: high.unit.kind === "none" ? { ...low.unit, to: high.unit.to } : high.unit,
  };
}
