/** `plumb reconcile`: the same claim across documents. */
import type { Claim } from "../core/claim.ts";
import { claimWire } from "../core/wire.ts";
import { gather } from "./gather.ts";
import { nameOf } from "./names.ts";
import { optionsOf, outputOptions, readingOptions } from "./options.ts";
import { type Column, printRows } from "./output.ts";
import type { Verb } from "./verb.ts";

const COLUMNS: readonly Column<Claim>[] = [
  { title: "claim", width: 4, of: (claim) => claim.title },
  { title: "tellings", width: 0, of: (claim) => claim.members.length },
  { title: "documents", width: 0, of: (claim) => new Set(claim.members.map((member) => member.document)).size },
  { title: "origins", width: 0, of: (claim) => claim.origins },
  { title: "relations", width: 1, of: (claim) => counted(claim.members.map((member) => member.relation)) },
  { title: "id", width: 0, of: (claim) => claim.id },
];

export const verb: Verb = {
  arguments: "[input...]",
  about: "Lines up the statements that say the same thing: who said it first, who repeats it, who changes it and how.",
  examples: ["reconcile examples", "reconcile examples --json"],
  options(command) {
    readingOptions(command);
    outputOptions(command);
  },
  async run(inputs, parsed) {
    const options = optionsOf(parsed);
    const { documents, claims, exit } = await gather(inputs, options, "claims");
    const name = nameOf(documents);
    await printRows(claims, options.format, (claim) => claimWire(claim, name), COLUMNS);
    return exit;
  },
};

function counted(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].map(([word, count]) => `${count} ${word}`).join(", ");
}
