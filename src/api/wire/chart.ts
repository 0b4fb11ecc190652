/** The forms of charts and of the tags that put pages into others. Goes out: named schemas. */
import { z } from "zod";
import { count, form, quoted, wordList, words } from "./form.ts";
import { maybe } from "./parts.ts";

const origin = z.strictObject({
  producer: words("Who publishes it."),
  ...quoted("title", "Its title."),
  citation: words("How it is cited."),
  url: maybe("Where it is to be had; null where nobody says."),
  accessed: maybe("Day on which it was taken; null where it is not known."),
  published: maybe("Day or edition of publication; null where it is not known."),
  licence: words("Its terms."),
  whatWeChanged: words("What became of its figures on the way."),
});

/** `.metadata.json` of every chart. */
export const chartMetadata = form(
  "ChartMetadata",
  z.strictObject({
    ...quoted("title", "What the chart is called."),
    ...quoted("description", "What it shows."),
    unit: words("Unit of its values."),
    drawn: z.array(
      z.strictObject({
        name: words("What is drawn."),
        about: words("How it is drawn."),
        origins: z.array(origin).describe("Where its figures are from."),
      }),
    ),
    assumptions: wordList("What is assumed."),
    address: z.url().describe("Where the chart stands."),
    instant: z.iso.datetime().describe("When it was made, in UTC."),
    citation: words("How the chart is cited."),
    files: z.record(z.string(), z.url()).describe("The same in other forms, by extension."),
  }),
);

/** `/oembed`. @source oembed.com, 2.3.4 */
export const oembedTag = form(
  "OEmbed",
  z.strictObject({
    type: z.literal("rich"),
    version: z.literal("1.0"),
    title: words("What the page is called."),
    provider_name: words("Who gives it."),
    provider_url: z.url().describe("The start page."),
    html: words("The tag."),
    width: count("Pixels."),
    height: count("Pixels."),
  }),
);
