/** What a model of ours says beyond XMILE: written into a namespace of our own as JSON, and read back from there. */
import { z } from "zod";
import { modelError } from "../expression/fault.ts";
import type { Model } from "../model/model.ts";
import type { Element } from "./markup.ts";

/** Our namespace in XMILE files; it leads nowhere. */
export const NAMESPACE = "urn:plumbline:xmile:1";
/** The prefix that we write; another one may be declared. */
export const PREFIX = "plumbline";

const text = z.string().max(20_000);
const words = z.array(text).max(1_000);
const amount = z.number();
const name = z.string().min(1).max(500);

const simple = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("fixed"), value: amount }),
  z.strictObject({ kind: z.literal("uniform"), low: amount, high: amount }),
  z.strictObject({ kind: z.literal("triangular"), low: amount, mode: amount, high: amount }),
  z.strictObject({ kind: z.literal("pert"), low: amount, mode: amount, high: amount }),
  z.strictObject({
    kind: z.literal("normal"),
    mean: amount,
    sd: amount,
    low: amount.optional(),
    high: amount.optional(),
  }),
  z.strictObject({ kind: z.literal("lognormal"), median: amount, sigma: amount, from: amount.optional() }),
  z.strictObject({ kind: z.literal("empirical"), values: z.array(amount).max(100_000) }),
]);
const mixtureOf = <T extends z.ZodType>(of: T) =>
  z.strictObject({
    kind: z.literal("mixture"),
    parts: z.array(z.strictObject({ weight: amount, label: text, of })).max(1_000),
  });
/** Mixtures of mixtures, no deeper: a hostile file must not fill the stack. */
const inner = z.union([simple, mixtureOf(simple)]);
const distribution = z.union([simple, mixtureOf(inner)]);

const question = z.strictObject({
  actor: text,
  measure: text,
  item: text.optional(),
  against: text.optional(),
  unit: text,
  price: z.enum(["market", "purchasing-power"]).optional(),
  from: text.optional(),
  to: text.optional(),
  scale: amount.optional(),
  series: words.optional(),
});
const perElement = <T extends z.ZodType>(of: T) =>
  z.union([z.strictObject({ all: of }), z.strictObject({ each: z.record(name, of) })]);

const variable = z.strictObject({
  label: text.optional(),
  about: text.optional(),
  unit: text.optional(),
  xUnit: text.optional(),
  allowed: z.strictObject({ low: amount, high: amount }).optional(),
  rationale: text.optional(),
  source: text.optional(),
  basis: text.optional(),
  value: perElement(distribution).optional(),
  question: perElement(question).optional(),
});

const extras = z.strictObject({
  title: text,
  purpose: text,
  limits: words,
  sources: words,
  unit: text,
  saveEvery: z.number().int().min(1),
  /** Names that XMILE would not tell apart from others by their case, by the key that it knows them by. */
  names: z.record(name, name),
  dimensions: z.record(name, name),
  elements: z.record(name, z.record(name, name)),
  variables: z.record(name, variable),
  outputs: z.array(name),
  crossings: z.array(
    z.strictObject({ id: name, label: text, left: name, right: name, direction: z.enum(["up", "down"]) }),
  ),
  correlations: z.array(z.strictObject({ between: z.tuple([name, name]), rank: amount })),
  settings: z.array(z.strictObject({ id: name, label: text, about: text, set: z.record(name, distribution) })),
  examples: z.array(
    z.strictObject({
      title: text,
      set: z.record(name, distribution),
      expect: z.record(name, z.union([amount, z.enum(["never", "already"])])),
      within: amount,
    }),
  ),
});

/** What stands in our namespace. */
export type Extras = z.infer<typeof extras>;

/** What the file says in our namespace; undefined when it says nothing. @throws PlumblineError `model-malformed` */
export function readExtras(
  root: Element,
  file: string,
): { readonly extras: Extras; readonly element: Element } | undefined {
  const declared = Object.entries(root.attributes).find(
    ([key, value]) => key.startsWith("xmlns:") && value === NAMESPACE,
  );
  if (declared === undefined) return undefined;
  const prefix = declared[0].slice("xmlns:".length);
  const element = root.children.find((child) => child.name.replace(/^:/, "") === `${prefix}:model`);
  if (element === undefined) return undefined;
  const parsed = extras.safeParse(parseJson(element, file));
  if (parsed.success) return { extras: parsed.data, element };
  const [issue] = parsed.error.issues;
  throw modelError(
    "model-malformed",
    file,
    element.textPlace,
    `what Plumbline wrote into the file was changed: ${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}. Take the element out to read the file without it`,
  );
}

function parseJson(element: Element, file: string): unknown {
  try {
    return JSON.parse(element.text);
  } catch {
    throw modelError(
      "model-malformed",
      file,
      element.textPlace,
      "what Plumbline wrote into the file is no JSON any more: take the element out to read the file without it",
    );
  }
}

/** What a model says beyond XMILE. */
export function extrasOf(model: Model, names: Pick<Extras, "names" | "dimensions" | "elements">): Extras {
  const { title, purpose, limits, sources, time, outputs, correlations, settings } = model;
  return {
    title,
    purpose,
    limits: [...limits],
    sources: [...sources],
    unit: time.unit,
    saveEvery: time.saveEvery,
    ...names,
    variables: Object.fromEntries(model.variables.map((one) => [one.name, variableExtras(one)])),
    outputs: [...outputs],
    crossings: model.crossings.map(({ id, label, left, right, direction }) => ({ id, label, left, right, direction })),
    correlations: correlations.map(({ between, rank }) => ({ between: [...between], rank })),
    settings: settings.map(({ id, label, about, set }) => ({ id, label, about, set })),
    examples: model.examples.map(({ title: heading, set, expect, within }) => ({
      title: heading,
      set,
      expect,
      within,
    })),
  } as Extras;
}

const KEPT = ["label", "about", "unit", "xUnit", "allowed", "rationale", "source", "basis", "value", "question"];

function variableExtras(variable: Model["variables"][number]): Extras["variables"][string] {
  return Object.fromEntries(Object.entries(variable).filter(([key]) => KEPT.includes(key)));
}
