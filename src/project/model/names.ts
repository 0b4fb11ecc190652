/** Comes in: the names that a model's file declares. Goes out: a fault for each that cannot be one, or is one already. */

import { meant } from "../../text/meant.ts";
import { pureFunctions, unnamed } from "../expression/functions.ts";
import type { Place } from "../expression/node.ts";
import { RESERVED } from "../expression/parse.ts";
import { aggregates, builtIns, statefulFunctions } from "../expression/stateful.ts";
import type { Reading } from "./elements.ts";
import { SECTIONS_OF_VARIABLES } from "./variables.ts";

const NAME = /^[a-z][a-z0-9_]{0,59}$/;
const ID = /^[a-z][a-z0-9_-]{0,59}$/;
const ELEMENT = /^[\p{L}\p{N}][\p{L}\p{N}_.+-]{0,59}$/u;

/** Names that mean something in every equation, with what they mean. */
const TAKEN: ReadonlyMap<string, string> = new Map([
  ...[...RESERVED].map((name) => [name, "a word of the language of equations"] as const),
  ...Object.keys(pureFunctions).flatMap((name) => (unnamed.has(name) ? [] : [[name, "a function"] as const])),
  ...Object.keys(statefulFunctions).map((name) => [name, "a function"] as const),
  ...aggregates.map((name) => [name, "a function"] as const),
  ...Object.entries(builtIns).map(([name, about]) => [name, about] as const),
]);

/** Looks at the names of dimensions, elements, variables, crossings and settings. */
export function checkDeclared(reading: Reading): void {
  const { source, faults, dimensions } = reading;
  const before = new Map<string, Place>();
  const declare = (name: string, place: Place) => {
    checkName(name, place, reading);
    const first = before.get(name);
    if (first === undefined) before.set(name, place);
    else {
      const says = `"${name}" is declared twice, first in line ${first.line}; give one of them another name`;
      faults.tell("model-name", place, says);
    }
  };
  for (const name of source.keys(["dimensions"])) declare(name, source.keyPlace(["dimensions", name]));
  for (const [name, elements] of dimensions) checkElements(name, elements, reading);
  for (const section of SECTIONS_OF_VARIABLES) {
    for (const name of source.keys([section])) {
      declare(name, source.keyPlace([section, name]));
      checkOver([section, name, "over"], reading);
    }
  }
  for (const section of ["crossings", "settings"]) {
    for (const id of source.keys([section])) {
      if (ID.test(id)) continue;
      const says = `"${id}" cannot be an id: small letters, digits, hyphens, a letter first`;
      faults.tell("model-name", source.keyPlace([section, id]), says);
    }
  }
}

function checkName(name: string, place: Place, { faults }: Reading): void {
  const taken = TAKEN.get(name);
  if (taken !== undefined) faults.tell("model-name", place, `"${name}" is ${taken}; take another name`);
  else if (!NAME.test(name) || name in {}) {
    const says = `"${name}" cannot be a name: small letters, digits and underscores, a letter first, at most 60`;
    faults.tell("model-name", place, says);
  }
}

function checkElements(dimension: string, elements: readonly string[], { source, faults, dimensions }: Reading): void {
  for (const [at, element] of elements.entries()) {
    const place = source.place(["dimensions", dimension, at]);
    if (!ELEMENT.test(element) || element in {} || dimensions.has(element)) {
      const says = `"${element}" cannot be an element: letters, digits, hyphens, and not the name of a dimension`;
      faults.tell("model-name", place, says);
    } else if (elements.indexOf(element) < at) {
      faults.tell("model-name", place, `"${element}" stands twice in "${dimension}"; take one of them out`);
    }
  }
}

function checkOver(path: readonly string[], { source, faults, dimensions }: Reading): void {
  const over = source.at(path);
  if (!Array.isArray(over)) return;
  for (const [at, name] of over.entries()) {
    const place = source.place([...path, at]);
    if (!dimensions.has(String(name))) {
      const says = `"${name}" is no dimension of this model; ${meant(String(name), [...dimensions.keys()]) || "declare it under dimensions"}`;
      faults.tell("model-name", place, says);
    } else if (over.indexOf(name) < at) faults.tell("model-name", place, `"${name}" stands twice here; take one out`);
  }
}
