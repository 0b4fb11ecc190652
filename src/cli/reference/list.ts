/** `plumb reference list`. Comes in: a ledger, or none. Goes out: the series at hand, or the layouts that can be added. */
import { PlumblineError } from "../../core/error.ts";
import type { Importer } from "../../reference/importers/importer.ts";
import { importers } from "../../reference/importers/index.ts";
import { type Shelved, shelf } from "../../shelf.ts";
import { withSeries } from "../ledger.ts";
import { type Column, type Format, formatOf, printRows } from "../output.ts";
import { EXIT, type ExitCode } from "../verb.ts";

// In a table the key says it.
const EDITION: Column<Shelved> = { title: "edition", width: 0, of: ({ summary }) => summary.edition };

/** A table has no room for more of the terms than their name. */
const columns = (format: Format): readonly Column<Shelved>[] => [
  { title: "key", width: 0, of: ({ summary }) => summary.key },
  { title: "producer", width: 0, of: ({ summary }) => summary.producer },
  { title: "measure", width: 0, of: ({ summary }) => [summary.measure, summary.item].filter(Boolean).join(" of ") },
  { title: "unit", width: 0, of: ({ summary }) => summary.unit },
  ...(format === "table" ? [] : [EDITION]),
  { title: "actors", width: 0, of: ({ summary }) => summary.actors },
  { title: "years", width: 0, of: ({ summary }) => years(summary) },
  {
    title: "terms",
    width: 1,
    of: ({ summary: { origin } }) => (format === "table" ? short(origin.terms) : origin.terms),
  },
  { title: "from", width: 0, of: ({ shipped }) => (shipped ? "Plumbline" : "you") },
];

const short = (terms: string): string => terms.split(";", 1)[0] ?? terms;

const LAYOUTS: readonly Column<Importer>[] = [
  { title: "importer", width: 0, of: ({ id }) => id },
  { title: "producer", width: 0, of: ({ producer }) => producer },
  { title: "file", width: 2, of: ({ title }) => title },
  { title: "tested on", width: 0, of: ({ tested }) => TESTED[tested] },
  { title: "where", width: 1, of: ({ url }) => url },
];

const TESTED: Readonly<Record<Importer["tested"], string>> = {
  "real-file": "the producer's file",
  "described-layout": "a description",
};

/** Lists what is on the shelf; with `--importers` what can be put there. @throws PlumblineError `not-found` */
export async function list(
  words: readonly string[],
  parsed: Readonly<Record<string, unknown>>,
  layouts: readonly Importer[] = importers,
): Promise<ExitCode> {
  const format = formatOf(parsed);
  if (parsed.importers === true) {
    const wire = ({ id, producer, title, url, tested }: Importer) => ({ id, producer, title, url, tested });
    await printRows(layouts, format, wire, LAYOUTS);
    return EXIT.clean;
  }
  const all = await withSeries(parsed, (store) => shelf(store));
  const wanted = new Set(words);
  const rows = all.filter(({ summary: { id, key } }) => wanted.size === 0 || wanted.has(id) || wanted.has(key));
  if (rows.length === 0) {
    const says = `${words.join(", ")}: no such series; plumb reference list shows what there is`;
    throw new PlumblineError("not-found", words.join(" "), says);
  }
  await printRows(
    rows,
    format,
    ({ summary: { key, ...rest }, shipped }) => ({ key, ...rest, shipped }),
    columns(format),
  );
  return EXIT.clean;
}

function years({ from, to }: Shelved["summary"]): string {
  if (from === undefined || to === undefined) return "";
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
  return first === last ? first : `${first}–${last}`;
}
