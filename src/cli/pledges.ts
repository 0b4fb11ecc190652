/** `plumb pledges`: what was promised, asked for and foretold, by when, and what became of it. */
import { InvalidArgumentError, Option } from "commander";
import { ics } from "../api/ics.ts";
import { type CivilDate, printDays } from "../core/date.ts";
import { PLEDGE_STATUSES, type Pledge, type PledgeEvidence, type PledgeStatus, saidIn } from "../core/pledge.ts";
import { pledgeWire } from "../core/pledge-wire.ts";
import type { NameOf } from "../core/wire.ts";
import { summaryOf } from "../pledge/summary.ts";
import { summaryWords, termsWords } from "../pledge/wording.ts";
import { writeWhole } from "./file.ts";
import { gather } from "./gather.ts";
import { nameOf } from "./names.ts";
import { optionsOf, outputOptions, parseDay, readingOptions } from "./options.ts";
import { type Column, type Format, printRows } from "./output.ts";
import { complain, print } from "./terminal.ts";
import type { Verb } from "./verb.ts";

export const verb: Verb = {
  arguments: "[input...]",
  about:
    "Lists what was promised, asked for or foretold: who said it and when, by when it is due, on what it will be settled, and how it stands. Void rows can never be settled on the terms given.",
  examples: [
    "pledges examples",
    "pledges examples --today 2026-01-15 --status due,kept,broken",
    "pledges examples --due-before 2031-01-01 --csv",
    "pledges examples --ics -",
  ],
  options(command) {
    readingOptions(command);
    outputOptions(command);
    command.addOption(new Option("--due-before <date>", "only what is due before this day").argParser(parseDay));
    command.addOption(
      new Option("--status <status>", `only these: ${PLEDGE_STATUSES.join(", ")}`).argParser(parseStatuses),
    );
    command.option("--ics <out>", "write the last days as a calendar to this file, or to standard output for -");
  },
  async run(inputs, parsed) {
    const options = optionsOf(parsed);
    const { documents, pledges, exit } = await gather(inputs, options, "pledges");
    const name = nameOf(documents);
    const wanted = pledges.filter(isWanted(parsed));
    if (typeof parsed.ics === "string") writeCalendar(parsed.ics, ics(wanted, options.clock.now(), name));
    else await printRows(wanted, options.format, (pledge) => pledgeWire(pledge, name), columns(name, options.format));
    for (const line of summaryWords(summaryOf(pledges))) complain(line);
    if (wanted.length < pledges.length) complain(`${wanted.length} of ${pledges.length} rows are shown`);
    return exit;
  },
};

function isWanted(parsed: Readonly<Record<string, unknown>>): (pledge: Pledge) => boolean {
  const before = parsed.dueBefore as CivilDate | undefined;
  const statuses = parsed.status as readonly PledgeStatus[] | undefined;
  return ({ terms, status }) =>
    (before === undefined || (terms.due !== undefined && terms.due < before)) && (statuses?.includes(status) ?? true);
}

/** Statuses with commas between them. @throws InvalidArgumentError */
function parseStatuses(text: string): readonly PledgeStatus[] {
  const given = text.split(",").map((word) => word.trim());
  const known = PLEDGE_STATUSES.filter((status) => given.includes(status));
  if (known.length !== new Set(given).size) {
    throw new InvalidArgumentError(`Give some of ${PLEDGE_STATUSES.join(", ")}, with commas between them.`);
  }
  return known;
}

function writeCalendar(target: string, calendar: string): void {
  if (target === "-") print(calendar);
  else {
    writeWhole(target, calendar, "--ics");
    complain(`wrote ${target}`);
  }
}

/** A terminal has room for what a reader looks for first; a table for a spreadsheet has all. */
function columns(name: NameOf, format: Format): readonly Column<Pledge>[] {
  const head: readonly Column<Pledge>[] = [
    { title: "status", width: 0, of: ({ status }) => status },
    { title: "due", width: 0, of: ({ terms }) => terms.due ?? "" },
    { title: "pledge", width: 2, of: ({ terms }) => termsWords(terms) },
    { title: "said by", width: 1, of: ({ tellings: [said] }) => said.source ?? "the narrator" },
    { title: "sentence", width: 3, of: ({ tellings: [said] }) => said.quote },
    { title: "because", width: 2, of: ({ because }) => because },
  ];
  if (format === "table") return head;
  return [
    ...head,
    { title: "force", width: 0, of: ({ force }) => force },
    { title: "said on", width: 0, of: ({ tellings: [said] }) => printDays(saidIn(said)) ?? "" },
    { title: "place", width: 0, of: ({ tellings: [said] }) => place(said, name) },
    { title: "tellings", width: 0, of: ({ tellings }) => tellings.length },
    { title: "lacks", width: 0, of: ({ lacks }) => lacks.join(" ") },
    { title: "evidence", width: 0, of: ({ evidence }) => evidence.map(cellOf).join("; ") },
    { title: "judged", width: 0, of: ({ judged }) => judged },
    { title: "id", width: 0, of: ({ id }) => id },
  ];
}

function cellOf({ series, cell, value }: PledgeEvidence): string {
  return `${series} ${cell}: ${value}`;
}

function place({ document, span }: Pledge["tellings"][0], name: NameOf): string {
  return `${name(document)} ${span.start}-${span.end}`;
}
