/** How a page is taken away. Comes in: its frame. Goes out: the line of its other forms, its citation, the tag for other pages, and what it is shared as. */
import { absolute } from "../../api/chart.ts";
import { embedTag, USUAL_WIDTH } from "../../api/tag.ts";
import type { PageFrame } from "../../api/views.ts";
import { printInstant } from "../day.ts";
import { visible } from "./words.tsx";

/** What each form is called, in the order of the line. */
const FORMS = [
  ["json", "JSON"],
  ["csv", "CSV"],
  ["ics", "Calendar"],
  ["svg", "SVG"],
  ["png", "PNG"],
  ["zip", "ZIP"],
  ["metadata", "Metadata"],
] as const satisfies readonly (readonly [keyof PageFrame, string])[];

/** Most letters of a description where it is shared. */
const DESCRIPTION = 300;

/** The last line of a picture that stands alone: what it is, where, and when. */
export function citation(title: string, frame: PageFrame): string {
  return `“${title}”, Plumbline, ${absolute(frame)}, ${printInstant(frame.now)}.`;
}

/** The other forms of the page, its citation, and the tag that puts it into another. */
export function TakeAway({ title, frame }: { readonly title: string; readonly frame: PageFrame }) {
  const forms = FORMS.flatMap(([name, words]) => (frame[name] === undefined ? [] : [[words, frame[name]] as const]));
  return (
    <>
      {forms.length > 0 ? (
        <p>
          Data:{" "}
          {forms.map(([words, href], index) => (
            <>
              {index > 0 ? " · " : ""}
              <a href={href}>{words}</a>
            </>
          ))}
        </p>
      ) : null}
      <p class="cite">
        Cite as: “{visible(title === "" ? "Start page" : title)}”, Plumbline, <Address of={frame.address} />,{" "}
        <span class="cited">{printInstant(frame.now)}</span>.
      </p>
      {frame.embed ? <Tag title={title} frame={frame} embed={frame.embed} /> : null}
    </>
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
  const src = frame.origin + embed.address;
  return (
    <details class="embed">
      <summary>Embed</summary>
      <p>
        This page without navigation, for another page (<a href={embed.address}>see it</a>). It is shown to whoever can
        reach this server.
      </p>
      <pre>
        <code>{embedTag({ src, title: frame.card?.title ?? title, width: USUAL_WIDTH, height: embed.height })}</code>
      </pre>
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
