/** Comes in: an answer. Goes out: it as plain text for a terminal: the verdict first, then what may be printed, then why. */
import type { Answer, Reading, RecordLine } from "./answer.ts";

/** The whole answer as text. */
export function printable({ readings, sources, sentence }: Answer): string {
  if (readings.length === 0) {
    return `“${sentence.trim()}”\n\nNothing here can be held against a record: no figure, no comparison of two sides, no count of members.\nTo see what is read from it: plumb extract -\n`;
  }
  const told = readings.map(readingText).join("\n\n");
  const list = sources.map(
    ({ number, title, link, verified }) =>
      `  [${number}] ${title}${verified ? "" : " (seen in a report, not first-hand)"}${link ? `\n      ${link}` : ""}`,
  );
  return `${told}\n\nSources\n${list.join("\n")}\n`;
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
