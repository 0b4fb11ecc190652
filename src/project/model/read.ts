/** Text of a model's file (YAML, docs/models.md) → the declared model. Everything that is wrong is found, each with its place. */
import type { z } from "zod";
import { PlumblineError } from "../../core/error.ts";
import type { Reading } from "./elements.ts";
import { Faults } from "./faults.ts";
import type { Model } from "./model.ts";
import { checkDeclared } from "./names.ts";
import { checkReferences } from "./references.ts";
import { readCrossings, readExamples, readSettings } from "./runs.ts";
import { readPart, SECTIONS, TOP } from "./shape.ts";
import { readTime } from "./time.ts";
import { readVariables } from "./variables.ts";
import { isRecord, readYaml } from "./yaml.ts";

/**
 * The model in a file's text. Names in equations, circles and units are looked at when its graph is built.
 * @param file name of the file, for messages and for the model's id
 * @throws PlumblineError the first fault, with its place, and how many more there are: `model-malformed`, `model-name`,
 * `model-missing`, `model-step`, `model-units`
 */
export function readModel(text: string, file: string): Model {
  const { model, faults } = readAll(text, file);
  const [first, ...others] = faults;
  if (first === undefined && model !== undefined) return model;
  if (first === undefined) throw new PlumblineError("model-malformed", file, `${file}: this is no model`);
  if (others.length === 0) throw first;
  const more = others.map(({ where }) => where.split(":").slice(-2)[0]);
  const lines = `line ${[...new Set(more)].slice(0, LINES).join(", ")}${more.length > LINES ? " …" : ""}`;
  throw new PlumblineError(first.code, first.where, `${first.message} (and ${others.length} more: ${lines})`);
}

/** Lines of further faults that a message names. */
const LINES = 8;

/** Everything that is wrong with a model's file, from its top to its end; empty when it can be read. */
export function faultsOf(text: string, file: string): readonly PlumblineError[] {
  return readAll(text, file).faults;
}

function readAll(text: string, path: string): { readonly model?: Model; readonly faults: readonly PlumblineError[] } {
  const file = path.split(/[/\\]/).at(-1) ?? path;
  const faults = new Faults(file);
  const source = readYaml(text, (place, message) => faults.tell("model-malformed", place, message));
  if (source === undefined) return { faults: faults.list() };
  readPart(TOP, source, [], faults);
  if (!isRecord(source.at([]))) return { faults: faults.list() };
  const part = <T>(key: keyof typeof SECTIONS, schema: z.ZodType<T>) => readPart(schema, source, [key], faults);
  const time = readTime(source, faults);
  const dimensions = part("dimensions", SECTIONS.dimensions) ?? {};
  const reading: Reading = { source, faults, dimensions: new Map(Object.entries(dimensions)) };
  checkDeclared(reading);
  const variables = readVariables(reading);
  const model = {
    id: file.replace(/\.ya?ml$/, ""),
    file,
    title: part("title", SECTIONS.title) ?? "",
    purpose: part("purpose", SECTIONS.purpose) ?? "",
    limits: part("limits", SECTIONS.limits) ?? [],
    sources: part("sources", SECTIONS.sources) ?? [],
    time: time ?? { start: 0, stop: 1, steps: 1, saveEvery: 1, unit: "a" },
    dimensions,
    variables,
    outputs: part("outputs", SECTIONS.outputs) ?? [],
    crossings: readCrossings(reading),
    correlations: part("correlations", SECTIONS.correlations) ?? [],
    settings: readSettings(reading),
    examples: readExamples(reading),
  } satisfies Model;
  checkReferences(model, reading, time !== undefined);
  const found = faults.list();
  return found.length > 0 ? { faults: found } : { model, faults: found };
}
