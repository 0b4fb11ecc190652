/** Losses counted from photographs, all so far. Comes in: a row a state and category. Goes out: a series a category. */
import type { CivilDate } from "../../core/date.ts";
import { groupBy } from "../../core/order.ts";
import { csvCell, headOf, readTable, type Table } from "../files/csv.ts";
import { refused } from "../files/fault.ts";
import { dayOf } from "../files/figure.ts";
import { categoryOf } from "../losses.ts";
import { countOf, lossDraft, ORYX, pieces, rowSum } from "../oryx.ts";
import type { Sum } from "./draft.ts";
import type { SourceFile } from "./importer.ts";
import { importerOf } from "./layout.ts";

const HEADER = "country,equipment_type,destroyed,abandoned,captured,damaged,type_total";
const COLUMNS = ["destroyed", "abandoned", "captured", "damaged", "type_total"] as const;
const ALL = "all-types";

/** Categories that are sums of others in the same table. */
const REPEATS = /^(?:all-types|losses-)/;

/** @source oryx_data, totals_by_type.csv, made from Oryx, "Attack On Europe" */
export const importer = importerOf({
  id: "oryx-totals",
  ...ORYX,
  title: "totals_by_type.csv of oryx_data, with the day it was fetched in its name (totals_by_type_2025-07-19.csv)",
  tested: "real-file",
  recognises: ({ bytes }) => headOf(bytes, 200).split(/\r?\n/, 1)[0] === HEADER,
  drafts: (file) => {
    const day = dayIn(file);
    const table = readTable(file, "country");
    const rows = table.rows.map((row) => ({ ...countOf(file, row, day), sum: rowSum(file, row) }));
    const totals = totalsOf(file, table);
    return [...groupBy(rows, ({ category }) => category.slug).values()].flatMap((of) => {
      const [first] = of;
      if (!first) return [];
      const sums = [...of.map(({ sum }) => sum), ...(first.category.slug === ALL ? totals : [])];
      const points = of.map(({ point }) => point);
      return [lossDraft(first.category, day, points, sums)];
    });
  },
});

/** The table gives no day: a count of no day settles nothing, so the file's name must give it. */
function dayIn({ name }: SourceFile): CivilDate {
  const day = dayOf(/\d{4}-\d\d-\d\d/.exec(name)?.[0] ?? "");
  if (day) return day;
  const todo =
    "write the day on which it was fetched into the file's name (totals_by_type_2025-07-19.csv) and add it again";
  throw refused(name, "the headings", "neither the file nor its name says up to which day it counts", todo);
}

/** “All Types” of each state against the sum of its categories, column by column. */
function totalsOf(file: SourceFile, { rows }: Table): readonly Sum[] {
  const sorted = rows.map((row) => ({ ...row, slug: categoryOf(row.of.equipment_type ?? "").slug }));
  return sorted
    .filter(({ slug }) => slug === ALL)
    .flatMap((total) => {
      const parts = sorted.filter(({ of, slug }) => of.country === total.of.country && !REPEATS.test(slug));
      return COLUMNS.map((column) => ({
        cell: csvCell(total.number, column),
        of: `the ${parts.length} categories of ${total.of.country}`,
        says: pieces(file, total, column),
        adds: parts.reduce((sum, part) => sum + pieces(file, part, column), 0),
      }));
    });
}
