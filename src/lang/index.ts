/** The languages that Plumbline reads. A new one is a folder beside en/ and a line here. */
import { PlumblineError } from "../core/error.ts";
import { english } from "./en/index.ts";
import type { Language } from "./language.ts";
import { withPlainTables } from "./words.ts";

export type { Language } from "./language.ts";

/** In the order in which they are shown. */
export const languages: readonly Language[] = [english].map(withPlainTables);

/** The language of an ISO 639-1 code. @throws PlumblineError language-unsupported */
export function languageOf(code: string): Language {
  const language = languages.find((candidate) => candidate.code === code);
  if (language) return language;
  const known = languages.map((candidate) => candidate.name).join(", ");
  throw new PlumblineError("language-unsupported", code, `no rules for language "${code}"; supported: ${known}`);
}
