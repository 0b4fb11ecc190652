/** Comes in: things that clash together. Goes out: the smallest sets of them that still do, one or as many as are asked for. */

/** True when the things cannot all hold; more things never make it false. */
export type Clashes<T> = (things: readonly T[]) => boolean;

/**
 * One smallest set that clashes, from things that do: none of them can be left out. Earlier things are kept by preference.
 * @source Junker (2004), "QuickXplain: preferred explanations and relaxations for over-constrained problems", AAAI-04,
 * 167–172, algorithm 1.
 */
export function smallestSet<T>(things: readonly T[], clashes: Clashes<T>): readonly T[] {
  return things.length === 0 ? [] : reduced([], [], things, clashes);
}

/** What of `things` is needed on top of `held`; `added` came last to `held` and may have been enough. */
function reduced<T>(held: readonly T[], added: readonly T[], things: readonly T[], clashes: Clashes<T>): readonly T[] {
  if (added.length > 0 && clashes(held)) return [];
  if (things.length === 1) return things;
  const half = Math.ceil(things.length / 2);
  const [first, second] = [things.slice(0, half), things.slice(half)];
  const late = reduced([...held, ...first], first, second, clashes);
  const early = reduced([...held, ...late], late, first, clashes);
  return [...early, ...late];
}

/** What an enumeration found. */
export interface Enumerated<T> {
  /** Smallest sets that clash, in the order in which they were found. */
  readonly sets: readonly (readonly T[])[];
  /** Smallest sets without which nothing clashes. */
  readonly cures: readonly (readonly T[])[];
  /** False when a limit ended the search: there may be more of both. */
  readonly complete: boolean;
}

/** How far an enumeration goes. */
export interface Limits {
  readonly sets: number;
  /** How often it may be asked whether things clash. */
  readonly tests: number;
}

/**
 * Smallest sets that clash and smallest cures, up to limits. `prefer` gives groups of some things in the order in
 * which a set is looked for inside them before it is looked for among all.
 * @source Liffiton, Previti, Malik, Marques-Silva (2016), "Fast, flexible MUS enumeration", Constraints 21, 223–250
 * (MARCO). Its map of what was seen is kept as the sets and cures themselves and searched by hitting sets, after
 * Reiter (1987), "A theory of diagnosis from first principles", Artificial Intelligence 32, 57–95: the sets are small.
 */
export function smallestSets<T>(
  things: readonly T[],
  clashes: Clashes<T>,
  limits: Limits,
  prefer: (things: readonly T[]) => Iterable<readonly T[]> = () => [],
): Enumerated<T> {
  let tests = 0;
  const test: Clashes<T> = (some) => {
    tests++;
    return clashes(some);
  };
  const sets: (readonly T[])[] = [];
  const cures: (readonly T[])[] = [];
  while (sets.length < limits.sets && tests < limits.tests) {
    const left = unseen(sets, cures);
    if (!left) return { sets, cures, complete: true };
    const seed = things.filter((thing) => !left.has(thing));
    if (test(seed)) sets.push(preferred(seed, test, prefer));
    else cures.push(cureOf(things, seed, test));
  }
  return { sets, cures, complete: unseen(sets, cures) === undefined };
}

function preferred<T>(
  seed: readonly T[],
  clashes: Clashes<T>,
  prefer: (things: readonly T[]) => Iterable<readonly T[]>,
): readonly T[] {
  for (const group of prefer(seed)) if (clashes(group)) return smallestSet(group, clashes);
  return smallestSet(seed, clashes);
}

/** What has to stay out when as much as possible is taken back in. */
function cureOf<T>(things: readonly T[], seed: readonly T[], clashes: Clashes<T>): readonly T[] {
  let inside = seed;
  const held = new Set(seed);
  const out: T[] = [];
  for (const thing of things) {
    if (held.has(thing)) continue;
    const more = [...inside, thing];
    if (clashes(more)) out.push(thing);
    else inside = more;
  }
  return out;
}

/** What to leave out so that no known set is whole and no known cure is out as a whole; undefined when all was seen. */
function unseen<T>(sets: readonly (readonly T[])[], cures: readonly (readonly T[])[]): ReadonlySet<T> | undefined {
  const out = new Set<T>();
  const search = (): boolean => {
    const whole = sets.find((set) => !set.some((thing) => out.has(thing)));
    if (!whole) return !cures.some((cure) => cure.every((thing) => out.has(thing)));
    for (const thing of whole) {
      out.add(thing);
      if (!cures.some((cure) => cure.every((one) => out.has(one))) && search()) return true;
      out.delete(thing);
    }
    return false;
  };
  return search() ? out : undefined;
}
