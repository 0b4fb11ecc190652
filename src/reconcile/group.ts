/** Group: the nodes of one claim, and the claim that they make, kept until something in it changes. */
import type { Claim, ClaimKey, Member } from "../core/claim.ts";
import { assert } from "../core/error.ts";
import type { Lineage } from "../core/lineage.ts";
import type { CopyOf } from "./copies.ts";
import { lineageOf, TRACED } from "./lineage/index.ts";
import { type Base, memberOf } from "./member.ts";
import type { Node } from "./node.ts";
import { countOrigins } from "./origin.ts";
import { plainest } from "./plainest.ts";
import { lowerBound } from "./sorted.ts";
import { byDate, type Telling } from "./telling.ts";
import { titleOf } from "./title.ts";
import { firstWordings, sameWordings, sharedWording, type Wording } from "./wording.ts";

/** What a claim is made from, and what of it was made already. */
export interface Group {
  readonly id: string;
  /**
   * Of a claim that people put together: the nodes of the machine's claim that it goes by, among which its plainest
   * telling is. It need not hold the node that its id was made from.
   */
  readonly own?: Set<Node>;
  readonly nodes: Set<Node>;
  /** Tellings that the claim was last made of, in order of date, and the member that each became. */
  tellings: Telling[];
  members: readonly Member[];
  /** Tellings that came since, and tellings whose document has become a copy or ceased to be one. */
  added: Telling[];
  touched: Telling[];
  /** True when the members have to be made anew. */
  stale: boolean;
  base: Base | undefined;
  wordings: readonly Wording[];
  sharedWording: string;
  lineage: { readonly of: readonly Telling[]; readonly base: Telling; readonly is: () => Lineage } | undefined;
}

/** A group without nodes, for the claim of that id. */
export function groupFor(id: string, own?: Set<Node>): Group {
  return {
    id,
    ...(own ? { own } : {}),
    nodes: new Set(),
    tellings: [],
    members: [],
    added: [],
    touched: [],
    stale: false,
    base: undefined,
    wordings: [],
    sharedWording: "",
    lineage: undefined,
  };
}

/** Adds a node with all its tellings. */
export function addNode(group: Group, node: Node): void {
  group.nodes.add(node);
  for (const telling of node.tellings) group.added.push(telling);
}

/** Takes a node out with all its tellings. */
export function removeNode(group: Group, node: Node): void {
  group.nodes.delete(node);
  if (node.tellings.size === 0) return;
  const stays = (telling: Telling) => !node.tellings.has(telling);
  group.tellings = group.tellings.filter(stays);
  group.added = group.added.filter(stays);
  group.stale = true;
}

/** Takes out one telling of a node that stays. */
export function removeTelling(group: Group, telling: Telling): void {
  group.tellings = group.tellings.filter((one) => one !== telling);
  group.added = group.added.filter((one) => one !== telling);
  group.stale = true;
}

/** The claim as it stands. `copies` says what each document was copied from. */
export function claimOf(group: Group, copies: ReadonlyMap<string, CopyOf>): Claim {
  const base = plainest(group.own?.size ? group.own : group.nodes);
  const few = group.added.length + group.touched.length <= group.tellings.length / 4;
  if (few && !group.stale && base === group.base?.telling) amend(group, base, copies);
  else {
    group.tellings = [...group.tellings, ...group.added].sort(byDate);
    group.base = baseAt(group, base);
    group.members = membersOf(group.tellings, group.base, copies);
  }
  const lineage = travelled(group, base, copies);
  group.added = [];
  group.touched = [];
  group.stale = false;
  return {
    id: group.id,
    key: keyOf(group, base),
    title: titleOf(base),
    members: group.members,
    origins: countOrigins(group.members),
    sharedWording: longestRun(group),
    get lineage() {
      return lineage();
    },
  };
}

function baseAt({ tellings }: Group, telling: Telling): Base {
  return { telling, at: lowerBound(tellings, telling, byDate), agreements: new Map() };
}

function membersOf(tellings: readonly Telling[], base: Base, copies: ReadonlyMap<string, CopyOf>): Member[] {
  return tellings.map((telling) => memberOf(telling, base, copies.get(telling.document)));
}

/** Puts a few new tellings in their places; the members that nothing happened to stay as they are. */
function amend(group: Group, telling: Telling, copies: ReadonlyMap<string, CopyOf>): void {
  if (group.added.length + group.touched.length === 0) return;
  const members: (Member | undefined)[] = [...group.members];
  for (const one of group.touched) {
    const at = lowerBound(group.tellings, one, byDate);
    if (group.tellings[at] === one) members[at] = undefined;
  }
  for (const one of group.added) {
    const at = lowerBound(group.tellings, one, byDate);
    group.tellings.splice(at, 0, one);
    members.splice(at, 0, undefined);
  }
  const base = baseAt(group, telling);
  const isMoved = base.at !== group.base?.at;
  group.members = group.tellings.map((one, at) => {
    const member = members[at];
    if (!member) return memberOf(one, base, copies.get(one.document));
    return isMoved && member.against !== undefined ? { ...member, against: base.at } : member;
  });
  group.base = base;
}

/**
 * The lineage of the first tellings, worked out when somebody asks for it: a document more touches many claims, and a
 * reader looks at one. It is another one when one of these tellings is another or has become a copy.
 */
function travelled(group: Group, base: Telling, copies: ReadonlyMap<string, CopyOf>): () => Lineage {
  const first = group.tellings.slice(0, TRACED);
  const known = group.lineage;
  const isKnown =
    known?.base === base &&
    group.touched.length === 0 &&
    known.of.length === first.length &&
    first.every((telling, at) => telling === known.of[at]);
  if (known && isKnown) return known.is;
  const copied = new Map<string, CopyOf>();
  for (const { document } of first) {
    const copy = copies.get(document);
    if (copy && copy.original !== document) copied.set(document, copy);
  }
  let made: Lineage | undefined;
  const is = () => (made ??= lineageOf(first, base, copied));
  group.lineage = { of: first, base, is };
  return is;
}

function longestRun(group: Group): string {
  const first = group.tellings[0]?.document;
  const several = group.tellings.some(({ document }) => document !== first);
  const wordings = several ? firstWordings(group.tellings) : [];
  if (!sameWordings(wordings, group.wordings)) {
    group.wordings = wordings;
    group.sharedWording = sharedWording(wordings);
  }
  return group.sharedWording;
}

/**
 * The key that the id was made from: some node of the group would have it by itself. Where people took that node out of
 * the claim, the key of its plainest telling.
 */
function keyOf({ id, own: decided, nodes }: Group, base: Telling): ClaimKey {
  let plainer: ClaimKey | undefined;
  for (const { ownId, own, tellings } of nodes) {
    if (ownId === id) return own;
    if (tellings.has(base)) plainer = own;
  }
  assert(decided && plainer, `no node of claim ${id} has its key`);
  return plainer;
}
