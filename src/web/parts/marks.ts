/** What is marked in a document. Comes in: its statements, claims and findings. Goes out: one mark for each place. */

import type { DocumentModel } from "../../api/text-models.ts";
import type { Severity } from "../../core/finding.ts";
import { SEVERITIES } from "../../core/finding.ts";
import type { Span } from "../../core/span.ts";
import { bySpan } from "../../core/span.ts";
import type { Statement } from "../../core/statement.ts";
import type { Mark } from "../segments.ts";
import { placeAnchor } from "./links.ts";

/** A place in the text with all that points at it. A place without statements is only an anchor for links. */
export interface ReaderMark extends Mark {
  readonly statements: readonly Statement[];
  /** The most severe finding that touches it. */
  readonly severity?: Severity;
  /** Words that were sought, or the place that the address names. */
  readonly asked?: "found" | "here";
}

/** One mark for each place that a page may link to, in order of the text. */
export function readerMarks(
  model: Pick<DocumentModel, "document" | "statements" | "claims" | "findings" | "found" | "place">,
): readonly ReaderMark[] {
  const marks = new Map<string, ReaderMark>();
  const at = (span: Span): ReaderMark => marks.get(placeAnchor(span)) ?? { span, statements: [] };
  const set = (mark: ReaderMark) => marks.set(placeAnchor(mark.span), mark);
  for (const statement of model.statements) {
    const mark = at(statement.span);
    set({ ...mark, statements: [...mark.statements, statement] });
    for (const { span } of [...statement.quantities, ...statement.comparisons]) set(at(span));
  }
  for (const { members } of model.claims) for (const { span } of members) set(at(span));
  for (const finding of model.findings) {
    for (const evidence of finding.evidence) {
      if ("series" in evidence || evidence.document !== model.document.id) continue;
      const mark = at(evidence.span);
      set({ ...mark, severity: graver(mark.severity, finding.severity) });
    }
  }
  for (const span of model.found?.places ?? []) set({ ...at(span), asked: "found" });
  if (model.place) set({ ...at(model.place.span), asked: "here" });
  return [...marks.values()].sort(bySpan);
}

function graver(a: Severity | undefined, b: Severity): Severity {
  return a !== undefined && SEVERITIES.indexOf(a) > SEVERITIES.indexOf(b) ? a : b;
}
