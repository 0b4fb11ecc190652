/** The ledger of pledges. Comes in: documents, statements, claims, the record, the day. Goes out: what was promised, and what became of it. */
import type { Claim } from "../core/claim.ts";
import type { CivilDate } from "../core/date.ts";
import type { Document } from "../core/document.ts";
import { by } from "../core/order.ts";
import type { EarlierVerdict, JudgedPledge, Pledge } from "../core/pledge.ts";
import type { Statement } from "../core/statement.ts";
import type { Language } from "../lang/language.ts";
import type { PublicRecord } from "../reference/record.ts";
import { type Group, grouped } from "./group.ts";
import { earlier } from "./history.ts";
import { type Bench, benchOf, judge } from "./judge.ts";
import { promisesIn } from "./promise.ts";

/** Raised whenever the ledger may come out otherwise for the same input. */
export const PLEDGE_VERSION = 2;

/** What the ledger is made of. */
export interface PledgeContext {
  readonly documents: readonly Document[];
  /** By document id. */
  readonly statements: ReadonlyMap<string, readonly Statement[]>;
  readonly claims: readonly Claim[];
  language(document: Document): Language;
  readonly record: PublicRecord;
  readonly today: CivilDate;
  /** Verdicts given before, oldest first. */
  readonly verdicts: readonly JudgedPledge[];
}

/** Every promise, demand and forecast, by its last day (none last), then by id. The order of what comes in never shows. */
export function pledgesOf(context: PledgeContext): readonly Pledge[] {
  const promises = context.documents.flatMap((document) =>
    promisesIn(document, context.statements.get(document.id) ?? [], context.language(document)),
  );
  const bench = benchOf(context.record, context.today);
  const rows = grouped(promises, context.claims).map((group) => rowOf(group, bench, context.verdicts));
  return rows.sort(
    by(
      ({ terms }) => terms.due ?? "9999",
      ({ id }) => id,
    ),
  );
}

function rowOf(group: Group, bench: Bench, verdicts: readonly JudgedPledge[]): Pledge {
  const { verdict, before } = judge(group, bench);
  const given = verdicts.filter(({ pledge, judged }) => pledge === group.id && judged <= bench.today);
  const history: readonly EarlierVerdict[] = earlier(verdict, before, given);
  return { ...group, ...verdict, judged: bench.today, history };
}
