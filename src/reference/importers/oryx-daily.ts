/** Losses counted from photographs, day by day. Comes in: a row a state, category and day. Goes out: a series a category. */
import { groupBy } from "../../core/order.ts";
import type { Point } from "../../core/series.ts";
import { headOf, readTable } from "../files/csv.ts";
import { malformed } from "../files/fault.ts";
import { dayOf } from "../files/figure.ts";
import { WAR_BEGAN } from "../losses.ts";
import { countOf, lossDraft, ORYX, rowSum } from "../oryx.ts";
import { importerOf } from "./layout.ts";

const DAY = "date_recorded";

/** @source oryx_data, daily_count.csv, made from Oryx, "Attack On Europe" */
export const importer = importerOf({
  id: "oryx-daily",
  ...ORYX,
  title: "daily_count.csv of oryx_data",
  tested: "real-file",
  recognises: ({ bytes }) => {
    const [header = ""] = headOf(bytes, 400).split("\n", 1);
    return header.startsWith("country,equipment_type,destroyed,") && header.split(",").includes(DAY);
  },
  drafts: (file) => {
    const read = readTable(file, "country").rows.map((row) => {
      const day = dayOf(row.of[DAY] ?? "");
      if (!day) throw malformed(file.name, `row ${row.number}, column ${DAY}`, `“${row.of[DAY]}” is no day`);
      return { day, ...countOf(file, row, day), sum: rowSum(file, row) };
    });
    const edition = read.reduce((last, { day }) => (day > last ? day : last), "");
    // Rows of the day before the war are zeros that the differences start from.
    const counted = read.filter(({ day }) => day >= WAR_BEGAN);
    return [...groupBy(counted, ({ category }) => category.slug).values()].flatMap((rows) => {
      const [first] = rows;
      const points: Point[] = rows.map(({ point }) => point);
      return first
        ? [
            lossDraft(
              first.category,
              edition,
              points,
              rows.map(({ sum }) => sum),
            ),
          ]
        : [];
    });
  },
});
