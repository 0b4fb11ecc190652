/** Finding: the result of a check, with its working and its evidence. */
import { contentId } from "./id.ts";
import type { Span } from "./span.ts";

/** What a check can conclude. `consistent` reads "adds up; not evidence that it is true". */
export const VERDICTS = [
  "conflict",
  "disagreement",
  "changed",
  "not-comparable",
  "differs",
  "unsupported",
  "superseded",
  "consistent",
  "derived",
  "due",
  "unresolved",
] as const;

export type Verdict = (typeof VERDICTS)[number];

/** `error` is for what the text and the record prove; from least to most severe. */
export const SEVERITIES = ["info", "warning", "error"] as const;

export type Severity = (typeof SEVERITIES)[number];

/** A sentence at most, or a cell of a published series. */
export type Evidence =
  | { readonly document: string; readonly span: Span; readonly quote: string; readonly statement?: string }
  | { readonly series: string; readonly cell: string };

/** One line of working. `evidence` are indices into the finding's evidence that this line rests on. */
export interface Step {
  readonly says: string;
  readonly evidence: readonly number[];
}

/** The result of one rule on one set of statements. */
export interface Finding {
  readonly id: string;
  /** File name of the rule in check/: also the URL and the heading in the docs. */
  readonly rule: string;
  /** Raised by one whenever the rule may decide otherwise on the same input. */
  readonly ruleVersion: number;
  readonly verdict: Verdict;
  readonly severity: Severity;
  /** One sentence that stands alone: what does not fit, in figures. */
  readonly message: string;
  readonly working: readonly Step[];
  readonly evidence: readonly Evidence[];
  /** Assumptions it rests on; with any, the severity is at most `warning`. */
  readonly assumptions: readonly string[];
  /** What would settle it, when something would. */
  readonly settle?: string;
}

/**
 * The id of a finding: its rule, verdict and evidence. `about` tells apart two findings on the same sentences (two
 * figures of one sentence).
 */
export function findingId(rule: string, verdict: Verdict, evidence: readonly Evidence[], about = ""): string {
  const places = evidence.map((item) =>
    "series" in item ? `${item.series}#${item.cell}` : `${item.document}#${item.span.start}-${item.span.end}`,
  );
  return contentId("f", rule, verdict, ...places, ...(about ? [about] : []));
}
