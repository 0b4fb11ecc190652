/** Comes in: short texts. Goes out: what the checks find in them, through the real reading and reconciling. */

import type { CheckContext } from "../../src/check/index.ts";
import { check } from "../../src/check/index.ts";
import type { Finding } from "../../src/core/finding.ts";
import { extract } from "../../src/extract/index.ts";
import { languageOf } from "../../src/lang/index.ts";
import { documentFromText } from "../../src/read/index.ts";
import { createReconciler } from "../../src/reconcile/index.ts";
import { publicRecord } from "../../src/reference/public.ts";

/** The context that texts make, read as English. */
export function contextOf(texts: readonly { readonly name: string; readonly text: string }[]): CheckContext {
  const reconciler = createReconciler();
  const entries = texts.map(({ name, text }) => {
    const document = documentFromText(text, { name, language: "en" });
    const statements = extract(document, languageOf("en"));
    reconciler.add(document, statements);
    return { document, statements };
  });
  return {
    documents: new Map(entries.map(({ document }) => [document.id, document])),
    statements: new Map(entries.map(({ document, statements }) => [document.id, statements])),
    claims: reconciler.result(),
    language: () => languageOf("en"),
    today: "2025-11-01",
    record: publicRecord(),
  };
}

/** The findings of all checks on some texts. */
export function checkTexts(texts: readonly { readonly name: string; readonly text: string }[]): readonly Finding[] {
  return check(contextOf(texts));
}
