/** `plumb reconcile`: the same claim across documents. */
import type { Claim } from "../core/claim.ts";
import { claimIds, decisionsOn } from "../core/decision.ts";
import { valueOr } from "../core/part.ts";
import { claimWire, partWire } from "../core/wire.ts";
import { type NonLink, nonLinks, type Side } from "../reconcile/apart/index.ts";
import { type Saying, type SpeakerRecord, speakerRecords } from "../reconcile/speaker.ts";
import { decidedColumn } from "./decided.ts";
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

const SPEAKER_COLUMNS: readonly Column<SpeakerRecord>[] = [
  { title: "speaker", width: 1, of: ({ speaker }) => speaker },
  { title: "figure", width: 2, of: ({ actor, measure, item }) => [actor, measure, item].filter(Boolean).join(" ") },
  { title: "over time", width: 4, of: ({ sayings }) => sayings.map(sayingInWords).join("; ") },
  { title: "changes", width: 0, of: ({ turns }) => turns.length },
];

const APART_COLUMNS: readonly Column<NonLink>[] = [
  { title: "one", width: 2, of: ({ a }) => a.quote },
  { title: "other", width: 2, of: ({ b }) => b.quote },
  { title: "apart by", width: 0, of: ({ part }) => part },
  { title: "because", width: 2, of: ({ because }) => because },
];

export const verb: Verb = {
  arguments: "[input...]",
  about: "Lines up the statements that say the same thing: who said it first, who repeats it, who changes it and how.",
  examples: [
    "reconcile examples",
    "reconcile examples --json",
    "reconcile examples --speakers",
    "reconcile examples --apart",
  ],
  options(command) {
    readingOptions(command);
    outputOptions(command);
    command.option("--speakers", "show instead what each speaker gave as the same figure over time");
    command.option("--apart", "show instead what is nearly one claim, and the part that keeps it apart");
  },
  async run(inputs, parsed) {
    const options = optionsOf(parsed);
    const { documents, statements, claims, decisions, exit } = await gather(inputs, options, "claims");
    const name = nameOf(documents);
    if (parsed.speakers === true) {
      const records = speakerRecords(claims);
      await printRows(records, options.format, (record) => speakerWire(record, name), SPEAKER_COLUMNS);
      return exit;
    }
    if (parsed.apart === true) {
      const apart = nonLinks(documents, statements, claims);
      await printRows(apart, options.format, (one) => apartWire(one, name), APART_COLUMNS);
      return exit;
    }
    const there = claimIds(claims);
    const decided = decisionsOn(decisions, (id) => there.has(id));
    const columns = [...COLUMNS, ...decidedColumn<Claim>(decided, decided.claim)];
    await printRows(claims, options.format, (claim) => claimWire(claim, name, decided), columns);
    return exit;
  },
};

function sayingInWords({ dated, value }: Saying): string {
  return `${valueOr(dated, "undated")}: ${value}`;
}

function speakerWire(record: SpeakerRecord, name: (document: string) => string) {
  return {
    ...record,
    sayings: record.sayings.map(({ document, dated, ...saying }) => ({
      document: name(document),
      documentId: document,
      dated: partWire(dated),
      ...saying,
    })),
  };
}

function apartWire({ a, b, part, because }: NonLink, name: (document: string) => string) {
  const side = ({ document, ...rest }: Side) => ({ document: name(document), documentId: document, ...rest });
  return { part, because, a: side(a), b: side(b) };
}

function counted(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].map(([word, count]) => `${count} ${word}`).join(", ");
}
