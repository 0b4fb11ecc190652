/** Asking the World Bank. Comes in: an indicator and a way to fetch. Goes out: all pages of the answer as one file for the importer. */
import { PlumblineError } from "../core/error.ts";
import { sha256 } from "../core/id.ts";
import type { SourceFile } from "./importers/importer.ts";
import { INDICATOR_CODES, indicatorOf } from "./world-bank.ts";

/** What is asked, and of whom. */
export interface WorldBankQuestion {
  /** Code of the World Bank: `NY.GDP.MKTP.CD`. */
  readonly indicator: string;
  /** The text at an address. @throws whatever the network throws */
  readonly get: (url: string) => Promise<string>;
  /** Another server, for a mirror. */
  readonly base?: string;
  /** Rows to a page; the World Bank gives at most 32,500. */
  readonly perPage?: number;
  /** Pages of an earlier attempt by number, so that only the missing ones are asked for. */
  readonly kept?: ReadonlyMap<number, string>;
  /** Called after each page with its text: what to keep, and how far it is. */
  readonly onPage?: (page: number, pages: number, text: string) => void;
}

/** @source World Bank, Indicators API, version 2 */
const BASE = "https://api.worldbank.org/v2";
const PER_PAGE = 10_000;

/** More than any indicator has, at any size of page that is worth asking for. */
const MOST_PAGES = 1000;

/**
 * Every page of an indicator's answer, in order, as the list that the importer `world-bank-api` reads.
 * @throws PlumblineError `series-unknown` for an indicator that no measure fits; `fetch-failed` when a page does not come
 * or says what is wrong
 */
export async function fetchWorldBank(question: WorldBankQuestion): Promise<SourceFile> {
  const { indicator, get, base = BASE, perPage = PER_PAGE, kept = new Map(), onPage = () => undefined } = question;
  if (!indicatorOf(indicator)) {
    const message = `${indicator}: no measure is known for this indicator; ask for one of ${INDICATOR_CODES.join(", ")}`;
    throw new PlumblineError("series-unknown", indicator, message);
  }
  const texts: string[] = [];
  for (let page = 1, pages = 1; page <= pages; page++) {
    const url = `${base}/country/all/indicator/${indicator}?format=json&per_page=${perPage}&page=${page}`;
    const text = kept.get(page) ?? (await attempt(url, get));
    pages = pagesOf(url, text);
    texts.push(text.replace("\uFEFF", "").trim());
    onPage(page, pages, text);
  }
  const bytes = new TextEncoder().encode(`[${texts.join(",\n")}]\n`);
  return { name: `${indicator}.json`, bytes, sha256: sha256(bytes) };
}

async function attempt(url: string, get: WorldBankQuestion["get"]): Promise<string> {
  try {
    return await get(url);
  } catch (cause) {
    if (cause instanceof PlumblineError) throw cause;
    const message = `${url} did not answer: is there a network? The download of the indicator's page on data.worldbank.org can be added as a file instead`;
    throw new PlumblineError("fetch-failed", url, message, { cause });
  }
}

/** How many pages the answer has; the interface tells its failures in a page with the code 200. */
function pagesOf(url: string, text: string): number {
  const [about] = listOf(text);
  const pages = Number((about as { pages?: unknown } | undefined)?.pages);
  if (Number.isInteger(pages) && pages >= 1 && pages <= MOST_PAGES) return pages;
  const said = (about as { message?: readonly { value?: unknown }[] } | undefined)?.message?.[0]?.value;
  const why = typeof said === "string" ? `the World Bank says: ${said}` : "this is no answer of its interface";
  throw new PlumblineError("fetch-failed", url, `${url}: ${why}. Nothing was taken in; try again later`);
}

function listOf(text: string): readonly unknown[] {
  try {
    const parsed: unknown = JSON.parse(text.replace("\uFEFF", ""));
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    return [];
  }
}
