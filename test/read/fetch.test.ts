import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { afterEach, describe, expect, test } from "vitest";
import { fixedClock } from "../../src/core/clock.ts";
import { exchange } from "../../src/read/exchange.ts";
import type { NetworkOptions } from "../../src/read/fetch.ts";
import { cleanUrl, createNetwork } from "../../src/read/fetch.ts";
import { read } from "../../src/read/index.ts";
import { collect } from "./collect.ts";
import { articlePdf } from "./pdf-file.ts";

const servers: Server[] = [];

/** A server on this machine; what has no handler, such as robots.txt, is not found. */
async function serve(
  handlers: Readonly<Record<string, (response: ServerResponse, request: IncomingMessage) => void>>,
): Promise<string> {
  const server = createServer((request, response) => {
    const handler = handlers[request.url ?? ""];
    if (handler) handler(response, request);
    else response.writeHead(404).end();
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
});

const html =
  (body: string | Buffer, headers: Record<string, string> = {}) =>
  (response: ServerResponse) =>
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", ...headers }).end(body);
const redirect = (location: string) => (response: ServerResponse) => response.writeHead(302, { location }).end();
const LOCAL = { allowPrivateHosts: true, maxBytes: 100_000 };
const get = (url: string, options: NetworkOptions = {}, limits = LOCAL) => createNetwork(options).fetch(url, limits);

describe("fetching", () => {
  test("a page with its media type, encoding and clean address", async () => {
    const base = await serve({ "/a?utm_source=x": html("<p>words") });
    const page = await get(`${base}/a?utm_source=x#top`);
    expect(page).toMatchObject({ url: `${base}/a`, mediaType: "text/html", charset: "utf-8" });
    expect(Buffer.from(page.bytes).toString()).toBe("<p>words");
  });

  test("a PDF, which is kept with its pages as its bytes are", async () => {
    const file = articlePdf("Ministry orders forty tanks", [
      "The ministry said on Friday that it had ordered forty tanks.",
    ]);
    const base = await serve({
      "/report": (response) => response.writeHead(200, { "content-type": "application/pdf" }).end(file),
    });
    const options = { clock: fixedClock("2025-09-01T00:00:00Z"), network: createNetwork(), allowPrivateHosts: true };
    const [result] = await collect(read([`${base}/report`], options));
    if (!result?.ok) throw new Error("not read", { cause: result });
    expect(result.document.origin).toMatchObject({
      url: `${base}/report`,
      title: { value: "Ministry orders forty tanks" },
    });
    expect(result.document.pages).toHaveLength(1);
    expect(Buffer.from(result.original ?? []).toString()).toBe(file);
  });

  test.each([
    ["gzip", gzipSync("<p>words")],
    ["deflate", deflateSync("<p>words")],
    ["br", brotliCompressSync("<p>words")],
  ])("packed as %s", async (encoding, body) => {
    const base = await serve({ "/": html(body, { "content-encoding": encoding }) });
    expect(Buffer.from((await get(`${base}/`)).bytes).toString()).toBe("<p>words");
  });

  test("redirects are followed, five at most", async () => {
    const base = await serve({
      "/1": redirect("/2"),
      "/2": redirect("/end"),
      "/end": html("<p>words"),
      "/round": redirect("/round"),
    });
    expect((await get(`${base}/1`)).url).toBe(`${base}/end`);
    await expect(get(`${base}/round`)).rejects.toMatchObject({
      code: "fetch-failed",
      message: expect.stringContaining("more than 5 redirects"),
    });
  });

  test.each([
    ["another scheme", "file:///etc/passwd"],
    ["a password", "http://a:b@127.0.0.1/"],
    ["nonsense", "http://"],
  ])("a redirect to %s is refused", async (_, location) => {
    const base = await serve({ "/": redirect(location) });
    await expect(get(`${base}/`)).rejects.toMatchObject({ code: "address-refused" });
  });

  test.each([
    "http://127.0.0.1/",
    "http://169.254.169.254/",
    "http://[::1]/",
    "http://localhost/",
    "http://2130706433/",
    "//10.0.0.1/x",
    "http://harbour-gazette.org:8080/",
  ])("a public page that redirects to %s is refused before that is asked", async (location) => {
    const asked: string[] = [];
    const network = createNetwork({
      exchange: async (url) => {
        asked.push(url.href);
        const robots = url.pathname === "/robots.txt";
        return { status: robots ? 404 : 302, headers: robots ? {} : { location }, bytes: new Uint8Array() };
      },
    });
    await expect(
      network.fetch("https://harbour-gazette.org/", { ...LOCAL, allowPrivateHosts: false }),
    ).rejects.toMatchObject({ code: "address-refused" });
    expect(asked).toEqual(["https://harbour-gazette.org/robots.txt", "https://harbour-gazette.org/"]);
  });
});

describe("the guard at the connection", () => {
  const limits = { maxBytes: 1000, allowPrivateHosts: false, totalMilliseconds: 2000, silenceMilliseconds: 1000 };

  test("a name that leads here is refused at the answer of the resolver", async () => {
    const base = await serve({ "/": html("<p>secret") });
    const url = new URL(base);
    url.hostname = "harbour-gazette.org";
    await expect(exchange(url, { ...limits, resolve: async () => ["127.0.0.1"] })).rejects.toMatchObject({
      code: "address-refused",
    });
    await expect(exchange(url, { ...limits, resolve: async () => ["93.184.216.34", "::1"] })).rejects.toMatchObject({
      code: "address-refused",
    });
  });

  test("a peer that is this machine is refused after connecting", async () => {
    const asked: string[] = [];
    const base = await serve({
      "/": (response, request) => {
        asked.push(request.url ?? "");
        response.end("secret");
      },
    });
    // The literal never passes the resolver, so that only the check of the connected peer is left.
    await expect(exchange(new URL(`${base}/`), { ...limits, resolve: async () => [] })).rejects.toMatchObject({
      code: "address-refused",
      message: expect.stringContaining("127.0.0.1 (loopback)"),
    });
    expect(asked).toEqual([]);
  });
});

describe("limits", () => {
  test("a long answer", async () => {
    const base = await serve({ "/": html("x".repeat(200_000)) });
    await expect(get(`${base}/`)).rejects.toMatchObject({ code: "fetch-too-large" });
  });

  test("an answer without end and without length", async () => {
    const base = await serve({
      "/": (response) => {
        response.writeHead(200, { "content-type": "text/html" });
        const timer = setInterval(() => response.write("x".repeat(10_000)), 1);
        response.on("close", () => clearInterval(timer));
      },
    });
    await expect(get(`${base}/`)).rejects.toMatchObject({ code: "fetch-too-large" });
  });

  test.each([
    ["gzip", gzipSync(Buffer.alloc(50_000_000))],
    ["br", brotliCompressSync(Buffer.alloc(50_000_000))],
  ])("a small answer that unpacks to a large one: %s", async (encoding, bomb) => {
    expect(bomb.length).toBeLessThan(100_000);
    const base = await serve({ "/": html(bomb, { "content-encoding": encoding }) });
    await expect(get(`${base}/`)).rejects.toMatchObject({ code: "fetch-too-large" });
  });

  test.each<[string, (response: ServerResponse) => void]>([
    ["no answer", () => undefined],
    ["an answer that stops", (response) => void response.writeHead(200, { "content-type": "text/html" }).write("<p>")],
  ])("%s", async (_, handler) => {
    const base = await serve({ "/": handler });
    await expect(get(`${base}/`, { totalMilliseconds: 400, silenceMilliseconds: 5000 })).rejects.toMatchObject({
      code: "fetch-timeout",
    });
  });

  test("an answer that drips", async () => {
    const base = await serve({
      "/": (response) => {
        response.writeHead(200, { "content-type": "text/html" });
        const timer = setInterval(() => response.write("x"), 50);
        response.on("close", () => clearInterval(timer));
      },
    });
    await expect(get(`${base}/`, { totalMilliseconds: 400, silenceMilliseconds: 5000 })).rejects.toMatchObject({
      code: "fetch-timeout",
    });
  });

  test.each<[string, (response: ServerResponse) => void, RegExp]>([
    ["not found", (response) => response.writeHead(404).end(), /answers 404/],
    [
      "a picture",
      (response) => response.writeHead(200, { "content-type": "image/png" }).end("x"),
      /this is image\/png/,
    ],
    [
      "an unknown packing",
      (response) => response.writeHead(200, { "content-type": "text/html", "content-encoding": "zz" }).end("x"),
      /packed as "zz"/,
    ],
    [
      "broken gzip",
      (response) => response.writeHead(200, { "content-type": "text/html", "content-encoding": "gzip" }).end("x"),
      /could not be fetched/,
    ],
    ["a cut line", (response) => void response.socket?.destroy(), /could not be fetched/],
  ])("%s is an error of one line", async (_, handler, says) => {
    const base = await serve({ "/": handler });
    await expect(get(`${base}/`)).rejects.toMatchObject({ code: "fetch-failed", message: expect.stringMatching(says) });
    await expect(get(`${base}/`)).rejects.toMatchObject({ message: expect.not.stringContaining("\n") });
  });
});

describe("robots.txt", () => {
  const robots = (text: string) => (response: ServerResponse) => response.end(text);

  test("is asked once for each site and kept to", async () => {
    let asked = 0;
    const base = await serve({
      "/robots.txt": (response) => {
        asked++;
        response.end("User-agent: *\nDisallow: /closed\n\nUser-agent: plumbline\nDisallow: /closed\nDisallow: /ours");
      },
      "/open": html("<p>words"),
    });
    const network = createNetwork();
    await network.fetch(`${base}/open`, LOCAL);
    await expect(network.fetch(`${base}/closed`, LOCAL)).rejects.toMatchObject({ code: "robots-disallow" });
    await expect(network.fetch(`${base}/ours`, LOCAL)).rejects.toMatchObject({
      code: "robots-disallow",
      message: expect.stringContaining("robots.txt forbids"),
    });
    expect(asked).toBe(1);
  });

  test("holds for where a redirect leads as well", async () => {
    const base = await serve({
      "/robots.txt": robots("User-agent: *\nDisallow: /closed"),
      "/open": redirect("/closed"),
      "/closed": html("<p>words"),
    });
    await expect(get(`${base}/open`)).rejects.toMatchObject({ code: "robots-disallow" });
  });

  test("one that is missing allows, one that fails forbids", async () => {
    const missing = await serve({ "/": html("<p>words") });
    expect((await get(`${missing}/`)).mediaType).toBe("text/html");
    const failing = await serve({ "/": html("<p>words"), "/robots.txt": (response) => response.writeHead(503).end() });
    await expect(get(`${failing}/`)).rejects.toMatchObject({
      code: "robots-disallow",
      message: expect.stringContaining("could not be read"),
    });
  });
});

describe("reading a URL", () => {
  const clock = fixedClock("2025-06-01T12:00:00Z");
  const PAGE = `<html><head><title>Forty tanks | Harbour Gazette</title></head><body><article><h1>Ministry orders forty tanks</h1>
    <p>The ministry said on Friday that it had ordered forty tanks from a domestic maker at a price of six hundred million.</p>
    <p>Deliveries begin in 2027, and the last vehicle is to arrive in 2030 if the works keep to their schedule.</p></article></body></html>`;

  test("gives a document with its address and the time of fetching", async () => {
    const base = await serve({ "/news": html(PAGE) });
    const results = await collect(read([`${base}/news`], { clock, network: createNetwork(), allowPrivateHosts: true }));
    expect(results).toMatchObject([
      {
        ok: true,
        document: {
          origin: {
            kind: "url",
            name: `${base}/news`,
            key: `${base}/news`,
            url: `${base}/news`,
            fetched: "2025-06-01T12:00:00Z",
          },
        },
      },
    ]);
  });

  test("is refused for private hosts, and without a network", async () => {
    const base = await serve({ "/news": html(PAGE) });
    const refused = await collect(read([`${base}/news`], { clock, network: createNetwork() }));
    expect(refused).toMatchObject([{ ok: false, input: `${base}/news`, error: { code: "address-refused" } }]);
    const offline = await collect(read([`${base}/news`], { clock }));
    expect(offline).toMatchObject([
      { ok: false, error: { code: "address-refused", message: expect.stringContaining("switched off") } },
    ]);
  });
});

test("clean addresses", () => {
  expect(cleanUrl(new URL("https://harbour-gazette.org/a?id=1&utm_medium=x&fbclid=y#z"))).toBe(
    "https://harbour-gazette.org/a?id=1",
  );
});
