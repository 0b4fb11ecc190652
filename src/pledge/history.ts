/** Comes in: the verdict of today and those before it. Goes out: the ones that said otherwise, and what is new and must be kept. */
import type { EarlierVerdict, JudgedPledge, Pledge, PledgeStatus, PledgeVerdict } from "../core/pledge.ts";

const JUDGED: ReadonlySet<PledgeStatus> = new Set<PledgeStatus>(["kept", "broken", "unclear"]);

/**
 * Earlier verdicts, oldest first: those that were given here, then those that only older editions give. One that says
 * what the next one says, on the same cells, is no other verdict.
 */
export function earlier(
  now: PledgeVerdict,
  before: readonly EarlierVerdict[],
  given: readonly JudgedPledge[],
): readonly EarlierVerdict[] {
  const told = given.map(({ pledge: _pledge, ...verdict }) => verdict);
  const heard = new Set([...told, now].map(sameness));
  const others = before.filter((verdict) => !heard.has(sameness(verdict)));
  return [...others, ...told].filter((verdict) => sameness(verdict) !== sameness(now));
}

/** The verdicts that were not given before: what a store must keep. */
export function freshVerdicts(pledges: readonly Pledge[], given: readonly JudgedPledge[]): readonly JudgedPledge[] {
  const last = new Map(given.map((verdict) => [verdict.pledge, verdict]));
  return pledges.flatMap(({ id, status, because, evidence, members, judged }) => {
    if (!JUDGED.has(status)) return [];
    const verdict = { pledge: id, status, because, evidence, ...(members ? { members } : {}), judged };
    const before = last.get(id);
    return before && sameness(before) === sameness(verdict) ? [] : [verdict];
  });
}

/** What two verdicts share that are one: status, and each cell with its edition and value. */
function sameness({ status, evidence }: PledgeVerdict): string {
  return [status, ...evidence.map(({ series, cell, value }) => `${series}#${cell}=${value}`)].join(" ");
}
