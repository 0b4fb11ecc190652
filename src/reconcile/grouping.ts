/** Comes in: tellings, one after another. Goes out: the claims that changed, grouped by typed parts, then by words. */
import { propositionKey } from "../core/decision.ts";
import { EMPTY, joinedApart } from "./apart/decided.ts";
import { createNear, type Near } from "./apart/near.ts";
import type { CopyOf } from "./copies.ts";
import type { Regrouping } from "./decided.ts";
import { addNode, addTelling, decidedClaim, groupFor, makeClaim, removeNode, removeTelling, touch } from "./group.ts";
import { hosts } from "./host.ts";
import { blockKey } from "./key.ts";
import { byParts, type Group, isAlone, join, leave, type Node, nodeFor, ownId } from "./node.ts";
import { createNodes, hashOf } from "./nodes.ts";
import { createWordIndex } from "./similar.ts";
import type { Beside, StandingClaim } from "./standing.ts";
import type { Telling } from "./telling.ts";

/** Keeps nodes in blocks, decides which claim each node stands in, and rebuilds only what was touched. */
export interface Grouping {
  add(telling: Telling): void;
  remove(telling: Telling): void;
  /** Has the claim of a telling made anew, because something about its document changed. */
  touch(telling: Telling): void;
  /** The claim that people made out of the machine's; changes nothing here. */
  regrouped(regrouping: Regrouping, copies: ReadonlyMap<string, CopyOf>): StandingClaim;
  /** What changed since the last call: claims as they are now, and those which they replace or which are no more. */
  claims(copies: ReadonlyMap<string, CopyOf>): { fresh: StandingClaim[]; left: StandingClaim[] };
}

/** An empty grouping. */
export function createGrouping(): Grouping {
  const nodes = createNodes();
  const blocks = new Map<string, Set<Node>>();
  const groups = new Map<string, Group>();
  const words = createWordIndex();
  let staleBlocks = new Set<string>();
  let staleGroups: Group[] = [];
  /** What is near to what, as the claims stand; worked out when somebody asks. */
  let near: Near | undefined;

  function nearness(): Near {
    near ??= createNear(groups.values(), words.candidates);
    return near;
  }

  const beside: Beside = {
    apart({ id, decided }) {
      const of = (machine: string) => {
        const group = groups.get(machine);
        return group ? nearness().apart(group) : EMPTY;
      };
      return decided ? joinedApart(decided.machine.map((one) => ({ id: one.id, apart: of(one.id) }))) : of(id);
    },
    oneSided({ id }) {
      const group = groups.get(id);
      return group ? nearness().oneSided(group) : [];
    },
  };

  function mark(group: Group): void {
    if (!group.stale) staleGroups.push(group);
    group.stale = true;
  }

  function open(hash: number, telling: Telling): void {
    const node = nodeFor(hash, telling);
    const twins = nodes.add(node);
    if (!node.typed) {
      node.twin = twins.length > 0;
      for (const twin of twins) {
        if (!twin.twin) words.touch(twin);
        twin.twin = true;
      }
      words.add(node);
      return;
    }
    const block = blockKey(node.parts);
    const together = blocks.get(block);
    if (together) together.add(node);
    else blocks.set(block, new Set([node]));
    staleBlocks.add(block);
  }

  function close(node: Node): void {
    nodes.remove(node);
    quit(node);
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

  /** Takes a node out of its claim. */
  function quit(node: Node): void {
    if (!node.home) return;
    removeNode(node.home, node);
    mark(node.home);
    node.home = undefined;
  }

  /** Puts a node into another claim. */
  function move(node: Node, id: string): void {
    if (node.home?.id === id) return;
    quit(node);
    let group = groups.get(id);
    if (!group) {
      group = groupFor(id);
      groups.set(id, group);
    }
    node.home = group;
    addNode(group, node);
    mark(group);
  }

  function placeTyped(): void {
    for (const key of staleBlocks) {
      for (const [node, host] of hosts([...(blocks.get(key) ?? [])])) move(node, ownId(host));
    }
    staleBlocks = new Set();
  }

  /** Nodes that say the same in like words stand in the claim of the one whose parts sort first. */
  function placeWorded(): void {
    for (const node of words.changed()) {
      // It may have been placed with another, or may be gone.
      if (!node.loose) continue;
      if (isAlone(node)) {
        node.loose = false;
        quit(node);
        continue;
      }
      const component = words.component(node);
      let first = node;
      for (const other of component) if (byParts(other, first) < 0) first = other;
      for (const other of component) {
        other.loose = false;
        move(other, ownId(first));
      }
    }
  }

  return {
    add(telling) {
      near = undefined;
      const hash = hashOf(telling);
      const node = nodes.find(hash, telling);
      if (!node) {
        open(hash, telling);
        return;
      }
      join(node, telling);
      if (node.home) {
        addTelling(node.home, telling);
        mark(node.home);
      } else if (!node.typed) words.touch(node);
    },
    remove(telling) {
      near = undefined;
      const node = nodes.find(hashOf(telling), telling);
      if (!node) return;
      leave(node, telling);
      if (node.home) {
        removeTelling(node.home, telling);
        mark(node.home);
      }
      if (node.tellings.length === 0) close(node);
    },
    touch(telling) {
      const home = nodes.find(hashOf(telling), telling)?.home;
      if (!home) return;
      touch(home, telling);
      mark(home);
    },
    regrouped({ id, holds, machine, by }, copies) {
      const all: Node[] = [];
      const own: Node[] = [];
      for (const { id: from } of machine) {
        for (const node of groups.get(from)?.nodes ?? []) {
          const some = node.tellings.filter(({ proposition }) => holds.has(propositionKey(proposition)));
          if (some.length === 0) continue;
          const part = { ...node, tellings: some, documents: undefined, plainest: undefined };
          all.push(part);
          if (from === id) own.push(part);
        }
      }
      return decidedClaim({ id, nodes: all, own, decided: { by, machine } }, copies, beside);
    },
    claims(copies) {
      placeTyped();
      placeWorded();
      const fresh: StandingClaim[] = [];
      const left: StandingClaim[] = [];
      if (staleGroups.length > 0) near = undefined;
      for (const group of staleGroups) {
        group.stale = false;
        if (group.made) left.push(group.made.claim);
        if (isClaim(group)) fresh.push(makeClaim(group, copies, beside));
        else group.made = undefined;
        if (group.nodes.length === 0) groups.delete(group.id);
      }
      staleGroups = [];
      return { fresh, left };
    },
  };
}

/**
 * True when a group is worth a claim: a figure is one that the next telling may repeat or contradict; a sentence
 * without a figure that is told once is a statement and nothing more.
 */
function isClaim({ nodes }: Group): boolean {
  let count = 0;
  for (const { typed, tellings } of nodes) {
    if (typed) return true;
    count += tellings.length;
  }
  return count > 1;
}
