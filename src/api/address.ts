/** Addresses with their state. Comes in: a path and choices. Goes out: a link that restores exactly this view. */
import type { Facet } from "./text-models.ts";

/** Choices in an address; what is absent is the default. */
export type Choices = Readonly<Record<string, string | number | undefined>>;

/** A path with its choices as a query, names in order, defaults left out. */
export function address(path: string, choices: Choices): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(choices).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (value !== undefined && value !== "") params.set(name, String(value));
  }
  const query = params.toString();
  return query === "" ? path : `${path}?${query}`;
}

/** What a list is asked beside what narrows it. */
const NO_CHOICES: ReadonlySet<string> = new Set(["next", "limit", "sort", "q"]);

/**
 * The facets of a list as links that make a choice or take it back; choosing begins at the first page again. A choice
 * that no facet counts, or that is not among the values counted, stands there too, so that nothing narrows a list unseen.
 */
export function facetLinks(
  path: string,
  choices: Choices,
  facets: Readonly<Partial<Record<string, readonly { readonly value: string; readonly count: number }[]>>>,
  total: number,
): readonly Facet[] {
  const taken = Object.entries(choices).flatMap(([param, choice]) =>
    choice === undefined || NO_CHOICES.has(param) ? [] : [[param, String(choice)] as const],
  );
  const unseen = taken.filter(([param, choice]) => !facets[param]?.some(({ value }) => value === choice));
  const values = new Map(Object.entries(facets).map(([param, counted]) => [param, counted ?? []]));
  for (const [param, value] of unseen) values.set(param, [{ value, count: total }, ...(values.get(param) ?? [])]);
  return [...values].map(([param, counted]) => ({
    param,
    values: counted.map(({ value, count }) => {
      const chosen = choices[param] !== undefined && String(choices[param]) === value;
      const href = address(path, { ...choices, next: undefined, [param]: chosen ? undefined : value });
      return { value, count, chosen, href };
    }),
  }));
}
