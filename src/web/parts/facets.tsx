/** What narrows and pages a list. Comes in: facets with counts and addresses. Goes out: links; no script is needed. */
import type { Facet, List, Sort } from "../../api/text-models.ts";
import { counted, grouped } from "../number.ts";
import { facetLabel, facetTitle, sortName } from "../vocabulary.ts";
import { visible } from "./words.tsx";

/** Above this many values the rest of a facet is folded away. */
const OPEN = 8;

/** What narrows and orders a list, each choice a link with what it leaves. */
export function Facets({ list }: { readonly list: Pick<List<unknown>, "facets" | "sorts"> }) {
  const shown = list.facets.filter((facet) => facet.values.length > 1 || facet.values.some((value) => value.chosen));
  if (shown.length === 0 && list.sorts.length === 0) return null;
  return (
    <nav class="facets" aria-label="Narrow and order the list">
      <dl>
        {list.sorts.length > 1 ? (
          <div>
            <dt>Order</dt>
            <dd>
              <Sorts sorts={list.sorts} />
            </dd>
          </div>
        ) : null}
        {shown.map(({ param, values }) => (
          <div key={param}>
            <dt>{facetTitle(param)}</dt>
            <dd>
              <Values param={param} values={values.slice(0, OPEN)} />
              {values.length > OPEN ? (
                <details>
                  <summary>{grouped(values.length - OPEN)} more</summary>
                  <Values param={param} values={values.slice(OPEN)} />
                </details>
              ) : null}
            </dd>
          </div>
        ))}
      </dl>
    </nav>
  );
}

function Sorts({ sorts }: { readonly sorts: readonly Sort[] }) {
  return (
    <ul>
      {sorts.map(({ value, href, chosen }) => (
        <li key={value}>
          <a href={href} aria-current={chosen ? "true" : undefined}>
            {sortName(value)}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Values({ param, values }: Facet) {
  return (
    <ul>
      {values.map(({ value, href, count, chosen }) => (
        <li key={value}>
          <a href={href} aria-current={chosen ? "true" : undefined}>
            {chosen ? <span aria-hidden="true">✓ </span> : null}
            {visible(facetLabel(param, value))} <span class="count">{grouped(count)}</span>
            {chosen ? <span class="hidden"> (chosen; follow to take it back)</span> : null}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** How many there are, and the way to the next page. */
export function Pager({
  list,
  noun,
}: {
  readonly list: Pick<List<unknown>, "total" | "first" | "next" | "lines">;
  readonly noun: string;
}) {
  if (list.lines.length === list.total) return null;
  return (
    <nav class="pager" aria-label="Pages">
      <a href={list.first}>First page</a>
      {list.next ? (
        <a href={list.next} rel="next">
          Next page
        </a>
      ) : (
        <span class="quiet">This is the last of {counted(list.total, noun)}.</span>
      )}
    </nav>
  );
}
