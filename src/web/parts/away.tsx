/** How a page is taken away. Comes in: its frame. Goes out: the line of its other forms, its citation, the tag for other pages, and what it is shared as. */
import { absolute } from "../../api/chart.ts";
import { embedListener, embedTag, USUAL_WIDTH } from "../../api/tag.ts";
import type { PageFrame, PartAddresses } from "../../api/views.ts";
import { printInstant } from "../day.ts";
import { foreign } from "./language.ts";
import { Message, visible } from "./words.tsx";

/** What each form is called, in the order of the line. */
const FORMS = [
  ["json", "JSON"],
  ["csv", "CSV"],
  ["ics", "Calendar"],
] as const satisfies readonly (readonly [keyof PageFrame, string])[];

/** The same of a part of the page. */
const PART_FORMS = [
  ["svg", "SVG"],
  ["png", "PNG"],
  ["zip", "ZIP"],
  ["metadata", "Metadata"],
  ["alone", "Alone"],
] as const satisfies readonly (readonly [keyof PartAddresses, string])[];

/** Most letters of a description where it is shared. */
const DESCRIPTION = 300;

/** The last line of a picture that stands alone: what it is, where, and when. */
export function citation(title: string, frame: PageFrame): string {
  return `“${title}”, Plumbline, ${absolute(frame)}, ${printInstant(frame.now)}.`;
}

/** Words of a text, and their language. */
export interface Quoted {
  readonly words: string;
  readonly language: string;
}

interface TakeAwayProps {
  readonly title: string;
  readonly frame: PageFrame;
  /** Words of the title that are not in the language of the pages. */
  readonly quoted?: Quoted | undefined;
}

/** The other forms of the page, its citation, and the tag that puts it into another. */
export function TakeAway({ title, frame, quoted }: TakeAwayProps) {
  return (
    <>
      <Forms of="Data" forms={FORMS.map(([name, words]) => [words, frame[name]])} />
      {frame.parts?.map((part) => (
        <Forms key={part.alone} of={part.name} forms={PART_FORMS.map(([name, words]) => [words, part[name]])} />
      ))}
      <p class="cite">
        Cite as: “
        <Title of={title === "" ? "Start page" : title} quoted={quoted} />
        ”, Plumbline, <Address of={frame.address} />, <span class="cited">{printInstant(frame.now)}</span>.
      </p>
      {frame.embed ? <Tag title={title} frame={frame} embed={frame.embed} /> : null}
    </>
  );
}

/** A title; what it quotes says its language. */
export function Title({ of, quoted }: { readonly of: string; readonly quoted: Quoted | undefined }) {
  const at = quoted && foreign(quoted.language) ? of.indexOf(quoted.words) : -1;
  if (!quoted || at === -1) return <Message of={of} />;
  return (
    <>
      {visible(of.slice(0, at))}
      <span lang={quoted.language}>{visible(quoted.words)}</span>
      {visible(of.slice(at + quoted.words.length))}
    </>
  );
}

/** A line of links to forms, those that there are. */
function Forms({
  of,
  forms,
}: {
  readonly of: string;
  readonly forms: readonly (readonly [words: string, href: string | undefined])[];
}) {
  const there = forms.flatMap(([words, href]) => (href === undefined ? [] : [[words, href] as const]));
  if (there.length === 0) return null;
  return (
    <p>
      {of}:{" "}
      {there.map(([words, href], index) => (
        <>
          {index > 0 ? " · " : ""}
          <a href={href}>{words}</a>
        </>
      ))}
    </p>
  );
}

/** Letters of an address that are shown; on paper the whole of it stands among the notes. */
const ADDRESS_LETTERS = 80;

function Address({ of }: { readonly of: string }) {
  if (of.length <= ADDRESS_LETTERS) return <span class="address">{visible(of)}</span>;
  return (
    <a class="address" href={of}>
      {visible(of.slice(0, ADDRESS_LETTERS).replace(/%[0-9A-F]?$/i, ""))}…
    </a>
  );
}

/** The tag, to be copied. It works as long as this server can be reached by whoever reads the other page. */
function Tag({
  title,
  frame,
  embed,
}: {
  readonly title: string;
  readonly frame: PageFrame;
  readonly embed: NonNullable<PageFrame["embed"]>;
}) {
  const name = frame.card?.title ?? title;
  const tag = (address: string, height: number): string =>
    embedTag({ src: frame.origin + address, title: name, width: USUAL_WIDTH, height });
  const others = frame.parts?.filter(({ alone }) => alone !== embed.address) ?? [];
  return (
    <details class="embed">
      <summary>Embed</summary>
      <p>
        This page without navigation, for another page (<a href={embed.address}>see it</a>). It is shown to whoever can
        reach this server.
      </p>
      <pre>
        <code>{tag(embed.address, embed.height)}</code>
      </pre>
      {others.map(({ name: part, alone, height }) => (
        <>
          <p>{part}, alone:</p>
          <pre>
            <code>{tag(alone, height)}</code>
          </pre>
        </>
      ))}
      {frame.islands.embed ? (
        <>
          <p>With this once in the other page, each stands there as high as it is; without it, it keeps its height.</p>
          <pre>
            <code>{embedListener(frame.origin)}</code>
          </pre>
        </>
      ) : null}
    </details>
  );
}

/** What the page is shared as, and where a program asks for its tag. */
export function ShareCard({ title, frame }: { readonly title: string; readonly frame: PageFrame }) {
  const { card, embed, png, origin } = frame;
  const description = visible(card?.description ?? `${title === "" ? "Start page" : title}: a page of Plumbline.`);
  const name = visible(card?.title ?? (title === "" ? "Plumbline" : title));
  return (
    <>
      <meta property="og:site_name" content="Plumbline" />
      <meta property="og:type" content="article" />
      <meta property="og:title" content={name} />
      <meta property="og:description" content={description.slice(0, DESCRIPTION)} />
      <meta property="og:url" content={absolute(frame)} />
      {png ? <meta property="og:image" content={origin + png} /> : null}
      {png ? <meta property="og:image:alt" content={name} /> : null}
      {embed ? <link rel="alternate" type="application/json+oembed" href={embed.oembed} title={name} /> : null}
    </>
  );
}
