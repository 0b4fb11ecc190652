/** What people decided. Comes in: ids of nouns. Goes out: who decided what of them and when, beside the machine's work. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Claim } from "../../core/claim.ts";
import { type Decision, type DecisionsOn, decisionsOn } from "../../core/decision.ts";
import { printDay } from "../day.ts";
import { counted } from "../number.ts";
import { ACT_WORDS } from "../vocabulary.ts";
import { useForms } from "./forms.tsx";
import { shorten, visible, Words } from "./words.tsx";

/** The decisions that the page being rendered knows of. */
export const DecidedContext = createContext<DecisionsOn>(decisionsOn([]));

/** Looks up the standing decisions about some ids. */
export function useDecided(): DecisionsOn {
  return useContext(DecidedContext);
}

/** One line for each standing decision about any of these ids; nothing where nobody decided. */
export function Decided({ ids, anchored = false }: { readonly ids: readonly string[]; readonly anchored?: boolean }) {
  return <Lines decisions={useDecided()(...ids)} anchored={anchored} />;
}

interface LinesProps {
  readonly decisions: readonly Decision[];
  /** True where each of them stands once on the page, so that its id can name its line. */
  readonly anchored: boolean;
}

function Lines({ decisions, anchored }: LinesProps) {
  const forms = useForms();
  if (decisions.length === 0) return null;
  return (
    <ul class="decided">
      {decisions.map((decision) => (
        <li key={decision.id} id={anchored && forms ? decision.id : undefined}>
          <DecisionLine decision={decision} />
        </li>
      ))}
    </ul>
  );
}

/** `Decided: disputed by Mira Holt on 2 August 2025: a slip of the desk`. */
export function DecisionLine({ decision }: { readonly decision: Decision }) {
  const { act, author, at, note, correction } = decision;
  return (
    <>
      Decided:{" "}
      {correction ? (
        <>
          {visible(correction.part)} reads “<Words of={shorten(correction.value)} />
          ”, where the machine reads “
          <Words of={shorten(correction.machine)} />
          ”,
        </>
      ) : (
        ACT_WORDS[act]
      )}{" "}
      by <Words of={shorten(author)} /> on <time dateTime={at}>{printDay(at.slice(0, 10))}</time>
      {note ? (
        <>
          : <Words of={shorten(note)} />
        </>
      ) : null}
    </>
  );
}

/** What people decided about a claim, and the machine's claims that its tellings stood in. */
export function DecidedClaim({ claim }: { readonly claim: Claim }) {
  return (
    <>
      <Lines decisions={useDecided().claim(claim)} anchored />
      {claim.decided ? (
        <p class="meta">
          As the machine has it:{" "}
          {claim.decided.machine.map(({ id, title, propositions }, index) => (
            <span key={id}>
              {index > 0 ? "; " : null}“<Words of={shorten(title, 14)} />” with{" "}
              {counted(propositions.length, "telling")}
            </span>
          ))}
          .
        </p>
      ) : null}
    </>
  );
}
