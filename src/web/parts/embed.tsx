/** A page inside another. Comes in: a title and what stands in the middle. Goes out: a whole document without navigation and forms, with its source. */
import type { ComponentChildren } from "preact";
import type { PageFrame } from "../../api/views.ts";
import { printInstant } from "../day.ts";
import { visible } from "./words.tsx";

/** What is embedded: the model of its page, and the one part that stands alone, where only one does. */
export interface EmbedProps<Model> {
  readonly model: Model;
  readonly frame: PageFrame;
  readonly part: string | undefined;
}

/** The document around what is embedded: nothing to send, nothing that runs but what says its height, and a line that says whence it is. */
export function Embed({
  title,
  frame,
  children,
}: {
  readonly title: string;
  readonly frame: PageFrame;
  readonly children: ComponentChildren;
}) {
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
        {frame.islands.embed ? <script type="module" src={frame.islands.embed} /> : null}
      </head>
      <body class="embedded">
        <main id="main">{children}</main>
        <footer class="footer">
          <p>
            Source:{" "}
            <a href={frame.address} rel="noopener">
              “{visible(title)}”, Plumbline
            </a>
            , <span class="address">{visible(frame.origin + frame.address)}</span>, {printInstant(frame.now)}
          </p>
        </footer>
      </body>
    </html>
  );
}
