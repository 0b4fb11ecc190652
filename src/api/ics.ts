/** Last days as a calendar. Comes in: rows of the ledger. Goes out: RFC 5545 text, one whole day each. */
import { printDays } from "../core/date.ts";
import { type Pledge, saidIn } from "../core/pledge.ts";
import type { NameOf } from "../core/wire.ts";
import { termsWords } from "../pledge/wording.ts";
import { firstWords } from "./excerpt.ts";

/** A calendar with the last day of each row that can still be, or was, settled. `now`: ISO 8601 in UTC, to the second; `origin`: scheme, host and port of the workbench, empty where there is none. */
export function ics(pledges: readonly Pledge[], now: string, nameOf: NameOf, origin = ""): string {
  const stamp = now.replace(/[-:]/g, "");
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Plumbline//Ledger of pledges//EN",
    "CALSCALE:GREGORIAN",
    ...pledges.filter(({ status }) => status !== "void").flatMap((pledge) => event(pledge, stamp, nameOf, origin)),
    "END:VCALENDAR",
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join("");
}

function event(pledge: Pledge, stamp: string, nameOf: NameOf, origin: string): readonly string[] {
  const { id, terms, tellings, status, because, force } = pledge;
  if (terms.due === undefined) return [];
  const [said] = tellings;
  const where = [said.source ?? "the text itself", printDays(saidIn(said)) ?? ""];
  return [
    "BEGIN:VEVENT",
    `UID:${id}@plumbline`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${terms.due.replaceAll("-", "")}`,
    `SUMMARY:${escaped(`Due (${force}): ${terms.value ? termsWords(terms) : firstWords(said.quote)}`)}`,
    `DESCRIPTION:${escaped(
      [
        `“${firstWords(said.quote)}”`,
        [...where, nameOf(said.document)].filter(Boolean).join(", "),
        `${status}: ${because}`,
      ].join("\n"),
    )}`,
    ...(origin === "" ? [] : [`URL:${origin}/pledges#${encodeURIComponent(id)}`]),
    `CATEGORIES:${escaped(status)}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

/** @source RFC 5545, 3.3.11: what stands for itself in a text must be escaped; control characters may not stand there. */
function escaped(text: string): string {
  // A lone surrogate has no octets of its own.
  return Buffer.from(text)
    .toString()
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\r\n?|\n/g, "\\n")
    .replace(/[\p{Cc}]/gu, " ");
}

/** Octets of a line, without its end. @source RFC 5545, 3.1 */
const LONGEST = 75;

/** A line in pieces of at most 75 octets, none of which cuts a character; all but the first begin with a space. */
function folded(line: string): string {
  const pieces: string[] = [];
  let [piece, size] = ["", 0];
  for (const character of line) {
    const octets = Buffer.byteLength(character);
    if (size + octets > LONGEST) {
      pieces.push(piece);
      [piece, size] = [" ", 1];
    }
    piece += character;
    size += octets;
  }
  return [...pieces, piece].join("\r\n");
}
