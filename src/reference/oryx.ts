/** What the tables made from Oryx share. Comes in: a row of counts. Goes out: its point, its sum, its series. */
import type { CivilDate } from "../core/date.ts";
import type { Point } from "../core/series.ts";
import { actorOfName } from "./actors.ts";
import { csvCell } from "./files/csv.ts";
import { malformed } from "./files/fault.ts";
import { figureOf } from "./files/figure.ts";
import type { Draft, Sum } from "./importers/draft.ts";
import type { SourceFile } from "./importers/importer.ts";
import { type Category, categoryOf, WAR_BEGAN } from "./losses.ts";

/** Whose counts they are. @source licence file of oryx_data */
export const ORYX = {
  producer: "Oryx",
  url: "https://github.com/scarnecchia/oryx_data",
  terms: "CC BY 4.0 by oryx_data; name Oryx as the source",
  open: true,
} as const;

interface Counted {
  readonly number: number;
  readonly of: Readonly<Record<string, string>>;
}

const STATUSES = ["destroyed", "abandoned", "captured", "damaged"] as const;
const TOTAL = "type_total";

/** @throws PlumblineError `series-malformed` when the field is no whole number */
export function pieces(file: SourceFile, { number, of }: Counted, column: string): number {
  const value = figureOf(of[column] ?? "");
  if (value !== undefined && Number.isInteger(value)) return value;
  throw malformed(file.name, csvCell(number, column), `“${of[column]}” is no count of pieces`);
}

/** The count of all statuses up to a day. @throws PlumblineError `series-malformed` as `pieces` */
export function countOf(
  file: SourceFile,
  row: Counted,
  day: CivilDate,
): { readonly category: Category; readonly point: Point } {
  const cell = csvCell(row.number, TOTAL);
  const value = pieces(file, row, TOTAL);
  const span = { from: WAR_BEGAN, to: day };
  const actor = actorOfName(row.of.country ?? "");
  return {
    category: categoryOf(row.of.equipment_type ?? ""),
    point: { actor, ...span, value, stage: "outturn", quality: "reported", cell },
  };
}

/** What the row says its statuses add up to, and what they do. @throws PlumblineError `series-malformed` as `pieces` */
export function rowSum(file: SourceFile, row: Counted): Sum {
  return {
    cell: csvCell(row.number, TOTAL),
    of: STATUSES.join(", "),
    says: pieces(file, row, TOTAL),
    adds: STATUSES.reduce((sum, status) => sum + pieces(file, row, status), 0),
  };
}

/** The series of a category. */
export function lossDraft(
  { slug, title, item }: Category,
  edition: string,
  points: readonly Point[],
  sums: readonly Sum[],
): Draft {
  return {
    id: `oryx-losses-${slug}`,
    edition,
    title: `Losses seen on photographs: ${title}`,
    measure: "loss",
    ...(item === undefined ? {} : { item }),
    definition: `${title}: pieces destroyed, abandoned, captured or damaged since ${WAR_BEGAN}, each seen on a photograph or film; what nobody photographed is not counted, so that this is the least there can be.`,
    unit: item ?? "piece",
    bound: ">=",
    cumulative: true,
    points,
    sums,
  };
}
