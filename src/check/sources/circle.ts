/** Comes in: the outlets of the documents and whom their statements are given to. Goes out: the flag on outlets that rest on themselves or on each other. */
import { valueOr } from "../../core/part.ts";
import type { Statement } from "../../core/statement.ts";
import { withSource } from "../evidence.ts";
import type { Ground, Page } from "../rule.ts";
import { counted, list, opening } from "../wording.ts";
import type { Flag } from "./flag.ts";

/** Names of outlets as they are compared: letters and digits only. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/** By outlet, the outlets among the documents that its statements are given to, each with the first such statement. */
export type Credits = ReadonlyMap<string, ReadonlyMap<string, Statement>>;

/** Who among the outlets of the documents gives something to whom. */
export function creditsOf({ pages }: Ground): Credits {
  const outlets = new Set(pages.map(outletOf).filter(Boolean));
  const credits = new Map<string, Map<string, Statement>>();
  for (const page of pages) {
    const own = credits.get(outletOf(page)) ?? new Map<string, Statement>();
    credits.set(outletOf(page), own);
    for (const statement of page.statements) {
      const credited = plain(statement.source?.name ?? "");
      if (outlets.has(credited) && !own.has(credited)) own.set(credited, statement);
    }
  }
  return credits;
}

/** The outlet gives its news to itself, or to one that gives its own to it: the trail ends where it began. */
export function circle(page: Page, credits: Credits): Flag | undefined {
  const own = outletOf(page);
  if (own === "") return undefined;
  const told = page.statements.filter(({ source }) => {
    const credited = plain(source?.name ?? "");
    return credited === own || (credited !== "" && credits.get(credited)?.has(own) === true);
  });
  if (told.length === 0) return undefined;
  const names = [...new Set(told.map(({ source }) => source?.name ?? ""))];
  const given = told.length === 1 ? "is given" : "are given";
  return {
    message: `${opening(counted(told.length, "statement"))} ${given} to ${list(names)}, which is this outlet or rests on it in its turn.`,
    lines: told.map((statement) => ({
      says: `given to ${statement.source?.name ?? ""}, in a text of ${valueOr(page.document.origin.outlet, "")}`,
      evidence: withSource(page.document, statement),
    })),
    settle: "where the first of the two has it from",
  };
}

function outletOf({ document }: Page): string {
  return plain(valueOr<string, string>(document.origin.outlet, ""));
}
