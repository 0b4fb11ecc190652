/** English words by which speakers are named, or not named. */
import type { SourceWords } from "../language.ts";
import { table, words } from "../words.ts";

/** @source Titles and roles as the style guides of Reuters and the Associated Press list them before names. */
const TITLES =
  "president minister secretary general chief chancellor premier chairman chairwoman chair commander admiral marshal colonel major captain lieutenant ambassador envoy spokesman spokeswoman spokesperson director head governor mayor senator congressman congresswoman representative leader king queen prince prime foreign defence defense economy finance interior deputy vice former acting scholar professor analyst expert researcher economist historian dr mr mrs ms sir lord lady adviser advisor commissioner speaker judge lawyer author founder executive officer ceo boss supreme allied high joint staff state treasury attorney army navy gen col adm lt sgt capt maj sen rep gov pres";

export const sources = {
  anonymous: words(
    "official officials authors expert experts analyst analysts source sources observer observers diplomat diplomats insider insiders critic critics commentator commentators researcher researchers specialist specialists economist economists strategist strategists scholar scholars people person persons aide aides adviser advisers advisor advisors assessment assessments estimate estimates report reports study studies survey media authorities witnesses planners lawmakers politicians executives commanders officers historians scientists historian scientist lawmaker politician planner witness soldier soldiers engineer engineers negotiator negotiators paper papers memo memos dossier resident residents villagers activist activists campaigners blogger bloggers representatives veterans prosecutors investigators auditors mediators organisers organizers traders investors document documents services agencies governments companies firms manufacturers capitals",
  ),
  documents: words(
    "assessment assessments estimate estimates report reports study studies survey data figures intelligence document documents media projections paper papers memo memos dossier",
  ),
  plurals: words("people media"),
  indefinite: words("those some many others several most"),
  /** @source Own list of nouns that head the names of bodies, media and places. */
  bodies: words(
    "university college institute house office department bank group union league association federation foundation center centre company corporation inc times post journal news tv radio agency bureau press forces force army navy court republic party congress senate assembly board fund organization organisation network alliance coalition school street square ministry government cabinet council commission committee administration treaty declaration service staff tank firm manufacturer contractor maker shipyard watchdog newspaper magazine broadcaster outlet website command directorate authority inspectorate embassy presidency chancellery mission delegation secretariat regulator",
  ),
  firms: words("company firm manufacturer maker contractor corporation shipyard producer supplier"),
  titles: words(TITLES),
  single: words("president king queen chancellor premier pope emperor"),
  groups: words(
    "leaders members allies ministers countries states nations government ministry army command staff agency administration commission council parliament institute committee",
  ),
  pronouns: {
    he: "he",
    she: "she",
    they: "they",
    it: "it",
    we: "we",
    i: "i",
  },
  female: words(
    "elena elvira ursula angela kaja anna maria olga natalia natalya ekaterina irina tatiana marina svetlana giorgia annalena christine janet victoria hillary sanna mette magdalena ingrida dovile inga evika sarah laura mary jennifer elizabeth linda barbara susan jessica karen nancy lisa margaret sandra emily carol amanda michelle melissa rachel julia kamala theresa liz nicola penny anne kate jane emma alice sophie claire marie agnes catherine roberta federica dalia vera galina yulia yuliya oksana iryna hanna ganna olena valentina zuzana katarina petra beata ewa agnieszka joanna monika helena margarita carmen pilar isabel ana teresa rosa lucia francesca paola chiara elisabeth astrid ingrid karin birgitta eva sofia fatima aisha mei",
  ),
  male: words(
    "mark vladimir sergei sergey donald joe barack george john jens emmanuel olaf boris keir rishi volodymyr andrii dmytro dmitry dmitri radoslaw radosław maxim spenser spencer alexander aleksandr mikhail nikolai yevgeny yuri igor oleg pavel petr viktor victor valery anatoly konstantin antony anthony lloyd pete marco michael david james robert william richard thomas charles daniel matthew paul steven kevin brian edward ronald timothy jason jeffrey ryan jacob gary nicholas eric stephen jonathan larry justin scott brandon benjamin samuel frank gregory raymond jack dennis peter patrick andrew christopher joseph kenneth donald henry carl arthur lawrence albert jeremy adam nathan zachary walter kyle harold friedrich frank-walter karl hans klaus jan piotr andrzej mateusz lech jarosław jaroslaw józef petteri alar gitanas gintautas artis edgars recep hakan viktor robert peter aleksandar ahmed mohammed ali hassan xi wang li kim ismail benjamin yoav",
  ),
  notNames: words(
    "the a an this that these those it he she they we i you his her their its our my as if when while but and or so yet for in on at by from with to of after before since until despite although though because according however meanwhile moreover furthermore additionally also even most many some several all both each every another other no not more less key here there now then today yesterday tomorrow last next first second third what which who whose where why how monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december one two three four five such amid among under over recent under during western eastern northern southern notably production defense defence military without within to whether unless whereas neither either",
  ),
  occasions: words(
    "speech interview address remarks meeting conference briefing visit revelation hearing lecture forum summit press statement television appearance session talks podcast column article op-ed letter tweet post discussion debate announcement event",
  ),
  nameless: table([
    [
      true,
      "not to be named, not to be identified, not to be quoted, not be named, not be identified, declined to be named, declined to be identified, refused to be named, be withheld, condition of anonymity",
    ],
  ]),
} satisfies SourceWords;
