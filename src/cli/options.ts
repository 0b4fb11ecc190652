/** The options that several verbs share. Comes in: what commander parsed. Goes out: typed values. */
import { type Command, InvalidArgumentError, Option } from "commander";
import { type Clock, fixedClock, systemClock } from "../core/clock.ts";
import { type CivilDate, civil } from "../core/date.ts";
import { ATTRIBUTION, type Attribution } from "./attributor.ts";
import { type Format, formatOf } from "./output.ts";

/** What a verb was asked for, besides its inputs. */
export interface Options {
  /** The ledger's file; without one nothing is kept. */
  readonly db?: string;
  readonly workers: number;
  readonly allowPrivateHosts: boolean;
  /** The day to judge deadlines by. */
  readonly today: CivilDate;
  /** The machine's, or one that stands still on the day that was asked for. */
  readonly clock: Clock;
  readonly format: Format;
  /** How to tell who says what; absent: by the model when its weights are there. */
  readonly attribution?: Attribution;
}

/** Declares what every verb that reads takes. */
export function readingOptions(command: Command): void {
  command
    .option("--db <file>", "keep what is read in this ledger and work on all that it holds")
    .addOption(new Option("--workers <n>", "threads for extraction").argParser(parseCount).default(1))
    .addOption(
      new Option("--attribution <how>", "who says what: by rules, or by a model with the rules beside it").choices(
        ATTRIBUTION,
      ),
    )
    .option("--allow-private-hosts", "fetch addresses inside this machine's own network", false)
    .addOption(new Option("--today <date>", "the day to judge deadlines by").argParser(parseDay));
}

/** Declares the forms of output. */
export function outputOptions(command: Command): void {
  command
    .addOption(new Option("--json", "print JSON (what a pipe gets anyway)").conflicts(["jsonl", "csv", "table"]))
    .addOption(new Option("--jsonl", "print one JSON object a line").conflicts(["json", "csv", "table"]))
    .addOption(new Option("--csv", "print comma-separated values").conflicts(["json", "jsonl", "table"]))
    .addOption(
      new Option("--table", "print a table (what a terminal gets anyway)").conflicts(["json", "jsonl", "csv"]),
    );
}

/** The typed form of what commander parsed. */
export function optionsOf(parsed: Readonly<Record<string, unknown>>): Options {
  const clock = typeof parsed.today === "string" ? fixedClock(`${parsed.today}T12:00:00Z`) : systemClock;
  return {
    ...(isAttribution(parsed.attribution) ? { attribution: parsed.attribution } : {}),
    ...(typeof parsed.db === "string" ? { db: parsed.db } : {}),
    workers: typeof parsed.workers === "number" ? parsed.workers : 1,
    allowPrivateHosts: parsed.allowPrivateHosts === true,
    today: clock.now().slice(0, 10),
    clock,
    format: formatOf(parsed),
  };
}

const isAttribution = (value: unknown): value is Attribution => ATTRIBUTION.includes(value as Attribution);

/** A whole number from 0 to 64. @throws InvalidArgumentError */
export function parseCount(text: string): number {
  const count = Number(text);
  if (!/^\d+$/.test(text) || count > 64) throw new InvalidArgumentError("Give a whole number from 0 to 64.");
  return count;
}

/** A day as YYYY-MM-DD that exists. @throws InvalidArgumentError */
export function parseDay(text: string): CivilDate {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  const date = civil(Number(year), Number(month), Number(day));
  if (!date) throw new InvalidArgumentError("Give a day that exists, as YYYY-MM-DD.");
  return date;
}

/** A day, or a year that stands for its first or last day; `day` is that day as MM-DD. @throws InvalidArgumentError */
export function parseDayOrYear(day: string): (text: string) => CivilDate {
  return (text) => parseDay(/^\d{4}$/.test(text) ? `${text}-${day}` : text);
}

/** A port from 0 (any) to 65535. @throws InvalidArgumentError */
export function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new InvalidArgumentError("Give a whole number from 0 to 65535.");
  return port;
}
