/** Comes in: known figures and standings as they are used. Goes out: the numbered list of sources, each once. */
import { knownEvidence, type Standing } from "../check/index.ts";
import type { Evidence } from "../core/finding.ts";
import type { KnownFigure } from "../core/known.ts";
import type { Source } from "./answer.ts";

/** Numbers sources in the order in which they are first used; one publication is one source, whatever is taken from it. */
export class Sources {
  private readonly cited = new Map<string, Source>();

  /** The number of a known figure's publication. */
  known(known: KnownFigure): number {
    const { producer, role, published, where, link, verified } = known;
    const title = [producer, ...(role ? [role] : []), published, where].join(", ");
    return this.take({ title, ...(link ? { link } : {}), verified }, knownEvidence(known));
  }

  /** The number of what a standing rests on. */
  standing(standing: Standing): number {
    if (standing.known) return this.known(standing.known);
    const { producer, where, edition, evidence } = standing;
    return this.take({ title: `${producer}, ${where}, edition ${edition}`, verified: true }, evidence);
  }

  list(): readonly Source[] {
    return [...this.cited.values()];
  }

  private take(source: Pick<Source, "title" | "link" | "verified">, evidence: Evidence): number {
    // One publication that was seen first-hand for one figure and in a report for another is cited twice.
    const key = JSON.stringify([source.title, source.link, source.verified]);
    const found = this.cited.get(key);
    const number = found?.number ?? this.cited.size + 1;
    const isNew = !found?.evidence.some((one) => JSON.stringify(one) === JSON.stringify(evidence));
    this.cited.set(key, {
      ...(found ?? { number, ...source }),
      evidence: [...(found?.evidence ?? []), ...(isNew ? [evidence] : [])],
    });
    return number;
  }
}
