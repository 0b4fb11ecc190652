/** What of a page leaves by itself. Comes in: its parts, and which of them an address names. Goes out: the part, or why it is not there. */
import { z } from "zod";
import { PlumblineError } from "../core/error.ts";
import type { Choices } from "./address.ts";
import type { ChartOutlet } from "./chart.ts";

/** A part of a page: a chart, which leaves in forms of its own, or a table, which leaves as the data of the page. */
export interface Part<Query extends Choices, Model> {
  /** As the foot of the page calls it. */
  readonly name: string;
  /** Pixels that it needs by itself where it is 600 wide. */
  readonly height: number;
  /** Why this page has it not; without it every page has it. */
  readonly lacks?: (model: Model) => string | undefined;
  readonly chart?: ChartOutlet<Query, Model>;
}

/** The parts of a page by what `show` calls them; where an address asks for a chart and names none, it is the first. */
export type Parts<Query extends Choices, Model> = Readonly<Record<string, Part<Query, Model>>>;

/** A part that is there, by what `show` calls it. */
export interface NamedPart {
  readonly id: string;
  readonly name: string;
  readonly height: number;
  readonly isChart: boolean;
  /** The chart of an address that names none. */
  readonly isFirst: boolean;
}

/** The parameter that names a part of a page. */
export function showOf(parts: Parts<never, never>) {
  const names = Object.keys(parts) as [string, ...string[]];
  return z
    .enum(names)
    .optional()
    .describe("A part of the page: alone where it is embedded, and the chart of pictures and archives.");
}

/** The parts that this page has. */
export function partsOf<Query extends Choices, Model>(
  parts: Parts<Query, Model> | undefined,
  model: Model,
): readonly NamedPart[] {
  const first = parts && firstOf(parts);
  return Object.entries(parts ?? {}).flatMap(([id, { name, height, lacks, chart }]) =>
    lacks?.(model) === undefined ? [{ id, name, height, isChart: chart !== undefined, isFirst: id === first }] : [],
  );
}

/** The chart that an address asks for, the first where it names none. */
export function chartAsked<Query extends Choices, Model>(
  parts: Parts<Query, Model>,
  show: string | number | undefined,
): Part<Query, Model> | undefined {
  return parts[show ?? firstOf(parts) ?? ""];
}

function firstOf(parts: Parts<never, never>): string | undefined {
  return Object.keys(parts).find((one) => parts[one]?.chart);
}

/** @throws PlumblineError `not-found` where this page has not the chart that was asked for */
export function demandChart<Query extends Choices, Model>(
  parts: Parts<Query, Model>,
  show: string | number | undefined,
  model: Model,
  path: string,
): void {
  const part = chartAsked(parts, show);
  const lacks = part?.lacks?.(model);
  if (lacks !== undefined) throw new PlumblineError("not-found", path, lacks);
  if (part?.chart === undefined) {
    throw new PlumblineError("not-found", path, "This part of the page is a table, which leaves as .csv and as .json.");
  }
}

/** @throws PlumblineError `not-found` where this page has not the part that is to stand alone */
export function demandPart<Query extends Choices, Model>(
  parts: Parts<Query, Model> | undefined,
  show: string | number | undefined,
  model: Model,
  path: string,
): void {
  const lacks = show === undefined ? undefined : parts?.[show]?.lacks?.(model);
  if (lacks !== undefined) throw new PlumblineError("not-found", path, lacks);
}
