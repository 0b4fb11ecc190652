/** Who stands behind what is drawn. Comes in: a series, a document, a known figure, a model. Goes out: its citation, its terms and what we changed. */

import type { KnownFigure } from "../core/known.ts";
import { valueOr } from "../core/part.ts";
import type { SeriesAbout } from "../core/series.ts";
import type { Model } from "../project/model/model.ts";
import { isWebAddress } from "../text/web.ts";
import type { ChartOrigin } from "./chart.ts";
import { firstWords } from "./excerpt.ts";
import type { Head } from "./text-models.ts";

/** A published series, in one edition. */
export function originOfSeries({ producer, title, edition, origin }: SeriesAbout): ChartOrigin {
  return {
    producer,
    title,
    citation: `${producer}, “${title}”, edition ${edition}, file ${origin.file} (SHA-256 ${origin.sha256.slice(0, 16)}…).`,
    ...(origin.url && isWebAddress(origin.url) ? { url: origin.url } : {}),
    published: edition,
    licence: origin.terms,
    changed: "Nothing but the scale: millions and billions are multiplied out. Each figure names its cell.",
  };
}

/** A document of the ledger: a text of somebody else, of which only figures and at most forty words leave. */
export function originOfDocument({ origin }: Pick<Head, "origin">): ChartOrigin {
  const outlet = valueOr(origin.outlet, "") || origin.name;
  const title = firstWords(valueOr(origin.title, "") || origin.name);
  const published = valueOr<string, undefined>(origin.published, undefined);
  return {
    producer: outlet,
    title,
    citation: [outlet, `“${title}”`, published ?? "undated"].join(", ").concat("."),
    ...(origin.url && isWebAddress(origin.url) ? { url: origin.url } : {}),
    ...(origin.fetched ? { accessed: origin.fetched } : {}),
    ...(published ? { published } : {}),
    licence: "The text is its publisher's; at most forty words of it are quoted here.",
    changed: "The figure was read out of a sentence and brought to the unit of the chart.",
  };
}

/** A figure or saying of the record. */
export function originOfKnown({ producer, where, published, link, says, edition }: KnownFigure): ChartOrigin {
  return {
    producer,
    title: where,
    citation: `${producer}, ${where}, ${published}${edition === undefined ? "" : `, edition ${edition}`}.`,
    ...(link && isWebAddress(link) ? { url: link } : {}),
    published,
    licence: "A published fact, told in our own words.",
    changed: `Told in our own words: ${says}`,
  };
}

/** A model of Plumbline's own, and what it was made from. */
export function originOfModel({ id, title, sources }: Pick<Model, "id" | "title" | "sources">): ChartOrigin {
  return {
    producer: "Plumbline",
    title: `Model ${id}: ${title}`,
    citation: `Plumbline, model ${id}, “${title}”. Made from: ${sources.join("; ")}.`,
    licence: "MIT",
    changed: "Nothing was published: it is worked out from the inputs that are named here.",
  };
}
