/** A part of a reading that may be missing, and how it is known. Rule: unknown is said, not guessed. */
import type { Span } from "./span.ts";

/** The words of the text say it; `span` is where. */
export interface Stated<T> {
  readonly known: "stated";
  readonly value: T;
  readonly span?: Span;
}

/** A named rule concludes it from the rest of the document. */
export interface Implied<T> {
  readonly known: "implied";
  readonly value: T;
  readonly rule: string;
  /** The words that the rule rests on. */
  readonly span?: Span;
}

/**
 * Nothing says it. `candidates` are the readings that would fit, never used as if one were chosen; `because` names what
 * is missing ("no-date-of-document"), and `span` the words that cannot be read without it.
 */
export interface Unknown<T> {
  readonly known: "unknown";
  readonly candidates?: readonly T[];
  readonly because?: string;
  readonly span?: Span;
}

export type Part<T> = Stated<T> | Implied<T> | Unknown<T>;

/** A part that nothing says. */
export const UNKNOWN: Unknown<never> = { known: "unknown" };

/** A part read from the text at a place. */
export function stated<T>(value: T, span?: Span): Stated<T> {
  return span ? { known: "stated", value, span } : { known: "stated", value };
}

/** A part concluded by a rule, whose name the reader is shown. */
export function implied<T>(value: T, rule: string, span?: Span): Implied<T> {
  return span ? { known: "implied", value, rule, span } : { known: "implied", value, rule };
}

/** A part that the words name but nothing settles: what is missing, the readings that would fit, and the words. */
export function unsettled<T>(because: string, candidates: readonly T[], span?: Span): Unknown<T> {
  return { known: "unknown", because, ...(candidates.length > 0 ? { candidates } : {}), ...(span ? { span } : {}) };
}

/** The value of a part, or the fallback when it is unknown. Only for display and for keys. */
export function valueOr<T, F>(part: Part<T>, fallback: F): T | F {
  return part.known === "unknown" ? fallback : part.value;
}

/** The first part that is known, else unknown. */
export function firstKnown<T>(...parts: readonly Part<T>[]): Part<T> {
  return parts.find((part) => part.known !== "unknown") ?? parts.at(-1) ?? UNKNOWN;
}
