/** Decisions over HTTP. Comes in: a form, or nothing. Goes out: what people decided, and how each decision stands. */
import type { Act } from "../core/decision.ts";
import { PlumblineError } from "../core/error.ts";
import { decisionWire } from "../core/wire.ts";
import { decide, type Listed, listDecisions } from "../decide.ts";
import { ownPath } from "./address.ts";
import type { Table } from "./csv.ts";
import { firstWords } from "./excerpt.ts";
import type { Form } from "./form.ts";
import { NO_QUERY, type NoQuery, type Route, route, type Sent } from "./resource.ts";
import type { DecisionsModel } from "./shelf-models.ts";
import { AUTHOR_MOST } from "./views.ts";
import { decisions as decisionsForm } from "./wire/decision.ts";

const FIELDS = {
  about: "Id of the finding, claim, statement or decision.",
  act: "One of confirm, dispute, correct, merge, split, undo.",
  others: "Of a merge the other claims, of a split the statements that leave; several times where there are several.",
  part: "Of a correction the part; figures count from 1: `2.unit`.",
  value: "Of a correction what you read; empty for nothing.",
  note: "The reason.",
  author: "The name under which you decide.",
  back: "Path of the page to return to.",
};

/** `/decisions`. */
export const decisions: readonly Route[] = [
  route<NoQuery, DecisionsModel>({
    path: "/decisions",
    about: "what people decided beside the machine, and how it stands",
    query: NO_QUERY,
    load: async ({ store }) => ({ listed: await listDecisions(store) }),
    wire: decisionsForm,
    html: (views, model, frame) => views.decisions(model, frame),
    json: ({ listed }) => ({
      items: listed.map(({ decision, standing }) => ({ ...decisionWire(decision), standing })),
    }),
    csv: ({ listed }) => decisionTable(listed),
    post: {
      fields: FIELDS,
      most: 64 * 1024,
      run: decideByForm,
      place: { page: (form) => ownPath(form.one("back")), typed: ["others", "value", "author", "note"] },
    },
  }),
];

/** Decisions as rows, each with how it stands. */
export function decisionTable(listed: readonly Listed[]): Table {
  return {
    columns: ["id", "standing", "act", "noun", "about", "others", "part", "value", "author", "at", "note", "machine"],
    rows: listed.map(({ decision, standing }) => [
      decision.id,
      standing,
      decision.act,
      decision.noun,
      decision.about,
      decision.others.join(" "),
      decision.correction?.part,
      decision.correction?.value,
      decision.author,
      decision.at,
      decision.note,
      firstWords(decision.machine),
    ]),
  };
}

/** What an act takes besides the id, out of the fields of the form: the words that `plumb decide` takes. */
const MORE: Readonly<Record<Act, (form: Form) => readonly string[]>> = {
  confirm: () => [],
  dispute: () => [],
  undo: () => [],
  merge: (form) => form.all("others").flatMap((words) => words.split(/\s+/).map(idIn)),
  split: (form) => form.all("others"),
  correct: (form) => [`${form.one("part")}=${form.raw("value")}`],
};

/** Stores a decision and leads back to where the form was, to the line that says what was decided. */
async function decideByForm({ form, store, desk, now, path }: Sent) {
  const [author, note] = [form.one("author"), form.one("note")];
  const back = ownPath(form.one("back") || "/decisions");
  if (author === "" || author.length > AUTHOR_MOST) {
    throw wrong(path, `author: say who decides, in at most ${AUTHOR_MOST} characters.`);
  }
  if (note.length > NOTE_MOST) throw wrong(path, `note: at most ${NOTE_MOST} characters.`);
  if (back === undefined) throw wrong(path, "back: no path of this server.");
  const act = form.one("act");
  const more = Object.hasOwn(MORE, act) ? MORE[act as Act](form) : [];
  const decision = await desk.alone(() => decide(store, [form.one("about"), act, ...more], { author, note, at: now }));
  return { to: `${back}#${decision.id}`, author };
}

/** Most characters of a reason. */
const NOTE_MOST = 2000;

/** The id of a claim, of which the address was perhaps given. */
function idIn(words: string): string {
  return /\/claims\/(c[0-9a-z]+)/.exec(words)?.[1] ?? words;
}

function wrong(where: string, message: string): PlumblineError {
  return new PlumblineError("bad-request", where, message);
}
