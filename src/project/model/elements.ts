/** What a variable over dimensions has for each element. Comes in: a value of the file. Goes out: one for all, or one for each. */
import { meant } from "../../text/meant.ts";
import type { Faults } from "./faults.ts";
import type { PerElement } from "./model.ts";
import { isRecord, type Path, type Plain, type Source } from "./yaml.ts";

/** The file that is being read, and what is known of it. */
export interface Reading {
  readonly source: Source;
  readonly faults: Faults;
  /** Elements by name of the dimension. */
  readonly dimensions: ReadonlyMap<string, readonly string[]>;
}

/** A part of a variable that may be given for each element. */
export interface Asked<T> {
  readonly over: readonly string[];
  readonly path: Path;
  /** Whether the keys of a table are elements, and not parts of one value. */
  readonly isEach: (value: Plain) => boolean;
  /** Reads one; undefined, with the fault told, when it cannot. */
  readonly read: (path: Path) => T | undefined;
  /** True for what some elements may go without. */
  readonly isPartial?: boolean;
}

/** Combinations of elements that one variable may have. */
const MOST = 20_000;

/** Names of elements that one message gives. */
const SHOWN = 5;

/** The part, for all or for each; undefined, with every fault told, when some of it cannot be read. */
export function perElement<T>(reading: Reading, asked: Asked<T>): PerElement<T> | undefined {
  const { source, faults } = reading;
  const { path, over, isEach, read } = asked;
  const value = source.at(path);
  if (!isRecord(value) || !isEach(value)) {
    const all = read(path);
    return all === undefined ? undefined : { all };
  }
  if (over.length === 0) {
    const place = source.place([...path, ...source.keys(path).slice(0, 1)]);
    const says = `"${path.join(".")}" has a table where a value has to be; for a value by element say over: [a dimension]`;
    faults.tell("model-malformed", place, says);
    return undefined;
  }
  const wanted = combinations(over, reading.dimensions);
  // A dimension that is not there has been told where it is named.
  if (wanted === undefined) return undefined;
  const each = new Map<string, T>();
  for (const key of source.keys(path)) {
    const elements = normal(key);
    if (!wanted.has(elements)) {
      const says = `"${key}" is no element of ${over.join(", ")}; ${meant(elements, [...wanted])}`;
      faults.tell("model-name", source.keyPlace([...path, key]), says);
      continue;
    }
    const own = read([...path, key]);
    if (own !== undefined) each.set(elements, own);
  }
  const named = new Set(source.keys(path).map(normal));
  const missing = asked.isPartial ? [] : [...wanted].filter((elements) => !named.has(elements));
  if (missing.length > 0) {
    const more = missing.length > SHOWN ? ` and ${missing.length - SHOWN} more` : "";
    const says = `"${path.join(".")}" has nothing for ${missing.slice(0, SHOWN).join(", ")}${more}; give it, or one value for all`;
    faults.tell("model-missing", source.place(path), says);
  }
  return { each: Object.fromEntries(each) };
}

/** Elements as keys: joined by a comma; undefined where a dimension is not there, or they are too many. */
function combinations(over: readonly string[], dimensions: Reading["dimensions"]): ReadonlySet<string> | undefined {
  let keys: readonly string[] = [""];
  for (const [at, name] of over.entries()) {
    const elements = dimensions.get(name);
    if (elements === undefined || keys.length * elements.length > MOST) return undefined;
    keys = keys.flatMap((key) => elements.map((element) => (at === 0 ? element : `${key},${element}`)));
  }
  return new Set(keys);
}

function normal(key: string): string {
  return key
    .split(",")
    .map((part) => part.trim())
    .join(",");
}
