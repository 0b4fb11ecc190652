/** English words by which warnings, pledges, forecasts and accusations are told apart. */
import type { Modality } from "../../core/statement.ts";
import type { KindWords } from "../language.ts";
import { table, words } from "../words.ts";
import { forms } from "./morphology.ts";

const inflected = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean).flatMap(forms));

/** Words that decide of what kind a statement is. */
export const kinds: KindWords = {
  threat: new Set([
    ...inflected(
      "threaten attack strike invade assault collapse escalate spiral trigger destabilize destabilise endanger jeopardize retaliate risk provoke",
    ),
    ...words(
      "threat threats danger war conflict invasion aggression recession confrontation escalation vulnerability vulnerable unable catastrophe nuclear",
    ),
  ]),
  future: words("will would shall"),
  forecast: new Set([
    ...inflected("forecast project expect predict anticipate foresee"),
    ...words("likely unlikely track poised upcoming"),
  ]),
  pledge: table([
    [
      "commitment",
      [
        ...forms("commit"),
        ...forms("pledge"),
        ...forms("promise"),
        ...forms("vow"),
        ...forms("agree"),
        ...forms("endorse"),
        "commitment",
      ].join(", "),
    ],
    ["proposal", [...forms("propose"), ...forms("recommend"), ...forms("advocate"), "proposal"].join(", ")],
    [
      "demand",
      [
        ...forms("demand"),
        ...forms("urge"),
        ...forms("call for"),
        ...forms("call on"),
        ...forms("ask"),
        ...forms("press"),
        "should",
        "must",
      ].join(", "),
    ],
    [
      "plan",
      [...forms("plan"), ...forms("intend"), ...forms("acquire"), "plans", "goal", "acquisition", "upcoming"].join(
        ", ",
      ),
    ],
    ["offer", [...forms("offer"), "willingness", "readiness", "ready", "willing", "prepared"].join(", ")],
  ]),
  disposed: words("willingness readiness ready willing prepared"),
  wishes: inflected("hope wish aspire dream aim seek want"),
  conditional: words("would"),
  concluding: words("mean imply suggest represent equal amount correspond"),
  parts: words("comprising comprised consisting including included namely which"),
  accusation: new Set([
    ...inflected(
      "accuse blame undermine encircle violate betray abandon provoke manipulate influence enable prioritize prioritise recruit ignore mislead",
    ),
    ...words("aggression violation failure interference propaganda espionage sabotage provocation"),
  ]),
  conditions: words("if unless provided assuming whether"),
  unconditional: words("even as"),
  revising: new Set([
    ...inflected("postpone delay defer extend revise abandon withdraw replace supersede"),
    ...words("instead"),
  ]),
  need: new Set([...forms("need"), ...forms("require"), "must", "should"]),
};

/** Words that set how far the speaker stands behind what is said; the first that occurs decides. */
export const modalities: Readonly<Record<string, Modality>> = table<Modality>([
  ["possible", "could, may, might, possibly, perhaps, potentially, potential, can, risks"],
  [
    "expected",
    "will, would, projected, expected, forecast, likely, estimated, on track, on course, set to, poised, slated",
  ],
  [
    "demanded",
    "must, should, need, needs, urges, urged, urge, demanded, demands, called, calls, proposed, proposes, advocated, advocates",
  ],
  ["planned", "plans, planned, intends, plan, planning, goal, acquisition, upcoming"],
  ["committed", "committing, committed, pledged, pledges, promised, endorsed, agreed, vowed"],
]);
