/** Comes in: the context of a check. Goes out: the same with a page for each document. */
import type { Document } from "../core/document.ts";
import { by, firstWhere } from "../core/order.ts";
import type { Span } from "../core/span.ts";
import type { Statement } from "../core/statement.ts";
import type { Language } from "../lang/language.ts";
import { recordOn } from "../reference/record.ts";
import { sentences } from "../text/sentences.ts";
import { layeredOf } from "./layers.ts";
import { relationsOf } from "./relations.ts";
import type { CheckContext, Compared, Ground, Page, SentenceFigures, Told } from "./rule.ts";

/** The ground that rules stand on. */
export function groundOf(context: CheckContext): Ground {
  const documents = [...context.documents.values()].sort(
    by(
      (d) => d.origin.name,
      (d) => d.id,
    ),
  );
  const pages = documents.map((document) =>
    pageOf(document, context.language(document), context.statements.get(document.id) ?? []),
  );
  const byId = new Map(pages.map((page) => [page.document.id, page]));
  const statements = new Map<string, Statement>();
  for (const page of pages) for (const statement of page.statements) statements.set(statement.id, statement);
  const record = recordOn(context.record, context.today);
  return {
    ...context,
    record,
    pages,
    layered: layeredOf(pages, context.disputed),
    page: (id) => byId.get(id),
    statement: (id) => statements.get(id),
  };
}

function pageOf(document: Document, language: Language, statements: readonly Statement[]): Page {
  const sentenceAt = sentenceFinder(document, language);
  const figures = figuresIn(statements);
  return {
    document,
    language,
    statements,
    figures,
    comparisons: comparisonsIn(statements),
    sentences: bySentence(figures, sentenceAt),
    relations: relationsOf(statements, ({ span }) => String(sentenceAt(span.start).start)),
  };
}

/** Finds the sentence that a place stands in. Blocks are cut into sentences when first asked about: few hold figures. */
function sentenceFinder({ text, blocks }: Document, { abbreviations }: Language): (at: number) => Span {
  const whole = { start: 0, end: text.length };
  const cut: (readonly Span[] | undefined)[] = [];
  return (at) => {
    let index = firstWhere(blocks, ({ span }) => span.start > at) - 1;
    for (; index >= 0; index--) {
      cut[index] ??= sentences(text, blocks[index]?.span ?? whole, abbreviations);
      const own = cut[index] ?? [];
      const found = own[firstWhere(own, ({ start }) => start > at) - 1];
      if (found) return found;
    }
    return whole;
  };
}

// Statements may lie inside one another and then share figures: each place counts once.
function figuresIn(statements: readonly Statement[]): readonly Told[] {
  const once = new Map<number, Told>();
  for (const statement of statements) {
    for (const quantity of statement.quantities) once.set(quantity.span.start, { statement, quantity });
  }
  return [...once.values()].sort((a, b) => a.quantity.span.start - b.quantity.span.start);
}

function comparisonsIn(statements: readonly Statement[]): readonly Compared[] {
  const compared: Compared[] = [];
  for (const statement of statements) {
    for (const comparison of statement.comparisons) compared.push({ statement, comparison });
  }
  return compared;
}

function bySentence(figures: readonly Told[], sentenceAt: (at: number) => Span): readonly SentenceFigures[] {
  const sentences = new Map<number, { readonly span: Span; readonly figures: Told[] }>();
  for (const told of figures) {
    const span = sentenceAt(told.quantity.span.start);
    const sentence = sentences.get(span.start);
    if (sentence) sentence.figures.push(told);
    else sentences.set(span.start, { span, figures: [told] });
  }
  return [...sentences.values()];
}
