/** Names in the forms of a scenario. Comes in: nothing. Goes out: what the server and the page's script call their fields. */

/** Names of fields: the number of an input, its slider, where sliders stood, a button, and the parts of a target. */
export const FIELD = { value: "v.", slider: "s.", places: "at", step: "step", aim: "aim." } as const;
