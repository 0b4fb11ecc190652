/** Comes in: an answer. Goes out: it as plain text for a terminal: the verdict first, then what may be printed, then why. */
import type { Answer, Reading, RecordLine } from "./answer.ts";
import type { Telling, ToldClaim } from "./told.ts";

/** What is said of a sentence in which nothing is found. */
export const NOTHING =
  "Nothing here can be looked up: no figure, no two sides of which the record has figures, no count of members at a target. That is no word on whether it is true.";

/** The whole answer as text. */
export function printable({ readings, sources, sentence, told }: Answer): string {
  const ledger = told.map(toldText).join("\n");
  if (readings.length === 0) {
    return `“${sentence.trim()}”\n\n${NOTHING}\nTo see what is read from it, save it in a file: plumb extract FILE\n${ledger}`;
  }
  const read = readings.map(readingText).join("\n\n");
  const list = sources.map(
    ({ number, title, link, verified }) =>
      `  [${number}] ${title}${verified ? "" : " (seen in a report, not first-hand)"}${link ? `\n      ${link}` : ""}`,
  );
  const cited = list.length === 0 ? "" : `\nSources\n${list.join("\n")}\n`;
  return `${read}\n${ledger}${cited}`;
}

/** How it stands, as the first words of the verdict. */
export const HEADINGS = {
  supported: "HOLDS",
  said: "SAID, NOT COUNTED",
  differs: "DEPENDS",
  superseded: "NO LONGER",
  "not-comparable": "NOT COMPARABLE",
  unsupported: "NOT SUPPORTED",
  "nothing-to-check": "CANNOT BE SETTLED",
} as const satisfies Record<Reading["standing"], string>;

function readingText({ quote, standing, verdict, parts, said, record, safe, drop, unknown, fetch }: Reading): string {
  const rows = parts.map(
    ({ part, value, how }) => `${part.padEnd(20)} ${value}${how === "implied" ? " (concluded)" : ""}`,
  );
  return [
    `“${quote.trim()}”`,
    `${HEADINGS[standing]}: ${verdict}`,
    ...section(
      "May be printed",
      safe.map(({ text, sources }) => `${text} ${sources.map((number) => `[${number}]`).join("")}`),
    ),
    ...section(
      "Words to drop or change",
      drop.map(({ words, reason }) => `“${words.trim()}”: ${reason}`),
    ),
    ...section("Said", said.map(lineOf)),
    ...section("Record", record.map(lineOf)),
    ...section("Not known", unknown),
    ...section("To fetch", fetch),
    ...section("Read as", rows),
  ].join("\n");
}

function lineOf({ source, says, outcome, scope }: RecordLine): string {
  return `[${source}] ${says}: ${outcome}${scope ? `\n      ${scope}` : ""}`;
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ["", title, ...lines.map((line) => `  ${line}`)];
}

/** Who told it first and last in the documents at hand, and in which other words. */
function toldText({ title, tellings, documents, first, last, variants }: ToldClaim): string {
  const lines = [
    ...(first ? [`first: ${tellingText(first)}`] : []),
    ...(last && last !== first ? [`last: ${tellingText(last)}`] : []),
    ...variants.map((variant) => `otherwise: ${tellingText(variant)}`),
  ];
  return [
    "",
    `In your documents: “${title}”, ${tellings} times in ${documents}`,
    ...lines.map((line) => `  ${line}`),
    "",
  ].join("\n");
}

function tellingText({ name, day, source, quote, differs }: Telling): string {
  const who = source ? `, ${source}` : "";
  return `${day || "no day"}, ${name}${who}: “${quote.trim()}”${differs.length > 0 ? ` (${differs.join("; ")})` : ""}`;
}
