/** Comes in: a statement. Goes out: whether it says what shall or will be, and the last day by which it shall have come true. */
import type { CivilDate } from "./date.ts";
import type { Part } from "./part.ts";
import type { Resolution, Statement, StatementKind } from "./statement.ts";

const AHEAD: ReadonlySet<StatementKind> = new Set<StatementKind>(["pledge", "forecast"]);

/** True for what is promised, asked for or foretold: time will tell whether it came true. */
export function looksAhead({ kind }: Pick<Statement, "kind">): boolean {
  return AHEAD.has(kind);
}

/** The last day of one of its figures, or of its deed; without such terms, that of the statement as a whole. */
export function dueOf(
  { deadline }: Pick<Statement, "deadline">,
  terms?: Pick<Resolution, "deadline">,
): Part<CivilDate> {
  return terms && terms.deadline.known !== "unknown" ? terms.deadline : deadline;
}

/** True from the day after the last one: on the day itself it can still come true. */
export function isOver(due: CivilDate, today: CivilDate): boolean {
  return due < today;
}
