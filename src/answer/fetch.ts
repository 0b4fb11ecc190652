/** What to fetch. Comes in: a figure that nobody has checked. Goes out: who gives it, where and when, each said once. */
import type { KnownFigure } from "../core/known.ts";
import { dayOf } from "./words.ts";

/** `CNN, 11 March 2024`: what the place says already of who or when is not said again. */
export function placeToFetch({
  producer,
  where,
  published,
}: Pick<KnownFigure, "producer" | "where" | "published">): string {
  const day = dayOf(published);
  const who = where.toLowerCase().includes(producer.toLowerCase()) ? [] : [producer];
  return [...who, where, ...(where.includes(day) ? [] : [day])].join(", ");
}
