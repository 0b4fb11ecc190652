/** Known figures over HTTP. Comes in: nothing. Goes out: every published figure and saying that ships, with its source. */
import type { KnownFigure } from "../core/known.ts";
import { publicRecord } from "../reference/public.ts";
import { NO_QUERY, type NoQuery, type Route, route } from "./resource.ts";
import type { KnownModel } from "./shelf-models.ts";
import { knownList } from "./wire/known.ts";

const COLUMNS = [
  "id",
  "published",
  "producer",
  "role",
  "kind",
  "where",
  "says",
  "actor",
  "against",
  "measure",
  "item",
  "bound",
  "low",
  "high",
  "unit",
  "from",
  "to",
  "deadline",
  "price",
  "growth",
  "stage",
  "edition",
  "scope",
  "note",
  "verified",
  "link",
] as const satisfies readonly (keyof KnownFigure)[];

/** `/known`. */
export const known: readonly Route[] = [
  route<NoQuery, KnownModel>({
    path: "/known",
    about: "known figures and sayings: who published what, when and where, and what is counted",
    query: NO_QUERY,
    wire: knownList,
    load: async () => ({ figures: publicRecord().known }),
    html: (views, model, frame) => views.known(model, frame),
    json: ({ figures }) => ({ total: figures.length, items: figures }),
    csv: ({ figures }) => ({
      columns: COLUMNS,
      rows: figures.map((figure) => COLUMNS.map((column) => cellOf(figure[column]))),
    }),
  }),
];

function cellOf(value: KnownFigure[keyof KnownFigure]): string | number | null {
  if (value === undefined) return null;
  return typeof value === "number" || typeof value === "string" ? value : String(value);
}
