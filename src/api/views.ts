/** What pages are made of. Comes in: models, filled from the store. Goes out: HTML, by renderers that are handed in. */
import type { ClaimSummary, DocumentSummary } from "../store/query.ts";
import type { ChartAbout } from "./chart-about.ts";
import type { AddModel, JobModel, RemoveModel, ReviewModel } from "./desk-models.ts";
import type { IslandAddresses } from "./islands.ts";
import type { Problem } from "./problem.ts";
import type {
  AboutModel,
  AnswerModel,
  ApiModel,
  CheckModel,
  ChecksModel,
  DecisionsModel,
  KnownModel,
  MethodsModel,
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
  FindingsModel,
  List,
  NamedModel,
  PagesModel,
  SourceModel,
  SpeakerModel,
  StartModel,
} from "./text-models.ts";
import type { Theme } from "./theme.ts";

/** Most characters of a name under which somebody decides. */
export const AUTHOR_MOST = 100;

/** Where the sign of the workbench stands, which a browser shows beside the title. */
export const ICON_ADDRESS = "/icon.svg";

/** What the forms of a page carry. */
export interface FormFrame {
  /** The word that proves that the form is ours. */
  readonly token: string;
  /** Under which name this browser decided last; empty at first. */
  readonly author: string;
  /** False when all is gone with the server. */
  readonly kept: boolean;
  /** The form of this page that was just refused; it stands there with all that was typed. */
  readonly refused?: RefusedForm;
}

/** A form that was not taken. */
export interface RefusedForm {
  /** Path that it was sent to. */
  readonly action: string;
  /** Why. */
  readonly says: string;
  /** The field that this is about; absent where it is about all of it. */
  readonly field?: string;
  /** Every value of each field, as it was sent. */
  readonly values: Readonly<Record<string, readonly string[]>>;
  /** Files were handed in, which a browser does not let a page fill in again. */
  readonly hadFiles: boolean;
  /** Told when a form of the page is this one: on a page that has it no more, nothing would say why it was not taken. */
  readonly onShown: () => void;
}

/** What somebody typed into a field of a form that no page has any more. */
export interface Typed {
  readonly name: string;
  readonly words: string;
}

/** What a page is called where it is shared. */
export interface Card {
  readonly title: string;
  /** One or two sentences: what stands there, and what became of it. */
  readonly description: string;
}

/** A part of a page by itself: where it may stand in another page, and where there is a chart, its files. */
export interface PartAddresses {
  readonly name: string;
  readonly alone: string;
  readonly height: number;
  readonly svg?: string;
  readonly png?: string;
  readonly metadata?: string;
  readonly zip?: string;
}

/** What every page is told about the request. */
export interface PageFrame {
  /** Path and query of the page itself. */
  readonly address: string;
  /** Scheme, host and port under which the page was asked for. */
  readonly origin: string;
  /** Addresses of the same as data. */
  readonly json?: string;
  readonly csv?: string;
  /** Where there are days. */
  readonly ics?: string;
  /** What of it leaves by itself. */
  readonly parts?: readonly PartAddresses[];
  /** Where there is a chart: the one that the address names, or the first. */
  readonly svg?: string;
  readonly png?: string;
  readonly metadata?: string;
  readonly zip?: string;
  /** Where it may stand in another page: that form of it, how high, and what a program asks for the tag. */
  readonly embed?: { readonly address: string; readonly height: number; readonly oembed: string };
  readonly card?: Card;
  /** Instant of the answer, for the citation. */
  readonly now: string;
  /** Address of the style sheet. */
  readonly style: string;
  /** The ids of texts that are shown in parts; none when absent. */
  readonly long?: ReadonlySet<string>;
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
  readonly pages: (model: PagesModel, frame: PageFrame) => string;
  readonly explain: (model: ExplainModel, frame: PageFrame) => string;
  readonly claims: (model: List<ClaimSummary>, frame: PageFrame) => string;
  readonly claim: (model: ClaimModel, frame: PageFrame) => string;
  /** Its values on one axis, as SVG. */
  readonly claimPicture: (model: ClaimModel, frame: PageFrame, about: ChartAbout) => string;
  /** How its documents tell it, by day and by kind, as SVG. */
  readonly coveragePicture: (model: ClaimModel, frame: PageFrame, about: ChartAbout) => string;
  readonly claimEmbed: (model: ClaimModel, frame: PageFrame, part?: string) => string;
  readonly findings: (model: FindingsModel, frame: PageFrame) => string;
  readonly finding: (model: FindingModel, frame: PageFrame) => string;
  readonly speakers: (model: NamedModel, frame: PageFrame) => string;
  readonly speaker: (model: SpeakerModel, frame: PageFrame) => string;
  readonly sources: (model: NamedModel, frame: PageFrame) => string;
  readonly source: (model: SourceModel, frame: PageFrame) => string;
  readonly compare: (model: CompareModel, frame: PageFrame) => string;
  readonly compareEmbed: (model: CompareModel, frame: PageFrame) => string;
  readonly conflicts: (model: ConflictsModel, frame: PageFrame) => string;
  readonly conflict: (model: ConflictModel, frame: PageFrame) => string;
  readonly checks: (model: ChecksModel, frame: PageFrame) => string;
  readonly check: (model: CheckModel, frame: PageFrame) => string;
  readonly answer: (model: AnswerModel, frame: PageFrame) => string;
  readonly search: (model: SearchModel, frame: PageFrame) => string;
  readonly pledges: (model: PledgesModel, frame: PageFrame) => string;
  /** Said, due and judged on one axis, as SVG. */
  readonly pledgesPicture: (model: PledgesModel, frame: PageFrame, about: ChartAbout) => string;
  readonly pledgesEmbed: (model: PledgesModel, frame: PageFrame, part?: string) => string;
  readonly decisions: (model: DecisionsModel, frame: PageFrame) => string;
  readonly known: (model: KnownModel, frame: PageFrame) => string;
  readonly seriesList: (model: SeriesListModel, frame: PageFrame) => string;
  readonly series: (model: SeriesModel, frame: PageFrame) => string;
  readonly seriesEmbed: (model: SeriesModel, frame: PageFrame, part?: string) => string;
  /** The chart alone, as SVG. */
  readonly seriesPicture: (model: SeriesModel, frame: PageFrame, about: ChartAbout) => string;
  readonly scenarios: (model: ScenariosModel, frame: PageFrame) => string;
  readonly scenario: (model: ScenarioModel, frame: PageFrame) => string;
  readonly scenarioEmbed: (model: ScenarioModel, frame: PageFrame, part?: string) => string;
  /** The chart alone, as SVG. */
  readonly scenarioPicture: (model: ScenarioModel, frame: PageFrame) => string;
  readonly methods: (model: MethodsModel, frame: PageFrame) => string;
  readonly api: (model: ApiModel, frame: PageFrame) => string;
  readonly about: (model: AboutModel, frame: PageFrame) => string;
  readonly add: (model: AddModel, frame: PageFrame) => string;
  readonly job: (model: JobModel, frame: PageFrame) => string;
  readonly review: (model: ReviewModel, frame: PageFrame) => string;
  readonly remove: (model: RemoveModel, frame: PageFrame) => string;
  readonly problem: (problem: Problem, frame: PageFrame, typed?: readonly Typed[]) => string;
  /** The same page with another time at which it is cited. */
  readonly cited: (page: string, now: string) => string;
  /** The style sheet that all pages share. */
  readonly stylesheet: string;
  /** The sign of the workbench, as SVG. */
  readonly icon: string;
}
