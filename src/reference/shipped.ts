/** The disk → the series that come with Plumbline: data/series. Of the figures only the lines that are asked for are read. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { PlumblineError } from "../core/error.ts";
import { sha256 } from "../core/id.ts";
import type { Point, SeriesAbout, SeriesHolding } from "../core/series.ts";
import { averageRates } from "./average-rate.ts";

/** What stands beside the figures in `<key>.origin.json`. `scripts/ship-series.mjs` writes both. */
interface Origin extends SeriesAbout {
  /** SHA-256 of the file of figures as it was shipped. */
  readonly shipped: string;
  /**
   * How the producer's file names the place of a figure: `{row}` is the row of the actor's last year, `{year}` the year,
   * `{row+later}` as many rows further down as later figures of the actor follow.
   */
  readonly cell: string;
}

/** Where they stand, seen from any folder of the built tree and of the source alike. */
const FOLDER = fileURLToPath(new URL("../../data/series", import.meta.url));

const ORIGIN = ".origin.json";

/**
 * The series that come with Plumbline, and those that follow from two of them, by file. Only the origins are read;
 * the figures when somebody asks for points. Asking throws PlumblineError `series-malformed` when a file of figures is
 * not as it was shipped.
 * @throws PlumblineError `series-malformed` when an origin is damaged
 */
export function shippedSeries(folder: string = FOLDER): readonly SeriesHolding[] {
  const shipped = readdirSync(folder)
    .filter((name) => name.endsWith(ORIGIN))
    .sort()
    .map((name) => holding(path.join(folder, name.slice(0, -ORIGIN.length))));
  return [...shipped, ...averageRates(shipped)];
}

/** The series of a file of figures and its origin; `stem` is the path of both without their endings. */
function holding(stem: string): SeriesHolding {
  const { shipped, cell, ...about } = originOf(stem + ORIGIN);
  let lines: Lines | undefined;
  return {
    about,
    points(actor) {
      lines ??= readLines(`${stem}.csv`, shipped);
      const chosen = actor === undefined ? lines.all() : lines.of(actor);
      return chosen.flatMap((line) => pointsOf(line, lines?.years ?? [], cell));
    },
  };
}

function originOf(file: string): Origin {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Origin;
  } catch (error) {
    throw damaged(file, "is damaged or cannot be read", error);
  }
}

/** The lines of a file of figures: one an actor. */
interface Lines {
  readonly years: readonly string[];
  all(): readonly string[];
  of(actor: string): readonly string[];
}

/** Reads the text and takes none of it apart. */
function readLines(file: string, shipped: string): Lines {
  const text = textOf(file);
  if (sha256(text) !== shipped) throw damaged(file, "is not as it was shipped: its checksum differs");
  const end = text.indexOf("\n");
  const [, , , ...years] = text.slice(0, end).split(",");
  return {
    years,
    all: () =>
      text
        .slice(end + 1)
        .split("\n")
        .filter((line) => line !== ""),
    of(actor) {
      const from = text.indexOf(`\n${enclosed(actor)},`) + 1;
      return from === 0 ? [] : [text.slice(from, text.indexOf("\n", from))];
    },
  };
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw damaged(file, "cannot be read", error);
  }
}

function damaged(file: string, what: string, cause?: unknown): PlumblineError {
  const says = `${file} ${what}. It comes with Plumbline: get it back with \`git checkout data/series\`, or install anew.`;
  return new PlumblineError("series-malformed", file, says, { cause });
}

/** An actor as the first field of a line. */
function enclosed(actor: string): string {
  return /[",]/.test(actor) ? `"${actor.replaceAll('"', '""')}"` : actor;
}

function pointsOf(line: string, years: readonly string[], cell: string): readonly Point[] {
  const [, quoted, bare = ""] = /^(?:"((?:[^"]|"")*)"|([^,]*)),/.exec(line) ?? [];
  const actor = quoted?.replaceAll('""', '"') ?? bare;
  const [row = "", unit = "", ...values] = line.slice(enclosed(actor).length + 1).split(",");
  let later = values.filter((value) => value !== "").length;
  return values.flatMap((value, at) => {
    const year = years[at];
    if (value === "" || year === undefined) return [];
    later--;
    return {
      actor,
      from: `${year}-01-01`,
      to: `${year}-12-31`,
      value: Number(value),
      ...(unit === "" ? {} : { unit }),
      stage: "outturn",
      quality: "reported",
      cell: cell
        .replace("{row}", row)
        .replace("{row+later}", String(Number(row) + later))
        .replace("{year}", year),
    } as const;
  });
}
