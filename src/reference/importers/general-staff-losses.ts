/** Losses as the General Staff of Ukraine claims them. Comes in: JSON, one object a day. Goes out: a series a category. */
import { z } from "zod";
import { groupBy } from "../../core/order.ts";
import type { Point } from "../../core/series.ts";
import { headOf, textOf } from "../files/csv.ts";
import { malformed } from "../files/fault.ts";
import { dayOf } from "../files/figure.ts";
import { type Category, categoryOf, WAR_BEGAN } from "../losses.ts";
import type { Draft } from "./draft.ts";
import type { SourceFile } from "./importer.ts";
import { importerOf } from "./layout.ts";

const document = z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()])));

/** Fields that are no counts. */
const NO_COUNT = new Set(["date", "day", "greatest losses direction"]);

/** @source 2022-Ukraine-Russia-War-Dataset, data/russia_losses_equipment.json: reports of the General Staff of Ukraine */
export const importer = importerOf({
  id: "general-staff-losses",
  producer: "General Staff of Ukraine",
  title: "russia_losses_equipment.json of the 2022 Ukraine Russia War Dataset",
  url: "https://github.com/PetroIvaniuk/2022-Ukraine-Russia-War-Dataset",
  terms: "the collection is under MIT; the claims are public statements of the General Staff",
  open: true,
  tested: "real-file",
  recognises: ({ bytes }) => {
    const head = headOf(bytes, 600);
    return /^\uFEFF?\s*\[\s*\{\s*"date"\s*:\s*"\d{4}-/.test(head) && head.includes('"tank"') && head.includes('"MRL"');
  },
  drafts: (file) => {
    const counts = countsOf(file);
    const edition = counts.reduce((last, { point }) => (point.to > last ? point.to : last), "");
    return [...groupBy(counts, ({ category }) => category.slug).values()].flatMap((of) => {
      const [first] = of;
      const points = of.map(({ point }) => point);
      return first ? [draftOf(first.category, edition, points)] : [];
    });
  },
});

interface Count {
  readonly category: Category;
  readonly point: Point;
}

function countsOf(file: SourceFile): readonly Count[] {
  const parsed = document.safeParse(JSON.parse(textOf(file.bytes) ?? ""));
  if (!parsed.success) throw malformed(file.name, "the JSON", "it is no list of days with counts");
  return parsed.data.flatMap((row, at) => {
    const to = dayOf(String(row.date ?? ""));
    if (!to) throw malformed(file.name, `[${at}].date`, `“${row.date}” is no day`);
    return Object.entries(row).flatMap(([name, value]): Count[] => {
      if (NO_COUNT.has(name) || value === null) return [];
      const cell = `[${at}].${name}`;
      if (typeof value !== "number" || !Number.isInteger(value)) {
        throw malformed(file.name, cell, `“${value}” is no count of pieces`);
      }
      const point: Point = { actor: "RU", from: WAR_BEGAN, to, value, stage: "outturn", quality: "reported", cell };
      return [{ category: categoryOf(name), point }];
    });
  });
}

function draftOf({ slug, title, item }: Category, edition: string, points: readonly Point[]): Draft {
  return {
    id: `general-staff-losses-${slug}`,
    edition,
    title: `Russian losses as the General Staff of Ukraine claims them: ${title}`,
    measure: "loss",
    ...(item === undefined ? {} : { item }),
    definition: `${title}: Russian pieces that the General Staff of Ukraine says were destroyed or put out of action since ${WAR_BEGAN}. The claim of a party to the war, which nobody else has counted.`,
    unit: item ?? "piece",
    cumulative: true,
    points,
  };
}
