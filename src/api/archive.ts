/** A chart to keep. Comes in: the chart, its tables and what it rests on. Goes out: one archive with a README; the same chart gives the same bytes. */
import { strToU8, zipSync } from "fflate";
import { PlumblineError } from "../core/error.ts";
import { visible } from "../text/unseen.ts";
import { absolute, type Chart, type ChartOrigin, citationOf, metadataWire, originsOf } from "./chart.ts";
import { csv } from "./csv.ts";
import { png } from "./picture.ts";
import type { PageFrame } from "./views.ts";

/** The first day that an archive can hold, in any time zone: files in it have no day of their own. @source PKWARE APPNOTE 4.4.6 */
const NO_DAY = new Date(1980, 0, 2);

/** The bytes of the archive. The picture is left out where none can be drawn, and the README says so. */
export async function archive(chart: Chart, frame: PageFrame): Promise<Uint8Array<ArrayBuffer>> {
  const picture = await drawable(chart.svg);
  const files: Readonly<Record<string, Uint8Array>> = {
    "README.txt": strToU8(readme(chart, frame, picture !== undefined)),
    ...Object.fromEntries(chart.tables.map(({ name, table }) => [name, strToU8(csv(table))])),
    "chart.svg": strToU8(chart.svg),
    ...(picture ? { "chart.png": picture } : {}),
    "metadata.json": strToU8(`${JSON.stringify(metadataWire(chart.about, frame), undefined, 2)}\n`),
  };
  return new Uint8Array(zipSync(files, { mtime: NO_DAY, level: 6 }));
}

async function drawable(svg: string): Promise<Uint8Array | undefined> {
  try {
    return await png(svg);
  } catch (error) {
    if (error instanceof PlumblineError && error.code === "picture-unavailable") return undefined;
    throw error;
  }
}

/** What is in the archive, how it is cited, and on whose terms it may be passed on. */
function readme({ about, tables }: Chart, frame: PageFrame, hasPicture: boolean): string {
  const origins = originsOf(about);
  return visible(
    [
      about.title,
      "",
      about.description,
      about.unit === "" ? "" : `Unit: ${about.unit}.`,
      "",
      `From: ${absolute(frame)}`,
      `Cite as: ${citationOf(about.title, frame)}`,
      "",
      "FILES",
      ...tables.map(({ name, about: says }) => `${name}: ${says}.`),
      "chart.svg: the chart, in lines and letters.",
      hasPicture ? "chart.png: the same as dots." : "(No chart.png: this machine cannot draw one.)",
      "metadata.json: what is drawn, what is assumed, and who stands behind it.",
      "In tables, text that a spreadsheet would run begins with an apostrophe.",
      "",
      ...(about.assumptions.length > 0 ? ["ASSUMED, AND READ NOWHERE", ...about.assumptions.map(listed), ""] : []),
      "SOURCES AND TERMS",
      ...origins.flatMap(sourceLines),
      ...(origins.length === 0 ? ["Worked out by Plumbline; no source of another's is drawn."] : []),
      "",
      "Nothing here quotes more than forty words of a text; the text itself stands at its address.",
      "",
    ]
      // A title with line ends in it must not write lines of its own.
      .map((line) => line.replace(/[\r\n]+/g, " "))
      .filter((line, at, all) => line !== "" || all[at - 1] !== "")
      .join("\n"),
  );
}

const listed = (line: string): string => `- ${line}`;

function sourceLines({ citation, url, accessed, published, licence, changed }: ChartOrigin): readonly string[] {
  return [
    `- ${citation}`,
    ...(url ? [`  Address: ${url}`] : []),
    ...(published ? [`  Published: ${published}`] : []),
    ...(accessed ? [`  Accessed: ${accessed}`] : []),
    `  Terms: ${licence}`,
    `  What we changed: ${changed}`,
  ];
}
