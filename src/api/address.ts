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

/** The facets of a list as links that make a choice or take it back; choosing begins at the first page again. */
export function facetLinks(
  path: string,
  choices: Choices,
  facets: Readonly<Partial<Record<string, readonly { readonly value: string; readonly count: number }[]>>>,
): readonly Facet[] {
  return Object.entries(facets).map(([param, values]) => ({
    param,
    values: (values ?? []).map(({ value, count }) => {
      const chosen = choices[param] === value;
      return {
        value,
        count,
        chosen,
        href: address(path, { ...choices, next: undefined, [param]: chosen ? undefined : value }),
      };
    }),
  }));
}
