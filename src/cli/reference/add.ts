/** `plumb reference add`. Comes in: files that producers offer. Goes out: a ledger with their series, and a row on each. */
import path from "node:path";
import { PlumblineError } from "../../core/error.ts";
import { sha256 } from "../../core/id.ts";
import { type Series, type SeriesSummary, seriesSummary } from "../../core/series.ts";
import { bytesOf } from "../../read/index.ts";
import type { SourceFile } from "../../reference/importers/importer.ts";
import { importSeries } from "../../reference/importers/index.ts";
import type { PutSeriesOutcome, Store } from "../../store/store.ts";
import { withNewLedger } from "../ledger.ts";
import { type Column, formatOf, printRows } from "../output.ts";
import { createProgress } from "../progress.ts";
import { failureLine } from "../remedy.ts";
import { complain } from "../terminal.ts";
import { EXIT, type ExitCode } from "../verb.ts";

/** Larger than any file that a producer of such series offers. */
const MOST_BYTES = 256 * 1024 * 1024;

/** Reads the series of a file. @throws PlumblineError `series-unknown`, `series-malformed`, `series-refused` */
export type Import = (file: SourceFile) => Promise<readonly Series[]>;

/** A series that was taken in. */
export interface Added {
  readonly summary: SeriesSummary;
  readonly outcome: PutSeriesOutcome;
}

const COLUMNS: readonly Column<Added>[] = [
  { title: "key", width: 0, of: ({ summary }) => summary.key },
  { title: "what became of it", width: 0, of: ({ outcome }) => outcome },
  { title: "points", width: 0, of: ({ summary }) => summary.count },
  { title: "actors", width: 0, of: ({ summary }) => summary.actors },
  { title: "terms", width: 1, of: ({ summary }) => summary.origin.terms },
  { title: "notices", width: 2, of: ({ summary }) => summary.notices.map(({ message }) => message).join("; ") },
];

/** Takes in files. One that cannot be read is named, and the others are taken in. */
export async function add(
  files: readonly string[],
  parsed: Readonly<Record<string, unknown>>,
  read: Import = importSeries,
): Promise<ExitCode> {
  if (files.length === 0)
    throw new PlumblineError("usage", "add", "add takes files; plumb reference list --importers says which");
  let exit: ExitCode = EXIT.clean;
  const progress = await createProgress("reading");
  const added: Added[] = [];
  await withNewLedger(parsed, async (store) => {
    for (const [at, file] of files.entries()) {
      progress.step(at, file);
      try {
        added.push(...(await takeIn(store, await sourceOf(file), read)));
      } catch (error) {
        if (!(error instanceof PlumblineError) || error.code.startsWith("store-")) throw error;
        complain(failureLine(error));
        exit = EXIT.failure;
      }
    }
  }).finally(() => progress.stop());
  await printAdded(added, parsed);
  return exit;
}

/** Puts all series of one file, or none: reading it comes first. */
export async function takeIn(store: Store, file: SourceFile, read: Import): Promise<readonly Added[]> {
  const added: Added[] = [];
  for (const series of await read(file))
    added.push({ summary: seriesSummary(series), outcome: await store.putSeries(series) });
  return added;
}

/** Prints what was taken in. */
export async function printAdded(added: readonly Added[], parsed: Readonly<Record<string, unknown>>): Promise<void> {
  const wire = ({ summary: { key, ...rest }, outcome }: Added) => ({ key, outcome, ...rest });
  await printRows(added, formatOf(parsed), wire, COLUMNS);
}

async function sourceOf(file: string): Promise<SourceFile> {
  const bytes = await bytesOf(file, MOST_BYTES);
  return { name: path.basename(file), bytes, sha256: sha256(bytes) };
}
