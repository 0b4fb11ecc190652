/** Comes in: a parsed page. Goes out: the same page without what is never part of an article. */

/** Elements that hold no text of their own. */
const NEVER =
  "script, style, noscript, template, iframe, object, embed, svg, canvas, audio, video, button, input, select, textarea";

/** Elements and roles that stand around an article, unless a site has put the article itself into them. */
const AROUND = [
  "nav, footer, aside, form, dialog, menu, [hidden], [aria-hidden=true], [role=navigation], [role=complementary]",
  "[role=dialog], [role=alert], [role=banner], [role=contentinfo], [role=search]",
].join(", ");

/**
 * Words of class names and ids by which sites mark what stands around an article. Left out on purpose: "widget" and
 * "teaser", which page builders put on every paragraph, and "paywall", which marks the paragraphs behind it.
 */
const MARKED = new RegExp(
  `(?:^|[\\s_-])(?:${[
    "share|sharing|sharebar|social|socials|related|recommended|recommendations|newsletter|subscribe|subscription|signup",
    "promo|promotion|advert|advertisement|advertising|ad|ads|sponsor|comment|comments|disqus|cookie|cookies|consent|gdpr",
    "breadcrumb|breadcrumbs|trending|popular|mostread|readmore|alsoread|authorbio|tags|taglist|toolbar|outbrain|taboola",
    "popup|modal|sidebar|footer|masthead|navbar|sr-only|donate|donation|screen-reader|visually-hidden|pagination",
    "most-read|read-more|also-read|more-stories|author-bio|author-box",
  ].join("|")})(?:$|[\\s_-])`,
  "i",
);

/** What makes an element the article, whatever it is called: its share of the page's text, or paragraphs of prose. */
const ARTICLE = { share: 0.3, paragraphs: 2, letters: 200 };

const length = (element: Element): number => element.textContent?.length ?? 0;

function carriesArticle(element: Element, whole: number): boolean {
  if (length(element) > ARTICLE.share * whole) return true;
  let paragraphs = 0;
  for (const paragraph of element.querySelectorAll("p")) if (length(paragraph) > ARTICLE.letters) paragraphs++;
  return paragraphs >= ARTICLE.paragraphs;
}

function isMarked(element: Element): boolean {
  return MARKED.test(`${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`);
}

/** Removes navigation, adverts, link lists and the like, in place. */
export function prune(document: Document): void {
  for (const element of document.querySelectorAll(NEVER)) element.remove();
  const whole = document.body ? length(document.body) : 0;
  const suspects = [
    ...document.querySelectorAll(AROUND),
    ...[...document.querySelectorAll("body [class], body [id]")].filter(isMarked),
  ];
  for (const element of suspects) {
    if (/^(?:html|body|article|main|h1)$/i.test(element.tagName) || carriesArticle(element, whole)) continue;
    element.remove();
  }
}
