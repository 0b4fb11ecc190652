/** English, put together. */
import type { Language } from "../language.ts";
import { abbreviations } from "./abbreviations.ts";
import { boundsAfter, boundsBefore, changes, quantifiers } from "./bounds.ts";
import { checks } from "./checks.ts";
import { clauses, hedges, hedgesOfDeeds } from "./clauses.ts";
import { cues } from "./cues.ts";
import { degrees } from "./degrees.ts";
import { furniture } from "./furniture.ts";
import { kinds, modalities } from "./kinds.ts";
import { measures } from "./measures.ts";
import { lemma, shapes, singular } from "./morphology.ts";
import { numerals } from "./numerals.ts";
import { particles } from "./particles.ts";
import { quantities } from "./quantities.ts";
import { sources } from "./sources.ts";
import { tag } from "./tagger.ts";
import { themes } from "./themes.ts";
import { time } from "./time.ts";
import { units } from "./units.ts";

export const english: Language = {
  code: "en",
  name: "English",
  tag,
  abbreviations,
  numerals,
  units,
  quantities,
  boundsBefore,
  boundsAfter,
  changes,
  quantifiers,
  time,
  cues,
  sources,
  hedges,
  hedgesOfDeeds,
  clauses,
  kinds,
  measures,
  themes,
  degrees,
  checks,
  furniture,
  particles,
  shapes,
  singular,
  lemma,
  modalities,
};
