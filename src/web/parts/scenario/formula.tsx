/** How a projected number is worked out. Comes in: a model. Goes out: the equation of what is drawn, each term a link to its own equation or to its input. */
import type { ComponentChildren } from "preact";
import type { ScenarioModel } from "../../../api/shelf-models.ts";
import type { Node } from "../../../project/expression/node.ts";
import { childrenOf } from "../../../project/model/expand.ts";
import type { PerElement, Variable } from "../../../project/model/model.ts";
import { unitWords } from "../../chart/unit.ts";
import { counted } from "../../number.ts";
import { inputAddress } from "./address.ts";

/** Equations that are shown, and terms of one: the rest of a model with many members says the same again. */
const EQUATIONS = 24;
const TERMS = 16;

/** The equations behind what is drawn, the nearest first. */
export function Formula({ model }: { readonly model: ScenarioModel }) {
  const variables = new Map(model.model.variables.map((one) => [one.name, one]));
  const behind = behindOf(model.model.outputs[0] ?? "", variables);
  if (behind.length === 0) return null;
  const shown = new Map(behind.slice(0, EQUATIONS).map((one) => [one.name, one]));
  const term: Term = (name) => {
    const of = variables.get(name);
    if (of?.role === "parameter") return <a href={inputAddress(model, name)}>{said(name)}</a>;
    return shown.has(name) ? <a href={`#eq-${name}`}>{said(name)}</a> : said(name);
  };
  return (
    <details class="numbers formula">
      <summary>How it is worked out</summary>
      <dl>
        {[...shown.values()].map((one) => (
          <div key={one.name} id={`eq-${one.name}`}>
            <dt>{said(one.name)}</dt>
            <dd>
              = {equationOf(one, term)}
              {one.about === undefined ? null : <span class="about">{one.about}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {behind.length > EQUATIONS ? (
        <p class="quiet">… and {counted(behind.length - EQUATIONS, "equation")} more, in the file of the model.</p>
      ) : null}
    </details>
  );
}

type Term = (name: string) => ComponentChildren;

const said = (name: string): string => name.replaceAll("_", " ");

/** Everything but inputs that a variable is worked out from, itself first, then what is nearest. */
function behindOf(first: string, variables: ReadonlyMap<string, Variable>): readonly Variable[] {
  const found = new Map<string, Variable>();
  const waiting = [first];
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    const one = variables.get(name);
    if (!one || one.role === "parameter" || one.role === "lookup" || found.has(name)) continue;
    found.set(name, one);
    const nodes = one.role === "stock" ? eachOf(one.initial) : eachOf(one.equation);
    waiting.push(...nodes.flatMap(namesIn), ...(one.role === "stock" ? [...one.inflows, ...one.outflows] : []));
  }
  return [...found.values()];
}

function eachOf(of: PerElement<Node>): readonly Node[] {
  return "all" in of ? [of.all] : Object.values(of.each);
}

const fullName = ({ name, subscripts }: Extract<Node, { kind: "name" }>): string =>
  subscripts.length > 0 ? `${name}[${subscripts.join(",")}]` : name;

function namesIn(node: Node): readonly string[] {
  return node.kind === "name" ? [fullName(node)] : childrenOf(node).flatMap(namesIn);
}

/** A stock is what it began with and what has flowed since. */
function equationOf(of: Variable, term: Term): ComponentChildren {
  if (of.role === "stock") {
    const flows = [...of.inflows.map((name) => ["+", name]), ...of.outflows.map((name) => ["−", name])];
    return (
      <>
        {eachOf(of.initial).map((node) => printed(node, term))} at the start, then step by step
        {flows.map(([sign, name = ""]) => (
          <>
            {" "}
            {sign} {term(name)}
          </>
        ))}
      </>
    );
  }
  if (of.role !== "flow" && of.role !== "auxiliary") return null;
  return eachOf(of.equation).map((node) => {
    const names = [...new Set(namesIn(node))];
    if (names.length <= TERMS) return printed(node, term);
    return (
      <>
        worked out from {names.slice(0, TERMS).flatMap((name, at) => [at > 0 ? ", " : "", term(name)])} and{" "}
        {counted(names.length - TERMS, "more")}
      </>
    );
  });
}

/** How tightly an operator binds; what binds looser inside stands in brackets. */
const BINDS: Readonly<Record<string, number>> = { or: 1, and: 2, "+": 4, "-": 4, "*": 5, "/": 5, "^": 7 };
const COMPARES = 3;

/** Operators as people write them. */
const SIGNS: Readonly<Record<string, string>> = { "-": "−", "*": "×", "<=": "≤", ">=": "≥", "<>": "≠" };

function printed(node: Node, term: Term, within = 0): ComponentChildren {
  switch (node.kind) {
    case "number":
      return amountOf(node.value, unitWords(node.unit ?? "1"));
    case "name":
      return term(fullName(node));
    case "unary":
      return [node.op === "-" ? "−" : "not ", printed(node.of, term, 6)];
    case "if":
      return bracketed(within > 0, [
        "if ",
        printed(node.test, term),
        " then ",
        printed(node.yes, term),
        " else ",
        printed(node.no, term),
      ]);
    case "call":
      return [said(node.name), "(", node.args.flatMap((one, at) => [at > 0 ? ", " : "", printed(one, term)]), ")"];
    case "binary": {
      const binds = BINDS[node.op] ?? COMPARES;
      const right = node.op === "-" || node.op === "/" ? binds + 1 : binds;
      return bracketed(binds < within, [
        printed(node.left, term, binds),
        ` ${SIGNS[node.op] ?? node.op} `,
        printed(node.right, term, right),
      ]);
    }
    default:
      return node satisfies never;
  }
}

/** `1 year`, `−5 years`, `0.5`. */
function amountOf(value: number, unit: string): string {
  const words = value === 1 ? unit.replace(/^(\p{Ll}{3,})s(?= |$)/u, "$1") : unit;
  return `${value} ${words}`.trim().replace("-", "−");
}

const bracketed = (is: boolean, inside: ComponentChildren): ComponentChildren => (is ? ["(", inside, ")"] : inside);
