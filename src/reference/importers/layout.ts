/** How a layout becomes an importer. Comes in: how to know a file and what stands in it. Goes out: examined, sorted series. */
import { PlumblineError } from "../../core/error.ts";
import { by } from "../../core/order.ts";
import type { Point, Series } from "../../core/series.ts";
import { malformed } from "../files/fault.ts";
import type { Draft } from "./draft.ts";
import type { Importer, SourceFile } from "./importer.ts";
import { examined } from "./sanity.ts";

/** What a layout knows: everything of an importer but the examination. */
export interface Layout extends Omit<Importer, "read" | "recognises"> {
  /** May throw: that is a no. */
  recognises(file: SourceFile): boolean;
  drafts(file: SourceFile): readonly Draft[] | Promise<readonly Draft[]>;
}

/** The importer of a layout: whatever goes wrong inside says so as a malformed file, and no series leaves unexamined. */
export function importerOf(layout: Layout): Importer {
  const { drafts, recognises, ...about } = layout;
  return {
    ...about,
    recognises(file) {
      try {
        return recognises(file);
      } catch {
        return false;
      }
    },
    async read(file) {
      const read = await attempt(file, drafts);
      if (read.every(({ points }) => points.length === 0)) {
        throw malformed(file.name, "the whole file", "there is no figure in it");
      }
      const filled = read.filter(({ points }) => points.length > 0).map(sorted);
      for (const { points } of filled) {
        const lost = points.find(({ value }) => !Number.isFinite(value));
        if (lost) throw malformed(file.name, lost.cell, "the figure is beyond all numbers");
      }
      return examined(file, layout, filled).map((draft) => finished(file, layout, draft));
    },
  };
}

async function attempt(file: SourceFile, drafts: Layout["drafts"]): Promise<readonly Draft[]> {
  try {
    return await drafts(file);
  } catch (cause) {
    if (cause instanceof PlumblineError) throw cause;
    throw malformed(file.name, "the whole file", "it cannot be read: it was cut off or is damaged", cause);
  }
}

const inOrder = by<Point>(
  ({ actor }) => actor,
  ({ from }) => from,
  ({ to }) => to,
);

function sorted(draft: Draft): Draft {
  return { ...draft, points: [...draft.points].sort(inOrder) };
}

function finished(file: SourceFile, layout: Layout, draft: Draft): Series {
  const { sums: _sums, cumulative: _cumulative, year = "calendar", bound = "=", notices = [], ...rest } = draft;
  const { id, producer, url, terms, open } = layout;
  const origin = { file: file.name, sha256: file.sha256, url, importer: id, terms, open };
  return { ...rest, producer, year, bound, origin, notices };
}
