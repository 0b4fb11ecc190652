/** Every route in every format on the hand-made corpus. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { routes } from "../../src/api/index.ts";
import { sha256 } from "../../src/core/id.ts";
import type { Store } from "../../src/store/store.ts";
import { claims, documents, findings, statements } from "../web/corpus.ts";
import { PAGED_ID, pagedEntry } from "../web/paged.ts";
import { pledges, verdicts } from "../web/pledges.ts";
import { corpusStore, emptyStore } from "../web/store.ts";
import { type Ask, appOver, send } from "./app.ts";
import { sampleId, sampleQuery } from "./samples.ts";

const TYPES: Readonly<Record<string, string>> = {
  html: "text/html",
  json: "application/json",
  csv: "text/csv",
  ics: "text/calendar",
  svg: "image/svg+xml",
  png: "image/png",
  "metadata.json": "application/json",
  zip: "application/zip",
};

/** Data whose address has no extension. */
const ALONE: ReadonlySet<string> = new Set(["/health", "/oembed"]);

/** Each route with each of its formats, as an address. */
const ADDRESSES = routes.flatMap(({ path, formats, plain }) =>
  formats.map((format) => {
    const stem = path.replace("/:id", `/${sampleId(path)}`);
    const named = stem === "/" && format !== "html" ? "/index" : stem;
    const bare = format === "html" || plain || ALONE.has(path) ? stem : `${named}.${format}`;
    return [bare + sampleQuery(path), format] as const;
  }),
);

let store: Store;
let ask: Ask;
let mistakes: unknown[];

beforeAll(async () => {
  store = await corpusStore();
  await store.put(await pagedEntry());
  const served = appOver(store);
  ({ mistakes } = served);
  const job = (await send(served.ask, "/add", { text: "120 40" })).headers.get("location") ?? "";
  await served.app.settle();
  ask = (path, init) => served.ask(path.replace("/jobs/JOB", job), init);
  // One of an earlier reading: as the sentences are read now, they do not clash.
  const clash = findings.slice(1, 2).map((finding) => ({
    ...finding,
    id: sampleId("/conflicts/:id") ?? "",
    rule: "across-documents",
    verdict: "disagreement" as const,
    severity: "info" as const,
  }));
  await store.putResults({ claims, findings: [...findings, ...clash], pledges, verdicts });
});

afterAll(async () => {
  await store.close();
  expect(mistakes).toEqual([]);
});

test("every item has an id to ask for", () => {
  const items = routes.map(({ path }) => path).filter((path) => path.includes("/:id"));
  expect(items.filter((path) => sampleId(path) === undefined)).toEqual([]);
});

describe("answers", () => {
  test.each(ADDRESSES)("%s", async (address, format) => {
    const response = await ask(address);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toContain(TYPES[format]);
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(response.headers.get("content-security-policy")).not.toContain("unsafe");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("referrer-policy")).toBe("no-referrer");
    const body = await response.text();
    if (format.endsWith("json")) JSON.parse(body);
    if (format === "html") {
      expect(body).not.toMatch(/<script|\son[a-z]+=|\sstyle=|javascript:/i);
      expect(body.match(/<h1[ >]/g)).toHaveLength(1);
      expect(body).not.toMatch(/<(?:link|img|script|iframe|object|embed|form)[^>]*="(?:https?:)?\/\//i);
    }
  });

  test.each(ADDRESSES)("%s to HEAD, without a body", async (address) => {
    const response = await ask(address, { method: "HEAD" });
    expect([response.status, await response.text()]).toEqual([200, ""]);
  });
});

describe("an empty store", () => {
  test.each([
    "/",
    "/documents",
    "/claims",
    "/findings",
    "/checks",
    "/search?q=tank",
    "/index.json",
    "/documents.csv",
    "/pledges",
    "/pledges.json",
    "/pledges.ics",
  ])("%s", async (address) => {
    const empty = await emptyStore();
    const response = await appOver(empty).ask(address);
    expect(response.status).toBe(200);
    if (address === "/") expect(await response.text()).toContain("Nothing has been read yet");
    await empty.close();
  });
});

describe("lists", () => {
  const json = async (address: string) =>
    (await ask(address)).json() as Promise<{ total: number; next: string | null; items: { id: string }[] }>;

  test("can be narrowed, and say so in the address", async () => {
    expect((await json("/documents.json?outlet=Northern+Wire")).items).toMatchObject([{ outlet: "Northern Wire" }]);
    expect((await json("/claims.json?relation=changed")).total).toBe(1);
    expect((await json("/claims.json?documents=3")).total).toBe(2);
    expect((await json("/findings.json?severity=error")).items).toMatchObject([{ rule: "sum-of-parts" }]);
    const page = await (await ask("/findings?severity=error")).text();
    expect(page).toContain('href="/findings.json?severity=error"');
    expect(page).toMatch(/<a href="\/findings" aria-current="true">/);
  });

  test("go on from page to page until every line was there once", async () => {
    const seen: string[] = [];
    for (let address: string | null = "/documents.json?limit=1"; address; ) {
      const page: Awaited<ReturnType<typeof json>> = await json(address);
      seen.push(...page.items.map((item) => item.id));
      address = page.next;
      expect(page.total).toBe(documents.length + 1);
    }
    expect(seen.sort()).toEqual([...documents.map((document) => document.id), PAGED_ID].sort());
  });

  test("are whole as a table, whatever the page", async () => {
    const table = await (await ask("/documents.csv?limit=1")).text();
    expect(table.trim().split("\r\n")).toHaveLength(documents.length + 2);
  });
});

test("a document as data has its statements but not its text", async () => {
  const [document] = documents;
  const body = await (await ask(`/documents/${document?.id}.json`)).text();
  expect(body).toContain('"statements"');
  expect(body).not.toContain('"text"');
});

test("a claim and a finding as data have the forms of the command line", async () => {
  const claim = (await (await ask(`/claims/${claims[0]?.id}.json`)).json()) as { members: object[] };
  expect(claim.members[0]).toMatchObject({
    document: "gazette.txt",
    relation: "same",
    span: { start: expect.any(Number) },
  });
  const finding = (await (await ask(`/findings/${findings[1]?.id}.json`)).json()) as { evidence: object[] };
  expect(finding.evidence).toMatchObject([
    { document: "gazette.txt" },
    { document: "digest.txt" },
    { series: "imports", cell: "tanks 2030" },
  ]);
});

test("an id that was given another leads there for good", async () => {
  await store.alias("c0000000000000000old", claims[0]?.id ?? "");
  const page = await ask("/claims/c0000000000000000old");
  expect([page.status, page.headers.get("location")]).toEqual([301, `/claims/${claims[0]?.id}`]);
  const data = await ask("/claims/c0000000000000000old.json");
  expect(data.headers.get("location")).toBe(`/claims/${claims[0]?.id}.json`);
});

test("the style sheet is kept for a year, under a name that changes with it", async () => {
  const page = await (await ask("/")).text();
  const [, address = ""] = /<link rel="stylesheet" href="([^"]+)"/.exec(page) ?? [];
  expect(address).toMatch(/^\/assets\/style\.[0-9a-f]{16}\.css$/);
  const sheet = await ask(address);
  expect(sheet.headers.get("cache-control")).toContain("immutable");
  expect(await sheet.text()).toContain("light-dark(");
});

test.each(["/claims", "/claims.json", "/claims.csv"])("the tag of %s is a hash of its bytes", async (path) => {
  const answer = await ask(path);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  expect(answer.headers.get("etag")).toBe(`"${sha256(bytes)}"`);
});

test("what has not changed is not sent again", async () => {
  const tag = (await ask("/claims.json")).headers.get("etag") ?? "";
  expect((await ask("/claims.json", { headers: { "if-none-match": tag } })).status).toBe(304);
});

test.each([
  ["gdp", "series", "wb-gdp"],
  ["output race", "scenario", "output-race"],
  ["magnitude", "check", "magnitude"],
  ["anna", "speaker", "Anna Berg"],
  ["gazette", "source", "Coastal Gazette"],
])("a search for %s finds the %s, too", async (typed, shelf, id) => {
  const { elsewhere } = await (await ask(`/search.json?q=${encodeURIComponent(typed)}`)).json();
  expect(elsewhere).toContainEqual(expect.objectContaining({ shelf, id: expect.stringContaining(id) }));
  const [first] = elsewhere as readonly { name: string }[];
  expect(await (await ask(`/search?q=${encodeURIComponent(typed)}`)).text()).toContain(first?.name);
});

test("what is typed into the search is text, whatever it is", async () => {
  for (const typed of ['"', "tanks AND OR", "*", "a".repeat(200), "<script>", "\u202Etanks", "%00"]) {
    const response = await ask(`/search?q=${encodeURIComponent(typed)}`);
    expect([typed, response.status]).toEqual([typed, 200]);
    expect(await response.text()).not.toContain("<script>");
  }
});

test("a claim that is told very often goes on from page to page, and is whole as data", async () => {
  const many = await emptyStore();
  const [claim] = claims;
  if (!claim) throw new Error("the corpus has claims");
  for (const document of documents) await many.put({ document, statements: statements.get(document.id) ?? [] });
  const members = Array.from({ length: 250 }, (_, index) => claim.members[index % claim.members.length]).filter(
    (member) => member !== undefined,
  );
  await many.putResults({ claims: [{ ...claim, members }], findings });
  const { ask: askMany } = appOver(many);
  const counts: number[] = [];
  for (let address: string | undefined = `/claims/${claim.id}`; address; ) {
    const page = await (await askMany(address)).text();
    counts.push(page.match(/<li class="telling /g)?.length ?? 0);
    address = /<a href="([^"]+)" rel="next">/.exec(page)?.[1];
  }
  expect(counts).toEqual([25, 25, 25, 25, 25, 25, 25, 25, 25, 25]);
  const data = (await (await askMany(`/claims/${claim.id}.json`)).json()) as { members: unknown[] };
  expect(data.members).toHaveLength(250);
  await many.close();
});
