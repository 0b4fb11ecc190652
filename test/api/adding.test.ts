/** Adding over HTTP: what is sent is read in the background, stands in the ledger afterwards, and what fails says why. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Intake, Job } from "../../src/api/queue.ts";
import { openStore } from "../../src/store/index.ts";
import type { Store } from "../../src/store/store.ts";
import { pdfOf } from "../read/pdf-file.ts";
import { PAGED_ID, PAGED_PDF } from "../web/paged.ts";
import { type Ask, appOver, BROWSER, FROM_HERE, intakeOf, send, tokenIn } from "./app.ts";

const TEXT = "Norland bought 120 tanks in 2024, the minister said. The order costs $4.2 billion.";
const OTHER = "Norland bought 140 tanks in 2024, a senior official said on Monday.";

let store: Store;
let served: ReturnType<typeof appOver>;
let ask: Ask;

beforeAll(async () => {
  store = await openStore(":memory:");
  served = appOver(store);
  ({ ask } = served);
});

afterAll(async () => {
  await served.app.settle();
  await store.close();
  expect(served.mistakes).toEqual([]);
});

/** The job as data, when it is over. */
async function over(address: string, from: Ask = ask): Promise<Job> {
  for (;;) {
    const job = (await (await from(`${address}.json`)).json()) as Job;
    if (!["waiting", "reading", "checking"].includes(job.state)) return job;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

async function added(fields: Parameters<typeof send>[2]): Promise<{ address: string; job: Job }> {
  const response = await send(ask, "/add", fields);
  expect(response.status).toBe(303);
  const address = response.headers.get("location") ?? "";
  expect(address).toMatch(/^\/jobs\/[0-9a-f]{16}$/);
  return { address, job: await over(address) };
}

async function upload(files: readonly File[], more: Readonly<Record<string, string>> = {}): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of Object.entries({ token: await tokenIn(ask), ...more })) body.append(name, value);
  for (const file of files) body.append("files", file);
  return ask("/add", { method: "POST", headers: FROM_HERE, body });
}

test("a pasted text becomes a document with statements, claims and a page", async () => {
  const { address, job } = await added({ text: TEXT, name: "note", from: "https://example.org/a" });
  expect(job).toMatchObject({
    state: "done",
    items: [{ name: "note", kind: "text", state: "read", outcome: "added" }],
  });
  const id = job.items[0]?.document;
  const document = await (await ask(`/documents/${id}.json`)).json();
  expect(document).toMatchObject({ document: "note", url: "https://example.org/a" });
  expect(document.statements.length).toBe(job.items[0]?.statements);
  expect(document.statements.length).toBeGreaterThan(0);
  expect(await store.stale()).toBe(false);
  const page = await (await ask(address)).text();
  expect(page).toContain(`href="/documents/${id}"`);
  expect(page).not.toContain('http-equiv="refresh"');
  expect(await (await ask("/add")).text()).toContain(`href="${address}"`);
  const again = await added({ text: TEXT, name: "note", from: "https://example.org/a" });
  expect(again.job.items).toMatchObject([{ document: id, outcome: "unchanged" }]);
});

test("a PDF becomes a document with pages, and the file is kept for its pictures", async () => {
  const response = await upload([
    new File([PAGED_PDF], "report.pdf", { type: "application/pdf" }),
    new File([pdfOf([[], []])], "scan.pdf", { type: "application/pdf" }),
  ]);
  const { items } = await over(response.headers.get("location") ?? "");
  expect(items.map(({ state, code, document }) => [state, code, document])).toEqual([
    ["read", undefined, PAGED_ID],
    ["failed", "pdf-without-text", undefined],
  ]);
  expect(items[1]?.message).toMatch(/scan\.pdf: its 2 pages hold no text.*OCR/);
  expect((await store.document(PAGED_ID))?.pages).toHaveLength(3);
  expect(Buffer.from((await store.original(PAGED_ID)) ?? []).toString()).toBe(PAGED_PDF);
  expect(await (await ask("/add", { headers: BROWSER })).text()).toMatch(/accept="[^"]*\.pdf/);
});

test("files and addresses: each has its line, and what fails does not stop the rest", async () => {
  const html = `<!doctype html><title>Orders</title><article><h1>Orders</h1><p>${OTHER} ${TEXT}</p></article>`;
  const response = await upload(
    [
      new File([html], "C:\\reports\\orders.html", { type: "text/html" }),
      new File([OTHER], "../../etc/plain.txt", { type: "text/plain" }),
      new File(["\u0000\u0001\u0002%PDF"], "scan.pdf", { type: "application/pdf" }),
      new File(["  "], "empty.txt"),
    ],
    { addresses: "/etc/passwd\nftp://example.org/x  http://127.0.0.1/" },
  );
  const job = await over(response.headers.get("location") ?? "");
  expect(job.state).toBe("done");
  expect(job.items.map(({ name, state, code }) => [name, state, code])).toEqual([
    ["/etc/passwd", "failed", "address-refused"],
    ["ftp://example.org/x", "failed", "address-refused"],
    ["http://127.0.0.1/", "failed", "address-refused"],
    ["orders.html", "read", undefined],
    ["plain.txt", "read", undefined],
    ["scan.pdf", "failed", "file-binary"],
    ["empty.txt", "failed", "file-empty"],
  ]);
  for (const { message } of job.items.filter(({ state }) => state === "failed"))
    expect(message?.length).toBeGreaterThan(20);
  const table = await (await ask(`${response.headers.get("location")}.csv`)).text();
  expect(table.trim().split("\r\n")).toHaveLength(8);
});

test("what is new is lined up with what was there", async () => {
  await added({ text: TEXT });
  await added({ text: "A ministry paper says that Norland bought 120 tanks in 2024." });
  const claims = (await (await ask("/claims.json?item=tank")).json()) as { items: { documents: number }[] };
  expect(Math.max(...claims.items.map(({ documents }) => documents))).toBeGreaterThan(1);
});

test("the changes of a job come as events, the last one marked, and then the stream ends", async () => {
  const address = (await send(ask, "/add", { text: `${OTHER} Again.` })).headers.get("location");
  const response = await ask(`${address}/events`);
  expect(response.headers.get("content-type")).toContain("text/event-stream");
  expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
  const events = (await response.text()).trim().split("\n\n");
  expect(events.length).toBeGreaterThan(1);
  expect(events.map((event) => /^event: (\w+)$/m.exec(event)?.[1]).lastIndexOf("change")).toBe(events.length - 2);
  expect(JSON.parse(/^data: (.*)$/m.exec(events.at(-1) ?? "")?.[1] ?? "")).toMatchObject({ state: "done" });
});

describe("with reading that waits", () => {
  /** An app whose reading goes on only when it is let. */
  async function held() {
    const own = await openStore(":memory:");
    let go: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      go = resolve;
    });
    const usual = intakeOf(own);
    const intake: Intake = { ...usual, read: async (given) => gate.then(() => usual.read(given)) };
    const { app, ask: asked, mistakes } = appOver(own, intake);
    return {
      asked,
      go,
      own,
      end: async () => {
        go();
        await app.settle();
        await own.close();
        expect(mistakes).toEqual([]);
      },
    };
  }

  test("pages are answered meanwhile, and the job's own says what is going on", async () => {
    const { asked, go, end } = await held();
    const address = (await send(asked, "/add", { text: TEXT })).headers.get("location") ?? "";
    expect((await asked("/documents")).status).toBe(200);
    const page = await (await asked(address)).text();
    expect(page).toMatch(/<h1>Reading 1\sdocument<\/h1>/);
    expect(page).toContain('<meta http-equiv="refresh" content="3"/>');
    expect(await (await asked(`${address}?still=yes`)).text()).not.toContain('http-equiv="refresh"');
    go();
    expect((await over(address, asked)).state).toBe("done");
    await end();
  });

  test("a job that is cancelled takes nothing more in", async () => {
    const { asked, own, go, end } = await held();
    const body = new FormData();
    body.append("token", await tokenIn(asked));
    for (const name of ["a.txt", "b.txt"]) body.append("files", new File([`${name} ${TEXT}`], name));
    const response = await asked("/add", { method: "POST", headers: FROM_HERE, body });
    const address = response.headers.get("location") ?? "";
    const cancel = await send(asked, address, { act: "cancel" });
    expect([cancel.status, cancel.headers.get("location")]).toEqual([303, address]);
    const job = await over(address, asked);
    expect([job.state, job.items.map(({ state }) => state)]).toEqual(["cancelled", ["cancelled", "cancelled"]]);
    go();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect((await own.counts()).documents).toBe(0);
    await end();
  });

  test("eleven jobs cannot wait", async () => {
    const { asked, end } = await held();
    const codes: number[] = [];
    for (let at = 0; at < 12; at++) codes.push((await send(asked, "/add", { text: `${at} ${TEXT}` })).status);
    expect(codes).toEqual([...Array.from({ length: 11 }, () => 303), 503]);
    await end();
  });
});

test("a mistake of ours in one document is told to the log, and the others are read", async () => {
  const own = await openStore(":memory:");
  const usual = intakeOf(own);
  const read: Intake["read"] = (given) =>
    given.name === "bad.txt" ? Promise.reject(new Error("the inside")) : usual.read(given);
  const { app, ask: asked, mistakes } = appOver(own, { ...usual, read });
  const body = new FormData();
  body.append("token", await tokenIn(asked));
  for (const name of ["bad.txt", "good.txt"]) body.append("files", new File([TEXT], name));
  const response = await asked("/add", { method: "POST", headers: FROM_HERE, body });
  const job = await over(response.headers.get("location") ?? "", asked);
  expect(job.items.map(({ state, code }) => [state, code])).toEqual([
    ["failed", "internal"],
    ["read", undefined],
  ]);
  expect(JSON.stringify(job)).not.toContain("the inside");
  expect(mistakes).toHaveLength(1);
  await app.settle();
  await own.close();
});

describe("is refused", () => {
  const problem = async (response: Response) => {
    const body = (await response.json()) as { status: number; code: string; detail: string };
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(response.headers.get("cache-control")).toBe("no-store");
    return [body.status, body.code, body.detail] as const;
  };

  test.each([
    [{}, /nothing to read/],
    [{ text: "  \n " }, /nothing to read/],
    [{ text: TEXT, from: "javascript:alert(1)" }, /from: /],
    [{ text: TEXT, from: "nowhere" }, /from: /],
    [{ text: "a".repeat(1_000_001) }, /text: at most/],
    [
      { addresses: Array.from({ length: 21 }, (_, at) => `https://example.org/${at}`).join("\n") },
      /addresses: at most/,
    ],
    [{ text: TEXT, path: "/etc/passwd" }, /path: no field/],
  ])("a wrong form, %#", async (fields: Readonly<Record<string, string>>, says) => {
    const [status, code, detail] = await problem(await send(ask, "/add", fields));
    expect([status, code]).toEqual([400, "bad-request"]);
    expect(detail).toMatch(says);
  });

  test("too many files, and too much at once", async () => {
    const many = Array.from({ length: 51 }, (_, at) => new File(["a"], `${at}.txt`));
    expect((await problem(await upload(many))).slice(0, 2)).toEqual([400, "bad-request"]);
    const large = await upload([new File([new Uint8Array(64 * 2 ** 20)], "large.txt")]);
    expect((await problem(large)).slice(0, 2)).toEqual([413, "file-too-large"]);
  });

  test.each([
    ["without a word of where it comes from", {}],
    ["from a page elsewhere", { origin: "https://evil.example", "sec-fetch-site": "cross-site" }],
    ["from another port of this machine", { origin: "http://127.0.0.1:8080", "sec-fetch-site": "same-site" }],
    ["from a page without an origin", { origin: "null" }],
  ])("a form %s, even with the right word", async (_, headers) => {
    const body = new URLSearchParams({ token: await tokenIn(ask), text: TEXT });
    const before = await (await ask("/add.json")).text();
    expect((await problem(await ask("/add", { method: "POST", headers, body }))).slice(0, 2)).toEqual([
      403,
      "form-refused",
    ]);
    expect(await (await ask("/add.json")).text()).toBe(before);
  });

  test.each(["", "wrong", "a".repeat(32)])("a form with the word “%s”", async (token) => {
    const body = new URLSearchParams({ token, text: TEXT });
    const answer = await problem(await ask("/add", { method: "POST", headers: FROM_HERE, body }));
    expect(answer.slice(0, 2)).toEqual([403, "form-refused"]);
  });

  test.each(["application/json", "text/plain", "multipart/form-data", ""])("a body of type “%s”", async (type) => {
    const headers = { ...FROM_HERE, ...(type ? { "content-type": type } : {}) };
    const answer = await problem(await ask("/add", { method: "POST", headers, body: '{"text":"x"}' }));
    expect(answer.slice(0, 2)).toEqual([400, "bad-request"]);
  });

  test("any form, under a name that is not ours", async () => {
    const headers = { host: "evil.example", origin: "http://evil.example", "sec-fetch-site": "same-origin" };
    const body = new URLSearchParams({ token: await tokenIn(ask), text: TEXT });
    expect((await problem(await ask("/add", { method: "POST", headers, body })))[1]).toBe("host-refused");
  });

  test("a job that is not there, or something else than cancelling it", async () => {
    expect((await problem(await ask("/jobs/0"))).slice(0, 2)).toEqual([404, "not-found"]);
    expect((await problem(await ask("/jobs/0/events")))[1]).toBe("not-found");
    expect((await problem(await send(ask, "/jobs/0", { act: "cancel" })))[1]).toBe("not-found");
    expect((await problem(await send(ask, "/jobs/0", { act: "burn" })))[1]).toBe("bad-request");
  });

  test("everything, where the ledger is shown for reading only", async () => {
    const { ask: shown } = appOver(store, null);
    for (const path of ["/add", "/decisions", "/jobs/0"]) {
      const body = new URLSearchParams({ text: TEXT });
      expect((await problem(await shown(path, { method: "POST", headers: FROM_HERE, body })))[1]).toBe(
        "store-read-only",
      );
    }
    const page = await (await shown("/add")).text();
    expect(page).toContain("reading only");
    expect(page).not.toContain("<textarea");
  });
});
