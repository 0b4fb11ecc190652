/** The coverage of a claim as it leaves. Comes in: its tellings. Goes out: what is drawn, from where, and a row for each document. */
import { inThrees } from "../core/digits.ts";
import type { Choices } from "./address.ts";
import type { ChartAbout } from "./chart.ts";
import { COVERAGE_KINDS, type CoverageKind, coverageOf } from "./coverage.ts";
import { firstWords } from "./excerpt.ts";
import { headsOf, namesIn } from "./heads.ts";
import { originOfDocument } from "./origins.ts";
import type { Part } from "./parts.ts";
import type { ClaimModel, Heads } from "./text-models.ts";

/** How a document tells a claim, and the mark of it; `many`: how several do. */
export const COVERAGE_WORDS: Readonly<
  Record<CoverageKind, { readonly mark: string; readonly means: string; readonly many: string }>
> = {
  copy: { mark: "square", means: "word for word", many: "word for word" },
  same: { mark: "disc", means: "says the same", many: "say the same" },
  changed: { mark: "diamond", means: "changed", many: "changed" },
  contrary: { mark: "cross", means: "contradicts it", many: "contradict it" },
};

/** `1 says the same`, `6 say the same`. */
export function coverageCount(kind: CoverageKind, count: number): string {
  const { means, many } = COVERAGE_WORDS[kind];
  return `${inThrees(String(count))} ${count === 1 ? means : many}`;
}

/** Which documents tell it, on which day, and how; for a claim that two tell at least. */
export const claimCoverage: Part<Choices, ClaimModel> = {
  name: "Documents by day",
  height: 300,
  lacks: ({ claim }) =>
    coverageOf(claim).length < 2
      ? "One document alone tells this claim; its telling is in its JSON and CSV."
      : undefined,
  chart: {
    draw: (views, model, frame, about) => views.coveragePicture(model, frame, about),
    about: async (model, { store }) => coverageAbout(model, await headsOf(store, documentsOf(model))),
    tables: async (model, { store }) => [
      {
        name: "data.csv",
        about: "the documents, each with its day and how it tells the claim",
        table: coverageTable(model, await headsOf(store, documentsOf(model))),
      },
    ],
  },
};

function documentsOf({ claim }: ClaimModel): readonly string[] {
  return coverageOf(claim).map(({ document }) => document);
}

function coverageAbout({ claim }: ClaimModel, heads: Heads): ChartAbout {
  const covering = coverageOf(claim);
  const undated = covering.filter(({ day }) => day === undefined).length;
  return {
    title: firstWords(claim.title),
    description: `The documents that tell a claim, over the day of the telling, by how they tell it; below, the share of each kind.${
      undated > 0 ? ` ${undated} without a date ${undated === 1 ? "stands" : "stand"} only in the share.` : ""
    }`,
    unit: "",
    drawn: COVERAGE_KINDS.flatMap((kind) => {
      const own = covering.filter((one) => one.kind === kind);
      if (own.length === 0) return [];
      const { mark, means } = COVERAGE_WORDS[kind];
      const origins = own.flatMap(({ document }) => {
        const head = heads.get(document);
        return head ? [{ ...originOfDocument(head), changed: CHANGED }] : [];
      });
      return [{ name: means, about: `${mark}; ${own.length} of ${covering.length} documents`, origins }];
    }),
    assumptions: [
      "A document that tells the claim twice stands under the graver of both.",
      "Only documents of this ledger are counted: how many more there are elsewhere is not known.",
    ],
  };
}

const CHANGED = "The day and the wording were compared; nothing of the text is shown.";

function coverageTable({ claim }: ClaimModel, heads: Heads) {
  const nameOf = namesIn(heads);
  return {
    columns: ["day", "kind", "document", "documentId"],
    rows: coverageOf(claim).map(({ day, kind, document }) => [day, kind, nameOf(document), document]),
  };
}
