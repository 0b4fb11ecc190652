// In: a folder with the World Bank's download files. Out: data/series, the same figures in a form of our own with an origin each.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { BY_ACTOR, BY_CODE } from "./series/economies.mjs";

const FOLDER = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..", "data", "series");

/** True of every series of the World Bank's national accounts. */
const YEARS =
  "Calendar years, but for economies that keep their accounts in fiscal years, whose figures the World Bank sets under one calendar year; the footnotes of the download tell which.";

/** What is shipped, by the World Bank's indicator. */
const SERIES = {
  "NY.GDP.MKTP.CD": {
    id: "wb-gdp",
    measure: "gdp",
    unit: "USD",
    price: "market",
    definition:
      "Gross domestic product at purchaser's prices in current US dollars: what all producers of the economy add, with taxes and without subsidies on products. Converted from local currency at the official exchange rate of the single year, or at a factor of the World Bank's own where the official rate is far from the one really paid.",
    notices: [YEARS],
  },
  "NY.GDP.MKTP.CN": {
    id: "wb-gdp-local",
    measure: "gdp",
    unit: "local",
    price: "market",
    definition:
      "Gross domestic product at purchaser's prices in current local currency. All years stand in the currency of the edition, those before a change of currency too.",
    notices: [YEARS],
  },
  "PA.NUS.PPP": {
    id: "wb-ppp",
    measure: "purchasing-power-rate",
    unit: "local",
    price: "purchasing-power",
    definition:
      "Units of local currency that buy, over the whole of gross domestic product, what one US dollar buys in the United States. A rate of general prices: not of what armies buy.",
    notices: [],
  },
};

const PRODUCER = { producer: "World Bank", terms: "CC BY 4.0", open: true, year: "calendar", bound: "=" };
const page = (indicator) => `https://data.worldbank.org/indicator/${indicator}`;

/** The fields of one line of a file that encloses in quotation marks what holds commas. */
function fields(line) {
  return [...line.matchAll(/"((?:[^"]|"")*)"|([^,"]+)|(?<=^|,)(?=,|$)/g)].map(([, quoted, bare]) =>
    (quoted ?? bare ?? "").replaceAll('""', '"'),
  );
}

const linesOf = (text) =>
  text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .filter((line) => line !== "");

/** The "Download CSV" form: four lines of preamble, years as columns. */
function readWide(lines) {
  const at = lines.findIndex((line) => line.startsWith('"Country Name"'));
  const edition = /^"Last Updated Date","(\d{4}-\d{2}-\d{2})"/.exec(lines[at - 1] ?? "")?.[1];
  const [, , , , ...years] = fields(lines[at]);
  const rows = lines.slice(at + 1).map(fields);
  const [, , title, indicator] = rows[0] ?? [];
  const cells = rows.flatMap(([name, code, , , ...values]) => {
    const { actor = name, currency } = BY_CODE.get(code) ?? {};
    return values.map((value, column) => ({ actor, currency, row: code, year: years[column], value }));
  });
  return { edition, title, indicator, cells, cell: "row {row}, column {year}", notices: [] };
}

/** The form of the public package "ppp" of Datahub: one line for a country and a year, which names no edition. */
function readLong(lines) {
  const cells = lines.slice(1).map((line) => {
    const [name, code, year, value] = fields(line);
    const { actor = name, currency } = BY_ACTOR.get(code) ?? {};
    return { actor, currency, row: code, year, value };
  });
  const last = cells.map(({ year }) => year).reduce((a, b) => (a > b ? a : b));
  const edition = String(Number(last) + 1);
  return {
    edition,
    title: "PPP conversion factor, GDP (LCU per international $)",
    indicator: "PA.NUS.PPP",
    cells,
    cell: "row {row} {year}, column PPP",
    notices: [
      `The file is the public package "ppp" of Datahub, which repacks the World Bank's figures, and names no edition. It ends with ${last}, which the World Bank could give from the middle of ${edition} on; so it stands under ${edition}.`,
    ],
  };
}

/** Layouts, by the line that they begin with. */
const LAYOUTS = [
  { begins: /^"Data Source","World Development Indicators"/, read: readWide },
  { begins: /^Country,Country ID,Year,PPP$/, read: readLong },
];

const quoted = (text) => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** One line an actor, its figures as the producer printed them; empty is missing. */
function table(cells, local) {
  const years = [...new Set(cells.map(({ year }) => year))].sort();
  const rows = new Map();
  for (const { actor, row, currency, year, value } of cells) {
    const at = rows.get(actor) ?? { actor, row, unit: local ? (currency ?? "") : "", values: {} };
    rows.set(actor, at);
    at.values[year] = value;
  }
  const lines = [...rows.values()]
    .sort((a, b) => (a.actor < b.actor ? -1 : 1))
    .map(({ actor, row, unit, values }) => [
      quoted(actor),
      row,
      unit,
      // What follows the last figure is left out.
      ...years.map((year) => values[year] ?? ""),
    ])
    .map((line) => line.join(",").replace(/,+$/, ""));
  return `${[["actor", "row", "unit", ...years].join(","), ...lines].join("\n")}\n`;
}

function ship(file, bytes) {
  const lines = linesOf(bytes.toString("utf8"));
  const read = LAYOUTS.find(({ begins }) => begins.test(lines[0] ?? ""))?.read(lines);
  const about = read && SERIES[read.indicator];
  if (!about) return undefined;
  const printed = read.cells.filter(({ year, value }) => /^\d{4}$/.test(year) && value !== "");
  const zero = printed.filter(({ value }) => Number(value) === 0);
  const local = about.unit === "local";
  const text = table(
    printed.filter(({ value }) => Number(value) !== 0),
    local,
  );
  const dropped = zero.map(({ actor, year }) => `${actor} ${year}`).join(", ");
  const { id, measure, unit, price, definition } = about;
  const origin = {
    id,
    edition: read.edition,
    ...PRODUCER,
    title: read.title,
    indicator: read.indicator,
    measure,
    unit,
    price,
    definition,
    url: page(read.indicator),
    file,
    sha256: sha256(bytes),
    cell: read.cell,
    shipped: sha256(text),
    notices: [
      ...about.notices,
      ...read.notices,
      ...(zero.length > 0 ? [`Printed as nought, so too small for the file's digits, and left out: ${dropped}.`] : []),
    ],
  };
  const name = `${id}@${read.edition}`;
  writeFileSync(path.join(FOLDER, `${name}.csv`), text);
  writeFileSync(path.join(FOLDER, `${name}.origin.json`), `${JSON.stringify(origin, null, 2)}\n`);
  return `${name}: ${printed.length - zero.length} figures, ${text.length} bytes, from ${file}`;
}

const sha256 = (data) => createHash("sha256").update(data).digest("hex");

const [source] = process.argv.slice(2);
if (source === undefined) throw new Error("usage: node scripts/ship-series.mjs DOWNLOAD_FOLDER");
mkdirSync(FOLDER, { recursive: true });
for (const file of readdirSync(source).sort()) {
  const shipped = file.endsWith(".csv") ? ship(file, readFileSync(path.join(source, file))) : undefined;
  if (shipped) process.stdout.write(`${shipped}\n`);
}
