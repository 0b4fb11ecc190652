/** /openapi.json against the server that it describes: what is described answers so, and what answers is described. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Validator } from "@seriousme/openapi-schema-validator";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { routes } from "../../src/api/index.ts";
import { openapi } from "../../src/api/openapi/index.ts";
import { FORMATS, formatIn, outletOf } from "../../src/api/outlets.ts";
import { methodsOf } from "../../src/api/resource.ts";
import type { Store } from "../../src/store/store.ts";
import { ROOT } from "../plumb.ts";
import { claims, documents, findings, statements } from "../web/corpus.ts";
import { PAGES } from "../web/pages.ts";
import { pledges, verdicts } from "../web/pledges.ts";
import { corpusStore, emptyStore } from "../web/store.ts";
import { type Ask, appOver, FROM_HERE, send } from "./app.ts";
import { type Contract, contractOf, inFormat, type Operation } from "./contract.ts";
import { sampleId, sampleQuery } from "./samples.ts";

/** Addresses with answers that the pages do not have: words that are cut, everything optional there, nothing at all. */
const MORE: readonly string[] = [
  "/answer?s=Russia+spent+%24145.9+billion+in+2024.",
  "/answer?s=Russia+makes+three+times+as+many+shells+as+NATO.",
  "/answer?s=hello",
  "/claims?documents=2&sort=first",
  `/claims/${claims[1]?.id}?show=coverage`,
  `/embed/claims/${claims[1]?.id}?show=coverage`,
  "/embed/pledges?show=timeline",
  "/embed/series/wb-ppp?actor=RU&show=table",
  "/embed/series/wb-ppp?show=line",
  "/series/wb-ppp?actor=RU&show=table",
  "/conflicts/f0000000000000clash",
  "/conflicts/f0000000000000clash?off=1",
  "/documents?versions=all&limit=1",
  "/known",
  "/series/wb-ppp",
  "/scenarios/output-race?draws=50&output=output_gap",
  "/scenarios/queue?draws=50",
  "/jobs/JOB",
  "/index",
];

let store: Store;
let ask: Ask;
let contract: Contract;
let mistakes: unknown[];

beforeAll(async () => {
  store = await corpusStore();
  const served = appOver(store);
  ({ mistakes } = served);
  const job = (await send(served.ask, "/add", { text: "120 40" })).headers.get("location") ?? "";
  await served.app.settle();
  ask = (address, init) => served.ask(address.replace("/jobs/JOB", job), init);
  const clash = findings.slice(1, 2).map((finding) => ({
    ...finding,
    id: "f0000000000000clash",
    rule: "across-documents",
    verdict: "disagreement" as const,
    severity: "info" as const,
  }));
  await store.putResults({ claims, findings: [...findings, ...clash], pledges, verdicts });
  const about = statements.get(documents[1]?.id ?? "")?.[0]?.id ?? "";
  const who = { author: "Mira Holt", note: "read again" };
  await send(ask, "/decisions", { about, act: "dispute", ...who });
  await send(ask, "/decisions", { about: findings[0]?.id ?? "", act: "confirm", ...who });
  await store.putResults({ claims, findings: [...findings, ...clash], pledges, verdicts });
  contract = await contractOf(ask);
});

afterAll(async () => {
  await store.close();
  expect(mistakes).toEqual([]);
});

const operations = (): readonly (readonly [address: string, method: string, operation: Operation])[] =>
  Object.entries(contract.description.paths).flatMap(([address, methods]) =>
    Object.entries(methods).map(([method, operation]) => [address, method, operation] as const),
  );

describe("the document", () => {
  test("is OpenAPI 3.1, by a validator that is not ours", async () => {
    const validator = new Validator();
    expect(await validator.validate(JSON.parse(JSON.stringify(contract.description)))).toMatchObject({ valid: true });
    expect(validator.version).toBe("3.1");
  });

  test("is the same to the byte each time, and of this version", async () => {
    expect(JSON.stringify(openapi(routes))).toBe(JSON.stringify(openapi(routes)));
    expect(await (await ask("/openapi.json")).text()).toBe(JSON.stringify(openapi(routes)));
    const manifest = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8"));
    expect(contract.description.info.version).toBe(manifest.version);
  });

  test("names each operation once", () => {
    const ids = operations().map(([, , { operationId }]) => operationId);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  test("has every route, in each of its formats, with every method that it takes", () => {
    const described = new Set(operations().map(([address, method]) => `${method} ${address}`));
    for (const route of routes) {
      const stem = route.path.replaceAll(":id", "{id}");
      for (const format of route.formats) {
        const address = route.plain ? stem : inFormat(stem, format);
        expect(described).toContain(`get ${address}`);
      }
      for (const method of methodsOf(route).filter((one) => one !== "HEAD")) {
        const isPlain = method === "POST" || route.formats.length === 0 || route.formats.includes("html");
        if (isPlain) expect(described).toContain(`${method.toLowerCase()} ${stem}`);
      }
    }
  });

  test("says what each parameter means, and what each id is", () => {
    const silent = operations().flatMap(([address, , { parameters = [] }]) =>
      parameters.filter(({ description = "" }) => description.length < 8).map(({ name }) => `${address} ${name}`),
    );
    expect(silent).toEqual([]);
  });

  test("lets no answer in JSON have a member that is not described", () => {
    const open: string[] = [];
    const look = (schema: unknown, where: string): void => {
      if (typeof schema !== "object" || schema === null) return;
      if ("properties" in schema && !("additionalProperties" in schema)) open.push(where);
      if ("additionalProperties" in schema && schema.additionalProperties === true) open.push(where);
      for (const [name, part] of Object.entries(schema)) look(part, `${where}/${name}`);
    };
    // What an OpenAPI document may hold is not for us to say.
    const { OpenApi: _, ...ours } = contract.description.components.schemas;
    look(ours, "");
    expect(open).toEqual([]);
    expect(Object.keys(ours).length).toBeGreaterThan(40);
  });

  test("gives every answer in JSON a schema", () => {
    const without = operations().filter(
      ([, , { responses }]) =>
        responses["200"]?.content?.["application/json"] !== undefined &&
        responses["200"].content["application/json"].schema?.$ref === undefined,
    );
    expect(without).toEqual([]);
  });
});

const KNOWN_PATHS = [...new Set([...PAGES, ...MORE])];

describe("answers are as described", () => {
  test.each(KNOWN_PATHS)("%s in every format", async (address) => {
    for (const format of FORMATS.filter((one) => one !== "png" && one !== "zip")) {
      const asked = inFormat(address, format);
      const described = Object.keys(contract.description.paths);
      const isDescribed = described.some((one) => matches(one, asked.split("?")[0] ?? ""));
      const response = await ask(asked);
      if (isDescribed) await contract.hold(asked, response);
      else expect([asked, response.status]).toEqual([asked, 404]);
    }
  });

  test("a picture", async () => {
    await contract.hold("/scenarios/queue.png?draws=50", await ask("/scenarios/queue.png?draws=50"));
  });

  test("every address that is described, with an id that is there", async () => {
    for (const [address, method] of operations()) {
      if (method !== "get" || address.endsWith(".png")) continue;
      const stem = address.replace(/(?:\.metadata)?\.[a-z]+$/, "");
      const asked = address.replace("{id}", sampleId(stem) ?? "") + sampleQuery(stem);
      const response = await ask(asked);
      expect([asked, response.status]).toEqual([asked, 200]);
      await contract.hold(asked, response);
    }
  });

  test("events", async () => {
    const text = await (await ask("/jobs/JOB/events")).text();
    const data = [...text.matchAll(/^data: (.+)$/gm)].map(([, line = ""]) => JSON.parse(line));
    expect(data.length).toBeGreaterThan(0);
    for (const job of data) contract.fit("Job", job);
  });

  test("forms that are refused, and why", async () => {
    const forms = operations().filter(([, method]) => method === "post");
    expect(forms.map(([address]) => address)).toEqual([
      "/documents/{id}/remove",
      "/decisions",
      "/add",
      "/jobs/{id}",
      "/theme",
    ]);
    for (const [address] of forms) {
      const asked = address.replace("{id}", "none");
      for (const headers of [{}, { "content-type": "text/plain" }, FROM_HERE]) {
        for (const body of [new URLSearchParams({ strange: "1" }), new URLSearchParams({ token: "x" }), "x=%"]) {
          const response = await ask(asked, { method: "POST", headers, body });
          expect([asked, [400, 403, 404].includes(response.status)]).toEqual([asked, true]);
          await contract.hold(asked, response, "post");
        }
      }
    }
  });

  test("every value of every parameter that has a list of them", async () => {
    for (const [address, method, { parameters = [] }] of operations()) {
      if (method !== "get" || address.includes("{id}")) continue;
      for (const { name, schema } of parameters) {
        for (const value of schema.enum ?? []) {
          const asked = `${address}?${name}=${encodeURIComponent(value)}`;
          const response = await ask(asked);
          // Where a choice leaves nothing with a day, there is nothing to draw.
          const isDrawn = outletOf(formatIn(address).format).of === "parts";
          expect([asked, response.status]).toEqual([asked, isDrawn && response.status === 404 ? 404 : 200]);
          await contract.hold(asked, response);
        }
      }
    }
  });

  test("every facet of every list", async () => {
    for (const [address] of operations().filter(([one]) => one.endsWith(".json") && !one.includes("{id}"))) {
      const body = (await contract.hold(address, await ask(address))) as Listing;
      for (const [name, values] of Object.entries(body?.facets ?? {})) {
        for (const { value, count } of values) {
          const asked = `${address}?${name}=${encodeURIComponent(value)}`;
          const narrowed = (await contract.hold(asked, await ask(asked))) as Listing;
          if (value !== "") expect([asked, narrowed.total]).toEqual([asked, count]);
        }
      }
    }
  });

  test("an empty ledger", async () => {
    const empty = await emptyStore();
    const { ask: askEmpty } = appOver(empty, null);
    for (const [address, method] of operations()) {
      if (method === "get" && !address.includes("{id}")) await contract.hold(address, await askEmpty(address));
    }
    await empty.close();
  });
});

interface Listing {
  readonly total?: number;
  readonly next?: string | null;
  readonly items?: readonly Readonly<Record<string, string>>[];
  readonly facets?: Readonly<Record<string, readonly { readonly value: string; readonly count: number }[]>>;
}

test("everything that the machine finds in the examples is as described", async () => {
  const own = await emptyStore();
  const { app, ask: askOwn, mistakes: told } = appOver(own);
  const folder = path.join(ROOT, "examples");
  for (const name of readdirSync(folder).filter((one) => one.endsWith(".txt"))) {
    const added = await send(askOwn, "/add", { text: readFileSync(path.join(folder, name), "utf8"), name });
    // Its events end when it has been read.
    await (await askOwn(`${added.headers.get("location")}/events`)).text();
  }
  await app.settle();
  const lists = { documents: "id", claims: "id", findings: "id", conflicts: "id", speakers: "name", sources: "name" };
  const seen: Record<string, number> = {};
  for (const [noun, key] of Object.entries(lists)) {
    for (let next: string | null | undefined = `/${noun}.json`; next; ) {
      const list: Listing = (await contract.hold(next, await askOwn(next))) as Listing;
      for (const item of list.items ?? []) {
        const address = `/${noun}/${encodeURIComponent(item[key] ?? "")}.json`;
        await contract.hold(address, await askOwn(address));
        seen[noun] = (seen[noun] ?? 0) + 1;
      }
      next = list.next;
    }
  }
  for (const model of ["spending-path", "output-race"]) {
    const address = `/scenarios/${model}.json?draws=20`;
    await contract.hold(address, await askOwn(address));
  }
  for (const address of ["/pledges.json", "/series.json", "/scenarios.json", "/checks.json"]) {
    await contract.hold(address, await askOwn(address));
  }
  expect(seen).toMatchObject({ documents: 6 });
  expect(seen.claims).toBeGreaterThan(3);
  expect(seen.findings).toBeGreaterThan(3);
  expect(told).toEqual([]);
  await own.close();
});

test("whatever stands in the address, the answer is 200 or a problem that is described", async () => {
  const value = ({ schema }: NonNullable<Operation["parameters"]>[number]) =>
    fc.oneof(
      fc.string({ maxLength: 40 }),
      fc.string({ unit: "binary", maxLength: 12 }),
      fc.constantFrom("", "0", "-1", "1e9", "NaN", "%00", "2025-02-30", "9-3", "growth:", "growth:x", "a@b=c", "null"),
      ...(schema.enum ? [fc.constantFrom(...schema.enum)] : []),
      ...(schema.minimum === undefined
        ? []
        : [fc.integer({ min: schema.minimum, max: schema.minimum + 60 }).map(String)]),
    );
  const ids = [documents[1]?.id, claims[0]?.id, findings[1]?.id, "magnitude", "wb-gdp", "x", "..%2F", "%00"];
  const asked = operations()
    .filter(([address, method]) => method === "get" && !/png|events|spending|scenarios\/\{id\}/.test(address))
    .map(([address, , { parameters = [] }]) => {
      const names = parameters.filter((one) => one.in === "query");
      const query = fc.record(Object.fromEntries(names.map((one) => [one.name, value(one)])), { requiredKeys: [] });
      const strange = fc.dictionary(fc.string({ minLength: 1, maxLength: 8 }), fc.string({ maxLength: 8 }), {
        maxKeys: 1,
      });
      return fc.record({ address: fc.constant(address), id: fc.constantFrom(...ids), query, strange });
    });
  await fc.assert(
    fc.asyncProperty(fc.oneof(...asked), async ({ address, id, query, strange }) => {
      const params = new URLSearchParams({ ...strange, ...query } as Record<string, string>);
      const full = `${address.replace("{id}", id ?? "")}?${params}`;
      const response = await ask(full);
      expect([full, response.status]).toEqual([
        full,
        expect.not.toSatisfy((status: number) => status >= 500 && status !== 501),
      ]);
      await contract.hold(full, response);
    }),
    { numRuns: 400 },
  );
});

test("whatever is put into a scenario, too", async () => {
  const text = fc.oneof(
    fc.string({ maxLength: 30 }),
    fc.constantFrom("growth:0.05", "growth:0.02..0.05", "growth:pert(1,2,3)", "growth:1e999", "core@2035=1.3e12"),
    fc.constantFrom("passes<=2030:0.5", "straight", "growth", "core", "base_gdp:-1", "output:+", "c0", "total@x=1"),
  );
  const names = ["setting", "set", "believe", "exclude", "output", "part", "seed", "solve", "for", "v.growth", "step"];
  const query = fc.record(Object.fromEntries(names.map((name) => [name, text])), { requiredKeys: [] });
  await fc.assert(
    fc.asyncProperty(query, async (fields) => {
      const params = new URLSearchParams({ ...(fields as Record<string, string>), draws: "5" });
      const full = `/scenarios/spending-path.json?${params}`;
      const response = await ask(full);
      expect([full, response.status]).toEqual([full, expect.not.toSatisfy((status: number) => status >= 500)]);
      await contract.hold(full, response);
    }),
    { numRuns: 60 },
  );
});

function matches(template: string, address: string): boolean {
  const parts = template.split("{id}").map((part) => part.replaceAll(".", "\\."));
  return new RegExp(`^${parts.join("[^/]+")}$`).test(address);
}
