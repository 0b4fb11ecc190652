/** A page of ours in somebody else's, in a real browser: it is shown in its own style, leads back, and nothing else can be framed. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type ServerType, serve } from "@hono/node-server";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { embedListener } from "../../src/api/tag.ts";
import type { Store } from "../../src/store/store.ts";
import { appOver } from "../api/app.ts";
import { CHROMIUM_FLAGS, chromiumPath } from "./chromium.ts";
import { claims } from "./corpus.ts";
import { islands } from "./islands.ts";
import { corpusStore } from "./store.ts";

describe.skipIf(!chromiumPath)("in a page elsewhere", () => {
  let browser: Browser;
  let store: Store;
  let ours: ServerType;
  let theirs: Server;
  let base: string;
  let body = "";

  const portOf = (server: { address: () => unknown }): number => (server.address() as AddressInfo).port;

  beforeAll(async () => {
    store = await corpusStore();
    const { app } = appOver(store, undefined, islands);
    ours = await new Promise<ServerType>((resolve) => {
      const started = serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 }, () => resolve(started));
    });
    base = `http://127.0.0.1:${portOf(ours)}`;
    // Another host to the browser, whatever it is to the machine.
    theirs = createServer((_, response) => {
      response.setHeader("content-type", "text/html; charset=utf-8");
      response.end(`<!doctype html><title>Elsewhere</title>${body}`);
    });
    await new Promise<void>((resolve) => theirs.listen(0, "localhost", resolve));
    browser = await chromium.launch({ executablePath: chromiumPath ?? "", args: CHROMIUM_FLAGS });
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    ours?.close();
    theirs?.close();
    await store?.close();
  });

  async function shown(html: string): Promise<{ readonly page: Page; readonly refused: readonly string[] }> {
    body = html;
    const page = await browser.newPage();
    const refused: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") refused.push(message.text());
    });
    await page.goto(`http://localhost:${portOf(theirs)}/`, { waitUntil: "networkidle" });
    return { page, refused };
  }

  test.each([`/claims/${claims[1]?.id}`, "/series/wb-gdp?actor=RU"])("%s is shown by its tag", async (path) => {
    const told = await fetch(`${base}/oembed?url=${encodeURIComponent(base + path)}`);
    const { html } = (await told.json()) as { html: string };
    const { page, refused } = await shown(html);
    const frame = page.frames().find((one) => one.url().startsWith(`${base}/embed/`));
    expect(await frame?.textContent("footer")).toContain("Source:");
    // The style sheet came through: the body has the colour of paper, or of night.
    expect(await frame?.evaluate("getComputedStyle(document.body).backgroundColor")).toMatch(
      /rgb\((?:254, 253, 250|20, 22, 26)\)/,
    );
    expect(refused).toEqual([]);
    const [opened] = await Promise.all([page.context().waitForEvent("page"), frame?.click("footer a")]);
    await opened.waitForLoadState();
    expect(opened.url()).toBe(base + path);
    await opened.close();
    await page.close();
  });

  const tagOf = async (path: string): Promise<string> => {
    const told = await fetch(`${base}/oembed?url=${encodeURIComponent(base + path)}`);
    return ((await told.json()) as { html: string }).html;
  };

  const heightOf = (page: Page, at: number): Promise<number> =>
    page.evaluate(`document.querySelectorAll("iframe")[${at}].clientHeight`);

  test("stands as high as it is where the page around listens, also when it changes", async () => {
    const [claim, series] = [`/claims/${claims[1]?.id}?show=coverage`, "/series/wb-gdp?actor=RU"];
    const { page, refused } = await shown(`${await tagOf(claim)}${await tagOf(series)}${embedListener(base)}`);
    const frames = page.frames().filter((one) => one.url().startsWith(`${base}/embed/`));
    const frame = frames.find((one) => one.url().includes("/series/"));
    const needs = async (): Promise<number> =>
      Math.ceil((await frame?.evaluate("document.body.getBoundingClientRect().height")) as number);
    await page.waitForFunction(`document.querySelectorAll("iframe")[1].clientHeight === ${await needs()}`);
    const before = await needs();
    expect(await heightOf(page, 0)).not.toBe(before);
    await frame?.click("summary");
    await page.waitForFunction(`document.querySelectorAll("iframe")[1].clientHeight > ${before + 100}`);
    expect(await heightOf(page, 1)).toBe(await needs());
    // Folded again it gives the room back.
    await frame?.click("summary");
    await page.waitForFunction(`document.querySelectorAll("iframe")[1].clientHeight === ${before}`);
    expect(refused).toEqual([]);
    await page.close();
  });

  test("keeps its height where nobody listens, and where somebody else speaks", async () => {
    const listening = embedListener("https://elsewhere.example");
    const { page } = await shown(`${await tagOf("/series/wb-gdp?actor=RU")}${listening}`);
    const frame = page.frames().find((one) => one.url().startsWith(`${base}/embed/`));
    await frame?.click("summary");
    await page.waitForTimeout(300);
    expect(await heightOf(page, 0)).toBe(700);
    await page.close();
  });

  test("nothing else runs in it", async () => {
    const { page, refused } = await shown(await tagOf("/series/wb-gdp?actor=RU"));
    const frame = page.frames().find((one) => one.url().startsWith(`${base}/embed/`));
    await frame
      ?.evaluate(`{
      const script = document.createElement("script");
      script.setAttribute("src", "data:text/javascript,document.title='ran'");
      document.head.append(script);
      fetch("/claims.json").catch(() => undefined);
    }`)
      .catch(() => undefined);
    await page.waitForTimeout(200);
    expect(await frame?.title()).not.toBe("ran");
    expect(refused.join()).toMatch(/Content Security Policy|TrustedScriptURL|Trusted/i);
    await page.close();
  });

  test("the page itself is not", async () => {
    const { page, refused } = await shown(`<iframe src="${base}/claims/${claims[1]?.id}"></iframe>`);
    expect(refused.join()).toMatch(/frame-ancestors|X-Frame-Options/i);
    await page.close();
  });
});
