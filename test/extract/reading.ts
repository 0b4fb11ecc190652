/** One helper for every table of extraction cases: it always checks that spans and quotes agree. */
import { expect } from "vitest";
import type { Span } from "../../src/core/span.ts";
import type { Statement } from "../../src/core/statement.ts";
import { extract } from "../../src/extract/index.ts";
import { languageOf } from "../../src/lang/index.ts";
import { documentFromText } from "../../src/read/index.ts";

/** The statements of a text, each span checked against the text. */
export function statementsOf(text: string, published = ""): readonly Statement[] {
  const document = documentFromText(published ? `${published}\n\n${text}` : text, { name: "case.txt" });
  const found = extract(document, languageOf("en"));
  for (const statement of found) checkSpans(document.text, statement);
  return found;
}

/** Fails when any place in a statement does not hold the words it claims to. */
export function checkSpans(text: string, statement: Statement): void {
  const same = (span: Span, quote: string): void => expect(text.slice(span.start, span.end)).toBe(quote);
  same(statement.span, statement.quote);
  if (statement.source) same(statement.source.span, statement.source.mention);
  if (statement.cue) same(statement.cue.span, statement.cue.quote);
  if (statement.hedge) same(statement.hedge.span, statement.hedge.quote);
  for (const quantity of statement.quantities) same(quantity.span, quantity.quote);
  for (const comparison of statement.comparisons) same(comparison.span, comparison.quote);
}

/** All quantities of a text, shortened to what a table compares: low, high, bound, change, unit. */
export function figuresOf(text: string): string[] {
  return statementsOf(text).flatMap((statement) =>
    statement.quantities.map(({ low, high, bound, change, unit }) => {
      const value = low === high ? `${low}` : `${low}..${high}`;
      return `${bound === "=" ? "" : bound}${value} ${unit}${change === "none" ? "" : ` ${change}`}`;
    }),
  );
}
