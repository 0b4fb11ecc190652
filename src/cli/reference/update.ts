/** `plumb reference update`. Comes in: a network. Goes out: a ledger with the World Bank's newest editions. */
import path from "node:path";
import { PlumblineError } from "../../core/error.ts";
import { sha256 } from "../../core/id.ts";
import { createNetwork, type Network } from "../../read/index.ts";
import type { SourceFile } from "../../reference/importers/importer.ts";
import { importSeries } from "../../reference/importers/index.ts";
import { defaultLocation } from "../../store/index.ts";
import { withNewLedger } from "../ledger.ts";
import { createProgress } from "../progress.ts";
import { complain } from "../terminal.ts";
import { EXIT, type ExitCode } from "../verb.ts";
import { type Added, printAdded, takeIn } from "./add.ts";
import { download } from "./download.ts";

/** Series that can be asked for, each with the World Bank's indicator. @source World Bank, Indicators API, version 2 */
const INDICATORS: Readonly<Record<string, string>> = {
  "wb-gdp": "NY.GDP.MKTP.CD",
  "wb-gdp-local": "NY.GDP.MKTP.CN",
  "wb-ppp": "PA.NUS.PPP",
  "wb-exchange-rate": "PA.NUS.FCRF",
};

const JSON_TYPES = ["application/json", "text/json"];

/** What an update works with, besides what was asked for. */
export interface UpdateParts {
  readonly network: Network;
  /** Where pages are kept until all of an indicator are there, so that an update that broke off goes on. */
  readonly folder: string;
  readonly base: string;
}

/** Asks for the series named, or for all. One that does not come is named, and the others are taken in. */
export async function update(
  words: readonly string[],
  parsed: Readonly<Record<string, unknown>>,
  parts: Partial<UpdateParts> = {},
): Promise<ExitCode> {
  const wanted = words.length > 0 ? words : Object.keys(INDICATORS);
  const strange = wanted.find((id) => !Object.hasOwn(INDICATORS, id));
  if (strange !== undefined) {
    const says = `${strange}: cannot be asked for; it is one of ${Object.keys(INDICATORS).join(", ")}. Other series come with plumb reference add FILE`;
    throw new PlumblineError("usage", strange, says);
  }
  const {
    network = createNetwork({ accepts: JSON_TYPES }),
    folder = path.join(path.dirname(defaultLocation(process.env)), "downloads"),
    base = "https://api.worldbank.org/v2",
  } = parts;
  const progress = await createProgress("downloading");
  const files: SourceFile[] = [];
  const failures: string[] = [];
  for (const id of wanted) {
    const indicator = INDICATORS[id] ?? "";
    try {
      const bytes = await download({ network, folder, base, indicator, progress });
      files.push({ name: `${indicator}.json`, bytes, sha256: sha256(bytes) });
    } catch (error) {
      if (!(error instanceof PlumblineError)) throw error;
      failures.push(`${id}: ${explained(error)} (${error.code})`);
      // Where the World Bank cannot be reached for one, it cannot be for the others.
      if (UNREACHED.test(error.code)) break;
    }
  }
  progress.stop();
  const added: Added[] = [];
  if (files.length > 0)
    await withNewLedger(parsed, async (store) => {
      for (const file of files) added.push(...(await takeIn(store, file, importSeries)));
    });
  for (const failure of failures) complain(failure);
  await printAdded(added, parsed);
  return failures.length > 0 ? EXIT.failure : EXIT.clean;
}

const UNREACHED = /^(fetch-|robots-|address-)/;

/** What went wrong, and that nothing is lost by it. */
function explained({ code, message }: PlumblineError): string {
  if (!UNREACHED.test(code)) return message;
  return `the World Bank cannot be reached from here: ${message}. The series at hand stay as they are; a file downloaded by hand comes in with plumb reference add`;
}
