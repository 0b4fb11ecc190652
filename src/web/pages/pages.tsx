/** A document as pages. Comes in: a document that has pages, and which. Goes out: the page as it looks, with marks that lead into the text. */
import type { PagesModel } from "../../api/text-models.ts";
import type { PageFrame } from "../../api/views.ts";
import type { DocumentPage } from "../../core/document.ts";
import { overlap } from "../../core/span.ts";
import type { Statement } from "../../core/statement.ts";
import { counted } from "../number.ts";
import { type Box, boxesOf } from "../parts/boxes.ts";
import { Published, titleOf } from "../parts/document.tsx";
import { encoded, placeAddress, placeAnchor, useLinks } from "../parts/links.ts";
import { pageAddress } from "../parts/on-page.tsx";
import { Page } from "../parts/page.tsx";
import { shorten, visible, Words } from "../parts/words.tsx";
import { KIND_WORDS } from "../vocabulary.ts";

interface PagesProps {
  readonly model: PagesModel;
  readonly frame: PageFrame;
}

/** One page of a document. */
export function PagesPage({ model, frame }: PagesProps) {
  const links = useLinks();
  const { document, statements, page: number, drawn } = model;
  const all = document.pages ?? [];
  const page = all[number - 1];
  const here = page ? statements.filter(({ span }) => page.lines.some((line) => overlap(line, span) > 0)) : [];
  return (
    <Page
      title={`Page ${number}: ${titleOf(document)}`}
      quoted={{ words: titleOf(document), language: document.language }}
      heads={new Map([[document.id, document]])}
      frame={frame}
    >
      <header class="opening small">
        <p class="kicker">
          <a href={links.document(document.id)}>Read the text</a> · <Published head={document} />
        </p>
        <h1>
          <Words of={titleOf(document)} from={document.id} />
        </h1>
      </header>
      {page ? (
        <>
          <Turning model={model} />
          <div class="paged">
            <Sheet model={model} page={page} statements={here} />
            <StatedHere statements={here} document={document.id} />
          </div>
          <p class="meta">
            {drawn ? (
              <>
                Where a mark begins and ends in its line is reckoned from usual widths of letters.{" "}
                <a href={pageAddress(document.id, number, false)}>The words without the picture</a>
              </>
            ) : (
              "The words stand where they stand on the page; pictures and lines are not shown."
            )}
          </p>
        </>
      ) : (
        <p class="deck">This document has no pages: it was read from a text, or before pages were kept.</p>
      )}
    </Page>
  );
}

/** The way to other pages. */
function Turning({ model: { document, page, drawn } }: Pick<PagesProps, "model">) {
  const last = document.pages?.length ?? 0;
  // Who asked for words alone turns on to words; where nothing can be drawn, the address need not say so.
  const to = (number: number) => pageAddress(document.id, number, drawn);
  return (
    <nav class="turning" aria-label="Pages">
      {page > 1 ? (
        <a href={to(page - 1)} rel="prev">
          Page before
        </a>
      ) : (
        <span class="quiet">Page before</span>
      )}
      <form action={`/documents/${encoded(document.id)}/pages`} method="get">
        <label for="page">Page</label>{" "}
        <input id="page" name="page" type="number" min={1} max={last} value={page} inputMode="numeric" required />{" "}
        {drawn ? null : <input type="hidden" name="show" value="words" />}
        of {last} <button type="submit">Go</button>
      </form>
      {page < last ? (
        <a href={to(page + 1)} rel="next">
          Page after
        </a>
      ) : (
        <span class="quiet">Page after</span>
      )}
    </nav>
  );
}

interface SheetProps {
  readonly model: PagesModel;
  readonly page: DocumentPage;
  readonly statements: readonly Statement[];
}

/** The page: its picture, its words at their places, and over them what is marked. */
function Sheet({ model, page, statements }: SheetProps) {
  const { document, page: number, drawn, place } = model;
  const { width, height, lines } = page;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a picture holds no fieldset, and its marks are links that belong together.
    <svg
      class={drawn ? "sheet drawn" : "sheet"}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={`Page ${number} of ${document.pages?.length}`}
    >
      <rect class="paper" width={width} height={height} />
      {drawn ? (
        // Where the picture does not come, the words are seen; where it does, they lie under it, and over it to be chosen.
        <g class="under">
          <use href="#words" />
        </g>
      ) : null}
      {drawn ? (
        <image href={`/documents/${encoded(document.id)}/pages.png?page=${number}`} width={width} height={height} />
      ) : null}
      <g class="words" lang={document.language}>
        <g id="words">
          {lines.map((line) => (
            <Line key={line.start} box={line} words={document.text.slice(line.start, line.end)} />
          ))}
        </g>
      </g>
      {place ? boxesOf(page, document.text, place).map((box) => <rect key={box.y} class="here" {...box} />) : null}
      {statements.map((statement) => (
        <Mark key={statement.id} statement={statement} boxes={boxesOf(page, document.text, statement.span)} />
      ))}
    </svg>
  );
}

/** How far down in its box the letters of a line stand. */
const BASELINE = 0.78;

function Line({ box: { x, y, width, height }, words }: { readonly box: Box; readonly words: string }) {
  const turned = height > 2 * width && words.length > 3;
  const [length, size] = turned ? [height, width] : [width, height];
  const at = turned ? { transform: `translate(${x + 0.22 * size} ${y}) rotate(90)` } : { x, y: y + BASELINE * height };
  return (
    <text {...at} font-size={0.98 * size} textLength={length} lengthAdjust="spacingAndGlyphs">
      {visible(words)}
    </text>
  );
}

/** A statement on its page: a line of its kind below its words, its letter behind them, and the way to it in the text. */
function Mark({ statement, boxes }: { readonly statement: Statement; readonly boxes: readonly Box[] }) {
  const { name, letter } = KIND_WORDS[statement.kind];
  const last = boxes.at(-1);
  if (!last) return null;
  return (
    <a
      id={placeAnchor(statement.span)}
      class={`stated k-${statement.kind}`}
      href={placeAddress(statement.document, statement.span)}
      aria-label={`${name}: ${shorten(statement.quote)}`}
    >
      {boxes.map(({ x, y, width, height }) => (
        <g key={`${x} ${y}`}>
          <rect x={x} y={y} width={width} height={height} />
          <line x1={x} x2={x + width} y1={y + 0.94 * height} y2={y + 0.94 * height} />
        </g>
      ))}
      <text class="kind" x={last.x + last.width + 0.5} y={last.y + 0.2 * last.height} font-size={5.5}>
        {letter}
      </text>
    </a>
  );
}

function StatedHere({
  statements,
  document,
}: {
  readonly statements: readonly Statement[];
  readonly document: string;
}) {
  return (
    <section aria-labelledby="stated">
      <h2 id="stated" class="label">
        {statements.length === 0
          ? "Nothing that can be checked stands here"
          : `${counted(statements.length, "statement")} on this page`}
      </h2>
      <ul class="stated-here">
        {statements.map((statement) => (
          <li key={statement.id}>
            <a href={placeAddress(document, statement.span)}>
              <span class="letter" aria-hidden="true">
                {KIND_WORDS[statement.kind].letter}
              </span>{" "}
              <span class="hidden">{KIND_WORDS[statement.kind].name}: </span>
              <Words of={shorten(statement.quote, 14)} from={document} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
