/** Comes in: the typed parts of a figure. Goes out: the variable that it is about, and its key. */
import { byCodeUnit } from "../core/order.ts";
import { bareItem, isGeneralisation } from "../measure/item.ts";

/** How far a figure is from being done. */
export const STAGES = [
  "in force",
  "demanded",
  "proposed",
  "agreed",
  "plan",
  "projected",
  "estimate",
  "outturn",
] as const;

export type Stage = (typeof STAGES)[number];

/** The parts of a key, in the order in which they are written. A part that the text leaves open is "". */
export const VARIABLE_PARTS = [
  "context",
  "actor",
  "quantifier",
  "measure",
  "item",
  "period",
  "dimension",
  "price",
  "definition",
  "stage",
] as const;

export type VariablePart = (typeof VARIABLE_PARTS)[number];

/**
 * What the figures of a context speak of. `context` is a document, a series with its edition, or a speaker:
 * contexts are compared, never merged. `dimension` is the unit that values are in (a currency, `1` for shares and
 * ratios, a counted noun). `period` is `from..to`; a period that nobody said is `?` and the place that it is local to.
 */
export type VariableParts = Readonly<Record<VariablePart, string>>;

/** One quantity of the world that texts can make claims on. */
export interface Variable extends VariableParts {
  readonly key: string;
  /** The parts in which all variables of an identity agree: identities join variables of one family only. */
  readonly family: string;
  /** The parts that all families have in common between which an identity can hold: times, definitions and kinds apart. */
  readonly line: string;
  /** For a ratio: the two variables that it compares. */
  readonly ratio?: { readonly left: Variable; readonly right: Variable };
}

/** A variable from its parts; parts not given are unknown. */
export function variable(parts: Partial<VariableParts>): Variable {
  const full: VariableParts = {
    context: "",
    actor: "",
    quantifier: "",
    measure: "",
    item: "",
    period: "",
    dimension: "",
    price: "",
    definition: "",
    stage: "",
    ...parts,
  };
  const { context, actor, quantifier, item, period, definition, stage } = full;
  const family = `${context}|${actor}|${quantifier}|${item}|${period}|${definition}|${stage}`;
  // Nothing is the year before a time that nobody said.
  const time = period.startsWith("?") ? period : "";
  const line = `${context}|${actor}|${bareItem(item)}|${time}|${stage}`;
  return { ...full, key: keyOf(full), family, line };
}

/** `context/actor[quantifier]·measure·item@period|dimension|price|definition|stage` */
function keyOf(v: VariableParts): string {
  const who = v.quantifier ? `${v.actor}[${v.quantifier}]` : v.actor;
  return `${v.context}/${who}·${v.measure}·${v.item}@${v.period}|${v.dimension}|${v.price}|${v.definition}|${v.stage}`;
}

/** The variable of `left / right`. Every comparison of a text is a claim on one. */
export function ratioOf(left: Variable, right: Variable): Variable {
  const parts = variable({ context: left.context, measure: "ratio", dimension: "1" });
  const key = `ratio(${left.key}, ${right.key})`;
  return { ...parts, key, family: key, line: key, ratio: { left, right } };
}

/** The parts in which the two sides of a comparison must agree before anything is propagated through it. */
const LIKE_FOR_LIKE = ["context", "quantifier", "dimension", "price", "definition", "stage"] as const;

/** The parts that keep two variables from being compared like for like; empty when they can be. */
export function unlike(left: Variable, right: Variable): readonly VariablePart[] {
  return LIKE_FOR_LIKE.filter((part) => left[part] !== right[part]);
}

/** The parts in which two keys differ. */
export function differingParts(a: Variable, b: Variable): readonly VariablePart[] {
  return VARIABLE_PARTS.filter((part) => a[part] !== b[part]);
}

/**
 * The variables whose keys differ from this one in one or two of the named parts and in nothing else; items only
 * along the tree of items or when one of them is unknown. Most contradictions are near-miss keys like these.
 */
export function siblingsOf(
  of: Variable,
  among: Iterable<Variable>,
  parts: readonly VariablePart[] = VARIABLE_PARTS,
): readonly Variable[] {
  return [...among]
    .filter((other) => {
      const differing = differingParts(of, other);
      if (of.ratio || other.ratio || differing.length === 0 || differing.length > 2) return false;
      return differing.every((part) => parts.includes(part) && (part !== "item" || onePath(of.item, other.item)));
    })
    .sort((a, b) => byCodeUnit(a.key, b.key));
}

function onePath(a: string, b: string): boolean {
  return a === "" || b === "" || isGeneralisation(a, b) || isGeneralisation(b, a);
}
