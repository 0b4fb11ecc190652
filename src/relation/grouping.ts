/** Comes in: claims, added and removed. Goes out: the groups that share variables, and which of them changed. */
import { componentsOf } from "./component.ts";
import type { Constraint } from "./constraint.ts";
import { aboutOf, variablesIn } from "./constraint.ts";
import type { Group } from "./group.ts";
import type { Identifying } from "./identify.ts";
import { identitiesAmong } from "./identify.ts";
import type { Parts } from "./parts.ts";
import { inOrder, partsOf, variablesOf } from "./parts.ts";
import type { Said } from "./position.ts";
import { saidOf } from "./position.ts";
import type { Variable } from "./variable.ts";
import { unlike } from "./variable.ts";

/** The claims about one variable, and what they say when they were last looked at. */
interface Direct {
  readonly variable: Variable;
  readonly claims: Constraint[];
  said?: Said | undefined;
}

/** The claims of a line: those that give one variable a value, and those that tie it to others. */
interface Line {
  readonly direct: Map<string, Direct>;
  readonly tying: Map<string, Constraint>;
}

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
  private readonly lines = new Map<string, Line>();
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
    const { direct, tying } = this.lines.get(line) ?? NO_LINE;
    return [...[...direct.values()].flatMap(({ claims }) => claims), ...tying.values()];
  }

  /** The group that speaks of a variable. */
  groupWith(v: Variable): Group | undefined {
    return this.cells.get(v.line)?.groups.find(({ parts }) => variablesOf(parts).has(v.key));
  }

  add(claim: Constraint): void {
    const about = aboutOne(claim);
    if (about) {
      const { direct } = this.lineAt(about.line);
      const there = direct.get(about.key);
      if (!there) direct.set(about.key, { variable: about, claims: [claim] });
      else {
        there.claims.push(claim);
        there.said = undefined;
      }
    } else {
      for (const line of this.linesOf(claim)) this.lineAt(line).tying.set(claim.id, claim);
    }
  }

  remove(claim: Constraint): void {
    const about = aboutOne(claim);
    for (const name of about ? [about.line] : this.linesOf(claim)) {
      const line = this.lineAt(name);
      line.tying.delete(claim.id);
      const there = about && line.direct.get(about.key);
      if (there) {
        there.claims.splice(there.claims.indexOf(claim), 1);
        there.said = undefined;
        if (there.claims.length === 0) line.direct.delete(there.variable.key);
      }
      if (line.direct.size === 0 && line.tying.size === 0) this.lines.delete(name);
    }
  }

  /** Has a line, or all of them, gone through again. */
  touch(line?: string): void {
    if (line !== undefined) this.stale.add(line);
    else for (const each of this.lines.keys()) this.stale.add(each);
  }

  /** Brings the groups up to date. `known` are hubs of the lines with a value: identities may count on them. */
  regroup(how: Identifying, known: (lines: readonly string[]) => readonly Variable[]): Regrouped {
    const before = this.takeStale();
    const gone = new Set(before.keys());
    const fresh: Group[] = [];
    for (const line of [...this.stale].sort()) {
      if (this.cells.has(line) || !this.lines.has(line)) continue;
      const { lines, parts } = this.reach(line);
      const groups = this.grouped(parts, known(lines), how).map((group) => sameAs(before.get(group.id), group));
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

  /** Takes out the cells that a change touched; gives back their groups. */
  private takeStale(): ReadonlyMap<string, Group> {
    const before = new Map<string, Group>();
    for (const line of [...this.stale]) {
      for (const each of [line, ...(this.cells.get(line)?.lines ?? [])]) {
        for (const group of this.cells.get(each)?.groups ?? []) before.set(group.id, group);
        this.cells.delete(each);
        this.stale.add(each);
      }
    }
    for (const id of before.keys()) this.kept.delete(id);
    return before;
  }

  private grouped({ said, relations }: Parts, known: readonly Variable[], how: Identifying): readonly Group[] {
    const simple = relations.length === 0 && known.length === 0;
    const variables = simple ? said.map(({ variable }) => variable) : everyOne(said, relations, known);
    const identities = identitiesAmong(variables, how);
    const all = inOrder(said, [...relations, ...identities]);
    const hubs = new Map<string, Variable>();
    for (const one of all.relations) for (const v of variablesIn(one)) if (this.isHub(v)) hubs.set(v.key, v);
    return componentsOf(all, (key) => hubs.has(key)).map((parts) => {
      const id = parts.said[0]?.variable.key ?? parts.relations[0]?.id ?? "";
      if (hubs.size === 0) return { id, parts, hubs };
      const own = parts.relations.flatMap(variablesIn).filter(({ key }) => hubs.has(key));
      return { id, parts, hubs: new Map(own.map((v) => [v.key, v])) };
    });
  }

  /** Every line that can be reached from a line through claims, and what is said there. */
  private reach(from: string): { readonly lines: readonly string[]; readonly parts: Parts } {
    const seen = new Set<string>();
    const said: Said[] = [];
    const tying = new Map<string, Constraint>();
    const open = [from];
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
      if (seen.has(name)) continue;
      seen.add(name);
      const line = this.lines.get(name);
      for (const there of line?.direct.values() ?? []) {
        there.said ??= saidOf(there.variable, there.claims);
        said.push(there.said);
      }
      for (const claim of line?.tying.values() ?? []) {
        if (tying.has(claim.id)) continue;
        tying.set(claim.id, claim);
        open.push(...this.linesOf(claim));
      }
    }
    const tied = partsOf(tying.values());
    return { lines: [...seen], parts: { said: [...said, ...tied.said], relations: tied.relations, bounds: [] } };
  }

  private lineAt(name: string): Line {
    this.stale.add(name);
    const there = this.lines.get(name);
    if (there) return there;
    const line: Line = { direct: new Map(), tying: new Map() };
    this.lines.set(name, line);
    return line;
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

function everyOne(
  said: readonly Said[],
  relations: readonly Constraint[],
  known: readonly Variable[],
): readonly Variable[] {
  const variables = new Map(known.map((v) => [v.key, v]));
  for (const [key, v] of variablesOf({ said, relations })) variables.set(key, v);
  return [...variables.values()];
}

const NO_LINE: Line = { direct: new Map(), tying: new Map() };

/** The variable that a claim gives a value to and ties to nothing else: most claims are such. */
function aboutOne(claim: Constraint): Variable | undefined {
  const about = aboutOf(claim);
  return about && !about.ratio ? about : undefined;
}

/** The group as it was, when it is the same: an identity with the same name relates the same variables. */
function sameAs(before: Group | undefined, now: Group): Group {
  if (!before) return now;
  const [a, b] = [before.parts, now.parts];
  const isSame =
    a.said.length === b.said.length &&
    a.relations.length === b.relations.length &&
    before.hubs.size === now.hubs.size &&
    a.said.every((said, index) => said === b.said[index]) &&
    a.relations.every((one, index) => {
      const other = b.relations[index];
      return one === other || (one.kind === "identity" && other?.kind === "identity" && one.id === other.id);
    }) &&
    [...now.hubs.keys()].every((key) => before.hubs.has(key));
  return isSame ? before : now;
}
