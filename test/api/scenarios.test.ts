/** Scenarios over HTTP, over a store with texts of our own: from a number to its sentence, what is believed, and what is refused. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { scenarioModels } from "../../src/api/scenario/load.ts";
import { extractOne } from "../../src/batch.ts";
import { refresh } from "../../src/pipeline.ts";
import { documentFromText } from "../../src/read/index.ts";
import type { Store } from "../../src/store/store.ts";
import { emptyStore } from "../web/store.ts";
import { type Ask, appOver } from "./app.ts";

const TEXTS = [
  "Russia makes as much ammunition in three months as NATO makes in a year, Anna Holm said.",
  "Russia produces twelve times as much ammunition as all of NATO, Erik Strand said.",
];

interface Wire {
  readonly inputs: readonly {
    readonly name: string;
    readonly value: number;
    readonly basis: string;
    readonly origins: readonly {
      readonly kind: string;
      readonly role?: string;
      readonly statement?: string;
      readonly documentId?: string;
      readonly span?: { readonly start: number; readonly end: number };
      readonly quote?: string;
    }[];
  }[];
  readonly outputs: readonly { readonly name: string; readonly points: readonly unknown[] }[];
  readonly state: object;
  readonly bars: { readonly output: string; readonly bars: readonly unknown[] };
  readonly solved: { readonly solution: { readonly kind: string } } | null;
}

let store: Store;
let ask: Ask;
let mistakes: unknown[];

beforeAll(async () => {
  store = await emptyStore();
  for (const [at, sentence] of TEXTS.entries()) {
    const text = `Report ${at} on output\nHarbour Wire | Monday, 9 June 2025\n\n${sentence} The ministry gave no further details on the matter on Monday.\n`;
    const document = documentFromText(text, { name: `text-${at}.txt` });
    const read = extractOne(document);
    if (!read.ok) throw read.error;
    await store.put({ document, statements: read.statements });
  }
  await refresh(store, "2025-08-01");
  ({ ask, mistakes } = appOver(store));
});

afterAll(async () => {
  await store.close();
  expect(mistakes).toEqual([]);
});

const wire = async (address: string): Promise<Wire> => (await ask(address)).json() as Promise<Wire>;
const ratio = ({ inputs }: Wire) => inputs.find(({ basis }) => basis === "read");

test("the list has every model, and each answers as page, data and picture", async () => {
  const { items } = (await (await ask("/scenarios.json")).json()) as { items: { id: string; purpose: string }[] };
  expect(items.map(({ id }) => id)).toEqual([...scenarioModels().keys()]);
  expect(items.length).toBeGreaterThanOrEqual(9);
  for (const { id } of items) {
    const page = await ask(`/scenarios/${id}?draws=20`);
    expect([id, page.status]).toEqual([id, 200]);
    const html = await page.text();
    expect(html).toContain('role="img"');
    expect(html).toContain("What must be said with it");
    expect(html).not.toMatch(/<script|\sstyle=|NaN|undefined/);
    expect(await (await ask(`/scenarios/${id}.svg?draws=20`)).text()).toMatch(/^<svg xmlns=.*<\/svg>\n$/s);
  }
}, 60_000);

describe("an input that was read", () => {
  test("leads to the sentence, whose words stand at its place", async () => {
    const read = ratio(await wire("/scenarios/output-race.json?draws=50"));
    const origins = read?.origins.filter(({ role }) => role === "centre") ?? [];
    expect(origins.length).toBeGreaterThan(0);
    for (const { documentId = "", span = { start: 0, end: 0 }, quote = "" } of origins) {
      const document = await store.document(documentId);
      expect(document?.text.slice(span.start, span.end)).toContain(quote.slice(0, 40));
    }
    const page = await (await ask("/scenarios/output-race?draws=50")).text();
    const [first] = origins;
    expect(page).toContain(`href="/documents/${first?.documentId}#s${first?.span?.start}-${first?.span?.end}"`);
  });

  test("is another when one telling is believed, and again when it is left out", async () => {
    const all = ratio(await wire("/scenarios/output-race.json?draws=50"));
    const told = all?.origins.filter(({ role }) => role === "centre") ?? [];
    expect(told.length).toBe(2);
    const values = await Promise.all(
      told.map(
        async ({ statement }) => ratio(await wire(`/scenarios/output-race.json?draws=50&believe=${statement}`))?.value,
      ),
    );
    expect([...values].sort()).toEqual([12, 4]);
    const [first] = told;
    const without = ratio(await wire(`/scenarios/output-race.json?draws=50&exclude=${first?.statement}`));
    expect(without?.value).toBe(values[1]);
    expect(without?.origins.find(({ statement }) => statement === first?.statement)?.role).toBe("excluded");
  });
});

test("a form leads to the address of what it means, and nothing else is in it", async () => {
  const response = await ask("/scenarios/spending-path?v.growth=0.05&v.inflation=&at=&seed=1&draws=1000&output=");
  expect([response.status, response.headers.get("location")]).toEqual([
    303,
    "/scenarios/spending-path?set=growth%3A0.05",
  ]);
  const data = await wire("/scenarios/spending-path.json?set=growth%3A0.05");
  expect(data.inputs.find(({ name }) => name === "growth")).toMatchObject({
    value: 0.05,
    low: 0.05,
    high: 0.05,
    basis: "chosen",
  });
});

test("a page's form, sent as it stands, changes nothing", async () => {
  for (const address of ["/scenarios/fleet?draws=20", "/scenarios/output-race?draws=20&set=x_growth:1"]) {
    const response = await ask(address.replace("&set=x_growth:1", ""));
    const page = await response.text();
    const [form = ""] = /<form class="inputs".*?<\/form>/s.exec(page) ?? [];
    const fields = [...form.matchAll(/<input [^>]*>/g)].map(([tag]) => [
      /name="([^"]*)"/.exec(tag)?.[1] ?? "",
      (/value="([^"]*)"/.exec(tag)?.[1] ?? "").replaceAll("&lt;", "<").replaceAll("&amp;", "&"),
    ]);
    expect(fields.length).toBeGreaterThan(15);
    const sent = new URLSearchParams(fields).toString();
    const again = await ask(`${address.split("?")[0]}?${sent}`);
    expect(again.headers.get("location")).toBe(`${address.split("?")[0]}?draws=20`);
  }
});

test("the same address gives the same bytes", async () => {
  for (const format of ["json", "csv", "svg"]) {
    const [one, other] = await Promise.all(
      [0, 1].map(async () => (await ask(`/scenarios/queue.${format}?seed=7&draws=50`)).text()),
    );
    expect(one).toBe(other);
    expect(one).not.toBe(await (await ask(`/scenarios/queue.${format}?seed=8&draws=50`)).text());
  }
});

test("the table has a row for each output and time", async () => {
  const { outputs } = await wire("/scenarios/queue.json?draws=20");
  const rows = (await (await ask("/scenarios/queue.csv?draws=20")).text()).trim().split("\r\n");
  expect(rows[0]).toBe("output,label,unit,time,q0.05,q0.25,q0.5,q0.75,q0.95");
  expect(rows).toHaveLength(1 + outputs.reduce((sum, { points }) => sum + points.length, 0));
});

test("another output is drawn, and the bars are its own", async () => {
  const usual = await wire("/scenarios/spending-path.json?draws=20");
  const chosen = usual.outputs[2]?.name ?? "";
  const other = await wire(`/scenarios/spending-path.json?draws=20&output=${chosen}`);
  expect([other.outputs[0]?.name, other.bars.output]).toEqual([chosen, chosen]);
});

test("an inverse question has its answer on the page", async () => {
  const address = "/scenarios/spending-path?draws=50&solve=growth&for=core%402035%3D1.3e12";
  expect((await wire(address.replace("?", ".json?"))).solved?.solution.kind).toBe("found");
  expect(await (await ask(address)).text()).toMatch(
    /Nominal growth of gross domestic product would have to be [\d.]+ % a year/,
  );
});

test("a picture has a size, a source and the address it came from", async () => {
  const svg = await (await ask("/scenarios/queue.svg?draws=20")).text();
  expect(svg).toContain("Plumbline, http://127.0.0.1:4173/scenarios/queue?draws=20");
  expect(svg).toContain("Sources of the model: ");
  const response = await ask("/scenarios/queue.png?draws=20");
  expect(response.headers.get("content-type")).toBe("image/png");
  const bytes = new DataView(await response.arrayBuffer());
  expect(bytes.getUint32(0)).toBe(0x89504e47);
  // Twice the drawing's 760 units.
  expect(bytes.getUint32(16)).toBe(1520);
  expect(bytes.byteLength).toBeGreaterThan(20_000);
});

describe("is refused", () => {
  test.each([
    ["/scenarios/none", 404, "not-found"],
    ["/scenarios/..%2f..%2fetc%2fpasswd", 404, "not-found"],
    ["/scenarios/__proto__", 404, "not-found"],
    ["/scenarios/queue?draws=1000000", 400, "bad-request"],
    ["/scenarios/queue?draws=0", 400, "bad-request"],
    ["/scenarios/queue?seed=-1", 400, "bad-request"],
    ["/scenarios/queue?colour=red", 400, "bad-request"],
    ["/scenarios/queue?set=nothing:1", 400, "model-name"],
    ["/scenarios/queue?setting=nothing", 400, "model-name"],
    ["/scenarios/queue?output=nothing", 400, "bad-request"],
    ["/scenarios/queue?believe=c0123456789", 410, "claim-withdrawn"],
    ["/scenarios/queue.json?set=__proto__:1", 400, "model-name"],
    ["/scenarios/spending-path?set=growth:1e9", 400, "usage"],
    ["/scenarios/spending-path?set=growth:pert(1,2", 400, "bad-request"],
    [`/scenarios/spending-path?set=growth:${"9".repeat(3000)}`, 400, "bad-request"],
    ["/scenarios/spending-path?solve=nothing&for=core@2035=1", 400, "usage"],
    ["/scenarios/spending-path?solve=growth&for=core", 400, "usage"],
    ["/scenarios/spending-path?solve=growth&for=core@1900=1", 400, "usage"],
    ["/scenarios/spending-path?set=growth:0.03&set=growth:0.04", 400, "bad-request"],
  ])("%s", async (address, status, code) => {
    const response = await ask(address);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([status, code]);
  });
});

test("a hostile text among the claims is shown and does nothing", async () => {
  const hostile = await emptyStore();
  const text = `Report on output\nHarbour Wire | Monday, 9 June 2025\n\n${TEXTS[1]} <script>alert("x")</script> \u202E\n`;
  const document = documentFromText(text, { name: `<script>alert("x")</script>\u202E.txt` });
  const read = extractOne(document);
  if (!read.ok) throw read.error;
  await hostile.put({ document, statements: read.statements });
  await refresh(hostile, "2025-08-01");
  const page = await (await appOver(hostile).ask("/scenarios/output-race?draws=20")).text();
  expect(page).toContain("&lt;script>");
  expect(page).not.toMatch(/<script|\u202E/);
  const svg = await (await appOver(hostile).ask("/scenarios/output-race.svg?draws=20")).text();
  expect(svg).not.toMatch(/<script|\u202E/);
  await hostile.close();
});

test("words of an address are shown as words", async () => {
  const script = '<script>alert("x")</script>';
  const response = await ask(`/scenarios/queue?set=${encodeURIComponent(`${script}:1`)}`, {
    headers: { accept: "text/html" },
  });
  expect(await response.text()).not.toContain("<script");
});
