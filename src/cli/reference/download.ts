/** The World Bank's interface → one file. Comes in: an indicator. Goes out: all pages of the answer in one list of JSON. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { PlumblineError } from "../../core/error.ts";
import type { Network } from "../../read/index.ts";
import type { Progress } from "../progress.ts";

/** Rows a page: some four pages for all countries and years, each less than a megabyte or two. */
const ROWS = 5000;
const MOST_BYTES = 32 * 1024 * 1024;

/** What a download works with. */
export interface Order {
  readonly network: Network;
  /** Pages are kept here until all are there. */
  readonly folder: string;
  readonly base: string;
  readonly indicator: string;
  readonly progress: Progress;
}

/** The head of a page. @source World Bank, Indicators API, "Basic Call Structures": the first of two parts of an answer */
interface Head {
  readonly pages: number;
  readonly total: number;
  readonly lastupdated: string;
}

/**
 * Pages that an earlier attempt got are not asked for again, unless the producer has brought out a new edition since.
 * @throws PlumblineError `fetch-*`, `robots-disallow`, `address-refused`; `series-malformed` when what comes is no page
 */
export async function download(order: Order): Promise<Uint8Array> {
  mkdirSync(order.folder, { recursive: true, mode: 0o700 });
  // The first page is always asked for: it tells which edition there is now.
  const first = await page(order, 1);
  const { pages, total, lastupdated } = headOf(first, order);
  const all = [first];
  for (let number = 2; number <= pages; number++) {
    order.progress.step(number - 1, `${order.indicator}, page ${number} of ${pages}`);
    const file = path.join(order.folder, `${order.indicator}.${lastupdated}.${total}.${number}.json`);
    const text = kept(file) ?? keep(file, await page(order, number));
    if (headOf(text, order).lastupdated !== lastupdated) {
      throw malformed(order, "the World Bank changed its figures meanwhile; run the update again");
    }
    all.push(text);
  }
  forget(order);
  return new TextEncoder().encode(`[${all.join(",")}]`);
}

async function page({ network, base, indicator }: Order, number: number): Promise<string> {
  const url = `${base}/country/all/indicator/${indicator}?format=json&per_page=${ROWS}&page=${number}`;
  const { bytes } = await network.fetch(url, { maxBytes: MOST_BYTES, allowPrivateHosts: false });
  return new TextDecoder().decode(bytes);
}

function headOf(text: string, order: Order): Head {
  try {
    const [head] = JSON.parse(text);
    if (Number.isInteger(head.pages) && typeof head.lastupdated === "string") return head;
  } catch {
    // Told below, with what to do.
  }
  throw malformed(order, "what the World Bank answers is no page of an indicator; try again later");
}

function malformed({ indicator }: Order, says: string): PlumblineError {
  return new PlumblineError("series-malformed", indicator, `${indicator}: ${says}`);
}

function kept(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

/** Writes by renaming: a process that is stopped leaves no half page. */
function keep(file: string, text: string): string {
  writeFileSync(`${file}.part`, text, { mode: 0o600 });
  renameSync(`${file}.part`, file);
  return text;
}

/** Everything that was kept of this indicator, older editions too. */
function forget({ folder, indicator }: Order): void {
  for (const name of readdirSync(folder)) if (name.startsWith(`${indicator}.`)) rmSync(path.join(folder, name));
}
