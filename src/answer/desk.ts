/** What readings are made with: the record as of the day, the language, and the list of sources as it grows. */
import type { Language } from "../lang/language.ts";
import type { PublicRecord } from "../reference/record.ts";
import type { Sources } from "./sources.ts";

/** One question's desk. */
export interface Desk {
  readonly record: PublicRecord;
  readonly language: Language;
  readonly today: string;
  readonly sources: Sources;
}
