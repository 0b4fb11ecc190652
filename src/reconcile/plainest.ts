/** Comes in: the tellings of a claim. Goes out: the one that the others are measured against. */
import { assert } from "../core/error.ts";
import { byManner } from "./clarity.ts";
import { type Node, spread } from "./node.ts";
import type { Telling } from "./telling.ts";

/**
 * The plainest telling. In order of weight: no headline of nobody’s, where words decide; most parts known; the most particular item with the fewest qualifiers;
 * told in most documents; told most often; a bare figure before a bounded one; with most of the list that it stands
 * in; without a hedge; a speaker named; earliest. The last step, document and place, leaves no tie.
 */
export function plainest(nodes: Iterable<Node>): Telling {
  let best: Node | undefined;
  for (const node of nodes) if (!best || byPlainness(node, best) < 0) best = node;
  assert(best, "a claim without tellings");
  return plainestOf(best);
}

function byPlainness(a: Node, b: Node): number {
  return (
    bareHeadline(a) - bareHeadline(b) ||
    b.clarity - a.clarity ||
    spread(b) - spread(a) ||
    b.tellings.length - a.tellings.length ||
    byManner(plainestOf(a), plainestOf(b))
  );
}

// What a headline says of nobody in particular, a sentence below it says of somebody.
function bareHeadline({ typed, heading, speaker }: Node): number {
  return !typed && heading && speaker === "" ? 1 : 0;
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
