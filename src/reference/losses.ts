/** Categories of lost equipment. Comes in: a category as a counter calls it. Goes out: what series it is, and of which item. */
import type { CivilDate } from "../core/date.ts";

/** First day of the war whose losses are counted; the counts are of all days since. */
export const WAR_BEGAN: CivilDate = "2022-02-24";

/** A category under one name for all its spellings. */
export interface Category {
  /** End of the series' id. */
  readonly slug: string;
  readonly title: string;
  /** Item of measure/item.ts, where the category is that item and neither part nor more of it. */
  readonly item?: string;
}

/**
 * Category, lower case, without what brackets and counts say → item. A part of an item ("towed artillery") and a mixture
 * ("vehicles and fuel tanks") have none.
 * @source headings of Oryx, "Attack On Europe", and of the General Staff of Ukraine's daily tables
 */
const ITEMS_OF: Readonly<Record<string, string>> = {
  "all types": "equipment",
  tanks: "tank",
  tank: "tank",
  "infantry fighting vehicles": "infantry fighting vehicle",
  "armoured personnel carriers": "armoured personnel carrier",
  "losses of armoured combat vehicles": "armoured vehicle",
  helicopters: "helicopter",
  helicopter: "helicopter",
  aircraft: "aircraft",
  drone: "drone",
  "multiple rocket launchers": "rocket launcher",
  mrl: "rocket launcher",
  "surface to air missile systems": "air defence system",
  "anti aircraft warfare": "air defence system",
  radars: "radar",
  "field artillery": "gun",
  "naval ships": "ship",
  "naval ships and submarines": "ship",
  "naval ship": "ship",
  submarines: "submarine",
  "cruise missiles": "missile",
};

/** The category of a heading. Counts and lists inside it ("… - 17594, of which: …", "[Tanks, …]") are no part of its name. */
export function categoryOf(heading: string): Category {
  const [name = ""] = heading.split(/ - \d| \[/, 1);
  const title = name.trim();
  const words = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
  const item = ITEMS_OF[words];
  return { slug: words.replaceAll(" ", "-"), title, ...(item === undefined ? {} : { item }) };
}
