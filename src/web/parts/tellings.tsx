/** The tellings of a claim as a table. Comes in: a claim with its tellings. Goes out: a row for each: day, document, figure, who says it, how it stands. */
import type { ClaimModel } from "../../api/text-models.ts";
import { valueOr } from "../../core/part.ts";
import { counted } from "../number.ts";
import { RELATION_WORDS } from "../vocabulary.ts";
import { Day, outletOf } from "./document.tsx";
import { Figure } from "./figure.tsx";
import { useLinks } from "./links.ts";
import { memberFigure } from "./telling.tsx";
import { shorten, Words } from "./words.tsx";

/** The table; its documents lead to their sentences. What stands on later pages of the claim is counted below it. */
export function TellingsTable({ model }: { readonly model: ClaimModel }) {
  const { claim, members, statements, heads } = model;
  const links = useLinks();
  const more = claim.members.length - members.length;
  return (
    <>
      <table class="told">
        <caption class="hidden">Tellings, in order of date</caption>
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">Document</th>
            <th scope="col" class="number">
              Figure
            </th>
            <th scope="col">Said by</th>
            <th scope="col">How it stands</th>
          </tr>
        </thead>
        <tbody>
          {members.map((member) => {
            const { document, span, dated, source, relation, proposition } = member;
            const figure = memberFigure(member, statements.get(proposition.statement));
            const head = heads.get(document);
            return (
              <tr key={`${proposition.statement}-${proposition.of}-${proposition.index}`}>
                <td>
                  <Day date={valueOr(dated, undefined)} />
                </td>
                <th scope="row">
                  <a href={links.place(document, span)}>{head ? outletOf(head) : "a document"}</a>
                </th>
                <td class="number">{figure ? <Figure {...figure} /> : null}</td>
                <td>{source === null ? <span class="quiet">its own voice</span> : <Words of={shorten(source)} />}</td>
                <td>{RELATION_WORDS[relation].means}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {more > 0 ? <p class="quiet">{counted(more, "more telling")} on the claim’s own page.</p> : null}
    </>
  );
}
