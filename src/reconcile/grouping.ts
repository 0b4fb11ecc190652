/** Comes in: tellings, one after another. Goes out: the claims that changed, grouped by typed parts, then by words. */
import type { Claim } from "../core/claim.ts";
import { propositionKey } from "../core/decision.ts";
import type { CopyOf } from "./copies.ts";
import type { Regrouping } from "./decided.ts";
import { addNode, claimOf, type Group, groupFor, removeNode, removeTelling } from "./group.ts";
import { hosts } from "./host.ts";
import { blockKey, nodeKey } from "./key.ts";
import { join, leave, type Node, nodeFor } from "./node.ts";
import { createWordIndex } from "./similar.ts";
import type { Telling } from "./telling.ts";

/** Keeps nodes in blocks, decides which claim each node stands in, and rebuilds only what was touched. */
export interface Grouping {
  add(telling: Telling): void;
  remove(telling: Telling): void;
  /** Has the claim of a telling made anew, because something about its document changed. */
  touch(telling: Telling): void;
  /** The claim that people made out of the machine's; changes nothing here. */
  regrouped(regrouping: Regrouping, copies: ReadonlyMap<string, CopyOf>): Claim;
  /** What changed since the last call. */
  claims(copies: ReadonlyMap<string, CopyOf>): { changed: readonly Claim[]; gone: ReadonlySet<string> };
}

/** An empty grouping. */
export function createGrouping(): Grouping {
  const nodes = new Map<string, Node>();
  const blocks = new Map<string, Set<Node>>();
  const groups = new Map<string, Group>();
  const words = createWordIndex();
  let staleBlocks = new Set<string>();
  let staleClaims = new Set<string>();

  function open(key: string, telling: Telling): Node {
    const node = nodeFor(key, telling);
    nodes.set(key, node);
    if (!node.typed) {
      words.add(node);
      return node;
    }
    const block = blockKey(node.parts);
    blocks.set(block, (blocks.get(block) ?? new Set()).add(node));
    staleBlocks.add(block);
    return node;
  }

  function close(node: Node): void {
    nodes.delete(node.key);
    move(node, "");
    if (!node.typed) {
      words.remove(node);
      return;
    }
    const block = blockKey(node.parts);
    const left = blocks.get(block);
    left?.delete(node);
    if (left?.size === 0) blocks.delete(block);
    staleBlocks.add(block);
  }

  /** Puts a node into another claim; an empty id takes it out of all. */
  function move(node: Node, id: string): void {
    if (node.home === id) return;
    if (node.home !== "") {
      const left = groups.get(node.home);
      if (left) removeNode(left, node);
      staleClaims.add(node.home);
    }
    node.home = id;
    if (id === "") return;
    const group = groups.get(id) ?? groupFor(id);
    groups.set(id, group);
    addNode(group, node);
    staleClaims.add(id);
  }

  function placeTyped(): void {
    for (const key of staleBlocks) {
      for (const [node, host] of hosts([...(blocks.get(key) ?? [])])) move(node, host.ownId);
    }
    staleBlocks = new Set();
  }

  /** Nodes that say the same in like words stand in the claim of the one whose key sorts first. */
  function placeWorded(): void {
    const placed = new Set<Node>();
    for (const node of words.changed()) {
      if (placed.has(node) || nodes.get(node.key) !== node) continue;
      const component = words.component(node);
      let first = node;
      for (const other of component) if (other.key < first.key) first = other;
      for (const other of component) {
        placed.add(other);
        move(other, first.ownId);
      }
    }
  }

  return {
    add(telling) {
      const key = nodeKey(telling);
      const node = nodes.get(key) ?? open(key, telling);
      join(node, telling);
      if (node.home === "") return;
      groups.get(node.home)?.added.push(telling);
      staleClaims.add(node.home);
    },
    remove(telling) {
      const node = nodes.get(nodeKey(telling));
      if (!node) return;
      leave(node, telling);
      if (node.home !== "") {
        const group = groups.get(node.home);
        if (group) removeTelling(group, telling);
        staleClaims.add(node.home);
      }
      if (node.tellings.size === 0) close(node);
    },
    touch(telling) {
      const home = nodes.get(nodeKey(telling))?.home ?? "";
      const group = groups.get(home);
      if (!group) return;
      group.touched.push(telling);
      staleClaims.add(home);
    },
    regrouped({ id, holds, machine, by }, copies) {
      const own = new Set<Node>();
      const group = groupFor(id, own);
      for (const { id: from } of machine) {
        for (const node of groups.get(from)?.nodes ?? []) {
          const some = [...node.tellings].filter(({ proposition }) => holds.has(propositionKey(proposition)));
          if (some.length === 0) continue;
          const part = { ...node, tellings: new Set(some), documents: undefined, plainest: undefined };
          addNode(group, part);
          if (from === id) own.add(part);
        }
      }
      return { ...claimOf(group, copies), decided: { by, machine } };
    },
    claims(copies) {
      placeTyped();
      placeWorded();
      const changed: Claim[] = [];
      const gone = new Set<string>();
      for (const id of staleClaims) {
        const group = groups.get(id);
        if (group && isClaim(group)) changed.push(claimOf(group, copies));
        else gone.add(id);
        if (group?.nodes.size === 0) groups.delete(id);
      }
      staleClaims = new Set();
      return { changed, gone };
    },
  };
}

/**
 * True when a group is worth a claim: a figure is one that the next telling may repeat or contradict; a sentence
 * without a figure that is told once is a statement and nothing more.
 */
function isClaim({ nodes }: Group): boolean {
  let tellings = 0;
  for (const { typed, tellings: some } of nodes) {
    if (typed) return true;
    tellings += some.size;
  }
  return tellings > 1;
}
