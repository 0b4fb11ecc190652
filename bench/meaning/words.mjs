// In: nothing. Out: what the gold's own words for subjects and measures mean in our tables. Written from the words, not from what we print.

/**
 * Subject in the gold's words → the actor of measure/actor.ts that it names. `item` instead of `actor`: the gold's
 * subject is a thing, and no actor may be given to the figure.
 */
export const SUBJECTS = {
  Russia: { actor: "RU" },
  France: { actor: "FR" },
  Europe: { actor: "Europe" },
  NATO: { actor: "NATO" },
  "NATO members": { actor: "NATO" },
  "all NATO members": { actor: "NATO" },
  "NATO members below 2 %": { actor: "NATO" },
  // Two targets of one alliance are compared: the actor of both.
  "proposed against current target": { actor: "NATO" },
  "Patriot air defence system": { item: "patriot" },
};

/**
 * Measure in the gold's words → measure of measure/measure.ts and, where the words name a thing, its item. `target`
 * takes the place of `measure` where the gold calls the statement a pledge, `growth` where it calls the figure a rise
 * or a fall; `price` is the price basis that the words name.
 */
export const MEASURES = {
  "time until Russia could be ready/able to attack a NATO state": { measure: "time-to-threat" },
  "time until Russia could rebuild capabilities to threaten NATO territory": { measure: "time-to-threat" },
  "time until NATO may be unable to defend its territory": { measure: "time-to-threat" },
  "ammunition production period": { measure: "production-window", item: "ammunition" },
  "arms production period": { measure: "production-window", item: "arms" },
  "production period": { measure: "production-window" },
  "air and missile defence systems": { measure: "holding", growth: "holding-growth", item: "air defence system" },
  "defence spending share of GDP": { measure: "military-spending-share", target: "military-spending-target" },
  "military spending share of GDP": { measure: "military-spending-share", target: "military-spending-target" },
  "military expenditures share of GDP": { measure: "military-spending-share", target: "military-spending-target" },
  "GDP share of core defence": { measure: "core-defence-share", target: "core-defence-target" },
  "GDP share of security-related investment": { measure: "related-spending-share", target: "related-spending-target" },
  "GDP share of defence and security, total": {
    measure: "military-spending-share",
    target: "military-spending-target",
  },
  "defence spending target, share of GDP": { measure: "military-spending-target" },
  "ratio of targets": { measure: "military-spending-target" },
  "F-35 fighter acquisitions": { measure: "acquisition", item: "aircraft" },
  "tank production": { measure: "production", item: "tank" },
  "tank production, new": { measure: "production", item: "tank" },
  "armoured vehicle production": { measure: "production", item: "armoured vehicle" },
  "Iskander missile production": { measure: "production", item: "missile" },
  "active nuclear warheads": { measure: "warheads", item: "warhead" },
  "nuclear warheads in reserve": { measure: "warheads", item: "warhead" },
  "military spending": { measure: "military-spending", growth: "military-spending-growth" },
  "defence spending": { measure: "military-spending", growth: "military-spending-growth" },
  "military spending at purchasing power parity": { measure: "military-spending", price: "purchasing-power" },
  "delivery time from order": { measure: "delivery-time", item: "air defence system" },
};
