/** A claim in a list. Comes in: what the store has of it. Goes out: plain JSON. */
import type { ClaimSummary } from "../store/query.ts";

/** The claim with its tellings counted; how it travelled is told by the claim's own address. */
export function claimSummaryWire({ first, last, language, decided, ...claim }: ClaimSummary) {
  return {
    ...claim,
    first: first ?? null,
    last: last ?? null,
    language: language ?? null,
    ...(decided ? { machine: decided.machine } : {}),
  };
}
