/** Standing claim: a claim of which what costs much and is seldom looked at is worked out when somebody asks. */
import type { Apart } from "../core/apart.ts";
import type { Claim, ClaimKey, Member, Regrouped } from "../core/claim.ts";
import type { Lineage } from "../core/lineage.ts";
import { UNKNOWN } from "../core/part.ts";
import type { CopyOf } from "./copies.ts";
import { lineageOf, TRACED } from "./lineage/index.ts";
import type { Telling } from "./telling.ts";
import { firstWordings, sameWordings, sharedWording, type Wording } from "./wording.ts";

const NOBODY: readonly Telling[] = [];

/** What is known of a claim at once. */
type Known = Pick<Claim, "id" | "key" | "title" | "members" | "origins" | "decided">;

/** What the rest is worked out from: the tellings stand as the members do, and `base` is what they are measured against. */
interface Told {
  readonly tellings: readonly Telling[];
  readonly base: Telling;
}

/** What the other claims have to say of one. It is asked anew each time, because they change and the claim does not. */
export interface Beside {
  /** What was held apart from it. */
  apart(claim: Pick<Claim, "id" | "decided">): Apart;
  /** Tellings of ratios that name only one side of its two. */
  oneSided(claim: Pick<Claim, "id">): readonly Telling[];
}

/**
 * A claim whose lineage and shared wording come with the first question for them. They are properties of its own, so
 * that a copy of the claim has them; the getters are the same functions for all claims, which keeps claims small.
 */
export class StandingClaim implements Claim {
  readonly id: string;
  readonly key: ClaimKey;
  readonly title: string;
  readonly members: readonly Member[];
  readonly origins: number;
  /** Of few claims, and no property of the others. */
  declare readonly decided?: Regrouped;
  declare readonly sharedWording: string;
  declare readonly lineage: Lineage;
  declare readonly apart: Apart;
  readonly #told: Told;
  readonly #beside: Beside;
  #wordings: readonly Wording[] | undefined;
  #shared = "";
  #lineage: Lineage | undefined;
  #linked: readonly Telling[] = NOBODY;
  #documents = 0;

  static readonly #LATER: PropertyDescriptorMap = {
    sharedWording: {
      enumerable: true,
      get(this: StandingClaim) {
        if (!this.#wordings) {
          this.#wordings = wordingsOf(this.#told.tellings);
          this.#shared = sharedWording(this.#wordings);
        }
        return this.#shared;
      },
    },
    lineage: {
      enumerable: true,
      get(this: StandingClaim) {
        const linked = this.#beside.oneSided(this);
        if (!this.#lineage || !areSame(linked, this.#linked)) {
          this.#linked = linked;
          this.#lineage = lineageOf({ ...this.#told, linked }, copied(this.members));
        }
        return this.#lineage;
      },
    },
    apart: {
      enumerable: true,
      get(this: StandingClaim) {
        return this.#beside.apart(this);
      },
    },
  };

  constructor(known: Known, told: Told, beside: Beside) {
    this.id = known.id;
    this.key = known.key;
    this.title = known.title;
    this.members = known.members;
    this.origins = known.origins;
    this.#told = told;
    this.#beside = beside;
    if (known.decided) this.decided = known.decided;
    Object.defineProperties(this, StandingClaim.#LATER);
  }

  /** Number of documents that tell it; counted once, because sorting asks again and again. */
  static documents(claim: StandingClaim): number {
    if (claim.#documents === 0) claim.#documents = documentsOf(claim.members);
    return claim.#documents;
  }

  /** Takes over what an earlier claim of the same tellings has worked out. `same` tells that none has become a copy. */
  static inherit(claim: StandingClaim, before: StandingClaim, same: boolean): void {
    // The places of linked tellings are counted from the number of members.
    const counted = before.#linked.length === 0 || claim.members.length === before.members.length;
    if (before.#lineage && same && counted && isSame(claim.#told, before.#told)) {
      [claim.#lineage, claim.#linked] = [before.#lineage, before.#linked];
    }
    if (!before.#wordings) return;
    const wordings = wordingsOf(claim.#told.tellings);
    if (sameWordings(wordings, before.#wordings)) [claim.#wordings, claim.#shared] = [wordings, before.#shared];
  }
}

/** The longest run is looked for where more than one document tells the claim. */
function wordingsOf(tellings: readonly Telling[]): readonly Wording[] {
  const document = tellings[0]?.document;
  return tellings.some((telling) => telling.document !== document) ? firstWordings(tellings) : [];
}

function documentsOf(members: readonly Member[]): number {
  let count = 0;
  let before = "";
  // Members of one document have one date and stand together.
  for (const { document } of members) {
    if (document !== before) count++;
    before = document;
  }
  return count;
}

function areSame(a: readonly Telling[], b: readonly Telling[]): boolean {
  return a.length === b.length && a.every((telling, at) => telling === b[at]);
}

function isSame(a: Told, b: Told): boolean {
  if (a.base !== b.base || Math.min(a.tellings.length, TRACED) !== Math.min(b.tellings.length, TRACED)) return false;
  for (let at = 0; at < TRACED; at++) if (a.tellings[at] !== b.tellings[at]) return false;
  return true;
}

/** Which of the first members stand in copies, and of what. */
function copied(members: readonly Member[]): ReadonlyMap<string, CopyOf> {
  const found = new Map<string, CopyOf>();
  for (const { document, copyOf } of members.slice(0, TRACED)) {
    if (copyOf !== undefined) found.set(document, { original: copyOf, origin: UNKNOWN });
  }
  return found;
}
