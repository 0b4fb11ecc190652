// In: read paragraphs and a model. Out: attributions by places in the text, as the scorer and the adapter take them.
import { spanOf } from "../../dist/extract/model/place.js";
import { toldIn } from "../../dist/extract/model/told.js";

const placed = (place) => {
  const { start, end } = spanOf(place);
  return [start, end];
};

/** What is found in a document's paragraphs, with its confidence; `least` leaves out what is less sure. */
export function foundIn(paragraphs, model, least = 0) {
  return toldIn(paragraphs, model, least).map(({ source, cue, content, confidence, link }) => ({
    source: source ? [placed(source)] : [],
    cue: [placed(cue)],
    content: content.map(placed),
    confidence,
    signals: link?.signals,
    features: link?.features,
  }));
}
