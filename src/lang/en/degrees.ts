/** English words that say one thing more or less strongly, where two tellings of one claim may differ in them. */
import type { Scale } from "../themes.ts";
import { words } from "../words.ts";

/**
 * Scales, each from its weakest step to its strongest; base forms.
 * @source Own lists. Causing: the order of helping, letting and making in Talmy's force dynamics ("Force Dynamics in
 * Language and Cognition", Cognitive Science 12, 1988) and Wolff's causal verbs ("Representing Causation", Journal of
 * Experimental Psychology: General 136, 2007). Promising and doing: commissives and the phases of a deed (Searle,
 * "A Taxonomy of Illocutionary Acts", 1975). Of how many: Quirk et al., A
 * Comprehensive Grammar of the English Language, 5.10 ff. (quantifiers). Deeds and size: everyday English.
 */
export const degrees: readonly Scale[] = [
  {
    says: "how firmly it causes what follows",
    steps: [
      words("contribute help facilitate encourage influence affect"),
      words("lead result allow enable permit invite"),
      words(`cause trigger forced forcing push drive spark provoke ignite unleash precipitate plunge compel ensure guarantee
        propel hurl doom`),
    ],
  },
  {
    says: "how firmly it is promised",
    steps: [
      words("consider weigh mull ponder explore contemplate discuss examine float"),
      words("willing willingness offer openness propose suggest"),
      words("ready readiness prepared preparedness intention determined determination resolve"),
      words("pledge commit promise vow swear undertake"),
    ],
  },
  {
    says: "how far the deed has come",
    steps: [
      words("prepare preparing plan plot intend aim seek hope"),
      words("begin start launch initiate commence"),
      words("accelerate intensify hasten quicken expedite redouble"),
    ],
  },
  {
    says: "what is done to the other side",
    steps: [
      words("threaten menace intimidate endanger imperil pressure"),
      words("attack strike assault invade raid bomb bombard overrun occupy seize conquer"),
    ],
  },
  {
    says: "of how many",
    amounts: true,
    steps: [words("few several some"), words("many numerous"), words("most majority"), words("all every")],
  },
  {
    says: "how much",
    amounts: true,
    steps: [
      words("slight slightly modest modestly gradual gradually marginal marginally moderate moderately somewhat"),
      words(`dramatic dramatically massive massively vast vastly enormous enormously huge hugely drastic drastically
        unprecedented staggering sharp sharply steep steeply`),
    ],
  },
];
