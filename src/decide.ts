/** Comes in: a store and what somebody decides in it. Goes out: the decision, checked and stored beside the machine's work. */
import type { Claim, Proposition } from "./core/claim.ts";
import {
  ACTS,
  type Act,
  type DecidedNoun,
  type Decision,
  type Deed,
  decisionOf,
  type Standing,
  standings,
} from "./core/decision.ts";
import { PlumblineError } from "./core/error.ts";
import { named } from "./core/named.ts";
import { byCodeUnit } from "./core/order.ts";
import { correctionOf } from "./correct.ts";
import { doubts, refresh, regroups } from "./pipeline.ts";
import { storedFindings } from "./replay.ts";
import { PAGE_MAX } from "./store/query.ts";
import type { Store } from "./store/store.ts";

/** Who decides, when, and why. */
export type Who = Pick<Decision, "author" | "at" | "note">;

/**
 * Checks and stores a decision: `words` are an id, an act, and what the act takes (claims to merge, statements to split
 * off, `PART=VALUE`). Claims are regrouped at once, and what is disputed no longer believed.
 * @throws PlumblineError `usage`, `not-found`
 */
export async function decide(store: Store, words: readonly string[], who: Who): Promise<Decision> {
  const [about = "", word = "", ...more] = words;
  if (!isAct(word)) {
    throw usage(word, `${word || "nothing"}: no decision; give ID and one of ${Object.keys(ACTS).join(", ")}`);
  }
  if (who.author.trim() === "") {
    throw new PlumblineError("usage", "author", "a decision needs its author; say who decides", { remedy: "author" });
  }
  const deed = await DEEDS[word](store, await wholeId(store, about), more);
  const decision = decisionOf(deed, who);
  if (!(await store.putDecision(decision))) await refuseUndone(store, decision);
  if (await bearsOnResults(store, decision)) await remake(store, decision);
  return decision;
}

/** Said again within the same second it is the same decision, which no longer counts once somebody has undone it. */
async function refuseUndone(store: Store, { id }: Decision): Promise<void> {
  const how = standings(await store.decisions(), () => true).get(id);
  if (how === "in force") return;
  throw usage(id, `${id}: this was decided in this very second and is ${how} since; say it again`);
}

/** The id of which these are the first letters; as given where it is whole, or names nothing. */
async function wholeId(store: Store, id: string): Promise<string> {
  const all = id.startsWith("f") ? await storedFindings(store) : id.startsWith("j") ? await store.decisions() : [];
  return named<{ readonly id: string }>(all, id)?.id ?? id;
}

/** Merges and splits change claims; disputes of what texts say, and their end, change what is believed. */
async function bearsOnResults(store: Store, decision: Decision): Promise<boolean> {
  const { act, noun, about } = decision;
  if (regroups(decision) || act === "undo" || doubts(decision)) return true;
  if (act !== "confirm" || noun === "finding") return false;
  return (await store.decisions()).some((other) => doubts(other) && other.about === about);
}

/** Verdicts are made again for the day they were made on. */
async function remake(store: Store, { at }: Decision): Promise<void> {
  const { today = at.slice(0, 10) } = await store.basis();
  await refresh(store, today);
}

function isAct(word: string): word is Act {
  return Object.hasOwn(ACTS, word);
}

function usage(where: string, message: string): PlumblineError {
  return new PlumblineError("usage", where, message);
}

type Prepare = (store: Store, about: string, more: readonly string[]) => Promise<Deed>;

const DEEDS: Readonly<Record<Act, Prepare>> = {
  confirm: (store, about, more) => opinion("confirm", store, about, more),
  dispute: (store, about, more) => opinion("dispute", store, about, more),
  merge,
  split,
  correct,
  undo,
};

const BARE = { others: [], held: {} } as const;

async function opinion(
  act: "confirm" | "dispute",
  store: Store,
  about: string,
  more: readonly string[],
): Promise<Deed> {
  nothingMore(act, more);
  const what = await found(store, about, ACTS[act]);
  const claim = what.noun === "claim" ? await store.claim(what.about) : undefined;
  return { act, ...BARE, ...what, held: claim ? { [claim.id]: propositionsOf(claim) } : {} };
}

async function correct(store: Store, about: string, more: readonly string[]): Promise<Deed> {
  const [words, ...others] = more;
  if (words === undefined) throw usage("correct", "correct: say what it should read, as PART=VALUE");
  nothingMore("correct", others);
  const statement = await found(store, about, ACTS.correct);
  const whole = await store.statement(statement.about);
  if (!whole) throw missing(about, ACTS.correct);
  return { act: "correct", ...BARE, ...statement, correction: correctionOf(whole, words) };
}

async function undo(store: Store, about: string, more: readonly string[]): Promise<Deed> {
  nothingMore("undo", more);
  return { act: "undo", ...BARE, ...(await found(store, about, ACTS.undo)) };
}

async function merge(store: Store, about: string, more: readonly string[]): Promise<Deed> {
  if (more.length === 0)
    throw usage("merge", "merge: name the claims that are the same one as this: CLAIM merge CLAIM...");
  const target = await claimOf(store, about);
  const others = await Promise.all(more.map((id) => claimOf(store, id)));
  if (others.some(({ id }) => id === target.id)) throw usage(about, `${about}: a claim cannot be merged with itself`);
  return {
    act: "merge",
    noun: "claim",
    about: target.id,
    others: unique(others.map(({ id }) => id)),
    machine: [target, ...others].map(({ title }) => title).join(" | "),
    held: Object.fromEntries([target, ...others].map((claim) => [claim.id, propositionsOf(claim)])),
  };
}

async function split(store: Store, about: string, more: readonly string[]): Promise<Deed> {
  if (more.length === 0)
    throw usage("split", "split: name the statements that are another claim: CLAIM split STATEMENT...");
  const claim = await claimOf(store, about);
  const told = new Set(claim.members.map(({ proposition }) => proposition.statement));
  const stranger = more.find((id) => !told.has(id));
  if (stranger !== undefined) {
    throw usage(stranger, `${stranger}: not told in claim ${claim.id}; its statements are ${[...told].join(", ")}`);
  }
  if ([...told].every((id) => more.includes(id))) {
    throw usage(about, `${about}: nothing would be left of the claim; leave at least one of its statements in it`);
  }
  const held = { [claim.id]: propositionsOf(claim) };
  return { act: "split", noun: "claim", about: claim.id, others: unique(more), machine: claim.title, held };
}

function nothingMore(act: Act, more: readonly string[]): void {
  if (more.length > 0) throw usage(act, `${act}: takes nothing more than the id; left over: ${more.join(" ")}`);
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].sort(byCodeUnit);
}

function propositionsOf({ members }: Claim): readonly Proposition[] {
  return members.map(({ proposition }) => proposition);
}

async function claimOf(store: Store, id: string): Promise<Claim> {
  const claim = await store.claim(id);
  if (claim) return claim;
  throw missing(id, ["claim"]);
}

type Found = Pick<Deed, "noun" | "about" | "machine">;

/** Looks one kind of noun up: its present id, and what the machine says of it in words. */
const LOOK_UP: Readonly<Record<DecidedNoun, (store: Store, id: string) => Promise<Found | undefined>>> = {
  finding: async (store, id) => {
    const finding = await store.finding(id);
    return (
      finding && {
        noun: "finding",
        about: finding.id,
        machine: `${finding.rule}, ${finding.verdict}: ${finding.message}`,
      }
    );
  },
  claim: async (store, id) => {
    const claim = await store.claim(id);
    return claim && { noun: "claim", about: claim.id, machine: claim.title };
  },
  statement: async (store, id) => {
    const statement = await store.statement(id);
    return statement && { noun: "statement", about: statement.id, machine: `${statement.kind}: ${statement.quote}` };
  },
  decision: async (store, id) => {
    const decision = (await store.decisions()).find((one) => one.id === id);
    return (
      decision && { noun: "decision", about: id, machine: `${decision.act} ${decision.about} by ${decision.author}` }
    );
  },
};

/** @throws PlumblineError `not-found` */
async function found(store: Store, id: string, nouns: readonly DecidedNoun[]): Promise<Found> {
  for (const noun of nouns) {
    const here = await LOOK_UP[noun](store, id);
    if (here) return here;
  }
  throw missing(id, nouns);
}

function missing(id: string, nouns: readonly DecidedNoun[]): PlumblineError {
  const kinds = nouns.join(" or ");
  return new PlumblineError(
    "not-found",
    id,
    `${id || "nothing"}: no ${kinds} of this ledger; take the id from a list of them`,
    { remedy: "ids" },
  );
}

/** A decision and how it stands. */
export interface Listed {
  readonly decision: Decision;
  readonly standing: Standing;
}

/** Every decision of a store by time, with how it stands: what has gone is said to be gone, and listed all the same. */
export async function listDecisions(store: Store): Promise<readonly Listed[]> {
  const all = await store.decisions();
  const followed = all.some(regroups) ? await followedIn(store) : new Set();
  const there = new Set<string>();
  for (const decision of all) {
    const { noun, about, id } = decision;
    const isThere = regroups(decision)
      ? followed.has(id)
      : (await LOOK_UP[noun](store, about)) !== undefined || (await isTold(store, decision));
    if (isThere) there.add(id);
  }
  const how = standings(all, ({ id }) => there.has(id));
  return all.map((decision) => ({ decision, standing: how.get(decision.id) ?? "gone" }));
}

/** The merges and splits that some claim is made by. */
async function followedIn(store: Store): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for (let next: string | undefined; ; ) {
    const page = await store.claims({ limit: PAGE_MAX, ...(next === undefined ? {} : { next }) });
    for (const { decided } of page.items) for (const id of decided?.by ?? []) ids.add(id);
    if (page.next === undefined) return ids;
    next = page.next;
  }
}

/** True when what a claim that is gone held is told in another claim now. */
async function isTold(store: Store, { about, held }: Decision): Promise<boolean> {
  for (const { statement } of held[about] ?? []) {
    const found = await store.statement(statement);
    const claims = found ? await store.claimsOf(found.document) : [];
    if (claims.some(({ members }) => members.some(({ proposition }) => proposition.statement === statement)))
      return true;
  }
  return false;
}
