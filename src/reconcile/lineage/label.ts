/** Comes in: the tellings of a claim. Goes out: the same, "Keller: the plant is full" with the speaker that its label names. */
import { byCodeUnit } from "../../core/order.ts";
import { samePerson, surname } from "./person.ts";
import type { Placed } from "./placed.ts";

/** "Keller:", "Anna Keller:" at the start: up to four words before a colon that something follows. */
const LABEL = /^\s*["“]?((?:[\p{L}'’.-]+ ){0,3}[\p{L}'’.-]+):\s+\S/u;

/**
 * A name before a colon may be a topic ("Norway: the army has …"), so that extraction leaves it open. Where other tellings
 * of the claim name that person as its speaker, it is the speaker.
 */
export function withLabels(order: readonly Placed[]): readonly Placed[] {
  const speakers = new Map<string, string>();
  for (const { telling } of order) {
    const { speaker } = telling;
    const known = speakers.get(surname(speaker));
    if (speaker !== "" && (known === undefined || longerFirst(speaker, known) < 0)) {
      speakers.set(surname(speaker), speaker);
    }
  }
  return order.map((placed) => {
    const { telling } = placed;
    const label = telling.source === null ? LABEL.exec(telling.quote)?.[1] : undefined;
    if (label === undefined) return placed;
    const name = label.toLowerCase();
    const speaker = speakers.get(surname(name));
    if (speaker === undefined || !samePerson(speaker, name)) return placed;
    return { ...placed, telling: { ...telling, source: label, speaker: name } };
  });
}

function longerFirst(a: string, b: string): number {
  return b.length - a.length || byCodeUnit(a, b);
}
