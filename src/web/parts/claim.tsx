/** A claim in a list. Comes in: its summary. Goes out: its sentence, how many tell it, and how it was changed. */
import type { ClaimKey, Relation } from "../../core/claim.ts";
import type { ClaimSummary } from "../../store/query.ts";
import { counted } from "../number.ts";
import { actorsName, periodName, RELATION_WORDS } from "../vocabulary.ts";
import { useLinks } from "./links.ts";
import { shorten, visible, Words } from "./words.tsx";

/** Relations of tellings that are not simply repeated, in the order of a page. */
export const VARIANTS: readonly Relation[] = ["opposed", "changed", "stronger", "weaker", "broader", "narrower"];

/** How many tellings stand in each relation but `same`: `2 stronger`, `1 changed`. */
export function variants(relations: Readonly<Partial<Record<Relation, number>>>): readonly string[] {
  return VARIANTS.flatMap((relation) => {
    const count = relations[relation] ?? 0;
    return count > 0 ? [`${count} ${RELATION_WORDS[relation].name.toLowerCase()}`] : [];
  });
}

/** Who and what the claim is about, in words: `Russia · production · tank · 2025`. */
export function aboutOf(key: ClaimKey): string {
  return [
    actorsName(key.actor),
    key.measure.replaceAll("-", " "),
    key.item.replaceAll("+", ", "),
    periodName(key.period),
  ]
    .filter((part) => part !== "")
    .map(visible)
    .join(" · ");
}

/** A claim as a line: its sentence, its documents and origins, and what became of it. */
export function ClaimItem({
  line,
  heading: Heading = "h3",
}: {
  readonly line: ClaimSummary;
  readonly heading?: "h2" | "h3" | "h5";
}) {
  const links = useLinks();
  const changed = variants(line.relations);
  const about = aboutOf(line.key);
  return (
    <li class="line claim">
      {about ? <p class="kicker">{about}</p> : null}
      <Heading>
        <a href={links.claim(line.id)}>
          <Words of={shorten(line.title)} language={line.language} />
        </a>
      </Heading>
      <p class="meta">
        {counted(line.documents, "document")} ·{" "}
        {line.origins === 0 ? "origin unknown" : counted(line.origins, "origin")}
        {changed.length > 0 ? <strong class="changed"> · {changed.join(" · ")}</strong> : null}
      </p>
    </li>
  );
}
