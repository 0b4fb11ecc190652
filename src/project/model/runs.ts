/** Comes in: the parts of a model's file that say how it is run. Goes out: crossings, settings, examples. */
import type { Distribution } from "../sample/distribution.ts";
import type { Reading } from "./elements.ts";
import type { Crossing, ModelExample, Setting } from "./model.ts";
import { CROSSING, EXAMPLE, readPart, SETTING } from "./shape.ts";
import { readValue } from "./variables.ts";
import type { Path } from "./yaml.ts";

/** The crossings that can be read; faults are told. */
export function readCrossings({ source, faults }: Reading): readonly Crossing[] {
  return source.keys(["crossings"]).flatMap((id) => {
    const path = ["crossings", id];
    const read = readPart(CROSSING, source, path, faults);
    return read === undefined ? [] : [{ id, ...read, place: source.keyPlace(path) }];
  });
}

/** The settings that can be read; faults are told. */
export function readSettings(reading: Reading): readonly Setting[] {
  const { source, faults } = reading;
  return source.keys(["settings"]).flatMap((id) => {
    const path = ["settings", id];
    const read = readPart(SETTING, source, path, faults);
    return read === undefined ? [] : [{ id, ...read, set: readSet(reading, [...path, "set"]) }];
  });
}

/** The examples that can be read; faults are told. */
export function readExamples(reading: Reading): readonly ModelExample[] {
  const { source, faults } = reading;
  const examples = source.at(["examples"]);
  if (examples !== undefined && !Array.isArray(examples)) {
    faults.tell("model-malformed", source.place(["examples"]), '"examples" has to be a list, each with - title: …');
    return [];
  }
  return (examples ?? []).flatMap((_: unknown, at: number) => {
    const path = ["examples", at];
    const read = readPart(EXAMPLE, source, path, faults);
    if (read === undefined) return [];
    return [{ ...read, set: readSet(reading, [...path, "set"]), place: source.place([...path, "title"]) }];
  });
}

/** What parameters are set to, by name. */
function readSet(reading: Reading, path: Path): Readonly<Record<string, Distribution>> {
  const set = reading.source.keys(path).flatMap((name) => {
    const value = readValue(reading, [...path, name]);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(set);
}
