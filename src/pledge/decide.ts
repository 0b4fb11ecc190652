/** Comes in: cells as evidence. Goes out: what they say together. */
import type { PledgeEvidence, PledgeMembers, PledgeVerdict } from "../core/pledge.ts";
import { actorName } from "../measure/actor.ts";
import { amount, list } from "./wording.ts";

type Settled = "kept" | "broken" | "unclear";

/** The evidence on one actor. */
export interface Judged {
  readonly actor: string;
  readonly evidence: readonly PledgeEvidence[];
}

/** Cells without a doubt decide where they agree; a doubtful one on the other side takes that from them. */
function outcome(evidence: readonly PledgeEvidence[]): Settled {
  const firm = new Set(evidence.filter(({ but }) => but === "").map(({ says }) => says));
  const [only] = firm;
  if (only === undefined || only === "between" || firm.size > 1) return "unclear";
  return evidence.some(({ says }) => says !== only && says !== "between") ? "unclear" : only;
}

/** What the cells on one actor say. */
export function verdictOf(evidence: readonly PledgeEvidence[]): PledgeVerdict {
  const status = outcome(evidence);
  const told = list(evidence.map(cellWords));
  return { status, because: `${LEADS[status]}${told}.`, evidence };
}

const LEADS: Readonly<Record<Settled, string>> = {
  kept: "Kept by ",
  broken: "Not kept by ",
  unclear: "The record does not decide: ",
};

function cellWords({ producer, value, unit, but, quality }: PledgeEvidence): string {
  const notes = [quality === "estimate" ? "its own estimate" : "", but].filter(Boolean).join(", ");
  return `${producer}, ${amount(value, unit)}${notes ? ` (${notes})` : ""}`;
}

/**
 * What the cells on the members say: one that did not is enough when each was to; all are needed to have kept it. Where
 * the text does not say that each is meant, some below leave it open, and all above settle it: their total is above, too.
 */
export function eachMember(judged: readonly Judged[], isEach: boolean): PledgeVerdict {
  const settled = judged.map(({ actor, evidence }) => ({
    actor,
    status: evidence.length === 0 ? ("without" as const) : outcome(evidence),
  }));
  const of = (status: Settled | "without") => settled.filter((one) => one.status === status).map(({ actor }) => actor);
  const [kept, broken, unclear, without] = [of("kept"), of("broken"), of("unclear"), of("without")];
  const members: PledgeMembers = {
    of: judged.length,
    kept: kept.length,
    broken: broken.length,
    unclear: unclear.length,
    without,
  };
  const status: Settled =
    broken.length > 0 && isEach ? "broken" : kept.length === judged.length && kept.length > 0 ? "kept" : "unclear";
  return {
    status,
    because: memberWords(members, broken, isEach),
    evidence: judged.flatMap((one) => one.evidence),
    members,
  };
}

function memberWords(
  { of, kept, unclear, without }: PledgeMembers,
  broken: readonly string[],
  isEach: boolean,
): string {
  const names = (actors: readonly string[]) => list(actors.map(actorName));
  const parts = [
    `Of ${of} members ${kept} kept it`,
    broken.length > 0 ? `${broken.length} did not (${names(broken)})` : "",
    unclear > 0 ? `${unclear} cannot be decided` : "",
    without.length > 0 ? `of ${without.length} there is no cell (${names(without)})` : "",
  ];
  const each = isEach || broken.length === 0 ? "" : "; whether each was meant is not said";
  return `${list(parts.filter(Boolean))}${each}.`;
}
