/** The documents that a page names. Comes in: their heads, once for the page. Goes out: for any part of it, who published what and when. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Head, Heads } from "../../api/text-models.ts";
import { valueOr } from "../../core/part.ts";
import { printDay } from "../day.ts";
import { visible } from "./words.tsx";

/** The documents of the page being rendered; none where the page does not say. */
export const HeadsContext = createContext<Heads>(new Map());

/** The document with this id, where the page has it. */
export function useHead(document: string): Head | undefined {
  return useContext(HeadsContext).get(document);
}

/** Who published it and when, in words: `Coastal Gazette, 2 June 2025`. */
export function bylineOf({ origin }: Head): string {
  const day = valueOr(origin.published, "");
  return `${visible(valueOr(origin.outlet, "") || origin.name)}, ${day === "" ? "undated" : printDay(day)}`;
}
