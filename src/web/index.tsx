/** The pages, in the order of the navigation. Comes in: models of api/views.ts. Goes out: HTML documents. */
import type { Views } from "../api/views.ts";
import { coveragePicture } from "./chart/coverage.ts";
import { pledgesPicture } from "./chart/pledges.ts";
import { seriesPicture } from "./chart/series.ts";
import { claimPicture } from "./chart/values.ts";
import { AboutPage } from "./pages/about.tsx";
import { AddPage } from "./pages/add.tsx";
import { AnswerPage } from "./pages/answer.tsx";
import { ApiPage } from "./pages/api.tsx";
import { CheckPage, ChecksPage } from "./pages/checks.tsx";
import { ClaimEmbed, ClaimPage } from "./pages/claim.tsx";
import { CompareEmbed, ComparePage } from "./pages/compare.tsx";
import { ConflictPage, ConflictsPage } from "./pages/conflict.tsx";
import { DecisionsPage } from "./pages/decisions.tsx";
import { renderDocument } from "./pages/document.tsx";
import { ExplainPage } from "./pages/explain.tsx";
import { FindingPage } from "./pages/finding.tsx";
import { JobPage } from "./pages/job.tsx";
import { KnownPage } from "./pages/known.tsx";
import { ClaimsPage, DocumentsPage, FindingsPage } from "./pages/lists.tsx";
import { MethodsPage } from "./pages/methods.tsx";
import { PagesPage } from "./pages/pages.tsx";
import { PledgesEmbed, PledgesPage } from "./pages/pledges.tsx";
import { ProblemPage } from "./pages/problem.tsx";
import { RemovePage } from "./pages/remove.tsx";
import { ReviewPage } from "./pages/review.tsx";
import { ScenarioEmbed, ScenarioPage, scenarioPicture } from "./pages/scenario.tsx";
import { ScenariosPage } from "./pages/scenarios.tsx";
import { SearchPage } from "./pages/search.tsx";
import { SeriesEmbed, SeriesListPage, SeriesPage } from "./pages/series.tsx";
import { SourcePage, SourcesPage } from "./pages/source.tsx";
import { SpeakerPage, SpeakersPage } from "./pages/speaker.tsx";
import { StartPage } from "./pages/start.tsx";
import { cited, renderEmbed, renderPage } from "./parts/page.tsx";
import { icon } from "./style/icon.ts";
import { stylesheet } from "./style/index.ts";

/** The renderers of the workbench, to be handed to `createApp`. */
export const views: Views = {
  start: (model, frame) => renderPage(<StartPage model={model} frame={frame} />),
  documents: (model, frame) => renderPage(<DocumentsPage model={model} frame={frame} />),
  document: renderDocument,
  pages: (model, frame) => renderPage(<PagesPage model={model} frame={frame} />),
  explain: (model, frame) => renderPage(<ExplainPage model={model} frame={frame} />),
  claims: (model, frame) => renderPage(<ClaimsPage model={model} frame={frame} />),
  claim: (model, frame) => renderPage(<ClaimPage model={model} frame={frame} />),
  claimPicture,
  coveragePicture,
  claimEmbed: (model, frame, part) => renderEmbed(<ClaimEmbed model={model} frame={frame} part={part} />),
  findings: (model, frame) => renderPage(<FindingsPage model={model} frame={frame} />),
  finding: (model, frame) => renderPage(<FindingPage model={model} frame={frame} />),
  speakers: (model, frame) => renderPage(<SpeakersPage model={model} frame={frame} />),
  speaker: (model, frame) => renderPage(<SpeakerPage model={model} frame={frame} />),
  sources: (model, frame) => renderPage(<SourcesPage model={model} frame={frame} />),
  source: (model, frame) => renderPage(<SourcePage model={model} frame={frame} />),
  compare: (model, frame) => renderPage(<ComparePage model={model} frame={frame} />),
  compareEmbed: (model, frame) => renderEmbed(<CompareEmbed model={model} frame={frame} />),
  conflicts: (model, frame) => renderPage(<ConflictsPage model={model} frame={frame} />),
  conflict: (model, frame) => renderPage(<ConflictPage model={model} frame={frame} />),
  checks: (model, frame) => renderPage(<ChecksPage model={model} frame={frame} />),
  check: (model, frame) => renderPage(<CheckPage model={model} frame={frame} />),
  answer: (model, frame) => renderPage(<AnswerPage model={model} frame={frame} />),
  search: (model, frame) => renderPage(<SearchPage model={model} frame={frame} />),
  pledges: (model, frame) => renderPage(<PledgesPage model={model} frame={frame} />),
  pledgesPicture,
  pledgesEmbed: (model, frame, part) => renderEmbed(<PledgesEmbed model={model} frame={frame} part={part} />),
  decisions: (model, frame) => renderPage(<DecisionsPage model={model} frame={frame} />),
  seriesList: (model, frame) => renderPage(<SeriesListPage model={model} frame={frame} />),
  series: (model, frame) => renderPage(<SeriesPage model={model} frame={frame} />),
  seriesEmbed: (model, frame, part) => renderEmbed(<SeriesEmbed model={model} frame={frame} part={part} />),
  seriesPicture,
  known: (model, frame) => renderPage(<KnownPage model={model} frame={frame} />),
  scenarios: (model, frame) => renderPage(<ScenariosPage model={model} frame={frame} />),
  scenario: (model, frame) => renderPage(<ScenarioPage model={model} frame={frame} />),
  scenarioEmbed: (model, frame, part) => renderEmbed(<ScenarioEmbed model={model} frame={frame} part={part} />),
  scenarioPicture: (model, frame) => scenarioPicture(model, frame),
  methods: (model, frame) => renderPage(<MethodsPage model={model} frame={frame} />),
  api: (model, frame) => renderPage(<ApiPage model={model} frame={frame} />),
  about: (model, frame) => renderPage(<AboutPage model={model} frame={frame} />),
  add: (model, frame) => renderPage(<AddPage model={model} frame={frame} />),
  job: (model, frame) => renderPage(<JobPage model={model} frame={frame} />),
  review: (model, frame) => renderPage(<ReviewPage model={model} frame={frame} />),
  remove: (model, frame) => renderPage(<RemovePage model={model} frame={frame} />),
  problem: (problem, frame, typed) => renderPage(<ProblemPage problem={problem} frame={frame} typed={typed} />),
  cited,
  stylesheet,
  icon,
};
