/** The frame of every page. Comes in: a title and what stands in the middle. Goes out: a whole HTML document. */
import type { ComponentChildren, VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Island } from "../../api/islands.ts";
import type { Heads } from "../../api/text-models.ts";
import { THEMES, type Theme } from "../../api/theme.ts";
import { ICON_ADDRESS, type PageFrame } from "../../api/views.ts";
import { printInstant } from "../day.ts";
import { type Quoted, ShareCard, TakeAway } from "./away.tsx";
import { withFootnotes } from "./footnotes.ts";
import { FormsContext } from "./forms.tsx";
import { HeadsContext } from "./heads.ts";
import { LanguageContext } from "./language.ts";
import { LinksContext, linksAmong } from "./links.ts";
import { visible } from "./words.tsx";

/** The parts of the workbench in the order of the navigation: what there is, then what one can do. */
const PARTS: readonly (readonly (readonly [href: string, name: string])[])[] = [
  [
    ["/documents", "Documents"],
    ["/claims", "Claims"],
    ["/findings", "Findings"],
    ["/pledges", "Pledges"],
    ["/series", "Series"],
    ["/scenarios", "Scenarios"],
    ["/checks", "Checks"],
  ],
  [
    ["/add", "Add"],
    ["/answer", "Can I print it?"],
    ["/decisions", "Decisions"],
  ],
];

/** What is asked for less often, at the foot of every page. */
const ABOUT: readonly (readonly [href: string, name: string])[] = [
  ["/methods", "How Plumbline reads"],
  ["/known", "Known figures"],
  ["/speakers", "Speakers"],
  ["/sources", "Sources"],
  ["/api", "Addresses and data"],
  ["/about", "About"],
];

/** What every page is made of. */
export interface PageProps {
  /** The page's name, before the product's in the title bar. */
  readonly title: string;
  readonly frame: PageFrame;
  /** The words of a search in progress, for the field. */
  readonly query?: string;
  readonly wide?: boolean;
  /** More for the head of the document. */
  readonly head?: ComponentChildren;
  /** The scripts that make this page quicker to use. */
  readonly islands?: readonly Island[];
  /** The documents that it names, so that every figure of one can say who published it, and every quote its language. */
  readonly heads?: Heads;
  /** The words in its title that are of a text in another language. */
  readonly quoted?: Quoted | undefined;
  readonly children: ComponentChildren;
}

/** A page as text, ready to be sent; on paper its links are footnotes. */
export function renderPage(page: VNode<{ readonly frame: PageFrame }>): string {
  const [own] = page.props.frame.address.split("?", 1);
  return `<!doctype html>\n${withFootnotes(rendered(page), own)}\n`;
}

const MAIN = '<main id="main"';
const AFTER_MAIN = '<footer class="footer">';

/** What stands between masthead and foot of a page, with its footnotes. No text can hold these elements, since all text is escaped. */
export function mainOf(page: string): string {
  return page.slice(page.indexOf(MAIN), page.lastIndexOf(AFTER_MAIN));
}

/** A page with that between its masthead and its foot. */
export function withMain(page: string, main: string): string {
  return page.slice(0, page.indexOf(MAIN)) + main + page.slice(page.lastIndexOf(AFTER_MAIN));
}

/** The same for a page that stands in another: it has an address of its own, and every link leads away. */
export function renderEmbed(page: VNode<{ readonly frame: PageFrame }>): string {
  return `<!doctype html>\n${withFootnotes(rendered(page))}\n`;
}

function rendered(page: VNode<{ readonly frame: PageFrame }>): string {
  return renderToString(
    <LinksContext.Provider value={linksAmong(page.props.frame.long)}>{page}</LinksContext.Provider>,
  );
}

const NO_HEADS: Heads = new Map();
const CITED = '<span class="cited">';

/** The same page with another time at which it is cited. No text can hold the element, since all text is escaped. */
export function cited(page: string, now: string): string {
  const at = page.lastIndexOf(CITED);
  if (at === -1) return page;
  const from = at + CITED.length;
  return `${page.slice(0, from)}${printInstant(now)}${page.slice(page.indexOf("<", from))}`;
}

/** The document around a page: head, navigation, search, the page itself, and how to take it away. */
export function Page({ title, frame, query, head, islands = [], heads = NO_HEADS, quoted, children }: PageProps) {
  return (
    <html lang="en" data-theme={frame.theme === "system" ? undefined : frame.theme}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content={frame.theme === "system" ? "light dark" : frame.theme} />
        <title>{title === "" ? "Plumbline" : `${visible(title)} · Plumbline`}</title>
        <link rel="icon" type="image/svg+xml" href={ICON_ADDRESS} />
        <link rel="stylesheet" href={frame.style} />
        {frame.json ? <link rel="alternate" type="application/json" href={frame.json} /> : null}
        <ShareCard title={title} frame={frame} />
        <Scripts addresses={islands.map((name) => frame.islands[name])} />
        {head}
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the content
        </a>
        <Masthead address={frame.address} query={query ?? ""} />
        <main id="main" tabIndex={-1}>
          <HeadsContext.Provider value={heads}>
            <LanguageContext.Provider value={(document) => heads.get(document)?.language}>
              <FormsContext.Provider value={frame.forms}>{children}</FormsContext.Provider>
            </LanguageContext.Provider>
          </HeadsContext.Provider>
        </main>
        <Footer title={title} frame={frame} quoted={quoted} />
      </body>
    </html>
  );
}

/** Module scripts wait until the page is read, and run in this order. */
function Scripts({ addresses }: { readonly addresses: readonly (string | undefined)[] }) {
  return <>{addresses.map((address) => (address ? <script key={address} type="module" src={address} /> : null))}</>;
}

function Masthead({ address, query }: { readonly address: string; readonly query: string }) {
  const path = address.split("?", 1)[0] ?? "/";
  return (
    <header class="masthead">
      <a class="brand" href="/" aria-current={path === "/" ? "page" : undefined}>
        <Bob /> Plumbline
      </a>
      <nav aria-label="Main">
        {PARTS.map((part) => (
          <Places key={part[0]?.[0]} of={part} path={path} />
        ))}
      </nav>
      {path === "/" || path === "/search" ? null : <SearchForm query={query} name="Search" />}
    </header>
  );
}

/** Links to parts of the workbench; the one that the page belongs to is marked. */
function Places({
  of,
  path,
}: {
  readonly of: readonly (readonly [href: string, name: string])[];
  readonly path: string;
}) {
  return (
    <ul>
      {of.map(([href, name]) => (
        <li key={href}>
          <a href={href} aria-current={current(path, href)}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}

function current(path: string, href: string): "page" | "true" | undefined {
  if (path === href) return "page";
  return path.startsWith(`${href}/`) ? "true" : undefined;
}

/** The search field; `name` tells two fields of one page apart for those who cannot see them. */
export function SearchForm({ query, name }: { readonly query: string; readonly name: string }) {
  return (
    <search>
      <form class="search" action="/search" method="get" aria-label={name}>
        <input
          type="search"
          name="q"
          value={visible(query)}
          aria-label="Words to search for"
          placeholder="Words to find"
          maxLength={200}
        />
        <button type="submit">Search</button>
      </form>
    </search>
  );
}

/** The plumb bob before the name. */
function Bob() {
  return (
    <svg class="bob" viewBox="0 0 16 24" width="16" height="24" aria-hidden="true" focusable="false">
      <path d="M7.5 0h1v9H11v5l-3 10-3-10V9h2.5z" fill="currentColor" />
    </svg>
  );
}

function Footer({ title, frame, quoted }: Pick<PageProps, "title" | "frame" | "quoted">) {
  const [path = "/"] = frame.address.split("?", 1);
  return (
    <footer class="footer">
      <nav aria-label="More">
        <Places of={ABOUT} path={path} />
      </nav>
      <TakeAway title={title} frame={frame} quoted={quoted} />
      <ThemeForm frame={frame} />
      <p>Plumbline reads by rule. It quotes what a text says and shows its working; it does not know what is true.</p>
    </footer>
  );
}

const THEME_WORDS: Readonly<Record<Theme, string>> = { system: "As the device", light: "Light", dark: "Dark" };

/** Three buttons, of which one is pressed. They work without script: the choice is kept in a cookie. */
function ThemeForm({ frame }: { readonly frame: PageFrame }) {
  return (
    <form class="themes" action="/theme" method="post" aria-label="Colours of the pages">
      <input type="hidden" name="back" value={frame.address} />
      {THEMES.map((theme) => (
        <button key={theme} type="submit" name="theme" value={theme} aria-pressed={theme === frame.theme}>
          {THEME_WORDS[theme]}
        </button>
      ))}
    </form>
  );
}
