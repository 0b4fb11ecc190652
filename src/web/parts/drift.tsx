/** A claim that moved. Comes in: its first telling and the one furthest from it. Goes out: both figures with their days, and how far apart they are. */
import type { Drift } from "../../api/text-models.ts";
import type { Member } from "../../core/claim.ts";
import { valueOr } from "../../core/part.ts";
import type { Statement } from "../../core/statement.ts";
import { grouped } from "../number.ts";
import { Day } from "./document.tsx";
import { Figure } from "./figure.tsx";
import { bylineOf, useHead } from "./heads.ts";
import { useLinks } from "./links.ts";
import { memberFigure } from "./telling.tsx";
import { shorten, visible, Words } from "./words.tsx";

/** A claim with the two figures between which it moved. */
export function DriftItem({
  drift: { claim, from, to, factor },
  statements,
}: {
  readonly drift: Drift;
  readonly statements: ReadonlyMap<string, Statement>;
}) {
  const links = useLinks();
  const head = useHead(from.document);
  return (
    <li class="line claim">
      <p class="kicker">{grouped(Number(factor.toPrecision(2)))} times apart</p>
      <h3 lang={head?.language}>
        <a href={links.claim(claim.id)}>
          <Words of={shorten(claim.title)} language={claim.language} />
        </a>
      </h3>
      <p class="meta">
        <Told member={from} statements={statements} /> <span aria-hidden="true">→</span>
        <span class="hidden">became</span> <Told member={to} statements={statements} />
      </p>
    </li>
  );
}

function Told({
  member,
  statements,
}: {
  readonly member: Member;
  readonly statements: ReadonlyMap<string, Statement>;
}) {
  const head = useHead(member.document);
  const figure = memberFigure(member, statements.get(member.proposition.statement));
  return (
    <>
      {figure ? <Figure {...figure} /> : visible(member.value ?? member.quote)} (
      {head ? bylineOf(head) : <Day date={valueOr(member.dated, undefined)} />})
    </>
  );
}
