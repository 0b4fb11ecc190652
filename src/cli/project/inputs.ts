/** What a projection rests on, for people. Comes in: its inputs. Goes out: those that were said or that decide with where they come from, the rest in short, and the sentences that were read. */

import { by } from "../../core/order.ts";
import type { InputOrigin, Projection, ProjectionInput } from "../../core/projection.ts";
import { parameterOf } from "../../project/inputs.ts";
import { percent } from "../../web/chart/crossing.ts";
import { inputWords } from "../../web/chart/disputed.ts";
import { table } from "../output.ts";
import { plain, terminalWidth } from "../terminal.ts";
import { wrapped } from "./wrapped.ts";

/** How a reader knows a document by its id. */
export type NameOf = (document: string) => string;

/** What a basis is called, the strongest first. A source that the model names and nothing here shows is cited. */
export const BASES = {
  read: "read",
  published: "published",
  cited: "cited",
  chosen: "put in",
  assumed: "assumed",
} as const;

/** What the basis of an input is called. */
export function basisWord({ basis, origins }: ProjectionInput): string {
  if (basis !== "published") return BASES[basis];
  return origins.some(({ kind }) => kind === "series" || kind === "known") ? BASES.published : BASES.cited;
}

/** Rows that a terminal is given; a model of many members has hundreds of inputs, which nobody reads there. */
const ROWS = 24;

/** A smaller share of the spread decides nothing, and earns no row. */
const LEAST = 0.01;

/** What decides, then what was read or put in; the rest is named with its value, and what is left out is counted. */
export async function inputs({ inputs: all }: Projection, name: NameOf): Promise<string> {
  const isRanked = all.some(({ share }) => share !== undefined);
  const ranked = all
    .filter((input) => !isRanked || decides(input) || input.basis === "read" || input.basis === "chosen")
    .toSorted(by((input) => (decides(input) ? -(input.share ?? 0) : 0)));
  const [shown, rest] = [ranked.slice(0, ROWS), all.filter((input) => !ranked.slice(0, ROWS).includes(input))];
  const rows =
    shown.length === 0
      ? ""
      : await table(shown, [
          { title: "input", width: 3, of: ({ label, name: id }) => `${label} (${id})` },
          { title: "value (nine of ten)", width: 2, of: inputWords },
          ...(isRanked ? [{ title: "spread", width: 0, of: shareWords }] : []),
          { title: "is", width: 0, of: basisWord },
          { title: "from", width: 4, of: (input) => fromWords(input, name) },
        ]);
  return [rows.trimEnd(), restWords(rest, isRanked && shown.length > 0).join("\n")]
    .filter((one) => one !== "")
    .join("\n");
}

const decides = ({ share = 0 }: ProjectionInput): boolean => share >= LEAST;

const shareWords = ({ share = 0 }: ProjectionInput): string =>
  share >= LEAST ? percent(share) : share > 0 ? "< 1 %" : "–";

function restWords(rest: readonly ProjectionInput[], isAfter: boolean): readonly string[] {
  if (rest.length === 0) return [];
  const groups = new Map<string, ProjectionInput[]>();
  for (const input of rest) {
    const parameter = parameterOf(input.name);
    groups.set(parameter, [...(groups.get(parameter) ?? []), input]);
  }
  const named = [...groups].slice(0, ROWS).map(([parameter, group]) => groupWords(parameter, group));
  const left = groups.size - named.length;
  const more = left > 0 ? `; and ${left} more` : "";
  const what = isAfter ? "Taken as known, or hardly widening the spread" : "Taken as known";
  return wrapped(`${what}: ${named.join("; ")}${more}. Where from: --json.`, terminalWidth(), "  ");
}

/** One value for each member would fill the screen. */
function groupWords(parameter: string, group: readonly ProjectionInput[]): string {
  const [first] = group;
  if (first && group.length === 1) return `${first.name} ${inputWords(first)} (${basisWord(first)})`;
  return `${parameter} of ${group.length} (${[...new Set(group.map(basisWord))].join(", ")})`;
}

function fromWords({ origins, rule }: ProjectionInput, name: NameOf): string {
  const taken = origins.filter((origin) => !isLeft(origin)).map((origin) => originWords(origin, rule, name));
  const left = origins.filter(isLeft).map((origin) => originWords(origin, rule, name));
  const more = left.length > MOST_LEFT ? [`not used: ${left.length - MOST_LEFT} more (--json)`] : [];
  const below = taken.length > MOST_TAKEN ? [`${taken.length - MOST_TAKEN} more, below`] : [];
  return [...new Set([...taken.slice(0, MOST_TAKEN), ...below, ...left.slice(0, MOST_LEFT), ...more])].join(" | ");
}

const isLeft = (origin: InputOrigin): boolean => origin.kind === "claim" && origin.role === "excluded";

/** Tellings that a row has room for; their sentences stand below the table. */
const MOST_TAKEN = 3;

/** Claims that nearly answer are shown with what they miss by, as many as fit. */
const MOST_LEFT = 2;

function originWords(origin: InputOrigin, rule: string, name: NameOf): string {
  switch (origin.kind) {
    case "claim": {
      const { speaker, figure, document, claim, role, because } = origin;
      const where = `${speaker}: “${figure}” (${name(document)}, ${claim.slice(0, SHORT)})`;
      if (role === "excluded") return `not used: ${where}: ${because ?? "excluded"}`;
      return `${role === "centre" ? "" : `${role}: `}${where}${because === undefined ? "" : `, ${because}`}`;
    }
    case "series":
      return `${origin.producer}, ${origin.series}, ${origin.cell}`;
    case "known":
      return `${origin.producer}, ${origin.published}: ${origin.says} ${rule}`;
    case "cited":
      return [origin.source, origin.rationale].filter(Boolean).join(" ");
    case "choice":
      return origin.says;
    case "assumption":
      return origin.rationale;
    default:
      return origin satisfies never;
  }
}

/** Letters of an id that tell it from the others. */
const SHORT = 9;

/** Letters of a quotation that a terminal is given. */
const QUOTE = 240;

/** From the number to the words: each sentence that a value was read in, once, by its statement: one claim may hold two figures. */
export function sentences({ inputs: all }: Projection, name: NameOf): readonly string[] {
  const read = all.flatMap(({ origins }) =>
    origins.flatMap((origin) => (origin.kind === "claim" && origin.role !== "excluded" ? [origin] : [])),
  );
  const said = [
    ...new Set(
      read.map(({ speaker, published, document, statement, quote, weight }) => {
        const words = plain(quote);
        const cut = words.length > QUOTE ? `${words.slice(0, QUOTE).trimEnd()} …` : words;
        const part = weight === undefined || weight >= 1 ? "" : `, ${percent(weight)} of the draws`;
        return `• ${speaker}, ${published} (${name(document)}, ${statement.slice(0, SHORT)})${part}: “${cut}”`;
      }),
    ),
  ];
  if (said.length === 0) return [];
  return ["Read in these sentences:", ...said.flatMap((one) => wrapped(one, terminalWidth(), "  "))];
}
