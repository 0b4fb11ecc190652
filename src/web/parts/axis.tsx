/** Values on one axis. Comes in: what the tellings say and what was published. Goes out: a row each, its mark on a common scale. */
import type { ComponentChildren } from "preact";
import type { ClaimModel, Heads } from "../../api/text-models.ts";
import { isWide, type ValueRow, valuesOf } from "../../api/values.ts";
import type { Member } from "../../core/claim.ts";
import type { Evidence } from "../../core/finding.ts";
import type { KnownFigure } from "../../core/known.ts";
import type { Bound } from "../../core/quantity.ts";
import type { Statement } from "../../core/statement.ts";
import { printDay, printPeriod } from "../day.ts";
import { counted, printQuantity } from "../number.ts";
import { outletOf } from "./document.tsx";
import { Figure } from "./figure.tsx";
import { useLinks } from "./links.ts";
import { memberFigure } from "./telling.tsx";
import { visible } from "./words.tsx";

/** One value: who has it, and its ends on the scale of the claim. */
interface Row {
  readonly low: number;
  readonly high: number;
  readonly bound: Bound;
  /** `told` in the documents, `counted` by a producer, `said` on record. */
  readonly kind: "told" | "counted" | "said";
  readonly value: ComponentChildren;
  readonly who: string;
  readonly about: string;
}

const KIND_WORDS: Readonly<Record<Row["kind"], { readonly name: string; readonly shape: string }>> = {
  told: { name: "told here", shape: "●" },
  counted: { name: "published count", shape: "◆" },
  said: { name: "said on record", shape: "○" },
};

/** What the tellings say beside what was published, each producer under its own definition; nothing for a claim without figures. */
export function Axis({
  model,
  heading: Heading,
}: {
  readonly model: Pick<ClaimModel, "claim" | "members" | "statements" | "heads" | "published">;
  readonly heading: "h2" | "h4";
}) {
  const rows = rowsOf(model);
  if (rows.length < 2) return null;
  const place = scaleOf(rows);
  const kinds = (["told", "counted", "said"] as const).filter((kind) => rows.some((row) => row.kind === kind));
  return (
    <>
      <Heading>The values, on one axis</Heading>
      <p class="quiet axis-key">
        {kinds.map((kind) => (
          <span key={kind}>
            <span aria-hidden="true">{KIND_WORDS[kind].shape}</span> {KIND_WORDS[kind].name}
          </span>
        ))}
        {rows.some(({ bound }) => SIDES[bound]) ? (
          <span>
            <span aria-hidden="true">|→</span> a limit only
          </span>
        ) : null}
      </p>
      <table class="axis">
        <thead>
          <tr>
            <th scope="col">Who</th>
            <th scope="col" class="number">
              Value
            </th>
            <th scope="col" class="drawn">
              <span class="hidden">On the axis</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ kind, who, about, value, low, high, bound }, index) => (
            <tr key={index} class={kind}>
              <th scope="row">
                <span aria-hidden="true">{KIND_WORDS[kind].shape}</span>
                <span class="hidden">{KIND_WORDS[kind].name}:</span> {visible(who)}
                {about === "" ? null : <span class="about">{visible(about)}</span>}
              </th>
              <td class="number">{value}</td>
              <td class="drawn">
                <Drawn from={place(low)} to={place(high)} kind={kind} bound={bound} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {isWide(rows) ? <p class="quiet">Drawn on a scale of powers of ten.</p> : null}
      {rows.every(({ kind }) => kind === "told") ? (
        <p class="quiet">No series and no known figure at hand is of exactly this.</p>
      ) : null}
    </>
  );
}

/** A mark at a value; where only a limit is known a bar stands there, with an arrow to the side where the value lies. */
function Drawn({
  from,
  to,
  kind,
  bound,
}: Pick<Row, "kind" | "bound"> & { readonly from: number; readonly to: number }) {
  const at = (share: number) => `${(4 + share * 92).toFixed(2)}%`;
  const side = SIDES[bound];
  return (
    <svg width="100%" height="24" aria-hidden="true" focusable="false">
      <line x1="0%" x2="100%" y1="12" y2="12" class="ground" />
      {to > from ? <line x1={at(from)} x2={at(to)} y1="12" y2="12" class="span" /> : null}
      <svg x={at((from + to) / 2)} y="12" overflow="visible">
        {side ? (
          <path d={`M0 -6v12M0 0h${side * 16}m${side * -5} -4l${side * 5} 4l${side * -5} 4`} class="limit" />
        ) : kind === "counted" ? (
          <path d="M0 -6l6 6l-6 6l-6 -6z" class="mark" />
        ) : (
          <circle r="5" class="mark" />
        )}
      </svg>
    </svg>
  );
}

/** To which side of a limit the value lies. */
const SIDES: Readonly<Record<Bound, -1 | 1 | undefined>> = {
  "=": undefined,
  "~": undefined,
  "<": -1,
  "<=": -1,
  ">": 1,
  ">=": 1,
};

/** From a value to its share of the width. */
function scaleOf(rows: readonly Row[]): (value: number) => number {
  const ends = rows.flatMap(({ low, high }) => [low, high]);
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const bend = isWide(rows) ? Math.log10 : (value: number) => value;
  const whole = bend(most) - bend(least);
  return (value) => (whole === 0 ? 0.5 : (bend(value) - bend(least)) / whole);
}

function rowsOf(model: Parameters<typeof Axis>[0]["model"]): readonly Row[] {
  const { statements } = model;
  return valuesOf(model).map((row): Row => {
    const { low, high, bound, kind } = row;
    const of = { low, high, bound };
    const words = whoseValue(row, model.heads);
    if (row.kind === "told") {
      const statement = statements.get(row.first.proposition.statement);
      return { ...of, kind, ...words, value: <Said member={row.first} statement={statement} /> };
    }
    if ("known" in row) return { ...of, kind, ...words, value: <SayingValue known={row.known} of={of} /> };
    const { evidence, unit } = row.standing;
    return { ...of, kind, ...words, value: <CellValue evidence={evidence} of={of} unit={unit} /> };
  });
}

/** Documents of a value that are named. */
export const NAMED = 3;

/** Who has a value, and what must be known of it, in words. */
export function whoseValue(row: ValueRow, heads: Heads): { readonly who: string; readonly about: string } {
  if (row.kind === "told") {
    const documents = [...new Set(row.tellings.map(({ document }) => document))];
    const names = [...new Set(documents.slice(0, NAMED).map((document) => outletNamed(heads, document)))];
    return {
      who: counted(documents.length, "document"),
      about: names.join(", ") + (documents.length > NAMED ? " …" : ""),
    };
  }
  if ("known" in row) return { who: row.known.producer, about: aboutOf(row.known) };
  const { producer, where, definition, edition, period } = row.standing;
  const about = [where, edition === where ? "" : edition, period ? printPeriod(period) : "", definition];
  return { who: producer, about: about.filter((part) => part !== "").join(" · ") };
}

function outletNamed(heads: Heads, document: string): string {
  const head = heads.get(document);
  return head ? outletOf(head) : "a document";
}

function aboutOf({ where, published, scope = "" }: KnownFigure): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(published) ? printDay(published) : published;
  return [where, day, scope].filter((part) => part !== "").join(" · ");
}

function Said({ member, statement }: { readonly member: Member; readonly statement: Statement | undefined }) {
  const figure = memberFigure(member, statement);
  return figure ? <Figure {...figure} /> : <span>{visible(member.value ?? member.quote)}</span>;
}

type Limited = Pick<Row, "low" | "high" | "bound">;

function SayingValue({ known, of }: { readonly known: KnownFigure; readonly of: Limited }) {
  return <CellValue evidence={{ series: "known", cell: known.id }} of={of} unit="1" />;
}

/** A published value, linked to its cell. */
function CellValue({
  evidence,
  of,
  unit,
}: {
  readonly evidence: Evidence;
  readonly of: Limited;
  readonly unit: string;
}) {
  const links = useLinks();
  const href = "series" in evidence ? links.cell(evidence.series, evidence.cell) : undefined;
  const words = printQuantity({ ...of, change: "none", unit });
  return href === undefined ? <span>{words}</span> : <a href={href}>{words}</a>;
}
