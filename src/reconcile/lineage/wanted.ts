/** Comes in: the tellings of a claim. Goes out: which first-hand documents would show what was really said. */
import type { Wanted } from "../../core/lineage.ts";
import { samePerson } from "./person.ts";
import type { Placed } from "./placed.ts";

/** More than these a reader does not go and fetch. */
const MOST = 5;

/** One for each origin that has no first-hand document here, those told most often first. `order`: earlier ones first. */
export function wantedFrom(order: readonly Placed[]): readonly Wanted[] {
  const groups: { readonly name: string; readonly tellings: Placed[] }[] = [];
  for (const placed of order) {
    const { origin } = placed.telling;
    if (origin.known === "unknown") continue;
    const name = origin.value.toLowerCase();
    const group = groups.find((one) => samePerson(one.name, name));
    if (group) group.tellings.push(placed);
    else if (groups.length < 4 * MOST) groups.push({ name, tellings: [placed] });
  }
  return groups
    .filter(({ tellings }) => tellings.every(({ telling }) => telling.teller.role !== "primary"))
    .sort((a, b) => b.tellings.length - a.tellings.length)
    .slice(0, MOST)
    .map(({ tellings }) => wanted(tellings));
}

function wanted(tellings: readonly Placed[]): Wanted {
  const first = tellings.find(({ telling }) => telling.manner.direct) ?? tellings[0];
  const names = tellings.flatMap(({ telling }) => (telling.origin.known === "unknown" ? [] : telling.origin.value));
  const origin = names.reduce((best, name) => (name.length > best.length ? name : best), "");
  const day = tellings[0]?.telling.dated;
  const when = day && day.known !== "unknown" ? `, told here first on ${day.value}` : "";
  const what = first?.telling.manner.direct ? "the full text or recording of what" : "the first publication of what";
  return { origin, member: first?.at ?? 0, says: `${what} ${origin} said${when}` };
}
