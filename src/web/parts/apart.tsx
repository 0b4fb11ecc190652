/** What is not this claim. Comes in: its near-misses. Goes out: each with the parts that keep it apart. */
import type { ClaimModel } from "../../api/text-models.ts";
import type { ApartPart, NearMiss } from "../../core/apart.ts";
import { grouped, printQuantity } from "../number.ts";
import { APART_WORDS, actorsName, periodName } from "../vocabulary.ts";
import { outletOf } from "./document.tsx";
import { useLinks } from "./links.ts";
import { shorten, Words } from "./words.tsx";

/** The claims that were nearly this one; nothing where none was. `linked`: whether each other claim has a page here. */
export function Apart({
  model: { claim, heads },
  heading: Heading,
  linked,
}: {
  readonly model: Pick<ClaimModel, "claim" | "heads">;
  readonly heading: "h2" | "h4";
  readonly linked: boolean;
}) {
  const { nearest, more } = claim.apart ?? { nearest: [], more: 0 };
  if (nearest.length === 0) return null;
  return (
    <>
      <Heading>Not the same claim</Heading>
      <ul class="briefs apart">
        {nearest.map((miss) => (
          <Miss key={`${miss.claim}-${miss.statement}`} miss={miss} heads={heads} linked={linked} />
        ))}
      </ul>
      {more > 0 ? <p class="quiet">and {grouped(more)} more that differ in as much or more</p> : null}
    </>
  );
}

function Miss({
  miss: { claim, title, document, span, parts, alike, candidates },
  heads,
  linked,
}: {
  readonly miss: NearMiss;
  readonly heads: ClaimModel["heads"];
  readonly linked: boolean;
}) {
  const links = useLinks();
  const head = heads.get(document);
  const place = links.place(document, span);
  return (
    <li>
      <p>
        <a href={linked && claim !== null ? links.claim(claim) : place}>
          <Words of={shorten(title, 24)} from={document} />
        </a>
      </p>
      <dl class="differences">
        {parts.map(({ part, here, there }) => (
          <div key={part}>
            <dt>{APART_WORDS[part]}</dt>
            <dd>
              <Words of={inWords(part, here)} /> <span aria-hidden="true">≠</span>
              <span class="hidden">against</span> <Words of={inWords(part, there)} />
            </dd>
          </div>
        ))}
      </dl>
      <p class="meta quiet">
        {alike === undefined ? null : `${Math.round(100 * alike)} % of the shorter one’s words are the same · `}
        {candidates
          ? `one of the two does not say against what; at hand: ${candidates.map((one) => actorsName(one)).join(", ")} · `
          : null}
        <a href={place}>{head ? outletOf(head) : "read it in place"}</a>
      </p>
    </li>
  );
}

const AMOUNT = /^(-?[\d.]+(?:e[+-]?\d+)?)(?: to (-?[\d.]+(?:e[+-]?\d+)?))?(?: (\S+))?$/;
const PERIOD = /^(\d{4}-\d\d-\d\d)?(?: ?to ?(\d{4}-\d\d-\d\d)?)?$/;

/** What one of the two has in a part, as a reader says it; words that are no key stay as they are. */
function inWords(part: ApartPart, words: string): string {
  if (part === "actor") return actorsName(words.replace(" and ", "/"));
  if (part === "measure") return words.replaceAll("-", " ");
  if (part === "item") return words.replaceAll("+", ", ");
  const [, start, end, unit = ""] = (part === "value" && AMOUNT.exec(words)) || [];
  if (start !== undefined) return amount(Number(start), Number(end ?? start), unit);
  const [, from, to] = (part === "period" && PERIOD.exec(words)) || [];
  const isDay = from !== undefined && !words.includes("to");
  return from || to ? periodName(`${from ?? ""}/${isDay ? from : (to ?? "")}`) : words;
}

function amount(low: number, high: number, unit: string): string {
  if (unit === "") return low === high ? grouped(low) : `${grouped(low)} to ${grouped(high)}`;
  return printQuantity({ low, high, unit: unit === "x" ? "1" : unit, bound: "=", change: "none" });
}
