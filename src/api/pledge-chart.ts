/** The timeline of pledges as it leaves. Comes in: rows of the ledger. Goes out: what is drawn, from where, and on what it rests. */
import type { Pledge, PledgeEvidence } from "../core/pledge.ts";
import type { Choices } from "./address.ts";
import type { ChartAbout, ChartOrigin } from "./chart.ts";
import { originOfDocument } from "./origins.ts";
import type { Part } from "./parts.ts";
import type { PledgesModel } from "./shelf-models.ts";

/** Said, due and judged of the rows on a page, on one axis. */
export const pledgeTimeline: Part<Choices, PledgesModel> = {
  name: "Timeline",
  height: 640,
  lacks: ({ lines }) =>
    timedOf(lines).length === 0
      ? "No row that these choices leave has a last day; the table has what there is."
      : undefined,
  chart: {
    draw: (views, model, frame, about) => views.pledgesPicture(model, frame, about),
    about: (model) => timelineAbout(model),
  },
};

/** The rows that have a last day. */
export function timedOf(lines: readonly Pledge[]): readonly Pledge[] {
  return lines.filter(({ terms }) => terms.due !== undefined);
}

function timelineAbout({ lines, heads, total }: PledgesModel): ChartAbout {
  const timed = timedOf(lines);
  const without = lines.length - timed.length;
  const documents = [...new Set(timed.map(({ tellings: [said] }) => said.document))];
  return {
    title: "Pledges and forecasts: said, due, judged",
    description: [
      "What was promised, asked for or foretold: when it was said, the last day by which it shall have come true, and when it was judged.",
      lines.length < total ? `${lines.length} of ${total} rows are looked at; the data has all.` : "",
      without > 0 ? `${without} without a last day ${without === 1 ? "is" : "are"} not drawn.` : "",
    ]
      .filter(Boolean)
      .join(" "),
    unit: "",
    drawn: [
      {
        name: "Said and due",
        about: "ring: the day it was first said; diamond: the last day; the line between them",
        origins: documents.flatMap((document) => {
          const head = heads.get(document);
          return head ? [{ ...originOfDocument(head), changed: "Both days were read out of a sentence." }] : [];
        }),
      },
      {
        name: "Judged, and how it stands",
        about: "stroke: the day on which it was judged; the word at the right says how it stands",
        origins: evidenceOf(timed),
      },
    ],
    assumptions: [
      "A status is worked out from published series alone; where none settles it, it is called due or unclear.",
    ],
  };
}

/** The series whose cells settle the rows, each once. */
function evidenceOf(lines: readonly Pledge[]): readonly ChartOrigin[] {
  const all = lines.flatMap(({ evidence }) => evidence);
  return [...new Map(all.map((one) => [one.series, originOf(one)])).values()];
}

function originOf({ series, producer }: PledgeEvidence): ChartOrigin {
  const [id = series, edition = ""] = series.split("@");
  return {
    producer,
    title: id,
    citation: `${producer}, ${id}, edition ${edition}.`,
    ...(edition === "" ? {} : { published: edition }),
    licence: "As the page of the series says.",
    changed: "Nothing: the cells are named in the data.",
  };
}
