/** The forms of published series. Goes out: named schemas. */
import { z } from "zod";
import type { Point, SeriesSummary } from "../../core/series.ts";
import { count, figure, fits, flag, form, formOf, list, quoted, wordList, words } from "./form.ts";
import { stage } from "./known.ts";
import { passage, price } from "./parts.ts";

/** How much a producer stands behind a figure. */
export const quality = z
  .enum(["reported", "estimate", "uncertain"])
  .describe("How much the producer stands behind the figure.");

const point = formOf<Point>()(
  "Point",
  z
    .strictObject({
      actor: words("Id of the actor, or the name as printed."),
      from: z.iso.date().describe("First day of what it is of."),
      to: z.iso.date().describe("Last day, included."),
      value: figure("In the unit, multiplied out; per cent stays per cent."),
      unit: z.string().optional().describe("Where it is not the unit of the series."),
      stage,
      quality,
      cell: words("Where the figure stands in the file."),
      note: z.string().optional().describe("A footnote of the producer."),
    })
    .describe("One figure of a series."),
);

const summary = fits<SeriesSummary>()(
  z.strictObject({
    key: words("Id and edition."),
    id: words("What is counted."),
    edition: words("Which edition, as the file gives it."),
    producer: words("Who publishes it."),
    ...quoted("title", "Its title."),
    measure: words("Id of what is measured."),
    item: z.string().optional().describe("Id of what is counted in pieces."),
    definition: words("What is counted in and what is not."),
    unit: words("An ISO 4217 code, `%GDP`, `%`, `1` or a counted noun; `local` when each point gives its own."),
    price: price.optional(),
    constant: z.int().optional().describe("Year whose prices count; absent for current ones."),
    year: z.enum(["calendar", "fiscal"]),
    bound: z.enum(["=", ">="]).describe("`>=` where only a part can be counted."),
    origin: z.strictObject({
      file: words("Name of the file."),
      sha256: words("SHA-256 of its bytes."),
      url: z.string().optional().describe("Where the producer offers it."),
      importer: words("What read it."),
      terms: words("The producer's terms."),
      open: flag("True when the figures may be passed on."),
    }),
    notices: z.array(
      z.strictObject({ message: words("What is odd."), cell: z.string().optional().describe("Where.") }),
    ),
    count: count("Points."),
    actors: count("Actors that it has points of."),
    from: z.iso.date().optional().describe("First day of any point."),
    to: z.iso.date().optional().describe("Last day of any point."),
  }),
);

const SERIES = { ...summary.shape, shipped: flag("True for what comes with Plumbline.") };

const line = form("Series", z.strictObject(SERIES).describe("A published series in one edition, without its points."));

/** `/series.json`. */
export const seriesList = form("SeriesList", z.strictObject(list(line)));

/** `/series/:id.json`. */
export const seriesWhole = form(
  "SeriesWhole",
  z.strictObject({
    ...SERIES,
    editions: wordList("Keys of all editions at hand, the oldest first."),
    points: z.array(point).describe("Of the actor that was asked for, else of all, by actor and time."),
    said: z
      .array(
        z.strictObject({
          claim: words("Id of the claim."),
          ...quoted("document", "Name of the document."),
          statement: words("Id of the statement."),
          ...passage("Its words."),
          low: figure("Lower end, in the unit."),
          high: figure("Upper end, in the unit."),
          bound: words("How the words limit the figure."),
          unit: words("As the statement gives it."),
          cell: words("The cell of the same actor, measure, time and unit."),
          published: figure("What stands in that cell."),
          tellings: count("Tellings of the claim."),
        }),
      )
      .describe("What texts say of the same, where one actor was asked for."),
  }),
);
