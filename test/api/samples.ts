/** Every address with something to show. Goes out: of each kind of item of the hand-made corpus one id, and what must be asked besides. */
import { claims, documents, findings } from "../web/corpus.ts";
import { PAGED_ID } from "../web/paged.ts";

/** Ids by the path of the route; one that is embedded has the id of its page. `JOB` stands for a job that the test makes. */
const IDS: Readonly<Record<string, string>> = {
  "/documents/:id": documents[1]?.id ?? "",
  "/documents/:id/explain": documents[1]?.id ?? "",
  "/documents/:id/pages": documents[1]?.id ?? "",
  "/documents/:id/pages.png": PAGED_ID,
  "/documents/:id/remove": documents[1]?.id ?? "",
  "/claims/:id": claims[1]?.id ?? "",
  "/findings/:id": findings[1]?.id ?? "",
  "/checks/:id": "magnitude",
  "/series/:id": "wb-ppp@2024-06-28",
  "/scenarios/:id": "queue",
  "/review/:id": claims[0]?.id ?? "",
  "/jobs/:id": "JOB",
  "/jobs/:id/events": "JOB",
  "/conflicts/:id": "f0000000000000clash",
  "/speakers/:id": "Anna Berg",
  "/sources/:id": "Coastal Gazette",
};

/** What must be said besides the path for every format to have something to show. */
const QUERIES: Readonly<Record<string, string>> = {
  "/series/:id": "?actor=RU",
  "/scenarios/:id": "?draws=20",
  "/oembed": `?url=${encodeURIComponent("http://127.0.0.1:4173/series/wb-ppp?actor=RU")}`,
};

/** Path of the page that a route shows, as the tables have it. */
const pageOf = (path: string): string => path.replaceAll("{id}", ":id").replace(/^\/embed\//, "/");

/** The id of an item for a route, `:id` or `{id}` in its path; nothing where there is none. */
export function sampleId(path: string): string | undefined {
  return IDS[pageOf(path)];
}

/** The query that a route needs, or nothing. */
export function sampleQuery(path: string): string {
  return QUERIES[pageOf(path)] ?? "";
}
