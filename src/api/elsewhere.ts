/** What is no text but can be looked for. Comes in: words. Goes out: speakers, outlets, series, scenarios, checks and known figures that have them. */
import { rules } from "../check/index.ts";
import { publicRecord } from "../reference/public.ts";
import { shelf } from "../shelf.ts";
import type { Named } from "../store/query.ts";
import type { Store } from "../store/store.ts";
import { havingAll } from "../text/find.ts";
import { scenarioModels } from "./scenario/load.ts";

/** The shelves that are looked through, in the order in which they are shown. */
export const SHELVES = ["speaker", "source", "series", "scenario", "check", "known"] as const;

/** One thing that has a page of its own, or a line on one. */
export interface Elsewhere {
  readonly shelf: (typeof SHELVES)[number];
  readonly id: string;
  /** What it is called. */
  readonly name: string;
  /** More words that it can be found by. */
  readonly about: string;
}

/** Things of one shelf that are told: whoever finds more has typed too little. */
const MOST = 8;

const ON: Readonly<Record<Elsewhere["shelf"], (store: Store) => Promise<readonly Omit<Elsewhere, "shelf">[]>>> = {
  speaker: async (store) => named(await store.names("speaker")),
  source: async (store) => named(await store.names("outlet")),
  series: async (store) =>
    (await shelf(store)).map(({ summary }) => ({
      id: summary.key,
      name: `${summary.title}, ${summary.edition}`,
      about: `${summary.producer} ${summary.measure} ${summary.item} ${summary.definition}`,
    })),
  scenario: async () =>
    [...scenarioModels().values()].map(({ id, title, purpose }) => ({ id, name: title, about: purpose })),
  check: async () => rules.map(({ id, title, about }) => ({ id, name: title, about })),
  known: async () =>
    publicRecord().known.map(({ id, says, producer, where }) => ({ id, name: says, about: `${producer} ${where}` })),
};

/** What has all the words, shelf by shelf. Nothing for no words. */
export async function elsewhere(store: Store, sought: string): Promise<readonly Elsewhere[]> {
  const isSought = havingAll(sought);
  const found: Elsewhere[] = [];
  for (const name of SHELVES) {
    const has = (await ON[name](store)).filter((one) => isSought(`${one.name} ${one.about}`));
    found.push(...has.slice(0, MOST).map((one) => ({ shelf: name, ...one })));
  }
  return found;
}

function named(names: readonly Named[]): readonly Omit<Elsewhere, "shelf">[] {
  return names.map(({ name }) => ({ id: name, name, about: "" }));
}
