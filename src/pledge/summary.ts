/** Comes in: rows of the ledger. Goes out: how they stand, and how many can never be settled and why. */
import type { Lack, Pledge, PledgeStatus } from "../core/pledge.ts";
import { LACKS, PLEDGE_STATUSES } from "../core/pledge.ts";

/** The ledger in figures. */
export interface PledgeSummary {
  readonly total: number;
  readonly statuses: Readonly<Record<PledgeStatus, number>>;
  /** Void rows among all, from 0 to 1; 0 when there are none. */
  readonly voidRate: number;
  /** Void rows by reason; a row can have several. */
  readonly reasons: Readonly<Partial<Record<Lack, number>>>;
  /** Rows that can be settled and that no published series counts: somebody must look them up. */
  readonly withoutSeries: number;
}

/** What is counted of a row. */
type Counted = Pick<Pledge, "status" | "lacks" | "series">;

/** Counts rows by status and reason. */
export function summaryOf(pledges: readonly Counted[]): PledgeSummary {
  const count = (test: (pledge: Counted) => boolean) => pledges.filter(test).length;
  const statuses = Object.fromEntries(
    PLEDGE_STATUSES.map((status) => [status, count((pledge) => pledge.status === status)]),
  ) as Record<PledgeStatus, number>;
  const reasons = LACKS.map((lack) => [lack, count(({ lacks }) => lacks.includes(lack))] as const);
  return {
    total: pledges.length,
    statuses,
    voidRate: pledges.length === 0 ? 0 : statuses.void / pledges.length,
    reasons: Object.fromEntries(reasons.filter(([, rows]) => rows > 0)),
    withoutSeries: count(({ status, series }) => status !== "void" && series.length === 0),
  };
}
