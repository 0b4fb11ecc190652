/** Comes in: a telling's figure. Goes out: what the words behind it make of it: an amount each month, or a difference. */
import { languages } from "../../lang/index.ts";
import { MONTHS } from "../../measure/unit.ts";
import { type Token, tokens } from "../../text/tokens.ts";
import type { Told } from "./telling.ts";

/** Words that stand behind a figure at most. */
const FAR = 3;

/** Years over the time that a rate is counted by: 12 for "100 tanks a month"; 1 where no other time is named. */
export function pacesInYear(told: Told): number {
  const [first, second] = wordsBehind(told);
  for (const { units } of languages) {
    const unit =
      units.adverbs[first?.lower ?? ""] ??
      (units.per.has(first?.lower ?? "") ? units.time[second?.lower ?? ""] : undefined);
    const months = unit === undefined ? undefined : MONTHS[unit];
    if (months !== undefined) return (MONTHS.a ?? 12) / months;
  }
  return 1;
}

/** True for "10 billion lower than planned" and "100 billion more than Ukraine": how far apart two things are. */
export function isDifference(told: Told): boolean {
  const behind = wordsBehind(told).map(({ lower }) => lower);
  return languages.some(({ boundsBefore }) =>
    [1, 2, 3].some((count) => [">", "<"].includes(boundsBefore[behind.slice(0, count).join(" ")] ?? "")),
  );
}

function wordsBehind({ quantity, statement }: Told): readonly Token[] {
  if (!quantity) return [];
  const end = quantity.span.end - statement.span.start;
  return tokens(statement.quote, Math.max(0, end)).slice(0, FAR);
}
