/** Group: the nodes of one claim, and the claim that they make, kept until something in it changes. */
import type { Member } from "../core/claim.ts";
import { assert } from "../core/error.ts";
import type { CopyOf } from "./copies.ts";
import { type Base, memberOf } from "./member.ts";
import { type Group, type Made, type News, type Node, ownId, ownKey } from "./node.ts";
import { countOrigins } from "./origin.ts";
import { plainest } from "./plainest.ts";
import { appended, lowerBound } from "./sorted.ts";
import { type Beside, StandingClaim } from "./standing.ts";
import { byDate, type Telling } from "./telling.ts";
import { titleOf } from "./title.ts";

/** A group without nodes, for the claim of that id. */
export function groupFor(id: string): Group {
  return { id, nodes: [], made: undefined, stale: false };
}

function newsOf(made: Made): News {
  made.news ??= { added: [], touched: [] };
  return made.news;
}

/** Adds a node with all its tellings. */
export function addNode(group: Group, node: Node): void {
  group.nodes = appended(group.nodes, node);
  for (const telling of node.tellings) addTelling(group, telling);
}

/** Adds a telling of a node that is there. */
export function addTelling({ made }: Group, telling: Telling): void {
  if (made) newsOf(made).added.push(telling);
}

/** Takes a node out with all its tellings. */
export function removeNode({ nodes, made }: Group, node: Node): void {
  nodes.splice(nodes.indexOf(node), 1);
  if (made && node.tellings.length > 0) lessen(made, new Set(node.tellings));
}

/** Takes out one telling of a node that stays. */
export function removeTelling({ made }: Group, telling: Telling): void {
  if (made) lessen(made, new Set([telling]));
}

function lessen(made: Made, left: ReadonlySet<Telling>): void {
  const { tellings } = made;
  const news = newsOf(made);
  made.tellings = tellings.filter((telling) => !left.has(telling));
  made.members = made.members.filter((_, at) => !left.has(tellings[at] as Telling));
  news.added = news.added.filter((telling) => !left.has(telling));
}

/** Has the member of a telling made anew. */
export function touch({ made }: Group, telling: Telling): void {
  if (made) newsOf(made).touched.push(telling);
}

/** Makes the claim as it stands. `copies` says what each document was copied from, `beside` what is near to it. */
export function makeClaim(group: Group, copies: ReadonlyMap<string, CopyOf>, beside: Beside): StandingClaim {
  const { id, made } = group;
  const telling = plainest(group.nodes);
  const tellings = made ? together(made) : tellingsOf(group.nodes);
  const base: Base = { telling, at: lowerBound(tellings, telling, byDate), agreements: new Map() };
  const members =
    made && isLittle(made, telling) ? amended(made, tellings, base, copies) : allNew(tellings, base, copies);
  const known = { id, key: keyOf(group), title: titleOf(telling), members, origins: countOrigins(members) };
  const claim = new StandingClaim(known, { tellings, base: telling }, beside);
  if (made) StandingClaim.inherit(claim, made.claim, !made.news?.touched.length);
  group.made = { claim, base: telling, at: base.at, tellings, members, news: undefined };
  return claim;
}

/**
 * The claim that people put together out of these nodes. It goes by those of the machine's claim of that id, `own`, as far
 * as they are left: its plainest telling is among them. `decided` says who put it together and of what.
 */
export function decidedClaim(
  { id, nodes, own, decided }: Pick<StandingClaim, "id" | "decided"> & { readonly nodes: Node[]; readonly own: Node[] },
  copies: ReadonlyMap<string, CopyOf>,
  beside: Beside,
): StandingClaim {
  const telling = plainest(own.length > 0 ? own : nodes);
  const tellings = tellingsOf(nodes);
  const members = allNew(
    tellings,
    { telling, at: lowerBound(tellings, telling, byDate), agreements: new Map() },
    copies,
  );
  const owner = nodes.find((node) => ownId(node) === id) ?? nodes.find((node) => node.tellings.includes(telling));
  assert(owner, `no node of claim ${id} tells it`);
  const known = { id, key: ownKey(owner), title: titleOf(telling), members, origins: countOrigins(members) };
  return new StandingClaim({ ...known, ...(decided ? { decided } : {}) }, { tellings, base: telling }, beside);
}

/** All tellings of nodes, in order of date. */
function tellingsOf(nodes: readonly Node[]): readonly Telling[] {
  const [first] = nodes;
  if (nodes.length === 1 && first) return first.tellings.toSorted(byDate);
  const all: Telling[] = [];
  for (const { tellings } of nodes) for (const telling of tellings) all.push(telling);
  return all.sort(byDate);
}

/** The tellings that stayed and those that came, in order of date. */
function together({ tellings, news }: Made): readonly Telling[] {
  const added = news?.added ?? [];
  if (added.length === 0) return tellings;
  if (added.length > tellings.length / 4) return [...tellings, ...added].sort(byDate);
  const all = [...tellings];
  for (const one of added) all.splice(lowerBound(all, one, byDate), 0, one);
  return all;
}

/** True when most members can stay as they are. */
function isLittle({ tellings, news, base }: Made, telling: Telling): boolean {
  return base === telling && (!news || news.added.length + news.touched.length <= tellings.length / 4);
}

function allNew(tellings: readonly Telling[], base: Base, copies: ReadonlyMap<string, CopyOf>): Member[] {
  let members: Member[] = [];
  for (const telling of tellings) members = appended(members, memberOf(telling, base, copies.get(telling.document)));
  return members;
}

/** Members for what came and for what was touched; the others stay as they are, less where the place of the base moved. */
function amended(
  made: Made,
  tellings: readonly Telling[],
  base: Base,
  copies: ReadonlyMap<string, CopyOf>,
): readonly Member[] {
  const { news } = made;
  if (!news) return made.members;
  const fresh = new Set([...news.added, ...news.touched]);
  const members: Member[] = [];
  let before = 0;
  for (const telling of tellings) {
    const stays = made.tellings[before] === telling;
    const member = stays ? made.members[before++] : undefined;
    if (!member || fresh.has(telling)) members.push(memberOf(telling, base, copies.get(telling.document)));
    else members.push(base.at !== made.at && member.against !== undefined ? { ...member, against: base.at } : member);
  }
  return members;
}

/** The key that the id was made from: some node of the group would have it by itself. */
function keyOf({ id, nodes }: Group): StandingClaim["key"] {
  const owner = nodes.find(({ ownId }) => ownId === id);
  assert(owner, `no node of claim ${id} has its key`);
  return ownKey(owner);
}
