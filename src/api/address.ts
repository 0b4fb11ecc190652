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

/** Any host: what matters is whether an address leaves it. */
const HERE = "http://here.invalid";

/**
 * Where a form says that it came from, as path and query of this server; undefined for everything else. A second slash
 * or a backslash at the beginning would name another host, so a browser's own reading of the address decides.
 */
export function ownPath(given: unknown): string | undefined {
  if (typeof given !== "string" || !/^\/[\x21-\x7E]*$/.test(given) || !URL.canParse(given, HERE)) return undefined;
  const { origin, pathname, search } = new URL(given, HERE);
  return origin === HERE && !pathname.startsWith("//") ? pathname + search : undefined;
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
