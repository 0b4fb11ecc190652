/** Every route, in the order in which addresses are matched. */
import { answers } from "./answer.ts";
import { checks } from "./checks.ts";
import { claims } from "./claims.ts";
import { decisions } from "./decisions.ts";
import { documents } from "./documents.ts";
import { explain } from "./explain.ts";
import { findings } from "./findings.ts";
import { health } from "./health.ts";
import { known } from "./known.ts";
import { methods } from "./methods.ts";
import { pledges } from "./pledges.ts";
import type { Route } from "./resource.ts";
import { search } from "./search.ts";
import { series } from "./series.ts";
import { start } from "./start.ts";

/** The routes of the workbench and the API. */
export const routes: readonly Route[] = [
  ...start,
  ...documents,
  ...explain,
  ...claims,
  ...findings,
  ...series,
  ...known,
  ...pledges,
  ...decisions,
  ...checks,
  ...answers,
  ...search,
  ...methods,
  ...health,
];
