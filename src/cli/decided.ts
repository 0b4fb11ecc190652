/** What people decided, in words. Comes in: decisions. Goes out: one line each, and a column for lists where there are any. */
import type { Decision, DecisionsOn } from "../core/decision.ts";
import type { Column } from "./output.ts";

/** `dispute by Mira Holt on 2025-08-01: the lost zero is in the original`. */
export function inWords({ act, author, at, note, correction }: Decision): string {
  const what = correction ? `${correction.part} reads ${correction.value || "nothing"}` : act;
  return `${what} by ${author} on ${at.slice(0, 10)}${note ? `: ${note}` : ""}`;
}

/** The column of decisions, left out of lists about which nobody decided anything. */
export function decidedColumn<T>(decided: DecisionsOn, ids: (row: T) => readonly string[]): readonly Column<T>[] {
  if (decided.empty) return [];
  return [
    {
      title: "decided",
      width: 1,
      of: (row) =>
        decided(...ids(row))
          .map(inWords)
          .join("; "),
    },
  ];
}
