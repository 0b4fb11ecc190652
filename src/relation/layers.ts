/** Comes in: claims of documents. Goes out: what they come to inside a document, over a speaker, and all that is believed. */
import { by, groupBy } from "../core/order.ts";
import { componentsOf } from "./component.ts";
import type { Conflict } from "./conflict.ts";
import type { Constraint } from "./constraint.ts";
import { aboutOf, variablesIn } from "./constraint.ts";
import { inContext, inMarket } from "./context.ts";
import type { Network } from "./network.ts";
import { createNetwork } from "./network.ts";
import { withIdentities } from "./parts.ts";
import type { NetworkResult } from "./results.ts";
import { isSharedRate } from "./role.ts";
import type { Variable } from "./variable.ts";

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
  /** Made when first asked for: who asks for one need not pay for the others. */
  private readonly networks = new Map<Layer, Network>();

  add(claim: Constraint): void {
    this.remove(claim.id);
    this.claims.set(claim.id, claim);
    for (const [layer, network] of this.networks) this.enter(network, layer, claim);
  }

  remove(claimId: string): void {
    if (!this.claims.delete(claimId)) return;
    for (const network of this.networks.values()) network.remove(claimId);
  }

  doubt(claimId: string): void {
    this.doubted.add(claimId);
    this.networks.get("believed")?.remove(claimId);
  }

  believe(claimId: string): void {
    const claim = this.claims.get(claimId);
    if (this.doubted.delete(claimId) && claim) this.networks.get("believed")?.add(believed(claim));
  }

  choose(claimId: string): void {
    const claim = this.claims.get(claimId);
    if (claim) this.network("believed").choose(believed(claim));
  }

  unchoose(claimId: string): void {
    const claim = this.claims.get(claimId);
    const about = claim && aboutOf(believed(claim));
    if (about) this.network("believed").unchoose(about.key);
  }

  result(): LayeredResult {
    const of = (layer: Layer): NetworkResult => this.network(layer).result();
    const results = { document: of("document"), speaker: of("speaker"), believed: of("believed") };
    return { ...results, conflicts: nearest(results) };
  }

  network(layer: Layer): Network {
    const there = this.networks.get(layer);
    if (there) return there;
    // Among all, the rate of a period is the market's; inside a document two conversions need not be of one day.
    const network = createNetwork(layer === "believed" ? { rates: "shared" } : {});
    this.networks.set(layer, network);
    for (const claim of this.claims.values()) this.enter(network, layer, claim);
    return network;
  }

  private enter(network: Network, layer: Layer, claim: Constraint): void {
    const { id, document = "", speaker } = claim;
    if (layer === "document") network.add(inContext(claim, `document ${document}`));
    else if (layer === "believed") {
      if (!this.doubted.has(id)) network.add(believed(claim));
    } else if (speaker !== undefined) network.add(inContext(claim, `speaker ${speaker}`));
  }
}

/**
 * The ids of those claims that can meet another document's: a comparison that several documents make, and what an
 * identity joins to what another document speaks of. The others stand alone, and solving them tells nothing new.
 */
export function meeting(claims: readonly Constraint[]): ReadonlySet<string> {
  const told = groupBy(claims, (claim) => believedAbout(claim)?.key ?? "");
  told.delete("");
  // One claim of each variable shows what joins them.
  const firsts = [...told.values()].flatMap(([first]) => (first ? believed(first) : []));
  const rates = [...told.values()].filter(([first]) => first && isRate(first));
  const shared = new Set(rates.flatMap(([first]) => (first && believedAbout(first)?.key) ?? []));
  const met = new Set(rates.flat().map(({ id }) => id));
  for (const part of componentsOf(withIdentities(firsts, { shared }), (key) => shared.has(key))) {
    const joined = new Set(part.relations.flatMap(variablesIn).map(({ key }) => key));
    const own = part.said
      .filter(({ variable: v }) => v.ratio || joined.has(v.key))
      .flatMap(({ variable: v }) => told.get(v.key) ?? []);
    const several = own.some(({ document }) => document !== own[0]?.document);
    if (several || [...joined].some((key) => shared.has(key))) for (const { id } of own) met.add(id);
  }
  return met;
}

function isRate(claim: Constraint): boolean {
  return variablesIn(believed(claim)).some(isSharedRate);
}

function believedAbout(claim: Constraint): Variable | undefined {
  return aboutOf(believed(claim));
}

// Asked for to see what meets, and again to solve it.
const moved = new WeakMap<Constraint, Constraint>();

/** The claim as one of all that is believed. */
function believed(claim: Constraint): Constraint {
  const kept = moved.get(claim) ?? inMarket(claim, "believed");
  moved.set(claim, kept);
  return kept;
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
