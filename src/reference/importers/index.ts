/** The registry of importers. Comes in: a producer's file. Goes out: its series, or a message that says why not. */
import { PlumblineError } from "../../core/error.ts";
import type { Series } from "../../core/series.ts";
import { crossChecked } from "../cross-check.ts";
import { importer as bankOfRussia } from "./bank-of-russia.ts";
import { importer as fasWarheads } from "./fas-warheads.ts";
import { importer as fredExchangeRates } from "./fred-exchange-rates.ts";
import { importer as generalStaffLosses } from "./general-staff-losses.ts";
import type { Importer, SourceFile } from "./importer.ts";
import { importer as natoDefenceExpenditure } from "./nato-defence-expenditure.ts";
import { importer as oryxDaily } from "./oryx-daily.ts";
import { importer as oryxTotals } from "./oryx-totals.ts";
import { importer as sipriMilex } from "./sipri-milex.ts";
import { importer as worldBankApi } from "./world-bank-api.ts";
import { importer as worldBankDownload } from "./world-bank-download.ts";
import { importer as worldBankLong } from "./world-bank-long.ts";

/** Every layout that is known, each once. */
export const importers: readonly Importer[] = [
  worldBankDownload,
  worldBankApi,
  worldBankLong,
  sipriMilex,
  natoDefenceExpenditure,
  fredExchangeRates,
  fasWarheads,
  oryxDaily,
  oryxTotals,
  generalStaffLosses,
  bankOfRussia,
];

/**
 * The series of a file, examined; its rates also against the series at hand (`beside`), with a notice where they do not fit.
 * @throws PlumblineError `series-unknown` when no layout fits; `series-malformed` and `series-refused` as importers do
 */
export async function importSeries(file: SourceFile, beside: readonly Series[] = []): Promise<readonly Series[]> {
  const importer = importers.find((one) => one.recognises(file));
  if (importer) {
    const read = await importer.read(file);
    return read.map((series) => ({ ...series, notices: [...series.notices, ...crossChecked(series, beside)] }));
  }
  const known = importers.map(({ id }) => id).join(", ");
  const message = `${file.name}: no layout fits this file. Known are ${known} (docs/reference.md says what each file is called and where to get it); take the file as its producer offers it, unopened and unsaved by a spreadsheet`;
  throw new PlumblineError("series-unknown", file.name, message);
}
