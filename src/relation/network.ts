/** Comes in: claims, added and removed one by one. Goes out: what they narrow, derive and cannot all be. */
import { by } from "../core/order.ts";
import type { Interval } from "../core/quantity.ts";
import type { Conflict } from "./conflict.ts";
import type { Constraint } from "./constraint.ts";
import { aboutOf, directValue, variablesIn } from "./constraint.ts";
import type { Group, GroupResult, HubValues, Narrowed } from "./group.ts";
import { narrowed, resultOf } from "./group.ts";
import { Grouping } from "./grouping.ts";
import { hubValueOf, stateOfHub, UNBOUNDED } from "./hub.ts";
import type { Identifying } from "./identify.ts";
import { EVERYTHING } from "./interval.ts";
import type { Repeated } from "./like.ts";
import { likeForLike } from "./like.ts";
import type { Said } from "./position.ts";
import { saidOf } from "./position.ts";
import type { Refused } from "./refuse.ts";
import { refusalOf } from "./refuse.ts";
import type { NetworkResult } from "./results.ts";
import { Results } from "./results.ts";
import { isSharedRate } from "./role.ts";
import type { Settled } from "./rounds.ts";
import { Rounds } from "./rounds.ts";
import type { VariableState } from "./state.ts";
import type { Variable, VariablePart } from "./variable.ts";
import { siblingsOf } from "./variable.ts";

/** How a network reads identities. */
export interface NetworkOptions {
  /**
   * Whether every actor has exchange rates of its own (as in one document, where two conversions need not be of one
   * day), or the rate of a period is one variable for all.
   */
  readonly rates?: "own" | "shared";
}

/** Claims on variables, as they come and go. The same claims give the same result in any order of arrival. */
export interface Network {
  /** Adds a claim; one with the same id is replaced. One that cannot be worked with is refused, which the result tells. */
  add(claim: Constraint): void;
  /** Takes a claim out by its id; nothing happens when there is none. */
  remove(claimId: string): void;
  /** Makes the value of a claim a constant: other claims on its variable no longer move it, and nothing is joined by it. */
  choose(claim: Constraint): void;
  /** Takes a choice back. */
  unchoose(key: string): void;
  result(): NetworkResult;
  /** What is known of a variable, if anything. */
  state(key: string): VariableState | undefined;
  /** What the other claims force on a variable when some are left out; undefined when no value would do. */
  forced(about: Variable, leavingOut: readonly string[]): Interval | undefined;
  /** For each claim of a conflict, what leaving it out would do. */
  leavingOut(conflict: Conflict): readonly LeftOut[];
  /** Variables with something known whose keys differ in one or two of the named parts. */
  siblings(of: Variable, parts?: readonly VariablePart[]): readonly Variable[];
  /** A comparison of unlike things on the things that agree. */
  likeForLike(ratio: Variable): readonly Repeated[];
}

/** What leaving one claim out, with all who say the same, would do. */
export interface LeftOut {
  readonly claim: string;
  /** All that is left out with it, itself included. */
  readonly tellings: readonly string[];
  /** True when nothing near conflicts any more; such claims are listed first. */
  readonly clearsAll: boolean;
  /** What it would have to be, if the others are right; absent for a relation, and when no value would do. */
  readonly forced?: Interval;
}

/** An empty network. */
export function createNetwork(options: NetworkOptions = {}): Network {
  return new KeptNetwork(options);
}

class KeptNetwork implements Network {
  private readonly shared: boolean;
  private readonly claims = new Map<string, Constraint>();
  private readonly chosen = new Map<string, Constraint>();
  private readonly refused = new Map<string, Refused>();
  /** Direct claims on hubs, by key and id. */
  private readonly said = new Map<string, Map<string, Constraint>>();
  private readonly saids = new Map<string, Said>();
  private readonly grouping = new Grouping((v) => this.isHub(v));
  private readonly rounds = new Rounds();
  private readonly results = new Results();
  /** What each group was last made of. */
  private readonly narrowed = new Map<string, Narrowed>();
  private known: ReadonlySet<string> = new Set();
  private isStale = false;

  constructor({ rates = "own" }: NetworkOptions) {
    this.shared = rates === "shared";
  }

  add(claim: Constraint): void {
    this.remove(claim.id);
    const refusal = refusalOf(claim);
    if (refusal) {
      this.refused.set(claim.id, refusal);
      return;
    }
    this.claims.set(claim.id, claim);
    const key = this.hubSaid(claim);
    if (key === undefined) this.grouping.add(claim);
    else this.said.set(key, (this.said.get(key) ?? new Map<string, Constraint>()).set(claim.id, claim));
    this.touched(key);
  }

  remove(claimId: string): void {
    this.refused.delete(claimId);
    const claim = this.claims.get(claimId);
    if (!claim) return;
    this.claims.delete(claimId);
    const key = this.hubSaid(claim);
    if (key === undefined) this.grouping.remove(claim);
    else this.said.get(key)?.delete(claimId);
    this.touched(key);
  }

  choose(claim: Constraint): void {
    const about = aboutOf(claim);
    const refusal = refusalOf(claim);
    if (refusal) this.refused.set(claim.id, refusal);
    else if (about) this.moved(about, () => this.chosen.set(about.key, claim));
  }

  unchoose(key: string): void {
    const about = this.chosenAt(key);
    if (about) this.moved(about, () => this.chosen.delete(key));
  }

  result(): NetworkResult {
    this.refresh();
    return { ...this.results.all(), refused: [...this.refused.values()].sort(by(({ claim }) => claim)) };
  }

  state(key: string): VariableState | undefined {
    this.refresh();
    return this.results.state(key);
  }

  siblings(of: Variable, parts?: readonly VariablePart[]): readonly Variable[] {
    const known = this.result().variables.map(({ variable }) => variable);
    return siblingsOf(of, known, parts);
  }

  likeForLike(ratio: Variable): readonly Repeated[] {
    return likeForLike(ratio, this.result().variables);
  }

  forced(about: Variable, leavingOut: readonly string[]): Interval | undefined {
    return this.without(leavingOut, () => this.forcedNow(about));
  }

  leavingOut({ rests }: Conflict): readonly LeftOut[] {
    const claims = rests.claims.flatMap((id) => this.claims.get(id) ?? []);
    const near = claims.flatMap(variablesIn);
    const left = claims.map((claim) => {
      const tellings = this.tellingsOf(claim);
      const about = aboutOf(claim);
      return this.without(tellings, (): LeftOut => {
        const forced = about && this.forcedNow(about);
        const clearsAll = !near.some((v) => this.isClashing(v)) && !this.isContested(rests.claims);
        return { claim: claim.id, tellings, clearsAll, ...(forced ? { forced } : {}) };
      });
    });
    return left.sort(
      by(
        ({ clearsAll }) => (clearsAll ? 0 : 1),
        ({ claim }) => claim,
      ),
    );
  }

  private forcedNow(about: Variable): Interval | undefined {
    this.refresh();
    if (this.isClashing(about)) return undefined;
    return this.results.state(about.key)?.interval ?? EVERYTHING;
  }

  /** True when the group that a variable is of has a conflict. */
  private isClashing(v: Variable): boolean {
    const group = this.grouping.groupWith(v);
    return group !== undefined && this.results.conflictsOf(group.id).length > 0;
  }

  /** True when some of the claims are in a conflict over a hub. */
  private isContested(claims: readonly string[]): boolean {
    return this.results.conflictsOf(HUBS).some(({ rests }) => rests.claims.some((id) => claims.includes(id)));
  }

  /** What is so while some claims are left out; afterwards all is as before. */
  private without<T>(ids: readonly string[], look: () => T): T {
    const out = ids.flatMap((id) => this.claims.get(id) ?? []);
    for (const { id } of out) this.remove(id);
    this.refresh();
    const seen = look();
    for (const claim of out) this.add(claim);
    return seen;
  }

  /** Every claim that gives the same variable the same values; of a relation, itself. */
  private tellingsOf(claim: Constraint): readonly string[] {
    const value = directValue(claim);
    if (!value) return [claim.id];
    const all = [
      ...this.grouping.claimsOf(value.variable.line),
      ...(this.said.get(value.variable.key)?.values() ?? []),
    ];
    const same = all.filter((other) => {
      const told = directValue(other);
      return told?.variable.key === value.variable.key && isSame(told.interval, value.interval);
    });
    return [...new Set([claim.id, ...same.map(({ id }) => id)])].sort();
  }

  private isHub(v: Variable): boolean {
    return this.chosen.has(v.key) || (this.shared && isSharedRate(v));
  }

  private chosenAt(key: string): Variable | undefined {
    const claim = this.chosen.get(key);
    return claim && aboutOf(claim);
  }

  /** The key of the hub that a claim gives a value to. */
  private hubSaid(claim: Constraint): string | undefined {
    const about = aboutOf(claim);
    return about && this.isHub(about) ? about.key : undefined;
  }

  private touched(hub?: string): void {
    if (hub !== undefined) this.saids.delete(hub);
    this.isStale = true;
  }

  /** Changes what is a hub: claims that speak of it stand elsewhere afterwards. */
  private moved(about: Variable, change: () => void): void {
    const all = [...this.grouping.claimsOf(about.line), ...(this.said.get(about.key)?.values() ?? [])];
    const speaking = all.filter((claim) => variablesIn(claim).some(({ key }) => key === about.key));
    for (const { id } of speaking) this.remove(id);
    change();
    for (const claim of speaking) this.add(claim);
    this.grouping.touch(about.line);
    this.touched(about.key);
  }

  /** Works out again only what a change reaches. */
  private refresh(): void {
    if (!this.isStale) return;
    this.isStale = false;
    const how = this.identifying();
    const { gone, fresh } = this.grouping.regroup(how, (lines) => this.chosenOn(lines));
    this.rounds.forget(gone);
    for (const id of gone) this.narrowed.delete(id);
    const leaning = [...this.grouping.groups.values()].filter(({ hubs }) => hubs.size > 0);
    const values = new Map(this.saidOfHubs().map((said) => [said.variable.key, hubValueOf(said)]));
    const settled = this.rounds.settle(leaning, values, new Set(this.chosen.keys()), how);
    const results = new Map<string, GroupResult>();
    for (const group of [...fresh.filter(({ hubs }) => hubs.size === 0), ...leaning]) {
      const now = group.hubs.size > 0 ? settled.narrowedOf(group) : narrowed(group, NOTHING_KNOWN);
      if (this.narrowed.get(group.id) === now) continue;
      if (group.hubs.size > 0) this.narrowed.set(group.id, now);
      results.set(group.id, resultOf(group, now, how));
    }
    results.set(HUBS, this.hubResult(settled, leaning));
    this.results.replace(gone, results);
  }

  /** Which rates are known; when that changes, amounts may be converted that could not be before. */
  private identifying(): Identifying {
    if (!this.shared) return {};
    const known = new Set(this.chosen.keys());
    for (const [key, claims] of this.said) if (claims.size > 0) known.add(key);
    const isOther = known.size !== this.known.size || [...known].some((key) => !this.known.has(key));
    if (isOther) this.grouping.touch();
    this.known = known;
    return { shared: known };
  }

  private chosenOn(lines: readonly string[]): readonly Variable[] {
    if (this.chosen.size === 0) return [];
    const near = new Set(lines);
    return [...this.chosen.values()].flatMap(variablesIn).filter(({ line }) => near.has(line));
  }

  /** What is said of a hub, by those whose word counts: a chosen claim speaks alone. */
  private saidOfHub(key: string): Said | undefined {
    const chosen = this.chosen.get(key);
    const claims = chosen ? [chosen] : [...(this.said.get(key)?.values() ?? [])];
    const about = claims.flatMap(variablesIn)[0];
    const said = this.saids.get(key) ?? (about && saidOf(about, claims));
    if (said) this.saids.set(key, said);
    return said;
  }

  private saidOfHubs(): readonly Said[] {
    return [...new Set([...this.said.keys(), ...this.chosen.keys()])].flatMap((key) => this.saidOfHub(key) ?? []);
  }

  private hubResult({ values, contested, conflicts, capped }: Settled, leaning: readonly Group[]): GroupResult {
    const hubs = new Map(leaning.flatMap((group) => [...group.hubs]));
    for (const { variable } of this.saidOfHubs()) hubs.set(variable.key, variable);
    const variables = [...hubs.values()].flatMap((v) => {
      const said = this.saidOfHub(v.key);
      return stateOfHub(v, values.get(v.key) ?? UNBOUNDED, said, contested.has(v.key)) ?? [];
    });
    return { variables, conflicts, tested: [], capped };
  }
}

/** The owner of what is said of hubs. */
const HUBS = "hubs";

const NOTHING_KNOWN: HubValues = new Map();

function isSame(a: Interval, b: Interval): boolean {
  return a.low === b.low && a.high === b.high;
}
