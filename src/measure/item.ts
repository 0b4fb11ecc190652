/** Items: what is produced, ordered, held, lost. Comes in: nothing. Goes out: the tree of kinds of equipment. */

/** A kind of equipment and its place in the tree. */
export interface Item {
  /** The next more general item; absent at the top. */
  readonly parent?: string;
  /** `count` items are whole things, `mass` items are amounts of something. */
  readonly of: "count" | "mass";
}

/**
 * Kinds of equipment, from general to particular.
 * @source Categories of the UN Register of Conventional Arms (I–VII) and the equipment headings of the IISS Military
 * Balance, put into one tree; ammunition follows NATO's own usage ("ammunition" covers more than artillery rounds).
 */
export const ITEMS: Readonly<Record<string, Item>> = {
  arms: { of: "mass" },
  equipment: { parent: "arms", of: "mass" },
  weapon: { parent: "arms", of: "count" },
  vehicle: { parent: "equipment", of: "count" },
  "armoured vehicle": { parent: "vehicle", of: "count" },
  tank: { parent: "armoured vehicle", of: "count" },
  "infantry fighting vehicle": { parent: "armoured vehicle", of: "count" },
  "armoured personnel carrier": { parent: "armoured vehicle", of: "count" },
  truck: { parent: "vehicle", of: "count" },
  aircraft: { parent: "equipment", of: "count" },
  helicopter: { parent: "aircraft", of: "count" },
  bomber: { parent: "aircraft", of: "count" },
  drone: { parent: "equipment", of: "count" },
  ship: { parent: "equipment", of: "count" },
  submarine: { parent: "ship", of: "count" },
  frigate: { parent: "ship", of: "count" },
  destroyer: { parent: "ship", of: "count" },
  corvette: { parent: "ship", of: "count" },
  "aircraft carrier": { parent: "ship", of: "count" },
  "patrol boat": { parent: "ship", of: "count" },
  minehunter: { parent: "ship", of: "count" },
  artillery: { parent: "weapon", of: "mass" },
  gun: { parent: "artillery", of: "count" },
  howitzer: { parent: "artillery", of: "count" },
  mortar: { parent: "artillery", of: "count" },
  "rocket launcher": { parent: "artillery", of: "count" },
  launcher: { parent: "weapon", of: "count" },
  missile: { parent: "weapon", of: "count" },
  interceptor: { parent: "missile", of: "count" },
  bomb: { parent: "weapon", of: "count" },
  "air defence system": { parent: "weapon", of: "count" },
  battery: { parent: "air defence system", of: "count" },
  system: { parent: "weapon", of: "count" },
  warhead: { parent: "weapon", of: "count" },
  ammunition: { parent: "arms", of: "mass" },
  round: { parent: "ammunition", of: "count" },
  "artillery round": { parent: "round", of: "count" },
  "tube artillery round": { parent: "artillery round", of: "count" },
  shell: { parent: "tube artillery round", of: "count" },
  "mortar round": { parent: "artillery round", of: "count" },
  "artillery rocket": { parent: "artillery round", of: "count" },
  "155 mm round": { parent: "shell", of: "count" },
  "152 mm round": { parent: "shell", of: "count" },
  "130 mm round": { parent: "shell", of: "count" },
  "105 mm round": { parent: "shell", of: "count" },
  "122 mm round": { parent: "artillery round", of: "count" },
  "203 mm round": { parent: "shell", of: "count" },
  "120 mm round": { parent: "mortar round", of: "count" },
  "82 mm round": { parent: "mortar round", of: "count" },
  "81 mm round": { parent: "mortar round", of: "count" },
  mine: { parent: "weapon", of: "count" },
  radar: { parent: "equipment", of: "count" },
  satellite: { parent: "equipment", of: "count" },
  soldier: { of: "count" },
  troop: { parent: "soldier", of: "count" },
  reservist: { parent: "soldier", of: "count" },
  conscript: { parent: "soldier", of: "count" },
  brigade: { of: "count" },
  division: { of: "count" },
  battalion: { of: "count" },
  "member state": { of: "count" },
  unit: { of: "count" },
};

/** Rounds by calibre in millimetres, where one calibre is of one kind of gun. 122 mm are fired by guns and rocket launchers alike. */
export const CALIBRES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.keys(ITEMS).flatMap((item) => {
    const [, calibre] = /^(\d+) mm round$/.exec(item) ?? [];
    return calibre ? [[calibre, item] as const] : [];
  }),
);

/** The item without its qualifiers: "tank+new" is a "tank". */
export function bareItem(item: string): string {
  return item.split("+", 1)[0] ?? item;
}

/** The qualifiers of an item, sorted: "missile+iskander+nuclear-capable" has two. */
export function qualifiers(item: string): readonly string[] {
  return item.split("+").slice(1).sort();
}

/** True when `general` stands above `particular` in the tree, or is the same item. */
export function isGeneralisation(general: string, particular: string): boolean {
  for (let item: string | undefined = bareItem(particular); item !== undefined; item = ITEMS[item]?.parent) {
    if (item === bareItem(general)) return true;
  }
  return false;
}
