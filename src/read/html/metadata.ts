/** Comes in: a parsed page. Goes out: what it says about itself: JSON-LD first, then meta elements, then `<time>`. */

/** What a page says about itself, as it says it. */
export interface Metadata {
  readonly title?: string;
  readonly outlet?: string;
  readonly author?: string;
  /** As printed; usually ISO 8601. */
  readonly published?: string;
  readonly canonicalUrl?: string;
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** All objects of a page's JSON-LD, articles first. A block that is no JSON says nothing. */
function linkedData(document: Document): Json[] {
  const found: Json[] = [];
  const collect = (value: unknown, depth: number): void => {
    if (Array.isArray(value)) for (const entry of value) collect(entry, depth);
    else if (isObject(value) && depth < 4) {
      found.push(value);
      collect(value["@graph"], depth + 1);
    }
  };
  for (const script of document.querySelectorAll('script[type="application/ld+json"]'))
    collect(parseJson(script.textContent ?? ""), 0);
  const rank = (item: Json): number => (/Article|Report|Posting/.test(String(item["@type"])) ? 0 : 1);
  return found.sort((a, b) => rank(a) - rank(b));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*$/g, ""));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The words of a JSON-LD value: a string, a thing with a name, or several of them. */
function nameIn(value: unknown): string | undefined {
  if (typeof value === "string") return value.trim() || undefined;
  if (isObject(value)) return nameIn(value.name);
  if (Array.isArray(value)) return value.map(nameIn).filter(Boolean).join(", ") || undefined;
  return undefined;
}

function meta(document: Document, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const element = document.querySelector(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`);
    const content = element?.getAttribute("content")?.trim();
    if (content) return content;
  }
  return undefined;
}

function attribute(document: Document, selector: string, name: string): string | undefined {
  return document.querySelector(selector)?.getAttribute(name)?.trim() || undefined;
}

const isAddress = (text: string | undefined): boolean => /^https?:/i.test(text ?? "");

/** Reads the metadata. Must run before pruning, which takes the scripts away. */
export function readMetadata(document: Document): Metadata {
  const data = linkedData(document);
  const say = (field: string): string | undefined => data.map((item) => nameIn(item[field])).find(Boolean);
  const author = [say("author"), meta(document, "author", "article:author", "parsely-author")].find(
    (name) => name && !isAddress(name),
  );
  const found: Readonly<Record<keyof Metadata, string | undefined>> = {
    title: say("headline") ?? meta(document, "og:title", "twitter:title"),
    outlet: meta(document, "og:site_name") ?? say("publisher") ?? meta(document, "application-name"),
    author,
    published:
      say("datePublished") ??
      meta(
        document,
        "article:published_time",
        "og:published_time",
        "datePublished",
        "date",
        "dc.date",
        "dc.date.issued",
        "pubdate",
        "parsely-pub-date",
      ) ??
      attribute(
        document,
        "article time[datetime], time[pubdate], time[itemprop=datePublished], time[datetime]",
        "datetime",
      ),
    canonicalUrl: attribute(document, "link[rel=canonical]", "href") ?? meta(document, "og:url"),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value)) as Metadata;
}
