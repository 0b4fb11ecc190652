/** Adding over HTTP. Comes in: text, addresses, files. Goes out: a job that reads them, at an address of its own. */

import { basename } from "node:path";
import { PlumblineError } from "../core/error.ts";
import { formats, type Given, MAX_BYTES } from "../read/index.ts";
import { isWebAddress } from "../text/web.ts";
import type { AddLimits, AddModel } from "./desk-models.ts";
import { NO_QUERY, type Route, route, type Sent } from "./resource.ts";
import { adding } from "./wire/shelf.ts";

/** A batch that a person drops at once; what is more is read by the command line. */
const LIMITS: AddLimits = {
  files: 50,
  addresses: 20,
  fileBytes: MAX_BYTES,
  bytes: 64 * 2 ** 20,
  textCharacters: 1_000_000,
};

const FIELDS = {
  text: "A pasted text.",
  name: "Its name; the time of pasting when absent.",
  from: "The address that the text is from.",
  addresses: "Addresses of pages, with white space between.",
  files: "Files, each as often as wanted.",
  paste: "Addresses, where every word of it is one, and else a text.",
};

/** `/add`. */
export const add: readonly Route[] = [
  route({
    path: "/add",
    about: "a form for text, addresses and files; what is sent is read in the background",
    query: NO_QUERY,
    load: async ({ desk }): Promise<AddModel> => ({
      limits: LIMITS,
      endings: formats.flatMap(({ extensions }) => extensions),
      recent: desk?.jobs.recent() ?? [],
      writable: desk !== undefined,
    }),
    wire: adding,
    html: (views, model, frame) => views.add(model, frame),
    json: ({ limits, endings, recent, writable }) => ({ writable, limits, endings, jobs: recent }),
    post: {
      fields: FIELDS,
      files: ["files"],
      most: LIMITS.bytes,
      place: {
        page: (form) => (form.raw("paste") === "" ? "/add" : "/"),
        typed: ["text", "name", "from", "addresses", "paste"],
      },
      run: async (sent) => ({ to: `/jobs/${sent.desk.jobs.add(await givenIn(sent)).id}` }),
    },
  }),
];

/** What was handed in, files after addresses after text. @throws PlumblineError `bad-request` */
async function givenIn({ form, now, path }: Sent): Promise<readonly Given[]> {
  const wrong = (message: string) => new PlumblineError("bad-request", path, message);
  const pasted = form.raw("paste");
  const isAddresses = pasted.trim().split(/\s+/).every(isWebAddress);
  const [text, from] = [form.raw("text") || (isAddresses ? "" : pasted), form.one("from")];
  const listed = `${form.one("addresses")}\n${isAddresses ? pasted : ""}`;
  const addresses = [...new Set(listed.split(/[\r\n]+/).flatMap(addressesIn))];
  const files = form.files("files");
  if (text.trim() === "" && addresses.length + files.length === 0) {
    throw wrong("There is nothing to read: paste a text, give an address, or choose a file.");
  }
  if (text.length > LIMITS.textCharacters) {
    throw wrong(`text: at most ${LIMITS.textCharacters} characters; send a longer one as a file.`);
  }
  if (from !== "" && !isWebAddress(from)) throw wrong("from: give the address of the page, which begins with https://");
  if (addresses.length > LIMITS.addresses) throw wrong(`addresses: at most ${LIMITS.addresses} at a time.`);
  if (files.length > LIMITS.files) throw wrong(`files: at most ${LIMITS.files} at a time; send the rest afterwards.`);
  const name = named(form.one("name")) || `pasted on ${now.slice(0, 10)} at ${now.slice(11, 19)}`;
  return [
    ...(text.trim() === "" ? [] : [{ kind: "text", name, text, ...(from === "" ? {} : { url: from }) } as const]),
    ...addresses.map((address) => ({ kind: "url", name: address.slice(0, 2000) }) as const),
    ...(await Promise.all(files.map(handed))),
  ];
}

/** The addresses of a line: its words, where one of them is an address; else the line is one that cannot be fetched. */
function addressesIn(line: string): readonly string[] {
  const words = line.split(/\s+/).filter(Boolean);
  return words.length === 0 || words.some(isWebAddress) ? words : [line.trim()];
}

async function handed(file: File): Promise<Given> {
  return {
    kind: "file",
    name: named(file.name) || "a file without a name",
    bytes: new Uint8Array(await file.arrayBuffer()),
  };
}

/** A name of a file without its folders and without what a terminal would act on; a browser may send any words. */
function named(words: string): string {
  return basename(words.replaceAll("\\", "/"))
    .replace(/\p{Cc}/gu, " ")
    .trim()
    .slice(0, 200);
}
