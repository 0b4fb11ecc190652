/** A folder for one test file, with texts in it; gone when the tests are done. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll } from "vitest";

/** Makes the folder. What comes back gives the path of a file in it, written when there is something to write. */
export function scratch(): (name: string, contents?: string | Uint8Array) => string {
  const folder = mkdtempSync(path.join(tmpdir(), "plumbline-test-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return (name, contents) => {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    if (contents !== undefined) writeFileSync(file, contents);
    return file;
  };
}

/** A text with a statement and a figure in it, long enough for its language to be told. */
export const SOUND = `Minister says output doubled
Harbour Wire | Monday, 9 June 2025

Defence Minister Anna Holm said on Monday that the country would buy 120 tanks by 2030. She said that spending had reached 2.4 per cent of GDP.
`;
