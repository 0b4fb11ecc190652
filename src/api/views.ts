/** What pages are made of. Comes in: models, filled from the store. Goes out: HTML, by renderers that are handed in. */
import type { Finding } from "../core/finding.ts";
import type { ClaimSummary, DocumentSummary } from "../store/query.ts";
import type { AddModel, JobModel, ReviewModel } from "./desk-models.ts";
import type { IslandAddresses } from "./islands.ts";
import type { Problem } from "./problem.ts";
import type {
  AnswerModel,
  CheckModel,
  ChecksModel,
  DecisionsModel,
  KnownModel,
  PledgesModel,
  ScenarioModel,
  ScenariosModel,
  SearchModel,
  SeriesListModel,
  SeriesModel,
} from "./shelf-models.ts";
import type {
  ClaimModel,
  CompareModel,
  ConflictModel,
  ConflictsModel,
  DocumentModel,
  ExplainModel,
  FindingModel,
  Heads,
  List,
  NamedModel,
  SourceModel,
  SpeakerModel,
  StartModel,
} from "./text-models.ts";
import type { Theme } from "./theme.ts";

/** Most characters of a name under which somebody decides. */
export const AUTHOR_MOST = 100;

/** What the forms of a page carry. */
export interface FormFrame {
  /** The word that proves that the form is ours. */
  readonly token: string;
  /** Under which name this browser decided last; empty at first. */
  readonly author: string;
  /** False when all is gone with the server. */
  readonly kept: boolean;
}

/** What every page is told about the request. */
export interface PageFrame {
  /** Path and query of the page itself. */
  readonly address: string;
  /** Addresses of the same as data. */
  readonly json?: string;
  readonly csv?: string;
  /** Where there are days. */
  readonly ics?: string;
  /** Where there is a chart. */
  readonly svg?: string;
  readonly png?: string;
  /** Instant of the answer, for the citation. */
  readonly now: string;
  /** Address of the style sheet. */
  readonly style: string;
  /** Absent where nothing can be added or decided. */
  readonly forms?: FormFrame;
  /** Chosen in this browser. */
  readonly theme: Theme;
  /** Addresses of the scripts that a page may want; what is not there is not served. */
  readonly islands: IslandAddresses;
}

/** One renderer a page: a model in, a whole HTML document out. */
export interface Views {
  readonly start: (model: StartModel, frame: PageFrame) => string;
  readonly documents: (model: List<DocumentSummary>, frame: PageFrame) => string;
  readonly document: (model: DocumentModel, frame: PageFrame) => string;
  readonly explain: (model: ExplainModel, frame: PageFrame) => string;
  readonly claims: (model: List<ClaimSummary>, frame: PageFrame) => string;
  readonly claim: (model: ClaimModel, frame: PageFrame) => string;
  readonly findings: (model: List<Finding> & { readonly heads: Heads }, frame: PageFrame) => string;
  readonly finding: (model: FindingModel, frame: PageFrame) => string;
  readonly speakers: (model: NamedModel, frame: PageFrame) => string;
  readonly speaker: (model: SpeakerModel, frame: PageFrame) => string;
  readonly sources: (model: NamedModel, frame: PageFrame) => string;
  readonly source: (model: SourceModel, frame: PageFrame) => string;
  readonly compare: (model: CompareModel, frame: PageFrame) => string;
  readonly conflicts: (model: ConflictsModel, frame: PageFrame) => string;
  readonly conflict: (model: ConflictModel, frame: PageFrame) => string;
  readonly checks: (model: ChecksModel, frame: PageFrame) => string;
  readonly check: (model: CheckModel, frame: PageFrame) => string;
  readonly answer: (model: AnswerModel, frame: PageFrame) => string;
  readonly search: (model: SearchModel, frame: PageFrame) => string;
  readonly pledges: (model: PledgesModel, frame: PageFrame) => string;
  readonly decisions: (model: DecisionsModel, frame: PageFrame) => string;
  readonly known: (model: KnownModel, frame: PageFrame) => string;
  readonly seriesList: (model: SeriesListModel, frame: PageFrame) => string;
  readonly series: (model: SeriesModel, frame: PageFrame) => string;
  readonly scenarios: (model: ScenariosModel, frame: PageFrame) => string;
  readonly scenario: (model: ScenarioModel, frame: PageFrame) => string;
  /** The chart alone, as SVG. */
  readonly scenarioPicture: (model: ScenarioModel, frame: PageFrame) => string;
  readonly methods: (frame: PageFrame) => string;
  readonly add: (model: AddModel, frame: PageFrame) => string;
  readonly job: (model: JobModel, frame: PageFrame) => string;
  readonly review: (model: ReviewModel, frame: PageFrame) => string;
  readonly problem: (problem: Problem, frame: PageFrame) => string;
  /** The style sheet that all pages share. */
  /** The same page with another time at which it is cited. */
  readonly cited: (page: string, now: string) => string;
  readonly stylesheet: string;
}
