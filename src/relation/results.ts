/** Comes in: what each group comes to, as groups change. Goes out: all of it in order. */
import type { Conflict } from "./conflict.ts";
import type { GroupResult, Tested } from "./group.ts";
import type { Entry, Ordered } from "./ordered.ts";
import { replaced } from "./ordered.ts";
import type { Refused } from "./refuse.ts";
import type { VariableState } from "./state.ts";

/** What a set of claims comes to. Everything stands in order of its key. */
export interface NetworkResult {
  readonly variables: readonly VariableState[];
  readonly conflicts: readonly Conflict[];
  /** Identities all of whose variables are stated and that hold: no conflict found elsewhere is not "consistent". */
  readonly tested: readonly Tested[];
  /** Variables near which the work was cut short: their intervals hold, but may be wider than need be. */
  readonly capped: readonly string[];
  /** Claims that nobody can work with, and why; the others were worked out without them. */
  readonly refused: readonly Refused[];
}

type Part = "variables" | "conflicts" | "tested" | "capped";

/** The results of a network by their owners: the groups, and the hubs as one. */
export class Results {
  private readonly byOwner = new Map<string, GroupResult>();
  private readonly states = new Map<string, VariableState>();
  private readonly entries: { [part in Part]: Ordered<GroupResult[part][number]> } = {
    variables: [],
    conflicts: [],
    tested: [],
    capped: [],
  };
  private merged: Omit<NetworkResult, "refused"> | undefined;

  /** Takes results out and in. */
  replace(gone: Iterable<string>, fresh: ReadonlyMap<string, GroupResult>): void {
    const owners = new Set([...gone, ...fresh.keys()]);
    if (owners.size === 0) return;
    for (const owner of owners) {
      for (const { variable } of this.byOwner.get(owner)?.variables ?? []) this.states.delete(variable.key);
      this.byOwner.delete(owner);
    }
    for (const [owner, result] of fresh) {
      this.byOwner.set(owner, result);
      for (const state of result.variables) this.states.set(state.variable.key, state);
    }
    this.put("variables", owners, fresh, ({ variable }) => variable.key);
    this.put("conflicts", owners, fresh, ({ variable, rests }) => `${variable}\n${rests.claims.join()}`);
    // Those of one owner come in order; between owners the first claim decides, which no two have in common.
    this.put("tested", owners, fresh, ({ rule, claims }) => `${rule}\n${claims[0]}`);
    this.put("capped", owners, fresh, (key) => key);
    this.merged = undefined;
  }

  /** Everything in order. */
  all(): Omit<NetworkResult, "refused"> {
    const things = <T>(entries: Ordered<T>): readonly T[] => entries.map(({ thing }) => thing);
    const { variables, conflicts, tested, capped } = this.entries;
    this.merged ??= {
      variables: things(variables),
      conflicts: things(conflicts),
      tested: things(tested),
      capped: things(capped),
    };
    return this.merged;
  }

  state(key: string): VariableState | undefined {
    return this.states.get(key);
  }

  /** The conflicts of one owner. */
  conflictsOf(owner: string): readonly Conflict[] {
    return this.byOwner.get(owner)?.conflicts ?? [];
  }

  private put<P extends Part>(
    part: P,
    owners: ReadonlySet<string>,
    fresh: ReadonlyMap<string, GroupResult>,
    keyOf: (thing: GroupResult[P][number]) => string,
  ): void {
    const entries: Entry<GroupResult[P][number]>[] = [];
    for (const [owner, result] of fresh) {
      for (const thing of result[part] as readonly GroupResult[P][number][]) {
        entries.push({ key: keyOf(thing), owner, thing });
      }
    }
    const before = this.entries[part] as Ordered<GroupResult[P][number]>;
    const isTouched = entries.length > 0 || before.some(({ owner }) => owners.has(owner));
    if (isTouched) Object.assign(this.entries, { [part]: replaced(before, owners, entries) });
  }
}
