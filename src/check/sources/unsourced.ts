/** Comes in: the figures of a document. Goes out: the flag on those that nobody is said to have given. */
import { valueOr } from "../../core/part.ts";
import type { Statement } from "../../core/statement.ts";
import { unitDimension } from "../../measure/unit.ts";
import { evidenceOf } from "../evidence.ts";
import type { Ground, Page, Told } from "../rule.ts";
import { counted, list, opening, quoted } from "../wording.ts";
import type { Flag } from "./flag.ts";
import { isTold } from "./told.ts";

const CHECKABLE: ReadonlySet<string> = new Set(["money", "share", "count", "ratio"]);

/** Statements of the narrator whose claim the same document gives to a source elsewhere. */
export function sourcedStatements({ claims }: Ground): ReadonlySet<string> {
  const sourced = new Set<string>();
  for (const { members } of claims) {
    const documents = new Set(members.flatMap(({ source, document }) => (source === null ? [] : document)));
    if (documents.size === 0) continue;
    for (const { source, document, proposition } of members) {
      if (source === null && documents.has(document)) sourced.add(proposition.statement);
    }
  }
  return sourced;
}

/** Amounts, shares and counts that the narrator gives without saying where they come from. */
export function unsourced(page: Page, sourced: ReadonlySet<string>): Flag | undefined {
  const bare = page.figures.filter((told) => isBare(told, sourced) && !isTold(page, told.quantity.span));
  if (bare.length < 2) return undefined;
  const statements = new Map<Statement, string[]>();
  for (const { statement, quantity } of bare) {
    const figures = statements.get(statement);
    if (figures) figures.push(quoted(quantity.quote));
    else statements.set(statement, [quoted(quantity.quote)]);
  }
  const some = list(bare.slice(0, 4).map(({ quantity }) => quoted(quantity.quote)));
  return {
    message: `${opening(counted(bare.length, "figure"))} are given without saying where they come from${bare.length > 4 ? ", among them " : ": "}${some}.`,
    lines: [...statements].map(([statement, figures]) => ({
      says: `no source: ${list(figures)}`,
      evidence: evidenceOf(statement),
    })),
    settle: "the document, series or person that each figure is taken from",
  };
}

function isBare({ statement, quantity }: Told, sourced: ReadonlySet<string>): boolean {
  if (statement.source !== null || statement.hedge !== null || sourced.has(statement.id)) return false;
  // How many belong to an alliance is no news, and whoever promises a figure is its source.
  if (statement.kind === "pledge" || valueOr<string, string>(quantity.measure, "") === "membership") return false;
  return CHECKABLE.has(unitDimension(quantity.unit)) && quantity.measure.known !== "unknown";
}
