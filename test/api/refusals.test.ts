/** Every route, in each format: what is wrong is refused with problem details, and a browser gets the same as a page. */
import { type IncomingMessage, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { routes } from "../../src/api/index.ts";
import { methodsOf } from "../../src/api/resource.ts";
import type { Store } from "../../src/store/store.ts";
import { documents } from "../web/corpus.ts";
import { corpusStore } from "../web/store.ts";
import { type Ask, appOver, BROWSER } from "./app.ts";
import { type Contract, contractOf, inFormat } from "./contract.ts";

let store: Store;
let ask: Ask;
let contract: Contract;
let server: Server;
let mistakes: unknown[];

beforeAll(async () => {
  store = await corpusStore();
  const served = appOver(store);
  ({ ask, mistakes } = served);
  contract = await contractOf(ask);
  server = createAdaptorServer({ fetch: served.app.fetch }) as Server;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await store.close();
  expect(mistakes).toEqual([]);
});

/** Every route in each of its formats, once with an id that nothing has. */
const ADDRESSES = routes.flatMap((route) => {
  const stem = route.path.replace(":id", "none");
  const formats = route.plain || route.formats.length === 0 ? ["html"] : route.formats;
  return formats.map((format) => ({ address: inFormat(stem, format), format, route }));
});

async function refused(address: string, status: number, init?: Parameters<Ask>[1]): Promise<Record<string, unknown>> {
  const response = await ask(address, init);
  expect([address, response.status]).toEqual([address, status]);
  expect([address, response.headers.get("content-type")]).toEqual([address, "application/problem+json"]);
  expect(response.headers.get("cache-control")).toBe("no-store");
  const body = (await response.clone().json()) as Record<string, unknown>;
  expect(body).toMatchObject({ status, instance: address.split("?")[0], type: `urn:plumbline:problem:${body.code}` });
  return body;
}

/** The same as a page where a page was asked for, as data where data was. */
async function refusedToBrowser(address: string, format: string, status: number, method = "GET"): Promise<void> {
  const response = await ask(address, { method, headers: BROWSER });
  expect([address, response.status]).toEqual([address, status]);
  const type = format === "html" && !/\.(?:json|png)(?:\?|$)/.test(address) ? "text/html" : "application/problem+json";
  expect([address, response.headers.get("content-type")?.split(";")[0]]).toEqual([address, type]);
  if (type === "text/html") expect((await response.text()).match(/<h1[ >]/g)).toHaveLength(1);
}

const READ = ADDRESSES.filter(({ route }) => methodsOf(route).includes("GET"));

describe("parameters", () => {
  // What else stands in the address of a scenario is a field of the form of its model, which has to be there.
  const there = READ.map(
    ({ address, format }) => [address.replace("scenarios/none", "scenarios/queue"), format] as const,
  );
  test.each(there)("%s: one that is unknown", async (address, format) => {
    await refused(`${address}?no-such=1`, 400);
    const response = await ask(`${address}?no-such=1`);
    await contract.hold(address, response);
    if (!address.endsWith("/events")) await refusedToBrowser(`${address}?no-such=1`, format, 400);
  });

  test.each(READ.filter(({ route }) => route.parameters.length > 0).map((one) => [one.address, one.route] as const))(
    "%s: each that stands twice, or is too long",
    async (address, route) => {
      for (const name of route.parameters) {
        if (!route.several?.includes(name)) await refused(`${address}?${name}=1&${name}=2`, 400);
        const body = await refused(`${address}?${name}=${"x".repeat(2001)}`, 400);
        expect(body.detail).toContain(name);
      }
    },
  );
});

test.each(READ.filter(({ route }) => route.path.includes(":id")).map((one) => [one.address, one.format] as const))(
  "%s: an id that nothing has",
  async (address, format) => {
    const body = await refused(address, 404);
    expect(body.code).toBe("not-found");
    await contract.hold(address, await ask(address));
    if (!address.endsWith("/events")) await refusedToBrowser(address, format, 404);
  },
);

describe("methods", () => {
  test.each(ADDRESSES.map((one) => [one.address, one.format, one.route] as const))(
    "%s: each that it does not take",
    async (address, format, route) => {
      // Forms are sent to the address of the page.
      const takes = methodsOf(route).filter((one) => one !== "POST" || format === "html" || address.includes("/none."));
      for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"].filter((one) => !takes.includes(one))) {
        const body = await refused(address, 405, { method });
        expect(body.code).toBe("method-not-allowed");
        await refusedToBrowser(address, format, 405, method);
      }
    },
  );

  test("TRACE, which the web's own Request cannot even name", async () => {
    const { port } = server.address() as AddressInfo;
    for (const { address } of ADDRESSES) {
      const options = { host: "127.0.0.1", port, path: address, method: "TRACE", headers: { cookie: "a=secret" } };
      const [response, body] = await new Promise<[IncomingMessage, string]>((resolve, reject) => {
        const asked = request(options, (answered) => {
          let text = "";
          answered.setEncoding("utf8").on("data", (part) => {
            text += part;
          });
          answered.on("end", () => resolve([answered, text]));
        });
        asked.on("error", reject).end();
      });
      expect([address, response.statusCode]).toEqual([address, 405]);
      expect(response.headers["content-type"]).toBe("application/problem+json");
      expect(body).not.toContain("secret");
    }
  });

  test("one that nobody knows", async () => {
    await refused("/claims", 405, { method: "BREW" });
    await refused("/nothing/here", 404, { method: "DELETE" });
  });
});

test.each(["ics", "svg", "png", "xml", "json.json", "JSON"])(
  "/methods.%s: a format that it has not",
  async (ending) => {
    await refused(`/methods.${ending}`, 404);
  },
);

test("what cannot be decoded is refused, and nothing of it is shown", async () => {
  for (const address of ["/claims/%E0%A4%A", "/claims/%FF.json", "/documents/%2e%2e%2f", "/series/%00@%00.csv"]) {
    const response = await ask(address);
    expect([address, response.status]).toEqual([address, 404]);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
  }
  const id = documents[0]?.id ?? "";
  await refused(`/documents/${id}?q=a&q=b`, 400);
});
