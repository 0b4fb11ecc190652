/** Deciding. Comes in: what a decision is about. Goes out: forms that store one beside the machine's work. */

import type { ReviewModel } from "../../api/desk-models.ts";
import { AUTHOR_MOST } from "../../api/views.ts";
import { spoken } from "../spoken.ts";
import { outletOf } from "./document.tsx";
import { Choice, Field, FieldFault, Input, NotKept, Options, PostForm, useForms, WhoFields } from "./forms.tsx";
import { shorten, visible, Words } from "./words.tsx";

/** From a note in the margin to everything that can be decided of its statement. */
export function ReviewLink({ id, what }: { readonly id: string; readonly what: string }) {
  if (!useForms()) return null;
  return (
    <span class="review-link">
      {" "}
      ·{" "}
      <a href={`/review/${id}`} aria-label={`Review ${visible(what)}`}>
        review
      </a>
    </span>
  );
}

/** What an opinion does, by the noun it is about. */
const FOLLOWS: Readonly<Record<ReviewModel["noun"], string>> = {
  finding: "An opinion stands beside the finding and changes nothing else.",
  claim: "What you dispute is no longer held against other documents, as long as your dispute is in force.",
  statement: "What you dispute is no longer held against other documents, as long as your dispute is in force.",
};

interface About {
  readonly noun: ReviewModel["noun"];
  readonly id: string;
  /** The page to come back to. */
  readonly back: string;
}

/** At the end of a page: confirm or dispute what it is about, with the way to everything else. */
export function Decide(about: About) {
  if (!useForms()) return null;
  return (
    <section class="decide" aria-labelledby="decide">
      <h2 id="decide">Your decision</h2>
      <OpinionForm {...about} />
      <p class="more">
        <a href={`/review/${about.id}`}>
          {about.noun === "claim" ? "Merge, split, history and undo" : "History and undo"}
        </a>
      </p>
    </section>
  );
}

/** Confirms or disputes. */
export function OpinionForm({ noun, id, back }: About) {
  return (
    <PostForm
      action="/decisions"
      name={`Confirm or dispute this ${noun}`}
      hidden={{ about: id, back }}
      acts={["confirm", "dispute"]}
    >
      <WhoFields />
      <p class="buttons">
        <button type="submit" name="act" value="confirm">
          Confirm
        </button>
        <button type="submit" name="act" value="dispute">
          Dispute
        </button>
      </p>
      <p class="hint">{FOLLOWS[noun]}</p>
      <NotKept />
    </PostForm>
  );
}

/** Says what a part of a statement should read. */
export function CorrectForm({ id, readings, back }: Pick<ReviewModel, "id" | "readings"> & Pick<About, "back">) {
  return (
    <PostForm action="/decisions" name="Correct a reading" hidden={{ about: id, back, act: "correct" }}>
      <div class="pair">
        <Field label="Part" of="part">
          <Options
            name="part"
            of={readings.map(({ part, machine }) => ({
              value: part,
              words: visible(`${partName(part)}: ${readingWords(part, shorten(machine, 8))}`),
            }))}
          />
        </Field>
        <Field
          label="Should read"
          of="value"
          hint={
            <>
              Empty for none. A day is <code>2030-12-31</code>, a range <code>4000..4500</code>, a period{" "}
              <code>2024-01-01..2024-12-31</code>.
            </>
          }
        >
          <Input type="text" name="value" maxLength={500} autocomplete="off" />
        </Field>
      </div>
      <WhoFields />
      <p class="buttons">
        <button type="submit">Correct</button>
      </p>
      <p class="hint">Your reading is shown beside the machine’s. Claims and checks go on with the machine’s.</p>
    </PostForm>
  );
}

/** `1.item` → `figure 1, what is counted`. */
function partName(part: string): string {
  const [, number, name = part] = /^(\d+)\.(.+)$/.exec(part) ?? [];
  const words = READING_PARTS[name] ?? name;
  return number === undefined ? words : `figure ${number}, ${words}`;
}

/** What is read in a part, in words: an id of a thing without its signs, a limit and a yes or no as one would say them. */
function readingWords(part: string, machine: string): string {
  if (machine === "") return "nothing";
  const name = part.replace(/^\d+\./, "");
  return READING_VALUES[name]?.[machine] ?? spoken(machine);
}

/** The parts of a statement that can be corrected, in words. */
const READING_PARTS: Readonly<Record<string, string>> = {
  source: "who says it",
  cue: "word of saying",
  hedge: "word of doubt",
  direct: "word for word",
  actor: "who acts",
  act: "what is done",
  object: "done to what",
  target: "done to whom",
  polarity: "said or denied",
  modality: "how firm it is",
  deadline: "last day",
  bound: "limit",
  change: "up or down",
  subject: "whose figure",
  measure: "what is measured",
  item: "what is counted",
  period: "time it is of",
};

const READING_VALUES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  polarity: { "+": "said to be so (+)", "-": "denied (-)" },
  bound: {
    "=": "exactly (=)",
    "~": "about (~)",
    "<": "less than (<)",
    "<=": "at most (<=)",
    ">": "more than (>)",
    ">=": "at least (>=)",
  },
};

/** Says that other claims are this one. */
export function MergeForm({ id, near, back }: Pick<ReviewModel, "id" | "near"> & Pick<About, "back">) {
  return (
    <PostForm action="/decisions" name="Merge with other claims" hidden={{ about: id, back, act: "merge" }}>
      {near.length > 0 ? (
        <fieldset>
          <legend>These say the same as this claim</legend>
          {near.map((claim) => (
            <Choice key={claim.id} name="others" value={claim.id}>
              <Words of={shorten(claim.title, 24)} language={claim.language} />
            </Choice>
          ))}
        </fieldset>
      ) : null}
      <Field
        label={near.length > 0 ? "Or another claim" : "The other claim"}
        of="others"
        hint="Its id, or the address of its page."
      >
        <Input type="text" name="others" maxLength={2000} autocomplete="off" />
      </Field>
      <WhoFields />
      <p class="buttons">
        <button type="submit">Merge</button>
      </p>
    </PostForm>
  );
}

/** Says that some statements are another claim. */
export function SplitForm({
  id,
  tellings,
  heads,
  back,
}: Pick<ReviewModel, "id" | "tellings" | "heads"> & Pick<About, "back">) {
  return (
    <PostForm action="/decisions" name="Split statements off" hidden={{ about: id, back, act: "split" }}>
      <fieldset>
        <legend>These are another claim</legend>
        {tellings.map(({ statement, words, document }) => {
          const head = heads.get(document);
          return (
            <Choice key={statement} name="others" value={statement}>
              <Words of={shorten(words, 24)} from={document} />{" "}
              <span class="quiet">
                <Words of={head ? outletOf(head) : "a document"} />
              </span>
            </Choice>
          );
        })}
      </fieldset>
      <WhoFields />
      <p class="buttons">
        <button type="submit">Split off</button>
      </p>
    </PostForm>
  );
}

/** Takes a decision back; an undoing can be taken back too. */
export function UndoForm({ id, words, back }: Pick<About, "id" | "back"> & { readonly words: string }) {
  const forms = useForms();
  const known = forms?.author ?? "";
  return (
    <PostForm action="/decisions" name={`Undo: ${words}`} hidden={{ about: id, back, act: "undo" }} class="form inline">
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the control is the child */}
      <label>
        <span class="hidden">Your name</span>
        <Input
          type="text"
          name="author"
          required
          maxLength={AUTHOR_MOST}
          autocomplete="name"
          placeholder="Your name"
          value={visible(known)}
        />
      </label>
      <FieldFault of="author" />
      <button type="submit">Undo</button>
    </PostForm>
  );
}
