/** XML in, a tree of elements with their places out; hostile and broken XML is refused. */
import { SaxesParser, type SaxesTagPlain } from "saxes";
import { modelError } from "../expression/fault.ts";
import type { Place } from "../expression/node.ts";

/** One element. `name` is without the prefix of the file's own namespace; a vendor's element keeps its prefix. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** The words directly in it. */
  readonly text: string;
  /** Where its words begin. */
  readonly textPlace: Place;
  readonly place: Place;
}

/** What was read, and what had to be put right to read it: shown with the model. */
export interface Markup {
  readonly root: Element;
  readonly repairs: readonly string[];
}

/** Characters of a file: the largest published models have about a tenth of this. */
const MOST_CHARACTERS = 20_000_000;
/** Elements inside each other; XMILE needs about a dozen. */
const MOST_DEPTH = 64;
/** Elements that hold one variable and never another. */
const VARIABLES = new Set(["stock", "flow", "aux"]);

interface Open {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  readonly place: Place;
  text: string;
  textPlace: Place | undefined;
  /** Ended by the begin of the next variable: its end tag is missing. */
  ended: boolean;
}

/**
 * Reads XML. Names of the file's own namespace lose their prefix; others keep it.
 * @throws PlumblineError `model-malformed` with the place of the first fault; `model-unsupported` for a document type
 */
export function readMarkup(text: string, file: string): Markup {
  if (text.length > MOST_CHARACTERS) {
    throw modelError(
      "model-malformed",
      file,
      { line: 1, column: 1 },
      `the file is larger than ${MOST_CHARACTERS} characters`,
    );
  }
  return new TreeBuilder(file).read(text);
}

class TreeBuilder {
  readonly #file: string;
  readonly #parser = new SaxesParser({ xmlns: false });
  readonly #open: Open[] = [];
  readonly #repairs: string[] = [];
  #root: Element | undefined;
  #tagPlace: Place = { line: 1, column: 1 };
  #prefix = "";
  #namespace = "";
  #forgiven = 0;

  constructor(file: string) {
    this.#file = file;
    this.#parser.on("error", (error) => this.#fault(error));
    this.#parser.on("doctype", () => {
      throw modelError(
        "model-unsupported",
        file,
        this.#here(),
        "a document type (<!DOCTYPE …>) is not read: take it out",
      );
    });
    this.#parser.on("opentagstart", () => {
      this.#tagPlace = this.#here();
    });
    this.#parser.on("opentag", (tag) => this.#begin(tag));
    this.#parser.on("closetag", () => this.#end());
    this.#parser.on("text", (words) => this.#words(words));
    this.#parser.on("cdata", (words) => this.#words(words));
  }

  read(text: string): Markup {
    this.#parser.write(withoutDeclaration(text)).close();
    if (this.#root === undefined)
      throw modelError("model-malformed", this.#file, this.#here(), "there is no XML in the file");
    return { root: this.#root, repairs: this.#repairs };
  }

  #here(): Place {
    return { line: this.#parser.line, column: this.#parser.column + 1 };
  }

  #fault(error: Error): void {
    if (this.#forgiven > 0 && /unexpected close tag/.test(error.message)) {
      this.#forgiven -= 1;
      return;
    }
    const said = error.message.replace(/^\d+:\d+: /, "").replace(/\.$/, "");
    throw modelError(
      "model-malformed",
      this.#file,
      this.#here(),
      `the XML is broken here: ${said}. Save the model again with the program that wrote it, or mend the file`,
    );
  }

  #begin(tag: SaxesTagPlain): void {
    if (this.#open.length === 0) {
      this.#prefix = tag.name.includes(":") ? tag.name.slice(0, tag.name.indexOf(":") + 1) : "";
      this.#namespace = tag.attributes.xmlns ?? "";
    }
    if (this.#open.length >= MOST_DEPTH) {
      throw modelError(
        "model-malformed",
        this.#file,
        this.#tagPlace,
        `elements are more than ${MOST_DEPTH} deep inside each other`,
      );
    }
    const name = this.#ownName(tag);
    this.#endForgotten(name);
    const open = {
      name,
      attributes: tag.attributes,
      children: [],
      place: this.#tagPlace,
      text: "",
      textPlace: undefined,
      ended: false,
    };
    this.#open.push(open);
  }

  /** Names of the file's own namespace are left bare; a colon stands in all others, also where a namespace begins. */
  #ownName({ name, attributes }: SaxesTagPlain): string {
    const namespace = attributes.xmlns;
    if (this.#prefix === "") {
      const isOwn = namespace === undefined || this.#open.length === 0 || namespace === this.#namespace;
      return isOwn ? name : `:${name}`;
    }
    return name.startsWith(this.#prefix) ? name.slice(this.#prefix.length) : `:${name}`;
  }

  /** A variable cannot hold another: one that begins inside of one shows that an end tag is missing. */
  #endForgotten(name: string): void {
    const living = this.#open.filter((open) => !open.ended);
    const [parent, inner] = [living.at(-2), living.at(-1)];
    if (inner === undefined || parent?.name !== "variables" || !VARIABLES.has(inner.name) || !VARIABLES.has(name))
      return;
    inner.ended = true;
    this.#forgiven += 1;
    parent.children.push(finished(inner));
    this.#repairs.push(
      `In the file, <${inner.name} name="${inner.attributes.name ?? ""}"> of line ${inner.place.line} has no end tag; it was taken to end where the next variable begins.`,
    );
  }

  #end(): void {
    const open = this.#open.pop();
    if (open === undefined || open.ended) return;
    const element = finished(open);
    const parent = this.#open.findLast((other) => !other.ended);
    if (parent === undefined) this.#root = element;
    else parent.children.push(element);
  }

  #words(words: string): void {
    const open = this.#open.findLast((other) => !other.ended);
    if (open === undefined) return;
    if (open.textPlace === undefined && words.trim() !== "") open.textPlace = this.#begunAt(words);
    open.text += open.textPlace === undefined ? "" : open.text === "" ? words.trimStart() : words;
  }

  /** Where words began that the parser has just passed: it stands at the `<` behind them. */
  #begunAt(words: string): Place {
    const rest = words.trimStart().split("\n");
    const here = this.#here();
    const [first = ""] = rest;
    if (rest.length === 1) return { line: here.line, column: Math.max(1, here.column - first.length - 1) };
    return { line: here.line - rest.length + 1, column: indentBefore(words) + 1 };
  }
}

/** The declaration at the begin as blanks: it says nothing that matters here, and lines before it are no fault worth a refusal. */
function withoutDeclaration(text: string): string {
  return text.replace(/^\uFEFF?\s*(?:<\?xml[^>]*\?>)?/, (begin) => begin.replace(/[^\n]/g, " "));
}

/** Length of the white space on the line where the words begin. */
function indentBefore(words: string): number {
  const blank = words.slice(0, words.length - words.trimStart().length);
  return blank.length - (blank.lastIndexOf("\n") + 1);
}

function finished(open: Open): Element {
  const { name, attributes, children, text, place } = open;
  return { name, attributes, children, text: text.trimEnd(), textPlace: open.textPlace ?? place, place };
}

/** The first child with this name. */
export function childOf(element: Element, name: string): Element | undefined {
  return element.children.find((child) => child.name === name);
}

/** The children with this name. */
export function childrenOf(element: Element, name: string): readonly Element[] {
  return element.children.filter((child) => child.name === name);
}
