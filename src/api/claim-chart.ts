/** The chart of a claim as it leaves. Comes in: its values. Goes out: what is drawn, from where, and its table. */
import type { Bound } from "../core/quantity.ts";
import type { Choices } from "./address.ts";
import type { ChartAbout, ChartOrigin, DrawnSeries } from "./chart.ts";
import { firstWords } from "./excerpt.ts";
import { headsOf, namesIn } from "./heads.ts";
import { originOfDocument, originOfKnown } from "./origins.ts";
import type { Part } from "./parts.ts";
import type { ClaimModel } from "./text-models.ts";
import { axisOf, isWide, type ValueRow, valuesOf } from "./values.ts";

/** The values on one axis; for a claim with two of them at least. */
export const claimValues: Part<Choices, ClaimModel> = {
  name: "Values on one axis",
  height: 500,
  lacks: (model) =>
    valuesOf(model).length < 2
      ? "This claim has not two values to set side by side; its tellings are in its JSON and CSV."
      : undefined,
  chart: {
    draw: (views, model, frame, about) => views.claimPicture(model, frame, about),
    about: async (model, { store }) => {
      const heads = await headsOf(store, valuesOf(model).flatMap(documentsOf));
      return claimAbout({ ...model, heads: new Map([...model.heads, ...heads]) });
    },
    tables: async (model, { store }) => {
      const heads = await headsOf(store, valuesOf(model).flatMap(documentsOf));
      return [{ name: "data.csv", about: "the values, each with who has it", table: valueTable({ ...model, heads }) }];
    },
  },
};

function documentsOf(row: ValueRow): readonly string[] {
  return row.kind === "told" ? row.tellings.map(({ document }) => document) : [];
}

function claimAbout(model: ClaimModel): ChartAbout {
  const rows = valuesOf(model);
  const drawn = rows.map((row): DrawnSeries => {
    const about = {
      told: "disc: told in documents",
      counted: "diamond: published count",
      said: "ring: said on record",
    };
    return {
      name: LIMITS[row.bound] + (row.low === row.high ? String(row.low) : `${row.low} to ${row.high}`),
      about: about[row.kind],
      origins: originsOfRow(row, model),
    };
  });
  return {
    title: firstWords(model.claim.title),
    description: `The values of a claim on one axis: what documents tell${
      rows.some(({ kind }) => kind !== "told") ? ", and what was published or said of the same thing and time" : ""
    }.${isWide(rows) ? " Drawn on a scale of powers of ten." : " The axis need not begin at nought."}`,
    unit: unitOf(model),
    drawn,
    assumptions: rows.some(({ kind }) => kind !== "told")
      ? []
      : ["No series and no known figure at hand is of exactly this."],
  };
}

/** How a value is limited, before it. */
const LIMITS: Readonly<Record<Bound, string>> = {
  "=": "",
  "~": "about ",
  "<": "less than ",
  "<=": "at most ",
  ">": "more than ",
  ">=": "at least ",
};

/** In what the values are: the unit of the telling that the others are measured against. */
function unitOf({ claim, statements }: ClaimModel): string {
  const axis = axisOf(claim);
  if (axis !== "as told") return axis;
  const base = claim.members.find(({ against }) => against === undefined);
  const { of, index, statement } = base?.proposition ?? { of: "frame", index: 0, statement: "" };
  return (of === "quantity" && statements.get(statement)?.quantities[index]?.unit) || "";
}

function originsOfRow(row: ValueRow, { heads }: ClaimModel): readonly ChartOrigin[] {
  if (row.kind === "told") {
    const documents = [...new Set(row.tellings.map(({ document }) => document))];
    return documents.flatMap((document) => {
      const head = heads.get(document);
      return head ? [originOfDocument(head)] : [];
    });
  }
  if ("known" in row) return [originOfKnown(row.known)];
  const { known, producer, where, edition, definition, evidence } = row.standing;
  if (known) return [originOfKnown(known)];
  const cell = "cell" in evidence ? `, ${evidence.series}, ${evidence.cell}` : "";
  return [
    {
      producer,
      title: where,
      citation: `${producer}, “${where}”, edition ${edition}${cell}.`,
      published: edition,
      licence: "As the page of the series says.",
      changed: `Nothing but the scale. Counted: ${definition}`,
    },
  ];
}

function valueTable(model: ClaimModel) {
  const nameOf = namesIn(model.heads);
  const unit = unitOf(model);
  return {
    columns: ["kind", "who", "bound", "low", "high", "unit", "tellings", "series", "cell", "quote"],
    rows: valuesOf(model).map((row) => {
      const { kind, bound, low, high } = row;
      if (row.kind === "told") {
        const names = [...new Set(row.tellings.map(({ document }) => nameOf(document)))].join("; ");
        return [kind, names, bound, low, high, unit, row.tellings.length, "", "", firstWords(row.first.quote)];
      }
      if ("known" in row) {
        const { producer, id, says } = row.known;
        return [kind, producer, bound, low, high, unit, "", "known", id, says];
      }
      const { evidence, producer } = row.standing;
      const [series, cell] = "cell" in evidence ? [evidence.series, evidence.cell] : ["", ""];
      return [kind, producer, bound, low, high, row.standing.unit, "", series, cell, ""];
    }),
  };
}
