/** A plan too large for one function → the text of several, which meet in an array of all slots. */

import { slotsIn } from "./build.ts";
import { printed, textOf, weightOf } from "./emit.ts";
import type { Assignment, Graph } from "./graph.ts";
import type { Plan } from "./plan.ts";
import { watchOf } from "./watch.ts";

/** Nodes of code in each function: small ones are compiled sooner, large ones fetch less. */
const NODES = 600;

/** The lines of the program, after those of its tables and of what is kept of the past. */
export function dividedLines(graph: Graph, plan: Plan, kept: readonly number[]): readonly string[] {
  const { pasts, saves, start, step, steps } = graph;
  const watch = watchOf(graph, kept);
  const [once, each, updates] = [parts(plan.once), parts(plan.each), parts(plan.updates)];
  const list = (name: string, values: readonly number[]): string => `const ${name} = new Int32Array([${values}]);`;
  const calls = (name: string, of: readonly unknown[]): readonly string[] =>
    of.map((_, part) => `${name}${part}(time);`);
  return [
    `const v = new Float64Array(${plan.size}), next = new Float64Array(${Math.max(1, plan.updates.length)});`,
    list("inputs", graph.inputs),
    list("saves", saves),
    list("kept", kept),
    list(
      "states",
      plan.updates.map(({ slot }) => slot),
    ),
    list("watched", watch.each),
    list("watchedAtEnd", watch.end),
    list(
      "timedSlots",
      plan.timeTables.map(({ slot }) => slot),
    ),
    ...once.map((part, at) => functionText(`once${at}`, part)),
    ...each.map((part, at) => functionText(`each${at}`, part)),
    ...updates.map((part, at) => functionText(`update${at}`, part, updates.slice(0, at).flat().length)),
    "return function run(columns, values, from, draws, begin) {",
    "for (let draw = begin; draw < draws; draw++) {",
    "v.fill(0);",
    "for (let k = 0; k < inputs.length; k++) v[inputs[k]] = columns[k][from + draw];",
    `let time = ${printed(start)}, sum = 0, save = 0;`,
    ...calls("once", once),
    ...pasts.map(({ lag }, past) => `const l${past} = lagSteps(v[${lag}], ${printed(step)});`),
    `for (let i = 0; i <= ${steps}; i++) {`,
    `time = ${printed(start)} + i * ${printed(step)};`,
    "for (let k = 0; k < timedSlots.length; k++) v[timedSlots[k]] = timed[k][i];",
    ...pasts.map(({ slot }, past) => `if (i >= l${past}) v[${slot}] = h${past}[i - l${past}];`),
    ...calls("each", each),
    "for (let k = 0; k < watched.length; k++) sum += v[watched[k]];",
    "if (i === saves[save]) {",
    `for (let k = 0; k < kept.length; k++) values[(k * draws + draw) * ${saves.length} + save] = v[kept[k]];`,
    "save++;",
    "}",
    ...pasts.map(({ input }, past) => `h${past}[i] = v[${input}];`),
    ...calls("update", updates),
    "for (let k = 0; k < states.length; k++) v[states[k]] = next[k];",
    "}",
    "for (let k = 0; k < watchedAtEnd.length; k++) sum += v[watchedAtEnd[k]];",
    "if (sum - sum !== 0) return draw;",
    "}",
    "return draws;",
    "};",
  ];
}

/** Assignments in their order, in groups of about as much work each. */
function parts(list: readonly Assignment[]): readonly (readonly Assignment[])[] {
  const groups: Assignment[][] = [];
  let weight = NODES;
  for (const one of list) {
    if (weight >= NODES) {
      groups.push([]);
      weight = 0;
    }
    groups.at(-1)?.push(one);
    weight += weightOf(one);
  }
  return groups;
}

/** A function that fetches what it reads, works out its assignments and puts them back; updates go to their place in `next`. */
function functionText(name: string, part: readonly Assignment[], firstUpdate?: number): string {
  const own = new Set(firstUpdate === undefined ? part.map(({ slot }) => slot) : []);
  const seen = new Set<number>();
  const lines = part.flatMap(({ slot, code }, at) => {
    const fetched = [...new Set(slotsIn(code))].filter((one) => !seen.has(one));
    for (const one of fetched) seen.add(one);
    const value = textOf(code);
    const put =
      firstUpdate === undefined ? `const v${slot} = v[${slot}] = ${value};` : `next[${firstUpdate + at}] = ${value};`;
    if (own.has(slot)) seen.add(slot);
    return [...fetched.map((one) => `const v${one} = v[${one}];`), put];
  });
  return [`function ${name}(time) {`, ...lines, "}"].join("\n");
}
