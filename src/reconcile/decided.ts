/** Comes in: the machine's claims and people's decisions. Goes out: which propositions stand together when these are followed. */
import type { Claim, MachineClaim, Proposition } from "../core/claim.ts";
import { type Decision, propositionKey, standing } from "../core/decision.ts";
import { contentId } from "../core/id.ts";
import { byCodeUnit } from "../core/order.ts";

/** A claim that people made out of the machine's. */
export interface Regrouping {
  readonly id: string;
  /** Keys of the propositions that stand in it. */
  readonly holds: ReadonlySet<string>;
  readonly machine: readonly MachineClaim[];
  readonly by: readonly string[];
}

/** What following decisions comes to. */
export interface Regroupings {
  readonly made: readonly Regrouping[];
  /** The machine's claims that these take the place of. */
  readonly replaced: ReadonlySet<string>;
  /** Decisions, by id, that found nothing to be done to: what they were about has gone. */
  readonly unapplied: ReadonlySet<string>;
}

/** A claim while decisions are being followed. */
interface Draft {
  readonly id: string;
  readonly holds: Set<string>;
  readonly from: Set<Claim>;
  readonly by: string[];
}

/** Follows the standing merges and splits, in their order; the order in which claims or decisions arrive never shows. */
export function regroupings(claims: readonly Claim[], decisions: readonly Decision[]): Regroupings {
  const drafts = new Drafts(claims);
  const unapplied = new Set<string>();
  for (const decision of standing(decisions)) {
    const apply = decision.act === "merge" ? merge : decision.act === "split" ? split : undefined;
    if (apply && !apply(drafts, decision)) unapplied.add(decision.id);
  }
  return { ...drafts.result(), unapplied };
}

function merge(drafts: Drafts, { id, about, others, held }: Decision): boolean {
  const target = drafts.find(about, held[about]);
  const joining = others.map((other) => drafts.find(other, held[other]));
  if (!target || joining.some((other) => !other)) return false;
  for (const other of joining) {
    if (!other || other === target) continue;
    for (const key of other.holds) target.holds.add(key);
    for (const claim of other.from) target.from.add(claim);
    target.by.push(...other.by.filter((one) => !target.by.includes(one)));
    drafts.dissolve(other, target);
  }
  target.by.push(id);
  return true;
}

function split(drafts: Drafts, { id, about, others, held }: Decision): boolean {
  const target = drafts.find(about, held[about]);
  const apart = target && drafts.opened(splitId(target.id, others));
  if (target && apart) {
    // Somebody has split it so before.
    for (const draft of [target, apart]) draft.by.push(id);
    return true;
  }
  const leaving = [...(target?.holds ?? [])].filter((key) => others.includes(key.split(" ", 1)[0] ?? ""));
  if (!target || leaving.length === 0 || leaving.length === target.holds.size) return false;
  for (const key of leaving) target.holds.delete(key);
  target.by.push(id);
  drafts.open({
    id: splitId(target.id, others),
    holds: new Set(leaving),
    from: new Set(target.from),
    by: [...target.by],
  });
  return true;
}

/** The id of what leaves a claim: by what leaves, so that two people who split it alike make one claim. */
function splitId(claim: string, statements: readonly string[]): string {
  return contentId("c", "split", claim, ...statements);
}

/** The claims that decisions have touched so far; the others are as the machine made them. */
class Drafts {
  private readonly claims: ReadonlyMap<string, Claim>;
  private readonly drafts = new Map<string, Draft>();
  private readonly dissolved = new Map<string, Draft>();
  private places: Map<string, Claim> | undefined;

  constructor(claims: readonly Claim[]) {
    this.claims = new Map(claims.map((claim) => [claim.id, claim]));
  }

  /** The claim of this id or, when its key has changed, the one that holds the first of its propositions that is left. */
  find(id: string, held: readonly Proposition[] = []): Draft | undefined {
    const known = this.known(id);
    if (known) return known;
    for (const proposition of held) {
      const key = propositionKey(proposition);
      for (const draft of this.drafts.values()) if (draft.holds.has(key)) return draft;
      const claim = this.place(key);
      if (claim && !this.drafts.has(claim.id)) return this.known(claim.id);
    }
    return undefined;
  }

  opened(id: string): Draft | undefined {
    return this.drafts.get(id);
  }

  open(draft: Draft): void {
    this.dissolved.delete(draft.id);
    this.drafts.set(draft.id, draft);
  }

  /** Takes a claim out that has become a part of another. */
  dissolve(draft: Draft, into: Draft): void {
    this.drafts.delete(draft.id);
    this.dissolved.set(draft.id, into);
  }

  result(): Pick<Regroupings, "made" | "replaced"> {
    const made = [...this.drafts.values()].filter(({ by }) => by.length > 0);
    const replaced = made.flatMap(({ from }) => [...from].map(({ id }) => id));
    return {
      made: made.map(({ id, holds, from, by }) => ({ id, holds, by, machine: machineClaims(from) })),
      replaced: new Set(replaced),
    };
  }

  private known(id: string): Draft | undefined {
    const draft = this.drafts.get(id);
    if (draft) return draft;
    for (let into = this.dissolved.get(id); into; into = this.dissolved.get(into.id)) {
      const there = this.drafts.get(into.id);
      if (there) return there;
    }
    const claim = this.dissolved.has(id) ? undefined : this.claims.get(id);
    if (!claim) return undefined;
    const holds = new Set(claim.members.map(({ proposition }) => propositionKey(proposition)));
    const opened: Draft = { id, holds, from: new Set([claim]), by: [] };
    this.open(opened);
    return opened;
  }

  private place(key: string): Claim | undefined {
    if (!this.places) {
      this.places = new Map();
      for (const claim of this.claims.values()) {
        for (const { proposition } of claim.members) this.places.set(propositionKey(proposition), claim);
      }
    }
    return this.places.get(key);
  }
}

function machineClaims(claims: Iterable<Claim>): readonly MachineClaim[] {
  return [...claims]
    .sort((a, b) => byCodeUnit(a.id, b.id))
    .map(({ id, title, members }) => ({ id, title, propositions: members.map(({ proposition }) => proposition) }));
}
