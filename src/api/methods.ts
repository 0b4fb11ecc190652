/** How it works, over HTTP. Comes in: nothing. Goes out: the page that explains the others. */
import { NO_QUERY, type Route, route } from "./resource.ts";

/** `/methods`. */
export const methods: readonly Route[] = [
  route({
    path: "/methods",
    about: "what each word of the workbench means",
    query: NO_QUERY,
    load: async () => ({}),
    html: (views, _, frame) => views.methods(frame),
  }),
];
