/** Every route, in the order in which addresses are matched. */
import { add } from "./add.ts";
import { answers } from "./answer.ts";
import { checks } from "./checks.ts";
import { claims } from "./claims.ts";
import { comparisons } from "./compare.ts";
import { conflicts } from "./conflicts.ts";
import { decisions } from "./decisions.ts";
import { described } from "./described.ts";
import { documents } from "./documents.ts";
import { explain } from "./explain.ts";
import { findings } from "./findings.ts";
import { health } from "./health.ts";
import { jobs } from "./jobs.ts";
import { known } from "./known.ts";
import { methods } from "./methods.ts";
import { oembed } from "./oembed.ts";
import { pages as documentPages } from "./pages.ts";
import { pledges } from "./pledges.ts";
import { removals } from "./remove.ts";
import type { Route } from "./resource.ts";
import { review } from "./review.ts";
import { scenarios } from "./scenarios.ts";
import { search } from "./search.ts";
import { series } from "./series.ts";
import { sources } from "./sources.ts";
import { speakers } from "./speakers.ts";
import { start } from "./start.ts";
import { theme } from "./theme-form.ts";

const pages: readonly Route[] = [
  ...start,
  ...documents,
  ...explain,
  ...documentPages,
  ...removals,
  ...claims,
  ...findings,
  ...comparisons,
  ...speakers,
  ...sources,
  ...conflicts,
  ...series,
  ...known,
  ...pledges,
  ...scenarios,
  ...decisions,
  ...review,
  ...add,
  ...jobs,
  ...checks,
  ...answers,
  ...search,
  ...methods,
  ...described(() => routes),
  ...theme,
  ...health,
];

/** The routes of the workbench and the API; those of pages that stand in other pages last. */
export const routes: readonly Route[] = [...pages, ...pages.flatMap(({ embed }) => embed ?? []), oembed(pages)];
