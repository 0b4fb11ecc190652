/** A page inside another. Comes in: a title and what stands in the middle. Goes out: a whole document without navigation and forms, with its source. */
import type { ComponentChildren } from "preact";
import type { Island } from "../../api/islands.ts";
import type { Heads } from "../../api/text-models.ts";
import type { PageFrame } from "../../api/views.ts";
import { printInstant } from "../day.ts";
import { type Quoted, Title } from "./away.tsx";
import { HeadsContext } from "./heads.ts";
import { LanguageContext } from "./language.ts";
import { visible } from "./words.tsx";

/** What is embedded: the model of its page, and the one part that stands alone, where only one does. */
export interface EmbedProps<Model> {
  readonly model: Model;
  readonly frame: PageFrame;
  readonly part: string | undefined;
}

/** The document around what is embedded: nothing to send, nothing that runs but what says its height and what reads a chart, and a line that says whence it is. */
export function Embed({
  title,
  frame,
  heads,
  quoted,
  isRead = false,
  children,
}: {
  readonly title: string;
  readonly frame: PageFrame;
  /** The documents that are named in it. */
  readonly heads: Heads;
  /** Words of the title that are not in the language of the pages. */
  readonly quoted?: Quoted | undefined;
  /** Something in it is read with pointer and keys: the page brings the script of charts. */
  readonly isRead?: boolean;
  readonly children: ComponentChildren;
}) {
  const islands: readonly Island[] = isRead ? ["embed", "chart"] : ["embed"];
  return (
    <html lang="en" data-theme={frame.theme === "system" ? undefined : frame.theme}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content={frame.theme === "system" ? "light dark" : frame.theme} />
        <meta name="robots" content="noindex" />
        <title>{`${visible(title)} · Plumbline`}</title>
        {/* What is linked opens beside the page that this one stands in. */}
        <base target="_blank" />
        <link rel="stylesheet" href={frame.style} />
        {islands.map((name) =>
          frame.islands[name] ? <script key={name} type="module" src={frame.islands[name]} /> : null,
        )}
      </head>
      <body class="embedded">
        <main id="main">
          <HeadsContext.Provider value={heads}>
            <LanguageContext.Provider value={(document) => heads.get(document)?.language}>
              {children}
            </LanguageContext.Provider>
          </HeadsContext.Provider>
        </main>
        <footer class="footer">
          <p>
            Source:{" "}
            <a href={frame.address} rel="noopener">
              “
              <Title of={title} quoted={quoted} />
              ”, Plumbline
            </a>
            , <span class="address">{visible(frame.origin + frame.address)}</span>, {printInstant(frame.now)}
          </p>
        </footer>
      </body>
    </html>
  );
}
