/** What is taken away: every form of a chart, the archive read again, pages that stand in other pages, and the tag for them. */
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { routes } from "../../src/api/index.ts";
import { FORMATS, formatIn } from "../../src/api/outlets.ts";
import type { Store } from "../../src/store/store.ts";
import { claims, documents } from "../web/corpus.ts";
import { corpusStore } from "../web/store.ts";
import { type Ask, appOver, BROWSER } from "./app.ts";

const ORIGIN = "http://127.0.0.1:4173";
const SERIES = "/series/wb-gdp@2024-06-28";

let store: Store;
let ask: Ask;
let mistakes: unknown[];

beforeAll(async () => {
  store = await corpusStore();
  ({ ask, mistakes } = appOver(store));
});

afterAll(async () => {
  await store.close();
  expect(mistakes).toEqual([]);
});

const json = async <T = Record<string, unknown>>(address: string, status = 200): Promise<T> => {
  const answer = await ask(address);
  expect([address, answer.status]).toEqual([address, status]);
  return (await answer.json()) as T;
};

describe("the form of an address", () => {
  test.each([
    ["/claims/c1", "html", "/claims/c1"],
    ["/claims/c1.json", "json", "/claims/c1"],
    ["/series/wb-gdp@2024-06-28.metadata.json", "metadata.json", "/series/wb-gdp@2024-06-28"],
    ["/pledges.ics", "ics", "/pledges"],
    ["/sources/coast.example", "html", "/sources/coast.example"],
    ["/a.html", "html", "/a.html"],
  ])("%s is %s of %s", (path, format, stem) => {
    expect(formatIn(path)).toEqual({ format, stem });
  });
});

const charts = routes.filter(({ formats }) => formats.includes("svg"));

test("whatever has a chart has all that goes with it", () => {
  expect(charts.length).toBeGreaterThan(1);
  for (const { formats } of charts)
    expect(formats).toEqual(expect.arrayContaining(["png", "metadata.json", "zip", "csv"]));
});

const CHARTS = [
  `/claims/${claims[1]?.id}%`,
  `/claims/${claims[1]?.id}%?show=coverage`,
  `${SERIES}%?actor=RU`,
  "/scenarios/queue%?draws=100",
  "/pledges%",
];

describe.each(CHARTS)("%s", (pattern) => {
  const at = (format: string): string => pattern.replace("%", format);

  test("tells what is drawn, from where and on which terms", async () => {
    const about = await json<{ drawn: { origins: Record<string, string>[] }[]; files: Record<string, string> }>(
      at(".metadata.json"),
    );
    expect(about).toMatchObject({
      title: expect.stringMatching(/./),
      description: expect.stringMatching(/./),
      assumptions: expect.any(Array),
      address: ORIGIN + at(""),
      instant: "2025-11-22T10:00:00Z",
      citation: expect.stringContaining(ORIGIN + at("")),
    });
    expect(about.drawn.length).toBeGreaterThan(0);
    for (const origin of about.drawn.flatMap(({ origins }) => origins)) {
      expect(Object.keys(origin)).toEqual([
        "producer",
        "title",
        "citation",
        "url",
        "accessed",
        "published",
        "licence",
        "whatWeChanged",
      ]);
      for (const name of ["producer", "title", "citation", "licence", "whatWeChanged"])
        expect(origin[name]).toMatch(/./);
    }
    for (const file of Object.values(about.files)) expect((await ask(file.replace(ORIGIN, ""))).status).toBe(200);
  });

  test("as a picture carries its title, its source, its address and its citation", async () => {
    const svg = await (await ask(at(".svg"))).text();
    const { title } = await json<{ title: string }>(at(".metadata.json"));
    for (const said of [title.split(":")[0] ?? "", "ource", ORIGIN, "22\u00A0November\u00A02025, 10:00 UTC"]) {
      expect(svg).toContain(said);
    }
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"[^>]* role="img" aria-label="/);
    expect(svg).not.toMatch(/var\(--|<style|<script|\son\w+=/);
  });

  test("is an archive that can be read again, with the same bytes at every request", async () => {
    const [one, other] = await Promise.all([ask(at(".zip")), ask(at(".zip"))]);
    const bytes = new Uint8Array(await one.arrayBuffer());
    expect(bytes).toEqual(new Uint8Array(await other.arrayBuffer()));
    expect(one.headers.get("content-disposition")).toMatch(/^attachment; filename="[\w-]+\.zip"$/);
    const files = unzipSync(bytes);
    expect(Object.keys(files)).toEqual(["README.txt", "data.csv", "chart.svg", "chart.png", "metadata.json"]);
    const text = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
    expect(text("chart.svg")).toBe(await (await ask(at(".svg"))).text());
    expect(JSON.parse(text("metadata.json"))).toEqual(await json(at(".metadata.json")));
    expect(text("data.csv").split("\r\n").length).toBeGreaterThan(2);
    expect([...(files["chart.png"] ?? [])].slice(1, 4)).toEqual([...Buffer.from("PNG")]);
    for (const said of ["Cite as: ", "Terms: ", "What we changed: ", ORIGIN + at("")])
      expect(text("README.txt")).toContain(said);
  });

  test.each(["svg", "metadata.json", "zip"])(".%s that has not changed is not sent again", async (format) => {
    const tag = (await ask(at(`.${format}`))).headers.get("etag") ?? "";
    expect(tag).not.toBe("");
    expect((await ask(at(`.${format}`), { headers: { "if-none-match": tag } })).status).toBe(304);
  });

  test("is named on its page in every form, and as what is shared", async () => {
    const page = await (await ask(at(""))).text();
    for (const format of ["svg", "png", "zip", "metadata.json"]) {
      expect(page).toContain(`<a href="${at(`.${format}`)}">`);
    }
    // Data is of the whole page, whatever part of it is looked at.
    for (const format of ["json", "csv"])
      expect(page).toContain(`<a href="${at(`.${format}`).replace(/\?show=\w+/, "")}">`);
    expect(page).toContain(`<meta property="og:image" content="${ORIGIN}${at(".png")}"`);
    expect(page).toMatch(/<meta property="og:title" content="[^"]+"/);
    expect(page).toContain('<meta property="og:site_name" content="Plumbline"');
  });
});

describe("what has no chart", () => {
  test.each(["svg", "png", "zip", "metadata.json"])("has no .%s, and says why", async (format) => {
    const problem = await json(`${SERIES}.${format}`, 404);
    expect(problem).toMatchObject({ code: "not-found", detail: expect.stringContaining("actor=") });
  });

  test("does not speak of one on its page", async () => {
    const page = (await (await ask(SERIES)).text()).replace('href="/icon.svg"', "");
    expect(page).not.toMatch(/\.svg"|og:image|\.zip"/);
  });
});

describe("a page of several charts", () => {
  const page = `/claims/${claims[1]?.id}`;

  test("gives the first where the address names none, and the one that it names", async () => {
    const svg = async (query: string): Promise<string> => (await ask(`${page}.svg${query}`)).text();
    const [first, named, other] = await Promise.all([svg(""), svg("?show=values"), svg("?show=coverage")]);
    expect(first).toContain("120 tanks");
    const drawing = (text: string): string => text.slice(text.indexOf("<g "), text.indexOf("</g>\n"));
    expect(drawing(named)).toBe(drawing(first));
    expect(drawing(other)).not.toBe(drawing(first));
    expect(other).toMatch(/3.documents\. Disc: says the same \(1\)\. Diamond: changed \(2\)\./);
    expect((await ask(`${page}.zip?show=coverage`)).headers.get("content-disposition")).toContain("-coverage.zip");
  });

  test("has each alone for another page, and all where none is named", async () => {
    const parts = [/class="facts"/, /class="coverage"/, /class="axis"/];
    const shown = async (query: string): Promise<readonly boolean[]> => {
      const text = await (await ask(`/embed${page}${query}`)).text();
      return parts.map((part) => part.test(text.slice(text.indexOf("<main"))));
    };
    expect(await shown("")).toEqual([true, true, true]);
    expect((await shown("?show=coverage")).slice(0, 2)).toEqual([false, true]);
    expect(await (await ask(`/embed${page}?show=coverage`)).text()).not.toContain('<table class="axis"');
    expect((await shown("?show=values")).slice(0, 2)).toEqual([false, false]);
  });

  test("says what is missing where one cannot be drawn", async () => {
    const own = await corpusStore();
    const { lineage: _, ...claim } = claims[1] as (typeof claims)[number];
    const one = { ...claim, id: "c00000000000000000one", members: claim.members.slice(0, 1) };
    await own.putResults({ claims: [...claims, one], findings: [], pledges: [], verdicts: [] });
    const askOwn = appOver(own).ask;
    for (const address of [`/claims/${one.id}.svg?show=coverage`, `/embed/claims/${one.id}?show=coverage`]) {
      const answer = await askOwn(address);
      expect([address, answer.status]).toEqual([address, 404]);
      expect(await answer.json()).toMatchObject({
        code: "not-found",
        detail: expect.stringMatching(/^One document/),
      });
    }
    await own.close();
    expect(await json(`${SERIES}.svg?actor=RU&show=table`, 404)).toMatchObject({
      detail: expect.stringContaining(".csv"),
    });
    expect(await json(`${page}.svg?show=nothing`, 400)).toMatchObject({ code: "bad-request" });
    expect(await json("/pledges.svg?status=kept&actor=nobody", 404)).toMatchObject({ code: "not-found" });
  });

  test("gives a table alone, unfolded", async () => {
    const text = await (await ask(`/embed${SERIES}?actor=RU&show=table`)).text();
    expect(text).toContain('<details class="numbers" open');
    expect(text).not.toContain('<figure class="chart"');
  });
});

describe("a form that a noun does not have", () => {
  const ids: Readonly<Record<string, string>> = {
    "/claims/:id": claims[0]?.id ?? "",
    "/documents/:id": documents[0]?.id ?? "",
  };
  const wrong = Object.entries(ids).flatMap(([path, id]) =>
    FORMATS.filter((format) => !routes.find((route) => route.path === path)?.formats.includes(format)).map(
      (format) => `${path.replace(":id", id)}.${format}`,
    ),
  );
  test.each([...wrong, "/documents.svg", "/claims.zip", "/methods.metadata.json", "/embed/series/wb-gdp.json"])(
    "%s is not there",
    async (address) => {
      const answer = await ask(address, { headers: BROWSER });
      expect([answer.status, answer.headers.get("content-type")]).toEqual([404, "application/problem+json"]);
      expect(((await answer.json()) as { code: string }).code).toBe("not-found");
    },
  );
});

const EMBEDS = [
  `/claims/${claims[1]?.id}?show=coverage`,
  "/pledges?show=timeline",
  `${SERIES}?actor=RU&show=table`,
  `/claims/${claims[1]?.id}`,
  `${SERIES}?actor=RU`,
  "/scenarios/queue?draws=100",
  "/pledges",
  `/compare?documents=${documents.map(({ id }) => id).join("%2C")}`,
];

test("every page that can be embedded is tried here", () => {
  const embedded = routes.flatMap(({ path, embed }) => (embed ? [path.replace("/:id", "")] : []));
  expect(EMBEDS.map((address) => /^\/[a-z]+/.exec(address)?.[0])).toEqual(expect.arrayContaining(embedded));
});

describe.each(EMBEDS)("%s in another page", (address) => {
  test("can be framed by anybody, runs nothing that is not ours and takes nothing", async () => {
    const answer = await ask(`/embed${address}`);
    expect(answer.status).toBe(200);
    const policy = answer.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("frame-ancestors *");
    expect(policy).toContain("form-action 'none'");
    expect(policy).toMatch(/default-src 'none'; script-src 'self';.*trusted-types 'none'/);
    expect(policy).not.toContain("connect-src");
    expect(answer.headers.get("x-frame-options")).toBeNull();
    expect(await answer.text()).not.toMatch(/<(?:form|input|button|select|textarea|script|nav|iframe)\b/i);
    const tag = answer.headers.get("etag") ?? "";
    const again = await ask(`/embed${address}`, { headers: { "if-none-match": tag } });
    expect([again.status, again.headers.get("x-frame-options")]).toEqual([304, null]);
  });

  test("says whence it is and leads back", async () => {
    const page = await (await ask(`/embed${address}`)).text();
    const footer = page.slice(page.indexOf("<footer"));
    expect(footer).toContain("Source:");
    expect(footer).toContain(`<a href="${address.replaceAll("&", "&amp;")}"`);
    expect(page).toContain('<base target="_blank"');
  });

  test("is framed by nobody as the page itself, which offers the tag", async () => {
    const answer = await ask(address);
    expect(answer.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(answer.headers.get("x-frame-options")).toBe("DENY");
    const page = await answer.text();
    const [, href = ""] = /<link rel="alternate" type="application\/json\+oembed" href="([^"]+)"/.exec(page) ?? [];
    const told = await json<{ html: string }>(href.replaceAll("&amp;", "&"));
    const [, offered = ""] = /<pre><code>(.*?)<\/code><\/pre>/s.exec(page) ?? [];
    const decoded = offered.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&amp;", "&");
    expect(decoded).toBe(told.html);
  });
});

test("a failure is framed by nobody, wherever it stands", async () => {
  const answer = await ask("/embed/claims/none", { headers: BROWSER });
  expect([answer.status, answer.headers.get("x-frame-options")]).toEqual([404, "DENY"]);
  expect(answer.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
});

test("what cannot be embedded offers no tag", async () => {
  const page = await (await ask("/methods")).text();
  expect(page).not.toContain("oembed");
  expect((await ask("/embed/methods")).status).toBe(404);
  expect((await ask("/%65mbed/series/wb-gdp")).status).toBe(404);
});

test("a claim that has another id by now is embedded under that one", async () => {
  await store.alias("c0000000000000000gone", claims[1]?.id ?? "");
  const answer = await ask("/embed/claims/c0000000000000000gone");
  expect([answer.status, answer.headers.get("location")]).toEqual([301, `/embed/claims/${claims[1]?.id}`]);
});

describe("oEmbed", () => {
  const of = (url: string, more = ""): string => `/oembed?url=${encodeURIComponent(url)}${more}`;
  const page = `${ORIGIN}${SERIES}?actor=RU`;

  test("gives a tag that shows the page without navigation", async () => {
    const told = await json<{ html: string; width: number; height: number }>(of(page));
    expect(told).toMatchObject({
      type: "rich",
      version: "1.0",
      title: "GDP (current US$): Russia",
      provider_name: "Plumbline",
      provider_url: `${ORIGIN}/`,
    });
    const [, src = ""] = / src="([^"]+)"/.exec(told.html) ?? [];
    expect(src).toBe(`${ORIGIN}/embed${SERIES}?actor=RU`);
    expect((await ask(src.replace(ORIGIN, ""))).status).toBe(200);
    expect(told.html).toContain(' sandbox="');
    // Nothing of it may lead the page around elsewhere, send a form or ask anything.
    expect(told.html).not.toMatch(/allow-(?:forms|modals|top-navigation|downloads|popups-by|pointer)/);
    expect(told.html).toContain(` width="${told.width}" height="${told.height}"`);
  });

  test("stays within the size that is asked for", async () => {
    expect(await json(of(page, "&maxwidth=320&maxheight=240&format=json"))).toMatchObject({ width: 320, height: 240 });
    expect(await json(of(page, "&maxwidth=9000"))).toMatchObject({ width: 600 });
  });

  test("passes over what it does not know", async () => {
    expect(await json(of(page, "&dnt=1&callback=x"))).toMatchObject({ type: "rich" });
  });

  test.each([
    ["without an address", "/oembed", 400, "bad-request"],
    ["with an empty one", "/oembed?url=", 400, "bad-request"],
    ["with a width that is none", of(page, "&maxwidth=wide"), 400, "bad-request"],
    ["for XML", of(page, "&format=xml"), 501, "format-unavailable"],
    ["for a page elsewhere", of(page.replace("4173", "4174")), 404, "not-found"],
    ["for another scheme", of("javascript:alert(1)"), 404, "not-found"],
    ["for no address", of("wb-gdp"), 404, "not-found"],
    ["for a page that cannot be embedded", of(`${ORIGIN}/methods`), 404, "not-found"],
    ["for a claim that is not there", of(`${ORIGIN}/claims/none`), 404, "not-found"],
    ["for a page with a parameter that it does not have", of(`${page}&colour=red`), 400, "bad-request"],
    ["for an id that cannot be read", of(`${ORIGIN}/claims/%E0%A4%A`), 404, "not-found"],
  ])("%s is a problem", async (_, address, status, code) => {
    const answer = await ask(address, { headers: { accept: "application/json" } });
    expect([answer.status, answer.headers.get("content-type")]).toEqual([status, "application/problem+json"]);
    expect(await answer.json()).toMatchObject({ code, status });
  });

  test("can only be read", async () => {
    expect((await ask("/oembed", { method: "POST" })).status).toBe(405);
  });
});
