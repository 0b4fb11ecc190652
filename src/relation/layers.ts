/** Comes in: claims of documents. Goes out: what they come to inside a document, over a speaker, and all that is believed. */
import { by } from "../core/order.ts";
import type { Conflict } from "./conflict.ts";
import type { Constraint } from "./constraint.ts";
import { aboutOf } from "./constraint.ts";
import { inContext, inMarket } from "./context.ts";
import type { Network } from "./network.ts";
import { createNetwork } from "./network.ts";
import type { NetworkResult } from "./results.ts";

/** The contexts in which claims meet, the nearest first. */
export const LAYERS = ["document", "speaker", "believed"] as const;

export type Layer = (typeof LAYERS)[number];

/** A conflict and the nearest context in which it shows. */
export interface LayerConflict extends Conflict {
  readonly layer: Layer;
}

/** What claims come to in each context. */
export interface LayeredResult extends Readonly<Record<Layer, NetworkResult>> {
  /** Those of a document first, then of a speaker, then of what is believed; one that a nearer one holds is not told again. */
  readonly conflicts: readonly LayerConflict[];
}

/** Claims that meet first inside their document, then over one speaker, then among all that the reader believes. */
export interface Layers {
  /** Adds a claim with its document; it counts among what is believed unless it was doubted. */
  add(claim: Constraint): void;
  remove(claimId: string): void;
  /** Takes a claim out of what is believed; inside its document and for its speaker it goes on counting. */
  doubt(claimId: string): void;
  believe(claimId: string): void;
  /** Takes one claim's value as a constant: rivals and conversions no longer move it. */
  choose(claimId: string): void;
  unchoose(claimId: string): void;
  result(): LayeredResult;
  /** The network of one context, to ask what would have to be true there. */
  network(layer: Layer): Network;
}

/** Nothing said yet. */
export function createLayers(): Layers {
  return new KeptLayers();
}

class KeptLayers implements Layers {
  private readonly claims = new Map<string, Constraint>();
  private readonly doubted = new Set<string>();
  private readonly networks: Readonly<Record<Layer, Network>> = {
    document: createNetwork(),
    speaker: createNetwork(),
    // Among all, the rate of a period is the market's; inside a document two conversions need not be of one day.
    believed: createNetwork({ rates: "shared" }),
  };

  add(claim: Constraint): void {
    this.remove(claim.id);
    this.claims.set(claim.id, claim);
    this.networks.document.add(inContext(claim, `document ${claim.document ?? ""}`));
    if (claim.speaker !== undefined) this.networks.speaker.add(inContext(claim, `speaker ${claim.speaker}`));
    if (!this.doubted.has(claim.id)) this.networks.believed.add(believed(claim));
  }

  remove(claimId: string): void {
    if (!this.claims.delete(claimId)) return;
    for (const layer of LAYERS) this.networks[layer].remove(claimId);
  }

  doubt(claimId: string): void {
    this.doubted.add(claimId);
    this.networks.believed.remove(claimId);
  }

  believe(claimId: string): void {
    const claim = this.claims.get(claimId);
    if (this.doubted.delete(claimId) && claim) this.networks.believed.add(believed(claim));
  }

  choose(claimId: string): void {
    const claim = this.claims.get(claimId);
    if (claim) this.networks.believed.choose(believed(claim));
  }

  unchoose(claimId: string): void {
    const claim = this.claims.get(claimId);
    const about = claim && aboutOf(believed(claim));
    if (about) this.networks.believed.unchoose(about.key);
  }

  result(): LayeredResult {
    const { document, speaker, believed: all } = this.networks;
    const results = { document: document.result(), speaker: speaker.result(), believed: all.result() };
    return { ...results, conflicts: nearest(results) };
  }

  network(layer: Layer): Network {
    return this.networks[layer];
  }
}

function believed(claim: Constraint): Constraint {
  return inMarket(claim, "believed");
}

/** Each conflict in the nearest context that shows it. */
function nearest(results: Readonly<Record<Layer, NetworkResult>>): readonly LayerConflict[] {
  const told: LayerConflict[] = [];
  for (const layer of LAYERS) {
    const holding = holders(told);
    for (const conflict of results[layer].conflicts) {
      const ids = new Set(conflict.rests.claims);
      const nearer = conflict.rests.claims.flatMap((id) => holding.get(id) ?? []);
      const isTold = nearer.some(({ rests }) => rests.claims.every((id) => ids.has(id)));
      if (!isTold) told.push({ ...conflict, layer });
    }
  }
  return told.sort(
    by(
      ({ layer }) => LAYERS.indexOf(layer),
      ({ variable }) => variable,
      ({ rests }) => rests.claims.join(),
    ),
  );
}

function holders(conflicts: readonly LayerConflict[]): ReadonlyMap<string, readonly LayerConflict[]> {
  const held = new Map<string, LayerConflict[]>();
  for (const conflict of conflicts) {
    for (const id of conflict.rests.claims) held.set(id, [...(held.get(id) ?? []), conflict]);
  }
  return held;
}
