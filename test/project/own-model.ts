/** A short way to a model for tests: variables by name, equations as text. */
import type { Node } from "../../src/project/expression/node.ts";
import { parseExpression } from "../../src/project/expression/parse.ts";
import type { Model, Table, Variable } from "../../src/project/model/model.ts";

const PLACE = { line: 1, column: 1 };

/** What a test says of a model; the rest is empty. */
export interface OwnModel {
  readonly time?: {
    readonly start: number;
    readonly stop: number;
    readonly steps: number;
    readonly saveEvery?: number;
  };
  readonly dimensions?: Readonly<Record<string, readonly string[]>>;
  readonly parameters?: Readonly<Record<string, number | Readonly<Record<string, number>>>>;
  /** Initial value, inflows and outflows separated by commas, and a mark for stocks that stay above nought. */
  readonly stocks?: Readonly<
    Record<
      string,
      { readonly initial: string; readonly in?: string; readonly out?: string; readonly nonNegative?: boolean }
    >
  >;
  readonly auxiliaries?: Readonly<Record<string, string>>;
  readonly lookups?: Readonly<Record<string, Table>>;
  /** Dimensions of a variable, by its name. */
  readonly over?: Readonly<Record<string, readonly string[]>>;
}

/** The model; every variable that is no lookup and no parameter is an output. */
export function ownModel(own: OwnModel): Model {
  const shared = (name: string) => ({ name, over: own.over?.[name] ?? [], place: PLACE });
  const names = (list = ""): readonly string[] =>
    list
      .split(",")
      .map((one) => one.trim())
      .filter((one) => one !== "");
  const equation = (text: string): { readonly all: Node } => ({ all: parseExpression(text, PLACE, "own.yaml") });
  const variables: Variable[] = [
    ...Object.entries(own.parameters ?? {}).map(
      ([name, value]): Variable => ({
        ...shared(name),
        role: "parameter",
        value:
          typeof value === "number"
            ? { all: { kind: "fixed", value } }
            : {
                each: Object.fromEntries(
                  Object.entries(value).map(([key, one]) => [key, { kind: "fixed" as const, value: one }]),
                ),
              },
      }),
    ),
    ...Object.entries(own.stocks ?? {}).map(
      ([name, stock]): Variable => ({
        ...shared(name),
        role: "stock",
        initial: equation(stock.initial),
        inflows: names(stock.in),
        outflows: names(stock.out),
        nonNegative: stock.nonNegative ?? false,
      }),
    ),
    ...Object.entries(own.auxiliaries ?? {}).map(
      ([name, text]): Variable => ({
        ...shared(name),
        role: "auxiliary",
        equation: equation(text),
        nonNegative: false,
      }),
    ),
    ...Object.entries(own.lookups ?? {}).map(([name, table]): Variable => ({ ...shared(name), role: "lookup", table })),
  ];
  return {
    id: "own",
    file: "own.yaml",
    title: "",
    purpose: "",
    limits: [],
    sources: [],
    time: { start: 0, stop: 10, steps: 10, unit: "a", ...own.time, saveEvery: own.time?.saveEvery ?? 1 },
    dimensions: own.dimensions ?? {},
    variables,
    outputs: variables.filter(({ role }) => role !== "lookup" && role !== "parameter").map(({ name }) => name),
    crossings: [],
    correlations: [],
    settings: [],
    examples: [],
  };
}
