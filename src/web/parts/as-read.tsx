/** The text as it was read. Comes in: a row of it and what is marked there. Goes out: the row, set by its kind. */
import type { ComponentChildren } from "preact";
import type { Document } from "../../core/document.ts";
import type { Row } from "./layout.ts";
import { Marked } from "./marked.tsx";
import type { ReaderMark } from "./marks.ts";

interface AsReadProps {
  readonly row: Row;
  readonly document: Pick<Document, "text" | "language">;
  /** By the start of the stretch that they touch. */
  readonly marks: ReadonlyMap<number, readonly ReaderMark[]>;
  readonly drawn: Set<string>;
}

/** How each kind of block is set. */
const SETTING: Readonly<Record<Row["kind"], (words: readonly ComponentChildren[]) => ComponentChildren>> = {
  headline: (words) => <h1>{words}</h1>,
  title: (words) => <h2>{words}</h2>,
  heading: (words) => <h2>{words}</h2>,
  deck: (words) => <p class="deck">{words}</p>,
  paragraph: (words) => <p>{words}</p>,
  quote: (words) => (
    <blockquote>
      <p>{words}</p>
    </blockquote>
  ),
  item: (words) => (
    <ul>
      {words.map((item, index) => (
        <li key={index}>{item}</li>
      ))}
    </ul>
  ),
  caption: (words) => <p class="caption">{words}</p>,
  meta: (words) => <p class="byline">{words}</p>,
  label: (words) => <p class="label">{words}</p>,
  furniture: (words) => <p class="furniture">{words}</p>,
};

/** A row of the text with its marks. What is inside of it is no `div` again: a page that is kept is cut by that. */
export function AsRead({ row, document: { text, language }, marks, drawn }: AsReadProps) {
  return (
    <div class="text" lang={language} dir="auto">
      {SETTING[row.kind](
        row.spans.map((span) => <Marked text={text} span={span} marks={marks.get(span.start) ?? []} drawn={drawn} />),
      )}
    </div>
  );
}
