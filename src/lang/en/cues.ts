/** English words that report speech. */
import type { CueKind, CueWords } from "../language.ts";
import { phrases, words } from "../words.ts";
import { forms } from "./morphology.ts";

/**
 * Reporting verbs by what they do.
 * @source Own list, after the classes of Levin, English Verb Classes and Alternations (1993), §§ 37 (communication) and
 * 29 (predicative complements), with newspaper verbs added; grouped by what the speaker does.
 */
const VERBS: Readonly<Record<CueKind, string>> = {
  say: "say, state, tell, declare, announce, add, note, explain, remark, report, reveal, describe, confirm, acknowledge, recall, reiterate, emphasize, emphasise, stress, underline, point out, mention, comment, write, post, tweet, reply, respond, disclose, quip, recount, observe, clarify, repeat, affirm, reaffirm, highlight, indicate, signal, cite, boast, complain, joke, point to, put",
  warn: "warn, caution, alert, threaten",
  claim:
    "claim, argue, assert, insist, maintain, contend, allege, suggest, imply, hint, boast, concede, admit, find that, show that",
  demand:
    "demand, urge, call for, call on, call upon, ask for, ask, request, appeal, press, advocate, push for, exhort",
  propose: "propose, recommend, advise, suggest",
  promise: "promise, pledge, vow, commit, swear, guarantee, undertake, endorse, agree",
  plan: "plan, intend",
  forecast: "predict, forecast, project, estimate, expect, anticipate, foresee, calculate, assess, reckon",
  accuse: "accuse, blame, criticize, criticise, denounce, condemn, lament, slam, blast",
  deny: "deny, dismiss, reject, refute, rebut, dispute",
  judge:
    "believe, think, assume, presume, suspect, consider, view, call, identify, label, brand, hail, praise, welcome, conclude, doubt, fear, hope, worry",
};

const entries = (Object.entries(VERBS) as [CueKind, string][]).flatMap(([kind, list]) =>
  phrases(list).flatMap((verb) => forms(verb).map((form) => [form, kind] as const)),
);

export const cues: CueWords = {
  verbs: Object.fromEntries(entries.reverse()),
  needsContent: new Set(
    phrases(
      "add, note, report, reveal, describe, observe, recall, write, post, respond, reply, signal, indicate, boast, suggest, imply, hint, ask, press, request, expect, think, consider, view, call, label, brand, plan, intend, project, estimate, calculate, fear, hope, worry, doubt, assume, presume, suspect, put, welcome, praise, hail, commit, guarantee, cite, appeal, threaten, alert, repeat, underline, conclude, comment, confirm, maintain, anticipate, concede, admit, assess, recount, state",
    ).flatMap(forms),
  ),
  nouns: {
    warning: "warn",
    warnings: "warn",
    statement: "say",
    statements: "say",
    remark: "say",
    remarks: "say",
    announcement: "say",
    claim: "claim",
    claims: "claim",
    assertion: "claim",
    argument: "claim",
    call: "demand",
    demand: "demand",
    proposal: "propose",
    pledge: "promise",
    promise: "promise",
    promises: "promise",
    plan: "plan",
    goal: "plan",
    aim: "plan",
    forecast: "forecast",
    prediction: "forecast",
    estimate: "forecast",
    accusation: "accuse",
    accusations: "accuse",
    alarm: "warn",
    alarms: "warn",
    message: "say",
    comment: "say",
    comments: "say",
    concern: "warn",
    concerns: "warn",
  },
  addressed: words(
    "tell tells told telling inform informs informed informing assure assures assured remind reminds reminded brief briefed notify notified",
  ),
  quoting: words("quoted cited reported"),
  human: new Set(
    phrases(
      "say, tell, declare, announce, explain, remark, reiterate, stress, quip, joke, complain, warn, caution, claim, argue, assert, insist, contend, allege, admit, concede, accuse, blame, criticize, criticise, denounce, deny, believe, think, assume, suspect, fear, hope, worry, doubt, predict, vow, pledge, recall",
    ).flatMap(forms),
  ),
  valuing: new Set(forms("put")),
  light: new Set(
    ["issue", "raise", "give", "make", "deliver", "sound", "voice", "express", "renew", "repeat"].flatMap(forms),
  ),
  phrases: { "according to": "say", "in the words of": "say", "in the view of": "judge", per: "say" },
  hearsay: words("reportedly allegedly supposedly apparently purportedly"),
  passive: words("seen viewed framed regarded considered described portrayed perceived"),
  complementisers: words("that"),
};
