/** A ledger with a text in several parts, and a short one that tells a claim of its last part, too. */
import { claimId } from "../../src/core/claim.ts";
import { openStore } from "../../src/store/index.ts";
import type { Store } from "../../src/store/store.ts";
import { makeDocument, makeMember, makeStatement } from "./make.ts";

/** Statements of the long text: two parts and a few. */
export const SAID = 4100;

const sentence = (at: number) => `In the spring the army ordered ${10_000 + at} tanks.`;

/** The long text: paragraphs of four statements, and two words that stand in the first and the last paragraph alone. */
export const long = makeDocument({
  name: "long.txt",
  title: "A long text",
  published: "2025-06-01",
  blocks: [
    ["paragraph", "The heron came first."],
    ...Array.from(
      { length: SAID / 4 },
      (_, at) => ["paragraph", [0, 1, 2, 3].map((one) => sentence(4 * at + one)).join(" ")] as const,
    ),
    ["paragraph", "The heron left, and the osprey came."],
  ],
});

/** Its statements, in order. */
export const said = Array.from({ length: SAID }, (_, at) =>
  makeStatement(long, {
    kind: "quantity",
    quote: sentence(at),
    figures: [{ quote: `${10_000 + at} tanks`, low: 10_000 + at, unit: "tank" }],
  }),
);

/** A statement of the last part, which the short text repeats. */
export const repeated = said.at(-7) as (typeof said)[number];

/** The short text. */
export const short = makeDocument({
  name: "short.txt",
  outlet: "Coastal Gazette",
  published: "2025-06-02",
  blocks: [["paragraph", repeated.quote]],
});

const again = makeStatement(short, { kind: "quantity", quote: repeated.quote });

const key = { form: "figure", actor: "XX", measure: "order", item: "tank", period: "2025", value: "1" } as const;

/** The claim that both tell. */
export const claim = {
  id: claimId(key),
  key,
  title: repeated.quote,
  members: [makeMember(repeated, long, "quantity", "same"), makeMember(again, short, "quantity", "same")],
  origins: 1,
  sharedWording: repeated.quote,
};

/** The ledger. */
export async function longStore(): Promise<Store> {
  const store = await openStore(":memory:");
  await store.put({ document: long, statements: said });
  await store.put({ document: short, statements: [again] });
  await store.putResults({ claims: [claim], findings: [] });
  return store;
}
