/** Comes in: the tellings of a claim. Goes out: the one that the others are measured against. */
import { assert } from "../core/error.ts";
import { byManner, stage } from "./clarity.ts";
import { offPlain } from "./degree.ts";
import { type Node, spread } from "./node.ts";
import type { Telling } from "./telling.ts";

/**
 * The plainest telling: what the claim was before it was retold. In order of weight: says just what its theme says;
 * no headline, where words decide; most parts known; the most particular item with the fewest qualifiers; the earliest
 * stage of a pledge; its time known; told in most documents; told most often; a bare figure before a bounded one; with
 * most of the list that it stands in; a speaker named, no headline; without a hedge; earliest. The last step, document
 * and place, leaves no tie.
 */
export function plainest(nodes: Iterable<Node>): Telling {
  let best: Node | undefined;
  for (const node of nodes) if (!best || byPlainness(node, best) < 0) best = node;
  assert(best, "a claim without tellings");
  return plainestOf(best);
}

function byPlainness(a: Node, b: Node): number {
  const [x, y] = [plainestOf(a), plainestOf(b)];
  return (
    offPlain(x) - offPlain(y) ||
    isHeadline(a) - isHeadline(b) ||
    b.clarity - a.clarity ||
    stage(x) - stage(y) ||
    timeless(a) - timeless(b) ||
    spread(b) - spread(a) ||
    b.tellings.length - a.tellings.length ||
    byManner(x, y)
  );
}

// A headline sharpens what a sentence below it says.
function isHeadline({ typed, heading }: Node): number {
  return !typed && heading ? 1 : 0;
}

function timeless({ parts: { from, to } }: Node): number {
  return from === "" && to === "" ? 1 : 0;
}

/** The plainest among tellings with the same parts; kept with the node. */
function plainestOf(node: Node): Telling {
  if (!node.plainest) {
    for (const telling of node.tellings) {
      if (!node.plainest || byManner(telling, node.plainest) < 0) node.plainest = telling;
    }
  }
  assert(node.plainest, "a node without tellings");
  return node.plainest;
}
