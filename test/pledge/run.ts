/** Comes in: short texts, series made up for a test, a day. Goes out: the ledger, through the real reading and reconciling. */
import type { JudgedPledge, Pledge } from "../../src/core/pledge.ts";
import type { Point, Series } from "../../src/core/series.ts";
import { extract } from "../../src/extract/index.ts";
import { languageOf } from "../../src/lang/index.ts";
import { pledgesOf } from "../../src/pledge/index.ts";
import { documentFromText } from "../../src/read/index.ts";
import { createReconciler } from "../../src/reconcile/index.ts";
import { createRecord, holdingOf } from "../../src/reference/record.ts";

/** What a ledger is made of in a test. */
export interface Scene {
  readonly texts: readonly string[];
  readonly series?: readonly Series[];
  readonly today?: string;
  readonly verdicts?: readonly JudgedPledge[];
}

/** The ledger over texts, each a document named after its place. */
export function ledgerOver({ texts, series = [], today = "2026-01-15", verdicts = [] }: Scene): readonly Pledge[] {
  const entries = texts.map((text, at) => {
    const document = documentFromText(text, { name: `${at}.txt`, language: "en" });
    return { document, statements: extract(document, languageOf("en")) };
  });
  return ledgerOf(entries, series, today, verdicts);
}

type Entry = Parameters<ReturnType<typeof createReconciler>["add"]>;

/** The ledger over entries in the order in which they are given. */
export function ledgerOf(
  entries: readonly { readonly document: Entry[0]; readonly statements: Entry[1] }[],
  series: readonly Series[],
  today: string,
  verdicts: readonly JudgedPledge[] = [],
): readonly Pledge[] {
  const reconciler = createReconciler();
  for (const { document, statements } of entries) reconciler.add(document, statements);
  return pledgesOf({
    documents: entries.map(({ document }) => document),
    statements: new Map(entries.map(({ document, statements }) => [document.id, statements])),
    claims: reconciler.result(),
    language: () => languageOf("en"),
    record: createRecord(series.map(holdingOf), []),
    today,
    verdicts,
  });
}

/** A figure of a series: of a year, an outturn, as reported. */
export function point(actor: string, year: number, value: number, more: Partial<Point> = {}): Point {
  return {
    actor,
    from: `${year}-01-01`,
    to: `${year}-12-31`,
    value,
    stage: "outturn",
    quality: "reported",
    cell: `${actor} ${year}`,
    ...more,
  };
}

/** A series of shares of GDP, made up. */
export function shares(points: readonly Point[], more: Partial<Series> = {}): Series {
  return {
    id: "bureau-share",
    edition: "2025",
    producer: "Bureau of Numbers",
    title: "Shares",
    measure: "military-spending-share",
    definition: "made up for a test",
    unit: "%GDP",
    year: "calendar",
    bound: "=",
    origin: { file: "shares.csv", sha256: "0".repeat(64), importer: "none", terms: "none", open: true },
    notices: [],
    points,
    ...more,
  };
}
