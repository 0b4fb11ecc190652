/** A page of this server, asked for in the background. Comes in: an address. Goes out: the page as the browser parsed it. */

/** What came. */
export interface Loaded {
  readonly page: Document;
  /** Where it stands, after redirects. */
  readonly address: string;
  /** False for a page that tells of a failure. */
  readonly ok: boolean;
  /** Of HTTP. */
  readonly status: number;
}

/** What is sent along. */
export interface Asking {
  readonly signal?: AbortSignal;
  /** The fields of a form, which is then sent as POST. */
  readonly form?: FormData;
}

/** What the page of a failure says; without one, in words of our own. */
export function failureIn(page: Document): string {
  return page.querySelector(".problem .deck")?.textContent ?? "The server could not work this out.";
}

/**
 * Asks as a browser asks for a page. The browser itself makes a document of the answer, as it does of every page, so that
 * no script turns text into elements and no Trusted Types policy is needed; the answer can come from our own address
 * only, and what is in it does not run. Rejects when nothing comes.
 * @source XMLHttpRequest Standard, `responseType = "document"`; Trusted Types, "Injection sinks": it is none
 */
export function load(address: string, { signal, form }: Asking = {}): Promise<Loaded> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const fail = () => reject(new Error(`no page from ${address}`));
    request.open(form ? "POST" : "GET", address);
    request.responseType = "document";
    request.setRequestHeader("accept", "text/html");
    request.addEventListener("load", () => {
      const { responseXML: page, responseURL, status } = request;
      if (!page || new URL(responseURL).origin !== location.origin) fail();
      else resolve({ page, address: responseURL, ok: status < 400, status });
    });
    for (const type of ["error", "abort", "timeout"]) request.addEventListener(type, fail);
    signal?.addEventListener("abort", () => request.abort(), { once: true });
    request.send(form ?? null);
  });
}
