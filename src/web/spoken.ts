/** Machine forms in words. Comes in: a part of a claim or a difference as it is kept. Goes out: the same as a reader says it. */
import { printDay, printPeriod } from "./day.ts";

const PERIOD = /\b(\d{4}-\d{2}-\d{2})(?:\.\.|\/| to )(\d{4}-\d{2}-\d{2})\b/g;
const ALONE = /\b\d{4}-\d{2}-\d{2}\b/g;
/** A thing with what qualifies it, as `data/` and the keys of claims write it: `tank+new`. */
const QUALIFIED = /(?<=[a-z])\+(?=[a-z])/g;

/** Days, periods and qualified things in words: `2024-01-01 to 2024-12-31` is `2024`, `tank+new` is `tank, new`. */
export function spoken(words: string): string {
  return days(words.replace(PERIOD, (_, from: string, to: string) => printPeriod({ from, to }))).replace(
    QUALIFIED,
    ", ",
  );
}

/** Only its days in words. */
export function days(words: string): string {
  return words.replace(ALONE, (day) => printDay(day));
}

/** A series in one edition by its key: `wb-gdp, edition 28 June 2024`. */
export function seriesWords(key: string): string {
  const [id = "", edition = ""] = key.split("@");
  return edition === "" ? id : `${id}, edition ${days(edition)}`;
}
