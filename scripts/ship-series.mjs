// In: a folder with the World Bank's download files. Out: data/series, the same figures in a form of our own with an origin each.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { setup } from "./setup.mjs";

const FOLDER = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..", "data", "series");

/** What is shipped, in each edition that the folder has: terms allow it, and a pasted sentence needs it. */
const SHIPPED = ["wb-gdp", "wb-gdp-local", "wb-ppp"];

/**
 * Files of the World Bank's own download, and of the public data package for the year that the download lacks. Others
 * that hold the same series (the data package's copy of GDP) would only repeat it.
 */
const FILES = [/API_(NY\.GDP\.MKTP\.C[DN]|PA\.NUS\.PPP)_DS2_.*\.csv$/, /ppp.*\.csv$/];

/** How a layout names the place of a figure, from the row of an actor's last year. */
const CELLS = {
  "row {row}, column {year}": ({ row, year }) => `row ${row}, column ${year}`,
  "row {row+later}, column PPP": ({ row, later }) => `row ${row + later}, column PPP`,
};

const sha256 = (data) => createHash("sha256").update(data).digest("hex");
const yearOf = ({ from }) => from.slice(0, 4);
const rowOf = ({ cell }) => Number(/^row (\d+), /.exec(cell)?.[1]);
const quoted = (text) => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Nothing may be shipped that the form cannot give back. */
function assertFits({ points }, key) {
  const odd = points.find(
    ({ from, to, stage, quality, note }) =>
      `${from} ${to}` !== `${from.slice(0, 4)}-01-01 ${from.slice(0, 4)}-12-31` ||
      stage !== "outturn" ||
      quality !== "reported" ||
      note !== undefined,
  );
  if (odd) throw new Error(`${key}: ${JSON.stringify(odd)} has no place in the form`);
}

/** The template of the cells: the one that gives back every one of them. */
function cellForm(points, lastOf) {
  const later = new Map();
  const placed = points.toReversed().map((point) => {
    const figures = later.get(point.actor) ?? 0;
    later.set(point.actor, figures + 1);
    return { cell: point.cell, row: rowOf(lastOf.get(point.actor)), year: yearOf(point), later: figures };
  });
  const fits = Object.keys(CELLS).find((form) => placed.every((place) => CELLS[form](place) === place.cell));
  if (!fits) throw new Error(`no form gives back cells such as “${points[0].cell}”`);
  return fits;
}

/** One line an actor, its figures as the producer printed them; empty is missing, and so is what follows the last. */
function table(points, lastOf) {
  const years = [...new Set(points.map(yearOf))].sort();
  const rows = new Map();
  for (const { actor, unit = "", value, ...point } of points) {
    const row = rows.get(actor) ?? { unit, values: {} };
    rows.set(actor, row);
    row.values[yearOf(point)] = value;
  }
  const lines = [...rows].map(([actor, { unit, values }]) =>
    [quoted(actor), rowOf(lastOf.get(actor)), unit, ...years.map((year) => values[year] ?? "")]
      .join(",")
      .replace(/,+$/, ""),
  );
  return `${[["actor", "row", "unit", ...years].join(","), ...lines].join("\n")}\n`;
}

function ship({ points, ...about }) {
  const key = `${about.id}@${about.edition}`;
  assertFits({ points }, key);
  const lastOf = new Map(points.map((point) => [point.actor, point]));
  const text = table(points, lastOf);
  const origin = { ...about, cell: cellForm(points, lastOf), shipped: sha256(text) };
  writeFileSync(path.join(FOLDER, `${key}.csv`), text);
  writeFileSync(path.join(FOLDER, `${key}.origin.json`), `${JSON.stringify(origin, null, 2)}\n`);
  process.stdout.write(`${key}: ${points.length} figures, ${text.length} bytes, from ${about.origin.file}\n`);
}

const [source] = process.argv.slice(2);
if (source === undefined) throw new Error("usage: node scripts/ship-series.mjs DOWNLOAD_FOLDER");
await setup();
const { importSeries } = await import("../dist/reference/importers/index.js");
mkdirSync(FOLDER, { recursive: true });
for (const name of readdirSync(source).sort()) {
  if (!FILES.some((form) => form.test(name))) continue;
  const bytes = readFileSync(path.join(source, name));
  for (const series of await importSeries({ name, bytes, sha256: sha256(bytes) }))
    if (SHIPPED.includes(series.id)) ship(series);
}
