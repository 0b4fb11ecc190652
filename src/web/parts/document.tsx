/** A document in one line. Comes in: its head. Goes out: its name, outlet and day, as links and words. */
import type { Head } from "../../api/text-models.ts";
import type { CivilDate } from "../../core/date.ts";
import { valueOr } from "../../core/part.ts";
import type { DocumentSummary } from "../../store/query.ts";
import { printDay } from "../day.ts";
import { counted } from "../number.ts";
import { foreign } from "./language.ts";
import { useLinks } from "./links.ts";
import { pieces, shorten, visible, Words } from "./words.tsx";

/** What to call a document: its title, or the name of its file or address; at most forty words of either. */
export function titleOf(head: Head): string {
  return visible(shorten(valueOr(head.origin.title, "") || nameOf(head)));
}

/** What a document without a title is called: of what was pasted its outlet, or that it was pasted and when. */
function nameOf({ origin }: Head): string {
  const pasted = /^pasted on (\d{4}-\d{2}-\d{2}) at (\d{2}:\d{2})/.exec(origin.name);
  if (!pasted?.[1]) return origin.name;
  return valueOr(origin.outlet, "") || `Pasted text, ${printDay(pasted[1])}, ${pasted[2]}`;
}

/** Words of a title that stand for a document whose outlet is not known. */
const TITLE_WORDS = 7;

/** How a document is named in passing: who published it; where that is not known by its title, cut short; else by its file or address. */
export function outletOf(head: Head): string {
  const title = valueOr(head.origin.title, "");
  const called = title === "" ? "" : `“${shorten(title, TITLE_WORDS)}”`;
  return visible(shorten(valueOr(head.origin.outlet, "") || called || nameOf(head)));
}

/** The same beside its title: who published it, or the name of its file or address. */
export function publisherOf(head: Head): string {
  return visible(shorten(valueOr(head.origin.outlet, "") || nameOf(head)));
}

/** A day as a machine and a person read it; `undated` when the text gives none. */
export function Day({ date }: { readonly date: CivilDate | undefined }) {
  return date ? <time dateTime={date}>{printDay(date)}</time> : <span class="unknown">undated</span>;
}

/** The day a document was published, as far as it says. */
export function Published({ head }: { readonly head: Head }) {
  return <Day date={valueOr(head.origin.published, undefined)} />;
}

/** Who says where: `Clash Report, 31 July 2025`, linked to the document. */
export function Byline({ head }: { readonly head: Head | undefined }) {
  const links = useLinks();
  if (!head) return <span class="unknown">a document that is no longer here</span>;
  return (
    <>
      <a href={links.document(head.id)}>
        <Words of={outletOf(head)} />
      </a>
      , <Published head={head} />
    </>
  );
}

/** A document in a list: day, outlet, title, and how much was found in it. */
export function DocumentItem({
  line,
  heading: Heading = "h3",
  choice,
}: {
  readonly line: DocumentSummary;
  readonly heading?: "h2" | "h3";
  /** Id of the form in which it can be chosen. */
  readonly choice?: string;
}) {
  const links = useLinks();
  const { findings, statements, latest } = line;
  return (
    <li class="line">
      <p class="kicker">
        <Published head={line} />
        {valueOr(line.origin.outlet, "") === "" ? null : (
          <>
            {" "}
            · <Words of={publisherOf(line)} />
          </>
        )}
        {latest ? null : " · older version"}
      </p>
      <Heading class={valueOr(line.origin.title, "") === "" ? "unnamed" : undefined}>
        <a href={links.document(line.id)}>
          <bdi lang={foreign(line.language)}>{pieces(titleOf(line))}</bdi>
        </a>
      </Heading>
      <p class="meta">
        {counted(statements, "statement")}
        {findings > 0 ? ` · ${counted(findings, "finding")}` : ""}
      </p>
      {choice ? <Choice document={line} form={choice} /> : null}
    </li>
  );
}

/** A box to choose a document with, in a form that stands elsewhere on the page. */
export function Choice({ document, form }: { readonly document: DocumentSummary; readonly form: string }) {
  return (
    <p class="choice">
      <label>
        <input type="checkbox" name="documents" value={document.id} form={form} /> compare{" "}
        <span class="hidden" lang={foreign(document.language)}>
          {titleOf(document)}
        </span>
      </label>
    </p>
  );
}

/** The form of the boxes: chosen documents are set side by side. */
export function CompareForm({ id }: { readonly id: string }) {
  return (
    <form id={id} class="compare-form" action="/compare" method="get">
      <button type="submit">Compare the chosen documents</button> <span class="quiet">two to five, claim by claim</span>
    </form>
  );
}
