/** Stockpiles of nuclear warheads. Comes in: Entity, Year, Stockpiled nuclear warheads. Goes out: one series. */
import type { Point } from "../../core/series.ts";
import { actorOfName } from "../actors.ts";
import { csvCell, headOf, namedByYear, openEnd, readTable } from "../files/csv.ts";
import { malformed } from "../files/fault.ts";
import { figureOf, inYear, yearOf } from "../files/figure.ts";
import { importerOf } from "./layout.ts";

const VALUE = "Stockpiled nuclear warheads";

/** @source Bulletin of the Atomic Scientists and FAS, Nuclear Notebook, as Our World in Data tabulates it */
export const importer = importerOf({
  id: "fas-warheads",
  producer: "FAS",
  title: "Nuclear warhead stockpiles, a row a state and year",
  url: "https://ourworldindata.org/nuclear-weapons",
  terms: "the tables are under CC BY 4.0 by Our World in Data; name the Bulletin of the Atomic Scientists and FAS",
  open: true,
  tested: "real-file",
  recognises: ({ bytes }) => /^\uFEFF?Entity,(?:Code,)?Year,Stockpiled nuclear warheads\r?\n/.test(headOf(bytes, 80)),
  drafts: (file) => {
    const points = readTable(file, "Entity").rows.flatMap(({ number, of }): Point[] => {
      const field = of[VALUE] ?? "";
      if (field === "") return [];
      const cell = csvCell(number, VALUE);
      const [year, value] = [yearOf(of.Year ?? ""), figureOf(field)];
      if (year === undefined) throw malformed(file.name, csvCell(number, "Year"), `“${of.Year}” is no year`);
      if (value === undefined || !Number.isInteger(value)) {
        throw malformed(file.name, cell, `“${field}” is no number of warheads`);
      }
      return [
        { actor: actorOfName(of.Entity ?? ""), ...inYear(year), value, stage: "estimate", quality: "estimate", cell },
      ];
    });
    const edition = points.reduce((last, { from }) => (from > last ? from : last), "").slice(0, 4);
    return [
      {
        id: "fas-warheads",
        edition,
        title: "Nuclear warheads in military stockpiles",
        measure: "warheads",
        item: "warhead",
        definition:
          "Warheads assigned to the armed forces, deployed or in store, as FAS estimates them; those retired and waiting to be taken apart are not counted.",
        unit: "warhead",
        points,
        notices: [namedByYear(edition), ...openEnd(file)],
      },
    ];
  },
});
