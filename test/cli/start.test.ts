/** `npm start`: one command from a checkout to a workbench in the browser, and a clean end. */
import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { plumb, ROOT } from "../plumb.ts";
import { SOUND, scratch } from "./scratch.ts";

const file = scratch();
const running: ChildProcess[] = [];

afterEach(() => {
  for (const child of running.splice(0)) child.kill("SIGKILL");
});

interface Started {
  readonly child: ChildProcess;
  readonly url: string;
  readonly out: string;
  readonly seconds: number;
}

/** Starts, and waits for the address of the workbench. */
function start(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Started> {
  const began = performance.now();
  const child = spawn(process.execPath, [path.join(ROOT, "scripts", "start.mjs"), ...args], {
    cwd: ROOT,
    env: { ...process.env, INIT_CWD: ROOT, ...env },
  });
  running.push(child);
  return new Promise((resolve, reject) => {
    let out = "";
    let err = "";
    child.stderr.on("data", (chunk) => {
      err += chunk;
    });
    child.stdout.on("data", (chunk) => {
      out += chunk;
      const url = /Workbench: (http:\S+)/.exec(out)?.[1];
      if (url) resolve({ child, url, out, seconds: (performance.now() - began) / 1000 });
    });
    child.on("close", (code) => reject(new Error(`ended with ${code} before it served: ${out}${err}`)));
  });
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.on("close", (code) => resolve(code)));
}

describe("npm start", () => {
  test.each(["SIGINT", "SIGTERM"] as const)(
    "reads the examples, serves them, and ends cleanly on %s",
    async (signal) => {
      const { child, url, out, seconds } = await start([]);
      expect(out).toMatch(/^6 documents, \d+ statements, \d+ figures\n/);
      expect(out).toMatch(/\d+ findings?: [1-9]\d* errors?, /);
      const page = await fetch(url);
      expect(page.status).toBe(200);
      expect(page.headers.get("content-type")).toContain("text/html");
      // Generous: the machine runs other tests at the same time. Alone it takes about one second.
      expect(seconds).toBeLessThan(10);
      const end = ended(child);
      child.kill(signal);
      expect(await end).toBe(0);
    },
  );

  test("reads what it is given, and keeps it in the reader's own ledger", async () => {
    const data = file("data");
    const { out, child } = await start(["mine.txt"], {
      INIT_CWD: path.dirname(file("mine.txt", SOUND)),
      XDG_DATA_HOME: data,
    });
    expect(out).toMatch(/^1 document, /);
    child.kill("SIGTERM");
    await ended(child);
    const kept = await plumb(["read", "--db", path.join(data, "plumbline", "plumbline.db"), "--jsonl"]);
    expect(JSON.parse(kept.out).document).toBe("mine.txt");
  });
});

describe("serve", () => {
  test("takes the next port when another program has the first", async () => {
    const first = await start([]);
    const second = await start([]);
    expect(second.url).not.toBe(first.url);
  });

  test("says so when the port that was asked for is taken", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const address = other.address();
    const port = typeof address === "object" ? String(address?.port) : "";
    const { code, err } = await plumb(["serve", "--db", ":memory:", "--port", port]);
    other.close();
    expect(err).toMatch(/port \d+ of 127\.0\.0\.1.*--port.*\(port-taken\)\n$/);
    expect(code).toBe(3);
  });

  test("what is added in the workbench stands in the ledger's file, checked, and the server ends cleanly", async () => {
    const data = file("data-added");
    const { url, child } = await start(["mine.txt"], {
      INIT_CWD: path.dirname(file("mine.txt", SOUND)),
      XDG_DATA_HOME: data,
    });
    const page = await (await fetch(`${url}add`)).text();
    const token = / name="token" value="([^"]+)"/.exec(page)?.[1] ?? "";
    const body = new URLSearchParams({ token, text: `${SOUND}\n\nNorway bought 54 tanks in 2024.`, name: "added" });
    const sent = await fetch(`${url}add`, { method: "POST", body, headers: { origin: url.slice(0, -1) } });
    expect(sent.status).toBe(200);
    let job: { state: string; items: readonly { state: string }[] };
    do job = (await (await fetch(`${sent.url}.json`)).json()) as typeof job;
    while (["waiting", "reading", "checking"].includes(job.state));
    expect(job).toMatchObject({ state: "done", items: [{ state: "read", outcome: "added" }] });
    expect(await (await fetch(`${url}health`)).json()).toMatchObject({ stale: false });
    const end = ended(child);
    child.kill("SIGTERM");
    expect(await end).toBe(0);
    const ledger = path.join(data, "plumbline", "plumbline.db");
    const kept = await plumb(["read", "--db", ledger, "--jsonl"]);
    expect(
      kept.out
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line).document),
    ).toContain("added");
  });

  test("--read-only takes nothing in, and no inputs", async () => {
    const ledger = file("shown.db");
    await plumb(["read", file("mine.txt", SOUND), "--db", ledger]);
    const child = spawn(process.execPath, [path.join(ROOT, "plumb"), "serve", "--read-only", "--db", ledger]);
    running.push(child);
    const url = await new Promise<string>((resolve) => {
      let out = "";
      child.stdout.on("data", (chunk) => {
        out += chunk;
        const found = /Workbench: (http:\S+)/.exec(out)?.[1];
        if (found) resolve(found);
      });
    });
    expect(await (await fetch(`${url}add`)).text()).toContain("reading only");
    const sent = await fetch(`${url}add`, { method: "POST", body: new URLSearchParams({ text: SOUND }) });
    expect([sent.status, (await sent.json()).code]).toEqual([503, "store-read-only"]);
    const refused = await plumb(["serve", "--read-only", "mine.txt", "--db", ledger]);
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining("--read-only")]);
  });
});
