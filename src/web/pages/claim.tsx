/** A claim. Comes in: its tellings, their statements, the findings. Goes out: the claim in one sentence and how it travelled. */
import type { ClaimModel, Heads } from "../../api/text-models.ts";
import type { PageFrame } from "../../api/views.ts";
import type { Claim, Member } from "../../core/claim.ts";
import { valueOr } from "../../core/part.ts";
import { originNames } from "../../reconcile/origin.ts";
import { counted, grouped } from "../number.ts";
import { Apart } from "../parts/apart.tsx";
import type { Quoted } from "../parts/away.tsx";
import { Axis } from "../parts/axis.tsx";
import { aboutOf } from "../parts/claim.tsx";
import { Coverage } from "../parts/coverage.tsx";
import { Decide } from "../parts/decide.tsx";
import { DecidedClaim, DecidedContext, useDecided } from "../parts/decided.tsx";
import { Day, outletOf } from "../parts/document.tsx";
import { Embed, type EmbedProps } from "../parts/embed.tsx";
import { Figure } from "../parts/figure.tsx";
import { FindingGroups } from "../parts/findings.tsx";
import { Travelled, Wanted } from "../parts/lineage.tsx";
import { useLinks } from "../parts/links.ts";
import { Page } from "../parts/page.tsx";
import { baseOf, memberFigure, Telling } from "../parts/telling.tsx";
import { TellingsTable } from "../parts/tellings.tsx";
import { Uses } from "../parts/uses.tsx";
import { sentenceClass, shorten, visible, Words } from "../parts/words.tsx";

/** The page of one claim. */
export function ClaimPage({ model, frame }: { readonly model: ClaimModel; readonly frame: PageFrame }) {
  return (
    <Page {...titled(model)} frame={frame} heads={model.heads} islands={["chart"]}>
      <DecidedContext.Provider value={model.decided}>
        <ClaimBody model={model} heading="h1" isRead={frame.islands.chart !== undefined} />
        <Decide noun="claim" id={model.claim.id} back={`/claims/${model.claim.id}`} />
      </DecidedContext.Provider>
    </Page>
  );
}

/** The claim for another page: its sentence, how often it was told and how, and its values; or one of both charts, or the table of its tellings. */
export function ClaimEmbed({ model, frame, part }: EmbedProps<ClaimModel>) {
  const { claim } = model;
  const shows = (name: string): boolean => part === undefined || part === name;
  return (
    <Embed {...titled(model)} frame={frame} heads={model.heads} isRead={shows("values")}>
      <DecidedContext.Provider value={model.decided}>
        <article class="claim-page">
          <p class="kicker">{aboutOf(claim.key) || "Claim"}</p>
          <h1 class={sentenceClass(claim.title)}>
            <Words of={shorten(claim.title)} from={plainest(claim)} />
          </h1>
          <DecidedClaim claim={claim} />
          {part === undefined ? <Facts model={model} /> : null}
          {shows("coverage") ? <Coverage claim={claim} /> : null}
          {shows("values") ? <Axis model={model} heading="h2" isRead={frame.islands.chart !== undefined} /> : null}
          {part === "tellings" ? <TellingsTable model={model} /> : null}
        </article>
      </DecidedContext.Provider>
    </Embed>
  );
}

/** What the page is called: the first words of the claim, with their language. */
function titled({ claim, heads }: ClaimModel): { readonly title: string; readonly quoted?: Quoted } {
  const words = shorten(claim.title, 14);
  const language = heads.get(plainest(claim) ?? "")?.language;
  return language === undefined ? { title: words } : { title: words, quoted: { words, language } };
}

/** The document whose words the title is: that of the telling which the others are measured against. */
function plainest({ members }: ClaimModel["claim"]): string | undefined {
  return members.find(({ against }) => against === undefined)?.document;
}

/** What a claim's page and its part of a report share. */
export function ClaimBody({
  model,
  heading: Heading,
  isRead = false,
}: {
  readonly model: ClaimModel;
  readonly heading: "h1" | "h3";
  /** A script reads its values. */
  readonly isRead?: boolean;
}) {
  const { claim, findings, findingsTotal, heads } = model;
  const Section = Heading === "h1" ? "h2" : "h4";
  const told = claim.members.filter((member) => member.relation !== "linked");
  return (
    <article class="claim-page">
      <p class="kicker">{aboutOf(claim.key) || "Claim"}</p>
      <Heading class={sentenceClass(claim.title)}>
        <Words of={shorten(claim.title)} from={plainest(claim)} />
      </Heading>
      <DecidedClaim claim={claim} />
      <Facts model={model} />
      <Coverage claim={claim} />
      <Axis model={model} heading={Section} isRead={isRead} />
      <Travelled model={model} heading={Section} />
      <Section>{told.length === 1 ? "One telling" : `${grouped(told.length)} tellings, in order of date`}</Section>
      <Tellings model={model} members={model.members.filter((member) => member.relation !== "linked")} />
      {model.members.some((member) => member.relation === "linked") ? (
        <>
          <Section>Same topic, not the same claim</Section>
          <Tellings model={model} members={model.members.filter((member) => member.relation === "linked")} />
        </>
      ) : null}
      {model.next ? (
        <p class="more off-paper">
          <a href={model.next} rel="next">
            The tellings after these
          </a>
        </p>
      ) : null}
      <Apart model={model} heading={Section} linked={Heading === "h1"} />
      {findings.length > 0 ? (
        <>
          <Section>What the checks say</Section>
          <FindingGroups findings={findings} heads={heads} heading={Heading === "h1" ? "h3" : "h5"} />
          {findingsTotal > findings.length ? (
            <p class="quiet">and {grouped(findingsTotal - findings.length)} more, all in this page’s JSON</p>
          ) : null}
        </>
      ) : null}
      <Uses uses={model.uses ?? []} heading={Section} />
    </article>
  );
}

function Tellings({ model, members }: { readonly model: ClaimModel; readonly members: readonly Member[] }) {
  const { claim, statements, heads } = model;
  const base = baseOf(claim);
  return (
    <ol class="tellings">
      {members.map((member) => (
        <Telling
          key={`${member.proposition.statement}-${member.proposition.of}-${member.proposition.index}`}
          member={member}
          statement={statements.get(member.proposition.statement)}
          base={base}
          baseStatement={base && statements.get(base.proposition.statement)}
          heads={heads}
        />
      ))}
    </ol>
  );
}

function Facts({ model }: { readonly model: ClaimModel }) {
  const { claim, statements, heads } = model;
  const members = claim.members.filter((member) => member.relation !== "linked");
  const base = baseOf(claim);
  const figure = base && memberFigure(base, statements.get(base.proposition.statement));
  const documents = new Set(members.map((member) => member.document)).size;
  return (
    <dl class="facts">
      {figure ? (
        <div>
          <dt>Figure</dt>
          <dd>
            <Figure {...figure} />
          </dd>
        </div>
      ) : null}
      <div>
        <dt>Told</dt>
        <dd>
          {counted(members.length, "time")} in {counted(documents, "document")}
        </dd>
      </div>
      <div>
        <dt>Origins</dt>
        <dd>
          <Origins claim={claim} />
        </dd>
      </div>
      <div>
        <dt>First told</dt>
        <dd>
          <First claim={claim} heads={heads} />
        </dd>
      </div>
      <Wanted claim={claim} />
      {claim.sharedWording ? (
        <div>
          <dt>Longest shared wording</dt>
          <dd>
            “<Words of={shorten(claim.sharedWording)} />”
          </dd>
        </div>
      ) : null}
    </dl>
  );
}

/** Independence is by origin: the names of the origins, and how many tellings say none. */
function Origins({ claim }: { readonly claim: Claim }) {
  const members = claim.members.filter((member) => member.relation !== "linked");
  const names = originNames(members);
  const decided = useDecided();
  const isCorrected = ({ proposition }: Member) =>
    decided(proposition.statement).some(({ correction }) => correction?.part === "source");
  const corrected = members.filter(isCorrected).length;
  const without = members.filter((member) => member.origin.known === "unknown").length;
  return (
    <>
      {names.length === 0 ? "None known" : `${claim.origins}: ${names.map(visible).join("; ")}`}
      {corrected > 0 ? (
        <span class="quiet"> · as the machine reads them; {counted(corrected, "telling")} corrected below</span>
      ) : null}
      {without > 0 ? <span class="quiet"> · {counted(without, "telling")} of unknown origin, not counted</span> : null}
    </>
  );
}

/** The earliest telling; one of those without a day may be older, unless it says where it has the claim from. */
function First({ claim, heads }: { readonly claim: Claim; readonly heads: Heads }) {
  const links = useLinks();
  const members = claim.members.filter((member) => member.relation !== "linked");
  const known = claim.lineage && claim.members[claim.lineage.first.member];
  const first = known ?? members.find((member) => member.dated.known !== "unknown");
  if (first?.dated.known !== "stated" && first?.dated.known !== "implied")
    return <span class="unknown">no telling has a date</span>;
  const head = heads.get(first.document);
  const undated = claim.lineage?.first.undated ?? 0;
  return (
    <>
      <Day date={valueOr(first.dated, undefined)} />,{" "}
      <a href={links.place(first.document, first.span)}>{head ? outletOf(head) : "a document"}</a>
      {first.source ? (
        <>
          , by <Words of={first.source} />
        </>
      ) : null}
      {undated > 0 ? <span class="quiet"> · {counted(undated, "telling")} without a date may be older</span> : null}
    </>
  );
}
