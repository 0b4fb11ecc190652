/** Comes in: what people decided. Goes out: a column for lists, where there is anything to show in it. */
import { type Decision, type DecisionsOn, decisionWords } from "../core/decision.ts";
import type { Column } from "./output.ts";

/** The column of decisions, left out of lists about which nobody decided anything. */
export function decidedColumn<T>(decided: DecisionsOn, on: (row: T) => readonly Decision[]): readonly Column<T>[] {
  if (decided.empty) return [];
  return [{ title: "decided", width: 1, of: (row) => on(row).map(decisionWords).join("; ") }];
}
