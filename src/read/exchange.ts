/** Comes in: one URL that passed the guard. Goes out: one answer, not followed, under limits on size and time. */
import { isIP } from "node:net";
import { PassThrough, type Readable, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { Agent, buildConnector, errors, request } from "undici";
import { PlumblineError } from "../core/error.ts";
import { assertPublic, type Resolve, resolvePublic } from "./address.ts";
import { megabytes } from "./file.ts";
import { ROBOT } from "./robots.ts";

/** Limits of one exchange. */
export interface ExchangeLimits {
  readonly maxBytes: number;
  readonly allowPrivateHosts: boolean;
  readonly resolve: Resolve;
  /** For the name, connecting, headers and body together. */
  readonly totalMilliseconds: number;
  /** For connecting and for each silence in between. */
  readonly silenceMilliseconds: number;
}

/** One answer, decompressed. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly bytes: Uint8Array;
}

/** Connects only to an address that was checked, and checks again whom it reached. */
function guardedConnector(where: string, limits: ExchangeLimits): buildConnector.connector {
  const connect = buildConnector({
    timeout: limits.silenceMilliseconds,
    lookup: (host, options, callback) => {
      resolvePublic(host, limits.resolve, where, limits.allowPrivateHosts).then(
        (addresses) => {
          const all = addresses.map((address) => ({ address, family: isIP(address) }));
          if (options.all) callback(null, all);
          else callback(null, all[0]?.address ?? "", all[0]?.family ?? 0);
        },
        (error: Error) => callback(error, "", 0),
      );
    },
  });
  return (options, callback) => {
    connect(options, (error, socket) => {
      if (error || !socket) return callback(error ?? new Error("no socket"), null);
      try {
        if (!limits.allowPrivateHosts) assertPublic(socket.remoteAddress ?? "", where);
      } catch (refusal) {
        socket.destroy();
        return callback(refusal as Error, null);
      }
      return callback(null, socket);
    });
  };
}

function tooLarge(where: string, limit: number): PlumblineError {
  return new PlumblineError(
    "fetch-too-large",
    where,
    `${where}: the answer is larger than ${megabytes(limit)}; save the page's text and read the file`,
  );
}

/** Collects a stream and stops it as soon as it is too long. */
class Bucket extends Writable {
  readonly chunks: Buffer[] = [];
  #size = 0;

  constructor(
    private readonly where: string,
    private readonly limit: number,
  ) {
    super();
  }

  override _write(chunk: Buffer, _: BufferEncoding, done: (error?: Error | null) => void): void {
    this.#size += chunk.length;
    this.chunks.push(chunk);
    done(this.#size > this.limit ? tooLarge(this.where, this.limit) : undefined);
  }
}

const DECODERS: Readonly<Record<string, () => NodeJS.ReadWriteStream>> = {
  "": () => new PassThrough(),
  identity: () => new PassThrough(),
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** The body, decompressed. The limit counts what comes out, so that a small bomb does not burst. */
async function collect(body: Readable, encoding: string, where: string, limit: number): Promise<Uint8Array> {
  const decoder = DECODERS[encoding.trim().toLowerCase()];
  if (!decoder)
    throw new PlumblineError(
      "fetch-failed",
      where,
      `${where}: the answer is packed as "${encoding}", which is not known; save the page`,
    );
  const bucket = new Bucket(where, limit);
  await pipeline(body, decoder(), bucket);
  return Buffer.concat(bucket.chunks);
}

/** Errors of the network as ours. */
function failure(error: unknown, where: string, limits: ExchangeLimits): PlumblineError {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause)
    if (cause instanceof PlumblineError) return cause;
  if (error instanceof errors.ResponseExceededMaxSizeError) return tooLarge(where, limits.maxBytes);
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const slow =
    error instanceof Error &&
    (error.name === "TimeoutError" || error.name === "AbortError" || /TIMEOUT|TIMEDOUT/.test(code));
  if (slow)
    return new PlumblineError(
      "fetch-timeout",
      where,
      `${where}: no full answer within ${limits.totalMilliseconds / 1000} s; try again or save the page`,
      { cause: error },
    );
  const why = code || (error instanceof Error ? error.message.split("\n")[0] : String(error));
  return new PlumblineError(
    "fetch-failed",
    where,
    `${where}: the page could not be fetched (${why}); check the address and the network`,
    { cause: error },
  );
}

/** Asks once. @throws PlumblineError `address-refused`, `fetch-failed`, `fetch-too-large`, `fetch-timeout` */
export async function exchange(url: URL, limits: ExchangeLimits): Promise<Answer> {
  const where = url.href;
  // One agent an exchange: no connection outlives the check of its address.
  const agent = new Agent({
    connect: guardedConnector(where, limits),
    maxResponseSize: limits.maxBytes,
    headersTimeout: limits.silenceMilliseconds,
    bodyTimeout: limits.silenceMilliseconds,
    maxHeaderSize: 64 * 1024,
    keepAliveTimeout: 1,
  });
  try {
    const { statusCode, headers, body } = await request(url, {
      dispatcher: agent,
      signal: AbortSignal.timeout(limits.totalMilliseconds),
      headers: {
        "user-agent": `${ROBOT}/0.1 (reads single pages on request)`,
        accept: "text/html,application/xhtml+xml,text/plain;q=0.9",
        "accept-encoding": "gzip, deflate, br",
      },
    });
    const encoding = headers["content-encoding"];
    const bytes = await collect(
      body,
      Array.isArray(encoding) ? encoding.join(",") : (encoding ?? ""),
      where,
      limits.maxBytes,
    );
    return { status: statusCode, headers, bytes };
  } catch (error) {
    throw failure(error, where, limits);
  } finally {
    await agent.destroy();
  }
}
