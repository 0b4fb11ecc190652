// In: addresses and a rate. Out: how long each answer took, counted from when it was due to be asked for.
//
// Open loop: a request is sent when its time has come, whether or not earlier ones were answered, so that a server that
// stalls is charged for everybody who would have waited (no coordinated omission).
import http from "node:http";

const agent = new http.Agent({ keepAlive: true, maxSockets: Infinity });

/** One request; gives the status and the bytes of the answer, and its text when it is wanted. */
export function ask(url, { wanted = false } = {}) {
  return new Promise((resolve, reject) => {
    const request = http.get(url, { agent, headers: { accept: "text/html" } }, (response) => {
      let bytes = 0;
      const chunks = [];
      response.on("data", (chunk) => {
        bytes += chunk.length;
        if (wanted) chunks.push(chunk);
      });
      response.on("end", () => resolve({ status: response.statusCode, bytes, text: Buffer.concat(chunks).toString() }));
      response.on("error", reject);
    });
    // A connection that was kept may be closed by the server just when it is used again: that is nobody's failure.
    request.on("error", (error) =>
      request.reusedSocket && error.code === "ECONNRESET" ? ask(url, { wanted }).then(resolve, reject) : reject(error),
    );
  });
}

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Sends `rate` requests a second for so many seconds; `addressOf(n)` names the n-th and what kind it is. */
export async function load(base, addressOf, { rate, seconds }) {
  const began = performance.now() + 50;
  const count = Math.round(rate * seconds);
  const answers = [];
  for (let n = 0; n < count; n++) {
    const due = began + (n * 1000) / rate;
    const wait = due - performance.now();
    if (wait > 0) await sleep(wait);
    const { kind, path } = addressOf(n);
    answers.push(
      ask(base + path).then(
        ({ status, bytes }) => ({ kind, path, ms: performance.now() - due, bytes, ok: status === 200 }),
        () => ({ kind, path, ms: performance.now() - due, bytes: 0, ok: false }),
      ),
    );
  }
  return Promise.all(answers);
}

/** The value below which a share of the values lies; the nearest rank. */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** Percentiles of one kind of answers, and what failed. */
export function told(answers) {
  const times = answers.map(({ ms }) => ms);
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => percentile(times, share));
  const bytes = percentile(
    answers.map((one) => one.bytes),
    0.5,
  );
  return { count: answers.length, p50, p95, p99, max: Math.max(...times), bytes, failed: answers.filter((a) => !a.ok) };
}
