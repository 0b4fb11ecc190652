/** Lines of ten megabytes, by form, by file and on the command line: a page that works, or a limit that is said. Time and memory are printed. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FROM_HERE, tokenIn } from "../api/app.ts";
import { type Bench, chromiumPath, NO_CHROMIUM, openBench } from "./chromium.ts";
import { emptyStore } from "./store.ts";

if (!chromiumPath) console.warn(`skipped test/web/long-line.test.ts: ${NO_CHROMIUM}`);

const TEN_MB = 10 * 2 ** 20;

/** One word without an end, and one sentence that hardly ends: reading takes as long as there are figures in it. */
const LINES = {
  word: "a".repeat(TEN_MB),
  sentence: "He said 3 million tanks were built in 2024 & more ".repeat(3000),
} as const;

const megabytes = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MB`;

describe.skipIf(!chromiumPath)("lines of ten megabytes", { timeout: 180_000 }, () => {
  let bench: Bench;

  beforeAll(async () => {
    bench = await openBench(await emptyStore());
  }, 60_000);

  afterAll(async () => {
    await bench?.close();
    expect(bench.mistakes).toEqual([]);
    expect(bench.complaints).toEqual([]);
  });

  const form = async (fields: FormData) => {
    fields.set("token", await tokenIn((path) => bench.app.request(bench.base + path) as Promise<Response>));
    return bench.app.request(`${bench.base}/add`, {
      method: "POST",
      headers: { ...FROM_HERE, origin: bench.base, accept: "text/html" },
      body: fields,
    });
  };

  test.each(["text", "paste"])("pasted into %s it is refused, with the limit and what to do instead", async (field) => {
    const fields = new FormData();
    fields.set(field, LINES.word);
    const answer = await form(fields);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain("at most 1000000 characters; send a longer one as a file");
  });

  test.each(Object.keys(LINES) as (keyof typeof LINES)[])(
    "as a file (a %s) it is read, and its page works",
    async (name) => {
      const fields = new FormData();
      fields.set("files", new File([LINES[name]], `${name}.txt`, { type: "text/plain" }));
      const begun = performance.now();
      const job = (await form(fields)).headers.get("location") ?? "";
      const { page, context } = await bench.open({ viewport: { width: 375, height: 900 } });
      await page.goto(bench.base + job);
      await page.waitForSelector("h1:text-is('1 read')", { timeout: 150_000 });
      const read = performance.now();
      const link = (await page.getAttribute(".items a[href^='/documents/']", "href")) ?? "";
      const answer = await page.goto(bench.base + link, { timeout: 60_000 });
      const shown = performance.now();
      expect(answer?.status()).toBe(200);
      expect(await page.locator("h1").count()).toBe(1);
      // Of ten million characters without a place to break Chromium breaks only the first: its lengths end there.
      if (name !== "word") expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
      const size = (await (await bench.app.request(bench.base + link)).text()).length;
      console.info(
        `a ${name} of ${Math.round(LINES[name].length / 1024)} KB: read in ${Math.round(read - begun)} ms, shown in ${Math.round(shown - read)} ms, a page of ${megabytes(size)}, ${megabytes(process.memoryUsage().rss)} in use`,
      );
      await context.close();
    },
  );

  test("on the command line it is read, too", () => {
    const folder = mkdtempSync(join(tmpdir(), "plumbline-"));
    try {
      writeFileSync(join(folder, "word.txt"), LINES.word);
      const begun = performance.now();
      const run = spawnSync(resolve("plumb"), ["extract", join(folder, "word.txt"), "--jsonl"], { encoding: "utf8" });
      console.info(`the command line read ${megabytes(TEN_MB)} in ${Math.round(performance.now() - begun)} ms`);
      expect([run.status, run.stderr.replace(/.*npm warn.*\n/g, "")]).toEqual([0, expect.any(String)]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
