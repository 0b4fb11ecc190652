/** English words that tell where a counted phrase begins and ends. @source Quirk et al., A Comprehensive Grammar of the English Language, ch. 4, 6, 9 (closed classes), 5.73 ff. (plurals), 7.82 (comparison). */
import type { QuantityWords } from "../quantities.ts";
import { table, words } from "../words.ts";
import { measurements } from "./measurements.ts";
import { money } from "./money.ts";
import { irregularParticiples, irregularPast } from "./morphology.ts";

const PREPOSITIONS =
  "about above across after against along alongside amid among around as at before behind below beneath beside besides between beyond but by despite down during except for from in inside into like near of off on onto out outside over past per since than through throughout to toward towards under underneath until unlike up upon versus via with within without plus minus";
const PRONOUNS =
  "i you he she it we they me him her us them his hers its our ours their theirs your yours my mine this that these those who whom whose which what where when why how whoever whatever each every some any no none both all everyone everybody someone somebody anyone anything something nothing everything himself herself itself themselves ourselves yourself another others";
const AUXILIARIES =
  "am is are was were be been being has have had having do does did doing will would shall should can could may might must ought isn't aren't wasn't weren't won't wouldn't don't doesn't didn't can't couldn't hasn't haven't hadn't";
const CONNECTIVES =
  "and or nor so yet if because although though while whereas unless whether then once the a an not also";
const ADVERBS =
  "ago later earlier away apart back here there now today yesterday tomorrow tonight already still just only even again ever never always often sometimes soon almost nearly too very well far further more less most least fewer together instead perhaps maybe however meanwhile overall altogether worldwide nationwide alone overnight annually yearly daily weekly monthly mostly mainly largely primarily currently previously recently respectively especially including excluding compared according apiece total ahead abroad online forward onwards upwards following depending based last next old long wide tall deep high thick";
const VERBS =
  "say says tell tells think thinks make makes take takes go goes come comes get gets give gives use uses find finds want wants need needs seem seems feel feels become becomes leave leaves put keep keeps let lets begin begins show shows hear hears run runs move live lives believe believes bring brings happen happens provide provides sit sits stand stands lose loses pay meet include includes continue continues set learn lead leads understand watch follow follows stop stops create speak read spend spends grow grows open opens walk win wins offer offers remember consider appear appears buy serve serves die dies send sends build builds stay stays fall falls rise rises reach reaches remain remains suggest suggests raise raises sell sells require requires decide pull take took turn ask asks add adds help helps represent represents account accounts prove proves join joins survive suffice exist apply arrive compete feature features contain contains range ranges";

// Inside a counted phrase "other" is an adjective: "eight other employees".
/** What a number may not be mistaken to belong to, whatever its first letter. */
const PLAIN = [PREPOSITIONS, PRONOUNS, AUXILIARIES, CONNECTIVES, ADVERBS].join(" ");

export const quantities: QuantityWords = {
  measurements,
  money,
  stops: new Set([...words(`${PLAIN} ${VERBS}`), ...irregularPast, ...irregularParticiples]),
  plain: words(
    `${PLAIN} other sub pre post just roughly approximately nearly some said monday tuesday wednesday thursday friday saturday sunday`,
  ),
  plurals: words(
    "people men women children feet teeth mice geese aircraft personnel troops police cattle fish sheep deer crew staff series species lives wives knives data media criteria phenomena bacteria alumni dice spacecraft watercraft hovercraft offspring salmon shrimp servicemen servicewomen policemen fishermen firefighters businessmen gunmen congressmen lawmen grandchildren schoolchildren youth livestock",
  ),
  compounds: words(
    "sports sales arms news goods savings operations systems communications customs women's men's children's species series news congress business press class glass gas bus gross cross boss mass loss access process progress success address express fitness wellness illness witness less plus chess crisis analysis basis tennis campus virus bonus status focus census surplus famous various previous serious religious dangerous consecutive us pass miss dress stress compass overseas always anonymous continuous",
  ),
  notPlurals: words(
    "business press class glass gas bus gross cross boss mass loss access process progress success address express fitness wellness illness witness less plus chess crisis analysis basis tennis campus virus bonus status focus census surplus famous various previous serious religious dangerous us pass miss dress stress compass congress overseas always anonymous continuous is was has does this his its as enormous tremendous obvious simultaneous numerous precious delicious notorious glorious",
  ),
  introduces: words(
    "of by to from at than about around approximately nearly almost roughly over under below above only just exactly is was were are be been equals equal totalled totaled reached reaching hit averaging averages averaged numbered numbering another minus plus between and or up down least most scored scoring fell rose dropped climbed gained lost jumped",
  ),
  pronominal: words(
    "same this that no the every each any which another last first new latest previous next other a big great good bad only old younger older little someone loved right wrong one's number day as version for to like with",
  ),
  idioms: words("day night morning evening point time thing way"),
  reciprocal: words("another other"),
  ordinals: words(
    "first second third fourth fifth sixth final last this that the next opening other latter better half back-half front each every per previous current prior same fiscal early late",
  ),
  rated: words("share game barrel head capita person household pound ton night piece word match inning bushel mile"),
  vague: {
    tens: 10,
    dozens: 12,
    scores: 20,
    hundreds: 100,
    thousands: 1e3,
    millions: 1e6,
    billions: 1e9,
    trillions: 1e12,
  },
  negative: words("minus negative"),
  age: table([[true, "old, olds, of age"]]),
  aged: words("aged age turned turning turns"),
  outOf: table([[true, "in, out of, in every"]]),
  mute: words(
    "larg wid lat nic clos saf brav pur rar fin wis simpl nobl strang hug scarc dens rud sever remot tru cut loos rip crud handsom",
  ),
  raised: words("top record previous"),
  before: { mach: "[mach]" },
  superlatives: {
    smaller: "small",
    larger: "large",
    bigger: "big",
    older: "old",
    younger: "young",
    higher: "high",
    lower: "low",
    longer: "long",
    shorter: "short",
    newer: "new",
    better: "good",
    best: "good",
    worst: "bad",
    most: "",
    least: "",
    furthest: "far",
    farthest: "far",
  },
  letterUnits: { pc: "%", pct: "%", pp: "pp", ppt: "pp", bp: "bp", bps: "bp", p: "GBX", c: "USC" },
  multiple: words("x × times fold"),
  multiplying: words("multiply multiplies multiplied multiplying"),
  factors: words("factor"),
  apiece: words("apiece each"),
  changeModifiers: words("real nominal annual yearly year-on-year further sharp steep overall average price"),
  movers: words(
    "rise rises rose risen rising fall falls fell fallen falling drop drops dropped dropping climb climbs climbed climbing jump jumps jumped jumping surge surged soar soared soaring slide slides slid sliding slip slips slipped slipping plunge plunged tumble tumbled tumbling sink sank sunk dip dips dipped decline declined decrease decreased increase increased increasing grow grew grown up down",
  ),
  amountNouns: words("loss losses gain gains cut cuts hike boost raise"),
  compared: words("compared comparison relative"),
  against: words("with to"),
  points: words("point"),
  differences: words("more less fewer extra additional further another higher lower"),
  compare: { higher: "up", lower: "down", up: "up", down: "down" },
  apart: words("ago earlier later before after previously"),
  named: words("them these those which"),
  sum: words("all total"),
  phrasal: words(
    "shot shoot shoots shooting take takes took taken taking make makes made making give gave gives given pick picked set sets put puts back backed show showed turn turned break broke build built write wrote",
  ),
};
