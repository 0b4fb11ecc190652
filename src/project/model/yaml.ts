/** Text of a model's file → its values, each with its place. What YAML can do beyond values is refused. */
import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, Scalar } from "yaml";
import type { Place } from "../expression/node.ts";

/** Keys and numbers that lead from the top of a file to a value. */
export type Path = readonly (string | number)[];

/** A value without its place. No key is `__proto__`, and all numbers are finite. */
export type Plain = string | number | boolean | readonly Plain[] | { readonly [key: string]: Plain };

/** A text as it is written, and where its first character stands. */
export interface Written {
  readonly text: string;
  readonly place: Place;
}

/** Told of each fault. */
export type Tell = (place: Place, message: string) => void;

/** Characters: a hundred times the largest model of ours. */
const LONGEST = 1_000_000;

/** Values of one file. */
const MOST = 50_000;

/** One value of the file. */
interface Tree {
  /** Where its key stands; for an item of a list and for the whole, where it begins. */
  readonly place: Place;
  /** Undefined for what is there and empty, as after `value:`. */
  readonly plain: Plain | undefined;
  readonly written: Written;
  readonly children: ReadonlyMap<string, Tree>;
}

const START: Place = { line: 1, column: 1 };

/** The values of one file, by path. */
export class Source {
  readonly #top: Tree;

  constructor(top: Tree) {
    this.#top = top;
  }

  /** The value at a path; undefined where there is none. */
  at(path: Path): Plain | undefined {
    return this.#tree(path)?.plain;
  }

  /** The keys at a path, in their order. */
  keys(path: Path): readonly string[] {
    const tree = this.#tree(path);
    return tree !== undefined && isRecord(tree.plain) ? [...tree.children.keys()] : [];
  }

  /** Where a value is named: its key, or its beginning. Where there is none, the nearest that is above. */
  place(path: Path): Place {
    for (let length = path.length; length > 0; length--) {
      const tree = this.#tree(path.slice(0, length));
      if (tree !== undefined) return length === path.length && !hasParts(tree) ? tree.written.place : tree.place;
    }
    return this.#top.place;
  }

  /** Where the key of a value stands. */
  keyPlace(path: Path): Place {
    return this.#tree(path)?.place ?? this.place(path.slice(0, -1));
  }

  /** What stands at a path, as it is written, line breaks and all. */
  written(path: Path): Written {
    return this.#tree(path)?.written ?? { text: "", place: this.place(path) };
  }

  #tree(path: Path): Tree | undefined {
    let tree: Tree | undefined = this.#top;
    for (const key of path) tree = tree?.children.get(String(key));
    return tree;
  }
}

/** True for a value that has keys. */
export function isRecord(value: Plain | undefined): value is { readonly [key: string]: Plain } {
  return typeof value === "object" && !Array.isArray(value);
}

/** The values of a file; undefined when it cannot be read as YAML at all. Every fault is told, with its place. */
export function readYaml(text: string, tell: Tell): Source | undefined {
  if (text.length > LONGEST) {
    tell(
      START,
      `the file has ${text.length} characters; at most ${LONGEST} are read. A model of that size is no model`,
    );
    return undefined;
  }
  const lines = new LineCounter();
  // Keys are compared by the walk below: the library's own comparison takes the square of their number.
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: "silent",
  });
  const placed = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  for (const { message, pos } of [...document.errors, ...document.warnings]) tell(placed(pos[0]), plainly(message));
  if (document.errors.length > 0 || !isOfNow(document, tell)) return undefined;
  if (document.contents === null) {
    tell(START, "the file is empty; a model has at least a title, a purpose, a time and variables (docs/models.md)");
    return undefined;
  }
  return new Source(new Walk(text, placed, tell).tree(document.contents, START));
}

/** YAML 1.1 reads NO as false and 1:30 as ninety: a file must not ask for it. */
function isOfNow(document: Document, tell: Tell): boolean {
  if (document.directives?.yaml.version !== "1.1") return true;
  tell(START, "the file asks for YAML 1.1, in which NO is no country; take the line %YAML out");
  return false;
}

function plainly(message: string): string {
  return /Maximum call stack/.test(message)
    ? "lists or keys stand inside each other too deep to be read"
    : `this is no YAML: ${message.charAt(0).toLowerCase()}${message.slice(1).split("\n", 1)[0]}`;
}

/** Goes through a document once. */
class Walk {
  readonly #text: string;
  readonly #placed: (offset: number) => Place;
  readonly #tell: Tell;
  #count = 0;

  constructor(text: string, placed: (offset: number) => Place, tell: Tell) {
    this.#text = text;
    this.#placed = placed;
    this.#tell = tell;
  }

  tree(node: unknown, key?: Place): Tree {
    const own = placeOf(node, this.#placed) ?? key ?? START;
    const empty = { place: key ?? own, plain: undefined, written: { text: "", place: own }, children: new Map() };
    if (++this.#count > MOST) {
      if (this.#count === MOST + 1) this.#tell(own, `more than ${MOST} values in one file; the rest is not read`);
      return empty;
    }
    if (isAlias(node)) {
      this.#tell(own, `*${node.source} repeats what stands elsewhere, which models do not do; write it out`);
      return empty;
    }
    if (isScalar(node)) return { ...empty, plain: this.#scalar(node, own), written: this.#written(node, own) };
    const children = new Map<string, Tree>();
    if (isSeq(node)) {
      for (const [at, item] of node.items.entries()) children.set(String(at), this.tree(item));
      return { ...empty, plain: [...children.values()].map(({ plain }) => plain ?? ""), children };
    }
    if (!isMap(node)) return empty;
    for (const pair of node.items) this.#pair(pair, children);
    const values = [...children].flatMap(([name, { plain }]) => (plain === undefined ? [] : [[name, plain] as const]));
    return { ...empty, plain: Object.fromEntries(values), children };
  }

  #pair({ key, value }: { readonly key: unknown; readonly value: unknown }, into: Map<string, Tree>): void {
    const place = placeOf(key, this.#placed) ?? START;
    const name = isScalar(key) ? String(key.source ?? key.value) : "";
    const before = into.get(name)?.place.line;
    if (name === "") this.#tell(place, "a key has to be a name");
    else if (name === "__proto__") this.#tell(place, '"__proto__" is no name; take another');
    else if (before === undefined) into.set(name, this.tree(value, place));
    else this.#tell(place, `"${name}" stands here twice, first in line ${before}; take one of them out`);
  }

  #scalar({ value }: Scalar, place: Place): Plain | undefined {
    if (value === null || value === undefined) return undefined;
    if (typeof value === "number") {
      if (Number.isFinite(value)) return value;
      this.#tell(place, "this is no finite number");
      return 0;
    }
    return typeof value === "boolean" ? value : String(value);
  }

  /** The text as it stands in the file, where it means itself; else what it means, at the place where it begins. */
  #written({ range, type, value, source }: Scalar, place: Place): Written {
    const [from = 0, to = from] = range ?? [];
    const raw = this.#text.slice(from, to);
    if (type === Scalar.BLOCK_FOLDED || type === Scalar.BLOCK_LITERAL) {
      const head = raw.indexOf("\n") + 1;
      return { text: raw.slice(head), place: this.#placed(from + head) };
    }
    if (type === Scalar.PLAIN) return { text: raw, place };
    const inside = raw.slice(1, -1);
    const meant = typeof value === "string" ? value : (source ?? "");
    return /[\\'"]/.test(inside) ? { text: meant, place } : { text: inside, place: this.#placed(from + 1) };
  }
}

function placeOf(node: unknown, placed: (offset: number) => Place): Place | undefined {
  const range = (node as Node | null)?.range;
  return range ? placed(range[0]) : undefined;
}

function hasParts({ plain }: Tree): boolean {
  return typeof plain === "object";
}
