/** Comes in: claims, added and removed. Goes out: the groups that share variables, and which of them changed. */
import { componentsOf } from "./component.ts";
import type { Constraint } from "./constraint.ts";
import { directValue, variablesIn } from "./constraint.ts";
import type { Group } from "./group.ts";
import type { Identifying } from "./identify.ts";
import { withIdentities } from "./identify.ts";
import type { Variable } from "./variable.ts";
import { unlike } from "./variable.ts";

/** Lines that claims tie together, and the groups they fall into. */
interface Cell {
  readonly lines: readonly string[];
  readonly groups: readonly Group[];
}

/** What changed since the last time. */
export interface Regrouped {
  readonly gone: ReadonlySet<string>;
  readonly fresh: readonly Group[];
}

/** Claims by line, and the groups that they and their identities fall into. */
export class Grouping {
  private readonly lines = new Map<string, Map<string, Constraint>>();
  private readonly cells = new Map<string, Cell>();
  private readonly stale = new Set<string>();
  private readonly kept = new Map<string, Group>();

  constructor(private readonly isHub: (v: Variable) => boolean) {}

  /** Every group, by id. */
  get groups(): ReadonlyMap<string, Group> {
    return this.kept;
  }

  /** The claims of a line. */
  claimsOf(line: string): readonly Constraint[] {
    return [...(this.lines.get(line)?.values() ?? [])];
  }

  add(claim: Constraint): void {
    for (const line of this.linesOf(claim)) {
      const members = this.lines.get(line) ?? new Map<string, Constraint>();
      this.lines.set(line, members.set(claim.id, claim));
      this.stale.add(line);
    }
  }

  remove(claim: Constraint): void {
    for (const line of this.linesOf(claim)) {
      const members = this.lines.get(line);
      members?.delete(claim.id);
      if (members?.size === 0) this.lines.delete(line);
      this.stale.add(line);
    }
  }

  /** Has a line, or all of them, gone through again. */
  touch(line?: string): void {
    if (line !== undefined) this.stale.add(line);
    else for (const each of this.lines.keys()) this.stale.add(each);
  }

  /** Brings the groups up to date. `known` are claims on hubs of the lines: identities may count on them. */
  regroup(how: Identifying, known: (lines: readonly string[]) => readonly Constraint[]): Regrouped {
    const gone = new Set<string>();
    const before = new Map<string, Group>();
    for (const line of [...this.stale]) {
      for (const each of [line, ...(this.cells.get(line)?.lines ?? [])]) {
        for (const group of this.cells.get(each)?.groups ?? []) before.set(group.id, group);
        this.cells.delete(each);
        this.stale.add(each);
      }
    }
    for (const id of before.keys()) {
      gone.add(id);
      this.kept.delete(id);
    }
    const fresh: Group[] = [];
    for (const line of [...this.stale].sort()) {
      if (this.cells.has(line) || !this.lines.has(line)) continue;
      const { lines, claims } = this.reach(line);
      const groups = this.grouped(claims, known(lines), how).map((group) => sameAs(before.get(group.id), group));
      for (const each of lines) this.cells.set(each, { lines, groups });
      for (const group of groups) {
        this.kept.set(group.id, group);
        if (before.get(group.id) === group) gone.delete(group.id);
        else fresh.push(group);
      }
    }
    this.stale.clear();
    return { gone, fresh };
  }

  private grouped(claims: readonly Constraint[], known: readonly Constraint[], how: Identifying): readonly Group[] {
    const aside = new Set(known);
    const all = withIdentities([...claims, ...known], how).filter((one) => !aside.has(one));
    const hubs = new Map<string, Variable>();
    for (const one of all) for (const v of variablesIn(one)) if (this.isHub(v)) hubs.set(v.key, v);
    return componentsOf(all, (key) => hubs.has(key)).map((constraints) => {
      const own = hubs.size > 0 ? constraints.flatMap(variablesIn).filter(({ key }) => hubs.has(key)) : [];
      return {
        id: constraints[0]?.id ?? "",
        constraints,
        hubs: new Map(own.map((v) => [v.key, v])),
      };
    });
  }

  /** Every line and claim that can be reached from a line through claims. */
  private reach(from: string): { readonly lines: readonly string[]; readonly claims: readonly Constraint[] } {
    const seen = new Set<string>();
    const claims = new Map<string, Constraint>();
    const open = [from];
    for (let line = open.pop(); line !== undefined; line = open.pop()) {
      if (seen.has(line)) continue;
      seen.add(line);
      for (const claim of this.lines.get(line)?.values() ?? []) {
        if (claims.has(claim.id)) continue;
        claims.set(claim.id, claim);
        if (!isOfOne(claim)) open.push(...this.linesOf(claim));
      }
    }
    return { lines: [...seen], claims: [...claims.values()] };
  }

  private linesOf(claim: Constraint): readonly string[] {
    const lines = new Set<string>();
    for (const v of variablesIn(claim)) {
      if (this.isHub(v)) continue;
      lines.add(v.line);
      // Unlike sides of a ratio are not tied together: nothing is propagated between them.
      if (v.ratio && unlike(v.ratio.left, v.ratio.right).length === 0) {
        lines.add(v.ratio.left.line);
        lines.add(v.ratio.right.line);
      }
    }
    return lines.size > 0 ? [...lines] : [`claim ${claim.id}`];
  }
}

/** Most claims give a value to one variable, and lead to no other line. */
function isOfOne(claim: Constraint): boolean {
  const about = directValue(claim)?.variable;
  return about !== undefined && !about.ratio;
}

/** The group as it was, when it is the same. */
function sameAs(before: Group | undefined, now: Group): Group {
  const isSame =
    before !== undefined &&
    before.constraints.length === now.constraints.length &&
    before.hubs.size === now.hubs.size &&
    [...now.hubs.keys()].every((key) => before.hubs.has(key)) &&
    now.constraints.every((one, index) => {
      const old = before.constraints[index];
      return old === one || (old !== undefined && old.kind === "identity" && old.id === one.id);
    });
  return isSame ? before : now;
}
