/** A text that is shown in parts: pages, data, places, words sought, and what is refused. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PART } from "../../src/api/text-parts.ts";
import type { Store } from "../../src/store/store.ts";
import { claim, long, longStore, repeated, SAID, said, short } from "../web/long.ts";
import { type Ask, appOver } from "./app.ts";

let store: Store;
let ask: Ask;

beforeAll(async () => {
  store = await longStore();
  ({ ask } = appOver(store));
});

afterAll(() => store.close());

const page = async (query = "", id = long.id) => {
  const response = await ask(`/documents/${id}${query}`, { headers: { accept: "text/html" } });
  return { status: response.status, html: (await response.text()).replaceAll("\u00a0", " ") };
};
const data = async (query = "") => (await ask(`/documents/${long.id}.json${query}`)).json();
const anchors = (html: string) => [...html.matchAll(/<mark id="s(\d+)-(\d+)"/g)].map(([, start]) => Number(start));
const at = ({ span }: (typeof said)[number]) => `${span.start}-${span.end}`;
const LAST = Math.ceil(SAID / PART.statements);

describe("pages", () => {
  test("have each statement once, in order, and a note for each of theirs alone", async () => {
    const seen: number[] = [];
    for (let part = 1; part <= LAST; part++) {
      const { html } = await page(part === 1 ? "" : `?part=${part}`);
      const here = anchors(html);
      expect(here.length).toBeLessThanOrEqual(PART.statements);
      expect(html.match(/<li class="note"/g)).toHaveLength(here.length);
      seen.push(...here);
    }
    expect(seen).toEqual(said.map(({ span }) => span.start));
  });

  test("say where one is and lead on; the first stands where the text stands", async () => {
    const path = `/documents/${long.id}`;
    const [first, second, last] = [await page(), await page("?part=2"), await page(`?part=${LAST}`)];
    expect(first.html).toContain(`Part 1 of ${LAST}`);
    expect(first.html).toContain(`<link rel="next" href="${path}?part=2"`);
    expect(first.html).not.toContain('rel="prev"');
    expect(second.html).toContain(`<link rel="prev" href="${path}"`);
    expect(second.html).toContain(`<link rel="next" href="${path}?part=3"`);
    expect(last.html).not.toContain('rel="next"');
    expect((await page("?part=1")).html).toContain(`Part 1 of ${LAST}`);
  });

  test("count the statements of the whole text, whatever part is shown", async () => {
    for (const { html } of [await page(), await page("?part=2")]) expect(html).toContain("<dd>4,100</dd>");
  });

  test("show the part of a place, and draw it there", async () => {
    const { html } = await page(`?at=${at(repeated)}`);
    expect(html).toContain(`Part ${LAST} of ${LAST}`);
    expect(html).toMatch(new RegExp(`<mark id="s${at(repeated)}" class="[^"]* here"`));
  });

  test("of a text in one part are as they were, links to it too", async () => {
    expect((await page("", short.id)).html).not.toContain("text-parts");
    const { html } = { html: await (await ask(`/claims/${claim.id}`, { headers: { accept: "text/html" } })).text() };
    const [own] = claim.members.filter(({ document }) => document === short.id);
    expect(html).toContain(`href="/documents/${short.id}#s${own?.span.start}-${own?.span.end}"`);
    expect(html).toContain(`href="/documents/${long.id}?at=${at(repeated)}#s${at(repeated)}"`);
    expect(html).not.toContain(`href="/documents/${long.id}#s`);
  });

  test("of a statement's review lead back to its note in its part", async () => {
    const html = await (await ask(`/review/${repeated.id}`, { headers: { accept: "text/html" } })).text();
    expect(html).toContain(`href="/documents/${long.id}?at=${at(repeated)}#n-${repeated.id}"`);
  });

  test("lead inside of a part to their own marks alone", async () => {
    const { html } = await page("?part=2");
    const own = [...html.matchAll(/href="#(s\d+-\d+)"/g)].map(([, id]) => id);
    expect(own.length).toBeGreaterThan(PART.statements);
    expect(own.filter((id) => !html.includes(`id="${id}"`))).toEqual([]);
    expect(html).not.toContain(`href="/documents/${long.id}#s`);
  });
});

describe("words sought", () => {
  test("are counted in the whole text and lead to its parts", async () => {
    const { html } = await page("?q=heron");
    expect(html).toContain("2 places of “heron”, 1 in this part");
    expect(html).toContain(`<a href="/documents/${long.id}?part=${LAST}&amp;q=heron#found">Part ${LAST}: 1 place</a>`);
    expect((await page("?q=osprey")).html).toContain("1 place of “osprey”, 0 in this part");
    expect((await page("?q=bittern")).html).toContain("“bittern” does not stand in this text.");
    expect((await page("?part=2&q=tanks")).html).toContain("of which the first 200 are numbered");
  });

  test("stay in the address from part to part", async () => {
    const { html } = await page("?part=2&q=heron");
    expect(html).toContain(`<link rel="next" href="/documents/${long.id}?part=3&amp;q=heron"`);
    expect(html).toContain('<input type="hidden" name="part" value="2"');
  });
});

describe("as data", () => {
  test("it comes part by part, each with the address of the next", async () => {
    const seen: number[] = [];
    let next: string | null = `/documents/${long.id}.json`;
    while (next) {
      const body: {
        part: { next: string | null; of: number; statements: number };
        statements: { span: { start: number } }[];
      } = await (await ask(next)).json();
      expect(body.part).toMatchObject({ of: LAST, statements: SAID });
      seen.push(...body.statements.map(({ span }) => span.start));
      next = body.part.next;
    }
    expect(seen).toEqual(said.map(({ span }) => span.start));
  });

  test("the table has every statement, whatever the part", async () => {
    for (const query of ["", "?part=3"]) {
      const rows = await (await ask(`/documents/${long.id}.csv${query}`)).text();
      expect(rows.trimEnd().split("\r\n")).toHaveLength(SAID + 1);
    }
  });

  test("words sought say how many stand in which part", async () => {
    expect((await data("?q=heron")).found).toMatchObject({
      places: [{ start: 4, end: 9 }],
      more: false,
      parts: [
        { part: 1, places: 1 },
        { part: LAST, places: 1 },
      ],
    });
  });

  test("why a place was marked is told in every part", async () => {
    const { statements } = await (await ask(`/documents/${long.id}/explain.json?at=${at(repeated)}`)).json();
    expect(statements.map(({ id }: { id: string }) => id)).toEqual([repeated.id]);
    const whole = await (await ask(`/documents/${long.id}/explain.json`)).json();
    expect(whole.statements).toHaveLength(PART.statements);
  });
});

test.each([
  [`?part=${LAST + 1}`, `part: this text has ${LAST} parts`],
  ["?part=0", "part: give 1 or more"],
  ["?part=-1", "part: give 1 or more"],
  ["?part=two", "part: give a whole number"],
  ["?part=1.5", "part: give a whole number"],
  [`?part=1&at=${at(repeated)}`, `part: the place of at is in part ${LAST}`],
])("%s is refused with the reason", async (query, why) => {
  for (const path of [`/documents/${long.id}.json`, `/documents/${long.id}`]) {
    const response = await ask(path + query);
    expect(response.status).toBe(400);
    expect(response.headers.get("content-type")).toContain("application/problem+json");
    expect((await response.json()).detail).toContain(why);
  }
});

test("a part of a text that has no parts is refused", async () => {
  const response = await ask(`/documents/${short.id}?part=2`);
  expect(response.status).toBe(400);
  expect((await response.json()).detail).toContain("part: this text is shown as one");
  expect((await page("?part=1", short.id)).status).toBe(200);
});

test("an address that adds to an id finds nothing, whatever was read before", async () => {
  await page();
  await page("?part=2");
  await page("", short.id);
  for (const id of [`${long.id}%201`, `${long.id}%202`, `${short.id}%200`, `${short.id}%200.json`]) {
    expect([id, (await page("", id)).status]).toEqual([id, 404]);
  }
  // Nor does a text come to stand where a part is looked for.
  expect((await page("?part=2")).html).toContain(`Part 2 of ${LAST}`);
});

test("a picture of a claim leads into the part of a long text", async () => {
  const svg = await (await ask(`/claims/${claim.id}.svg?show=coverage`)).text();
  const [place = "none"] = svg.match(/\d+-\d+(?=#s)/) ?? [];
  expect(svg).toContain(`/documents/${long.id}?at=${place}#s${place}"`);
  expect(svg).toContain(`/documents/${short.id}#s`);
});
