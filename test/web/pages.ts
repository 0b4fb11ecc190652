/** The pages of the workbench over the hand-made corpus: what every test of all pages goes through. */
import { claims, documents, findings, statements } from "./corpus.ts";

/** Addresses of every kind of page, an empty one and a failure among them. A new page adds its line. */
export const PAGES: readonly string[] = [
  "/",
  "/documents",
  `/documents/${documents[1]?.id}`,
  `/documents/${documents[2]?.id}`,
  `/documents/${documents[1]?.id}?at=0-40&q=shells`,
  `/documents/${documents[1]?.id}?q=nowhere`,
  `/documents/${documents[1]?.id}/explain`,
  `/documents/${documents[1]?.id}/explain?at=0-1`,
  "/claims",
  "/claims?relation=changed",
  `/claims/${claims[0]?.id}`,
  `/claims/${claims[1]?.id}`,
  "/findings",
  ...findings.slice(0, 2).map((finding) => `/findings/${finding.id}`),
  "/pledges",
  "/pledges?status=void&force=promised",
  "/pledges?actor=nobody-of-that-name",
  "/checks",
  "/checks/magnitude",
  "/search",
  "/search?q=tanks",
  "/decisions",
  "/series",
  "/series/wb-gdp?actor=RU",
  "/series/wb-gdp-local@2024-06-28?cell=nowhere",
  "/compare",
  `/compare?documents=${documents.map(({ id }) => id).join(",")}`,
  "/conflicts",
  "/speakers",
  "/speakers/Anna%20Berg",
  "/sources",
  "/sources/Coastal%20Gazette",
  "/scenarios",
  "/scenarios/output-race?draws=100",
  "/scenarios/spending-path?draws=100&setting=straight&set=growth:0.05&solve=growth&for=core@2035=1.3e12",
  "/scenarios/spending-path-members?draws=20&part=base_share",
  "/scenarios/none",
  "/add",
  `/review/${claims[0]?.id}`,
  `/review/${findings[0]?.id}`,
  `/review/${statements.get(documents[1]?.id ?? "")?.[0]?.id}`,
  "/jobs/none",
  "/methods",
  "/claims/none",
];

/** True of a page that lists: it ships no script. */
export function isList(path: string): boolean {
  return path !== "/add" && /^\/[a-z]*(?:\?.*)?$/.test(path);
}
