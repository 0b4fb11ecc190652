/** Yearly exchange rates of the Federal Reserve, as FRED carries them. Comes in: Date, Country, Exchange rate. Goes out: one series. */
import type { Point } from "../../core/series.ts";
import { actorOfName } from "../actors.ts";
import { csvCell, headOf, namedByYear, openEnd, readTable } from "../files/csv.ts";
import { malformed } from "../files/fault.ts";
import { dayOf, figureOf, inYear } from "../files/figure.ts";
import { importerOf } from "./layout.ts";

/** @source Federal Reserve, G.5A "Foreign Exchange Rates (Annual)", through FRED and the data package "exchange-rates" */
export const importer = importerOf({
  id: "fred-exchange-rates",
  producer: "Federal Reserve",
  title: "annual.csv of the data package “exchange-rates”",
  url: "https://github.com/datasets/exchange-rates",
  terms: "public domain (a work of the United States' government; package under PDDL)",
  open: true,
  tested: "real-file",
  recognises: ({ bytes }) => /^\uFEFF?Date,Country,Exchange rate\r?\n/.test(headOf(bytes, 60)),
  drafts: (file) => {
    const { rows } = readTable(file, "Date");
    const points = rows.map(({ number, of }): Point => {
      const cell = csvCell(number, "Exchange rate");
      const day = dayOf(of.Date ?? "");
      const value = figureOf(of["Exchange rate"] ?? "");
      if (!day?.endsWith("-01-01")) {
        throw malformed(file.name, csvCell(number, "Date"), `“${of.Date}” is not the first day of a year`);
      }
      if (value === undefined) throw malformed(file.name, cell, `“${of["Exchange rate"]}” is no figure`);
      const span = inYear(Number(day.slice(0, 4)));
      return { actor: actorOfName(of.Country ?? ""), ...span, value, stage: "outturn", quality: "reported", cell };
    });
    const edition = points.reduce((last, { from }) => (from > last ? from : last), "").slice(0, 4);
    return [
      {
        id: "fred-exchange-rate",
        edition,
        title: "Exchange rates, average of the year",
        measure: "exchange-rate",
        definition:
          "Units of the local currency for one dollar, average of the days on which New York traded; the euro too stands as euros for one dollar.",
        unit: "1",
        price: "market",
        points,
        notices: [namedByYear(edition), ...openEnd(file)],
      },
    ];
  },
});
