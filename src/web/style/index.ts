/** The style sheet, in the order in which later rules may narrow earlier ones. */
import { answer } from "./answer.ts";
import { base } from "./base.ts";
import { chart } from "./chart.ts";
import { claim } from "./claim.ts";
import { compare } from "./compare.ts";
import { forms } from "./forms.ts";
import { frame } from "./frame.ts";
import { lists } from "./lists.ts";
import { paged } from "./paged.ts";
import { palette } from "./palette.ts";
import { pledges } from "./pledges.ts";
import { print } from "./print.ts";
import { reader } from "./reader.ts";
import { scenario } from "./scenario.ts";
import { series } from "./series.ts";

/** One style sheet for every page. */
export const stylesheet = [
  palette,
  base,
  frame,
  lists,
  reader,
  paged,
  claim,
  compare,
  answer,
  series,
  chart,
  scenario,
  pledges,
  forms,
  print,
].join("");
