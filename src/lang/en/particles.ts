/** English function words, by what they do in the rules of extraction. */
import type { Particles } from "../language.ts";
import { table, words } from "../words.ts";
import { forms } from "./morphology.ts";

/** @source Quirk et al., A Comprehensive Grammar of the English Language, ch. 9 (prepositions), 15.69 ff. (comparison). */
export const particles: Particles = {
  of: words("of"),
  by: words("by"),
  to: words("to"),
  from: words("from"),
  at: words("at"),
  agents: words("by between against of with for to from than"),
  number: words("number"),
  in: words("in"),
  and: words("and"),
  or: words("or"),
  between: words("between"),
  definite: words("the"),
  owner: words("its"),
  point: words("point"),
  what: words("what"),
  even: words("even"),
  equative: words("as"),
  degree: words("much many long far high large big fast little few great"),
  beforeEquative: words(
    "such well much many same so known far long soon just regarded seen described framed viewed considered",
  ),
  than: words("than"),
  exceeds: words("exceeds exceeded exceed exceeding more higher greater than"),
  more: words("more"),
  manifold: words("several many multiple countless"),
  surpasses: new Set(["overtake", "outproduce", "outpace", "surpass", "outbuild"].flatMap(forms)),
  equals: new Set(["equal", "match", "rival"].flatMap(forms)),
  outgrows: new Set(["exceed", "surpass", "outstrip", "dwarf", "top", "eclipse", "overtake"].flatMap(forms)),
  less: words("more less fewer"),
  topic: words("of to about over"),
  purpose: words("of to"),
  role: words("as to"),
  both: words("both all also"),
  clock: table([[true, "a . m, p . m, am, pm, a.m, p.m, o'clock, gmt"]]),
  ordinalEndings: words("st nd rd th"),
  nameParticles: words("de von van der den ter bin ibn al el la du da dos di"),
  bodyJoiners: words("of for"),
  verbParticles: words("up down"),
  including: words("including"),
  notFinite: words("be been being having"),
  capitalMonths: words("May March"),
};
