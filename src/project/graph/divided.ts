/** A plan too large for one function → the text of several, which meet in an array of all slots. */

import { slotsIn } from "./build.ts";
import { printed, textOf, weightOf } from "./emit.ts";
import type { Graph } from "./graph.ts";
import type { Plan, Task } from "./plan.ts";
import { sorted } from "./sort.ts";
import { watchOf } from "./watch.ts";

/** The lines of the program, after those of its tables and its past; functions have `size` nodes of code, or a few more. */
export function dividedLines(graph: Graph, plan: Plan, kept: readonly number[], size: number): readonly string[] {
  const { pasts, saves, start, step, steps } = graph;
  const watch = watchOf(graph, kept);
  const [once, each] = [parts(plan.once, size), parts(together(plan.each), size)];
  const held = new Set([...kept, ...watch.each, ...pasts.map(({ input }) => input)]);
  const { shared, early } = reachOf(each, held);
  const late = plan.states.filter((slot) => !early.has(slot));
  const list = (name: string, values: readonly number[]): string => `const ${name} = new Int32Array([${values}]);`;
  const calls = (name: string, of: readonly unknown[]): readonly string[] => of.map((_, part) => `${name}${part}();`);
  return [
    `const v = new Float64Array(${plan.size + 1}), next = new Float64Array(${plan.size});`,
    list("inputs", graph.inputs),
    list("saves", saves),
    list("kept", kept),
    list("states", late),
    list("watched", watch.each),
    list("watchedAtEnd", watch.end),
    list(
      "timedSlots",
      plan.timeTables.map(({ slot }) => slot),
    ),
    ...once.map((part, at) => functionText(`once${at}`, part, plan.size, () => true)),
    ...each.map((part, at) =>
      functionText(`each${at}`, part, plan.size, ({ slot, next }) => (next === undefined ? shared : early).has(slot)),
    ),
    "return function run(columns, values, from, draws, begin) {",
    "for (let draw = begin; draw < draws; draw++) {",
    "v.fill(0);",
    "for (let k = 0; k < inputs.length; k++) v[inputs[k]] = columns[k][from + draw];",
    `v[${plan.size}] = ${printed(start)};`,
    "let sum = 0, save = 0;",
    ...calls("once", once),
    ...pasts.map(({ lag }, past) => `const l${past} = lagSteps(v[${lag}], ${printed(step)});`),
    `for (let i = 0; i <= ${steps}; i++) {`,
    `v[${plan.size}] = ${printed(start)} + i * ${printed(step)};`,
    "for (let k = 0; k < timedSlots.length; k++) v[timedSlots[k]] = timed[k][i];",
    ...pasts.map(({ slot }, past) => `if (i >= l${past}) v[${slot}] = h${past}[i - l${past}];`),
    ...calls("each", each),
    "for (let k = 0; k < watched.length; k++) sum += v[watched[k]];",
    "if (i === saves[save]) {",
    `for (let k = 0; k < kept.length; k++) values[(k * draws + draw) * ${saves.length} + save] = v[kept[k]];`,
    "save++;",
    "}",
    ...pasts.map(({ input }, past) => `h${past}[i] = v[${input}];`),
    "for (let k = 0; k < states.length; k++) v[states[k]] = next[states[k]];",
    "}",
    "for (let k = 0; k < watchedAtEnd.length; k++) sum += v[watchedAtEnd[k]];",
    "if (sum - sum !== 0) return draw;",
    "}",
    "return draws;",
    "};",
  ];
}

/** The tasks, each state's next value soon after what it needs, so that what one function works out few others fetch. */
function together(each: readonly Task[]): readonly Task[] {
  const tasks = [...each.filter(({ next }) => next !== undefined), ...each.filter(({ next }) => next === undefined)];
  const makers = new Map(tasks.flatMap(({ slot, next }, index) => (next === undefined ? [[slot, index]] : [])));
  const needs = (task: number): readonly number[] =>
    slotsIn(tasks[task]?.code).flatMap((slot) => makers.get(slot) ?? []);
  return (sorted(tasks.length, needs).order ?? []).map((task) => tasks[task] as Task);
}

/** Tasks in their order, in groups of about as much work each. */
function parts(list: readonly Task[], size: number): readonly (readonly Task[])[] {
  const groups: Task[][] = [];
  let weight = size;
  for (const one of list) {
    if (weight >= size) {
      groups.push([]);
      weight = 0;
    }
    groups.at(-1)?.push(one);
    weight += weightOf(one);
  }
  return groups;
}

/** What leaves the function that works it out. */
interface Reach {
  /** Values that another function reads, or what comes after them all. */
  readonly shared: ReadonlySet<number>;
  /** States that nobody asks for after their next value is known: it takes their place at once. */
  readonly early: ReadonlySet<number>;
}

function reachOf(groups: readonly (readonly Task[])[], held: ReadonlySet<number>): Reach {
  const shared = new Set(held);
  const early = new Set<number>();
  const readLater = new Set(held);
  for (const part of groups.toReversed()) {
    for (const { slot, code, next } of part)
      if (next !== undefined && !readLater.has(slot) && slotsIn(code).includes(slot)) early.add(slot);
    const own = new Set(part.flatMap(({ slot, next }) => (next === undefined ? [slot] : [])));
    for (const slot of part.flatMap(({ code }) => slotsIn(code))) {
      readLater.add(slot);
      if (!own.has(slot)) shared.add(slot);
    }
  }
  return { shared, early };
}

/**
 * A function that fetches what it reads, works out its tasks and puts back those values that leave it; other next
 * values of states wait in `next`. The time stands behind the slots.
 */
function functionText(name: string, part: readonly Task[], time: number, leaves: (task: Task) => boolean): string {
  const known = new Set<number>();
  const lines = part.flatMap((task) => {
    const { slot, code, next } = task;
    const fetched = [...new Set(slotsIn(code))].filter((one) => !known.has(one));
    for (const one of fetched) known.add(one);
    if (next === undefined) known.add(slot);
    const local = next === undefined ? `const v${slot} = ` : "";
    const put = leaves(task) ? `v[${slot}] = ` : next === undefined ? "" : `next[${slot}] = `;
    return [...fetched.map((one) => `const v${one} = v[${one}];`), `${local}${put}${textOf(code)};`];
  });
  return [`function ${name}() {`, `const time = v[${time}];`, ...lines, "}"].join("\n");
}
