/** Every address. Comes in: the table of routes in words. Goes out: what each gives, in which formats, with which parameters. */
import type { ComponentChildren } from "preact";
import type { AddressCard, ApiModel, NamedMeaning } from "../../api/shelf-models.ts";
import type { PageFrame } from "../../api/views.ts";
import { counted } from "../number.ts";
import { Page } from "../parts/page.tsx";
import { Coded } from "../parts/words.tsx";

/** Most words of one statement that an answer quotes, as api/excerpt.ts cuts them. */
const WORDS = 40;

/** The page that a program's author reads. */
export function ApiPage({ model, frame }: { readonly model: ApiModel; readonly frame: PageFrame }) {
  return (
    <Page title="Every address" frame={frame}>
      <header class="opening small">
        <h1>Every address and its data</h1>
        <p class="deck">
          Every page is an address, and the same address with an ending is data.{" "}
          {counted(model.cards.length, "address")} are described here and, for programs, in{" "}
          <a href="/openapi.json">openapi.json</a> (OpenAPI 3.1), from one table.
        </p>
      </header>
      <section aria-labelledby="rules">
        <h2 id="rules">What holds everywhere</h2>
        <dl class="terms">
          <Rule name="Pages of a list">
            JSON has <code>total</code>, <code>next</code> and <code>items</code>. Ask for the address in{" "}
            <code>next</code> until it is null; <code>limit</code> is at most 500. CSV always has every row.
          </Rule>
          <Rule name="Filters">
            A parameter that is unknown, stands twice or cannot be read is refused, because a filter that is silently
            ignored shows the wrong list.
          </Rule>
          <Rule name="Quotes">
            At most {WORDS} words of a statement are quoted, with its place in the text, and the text of a document is
            never given away. Where a quote was cut, a member that ends in <code>Cut</code> says so. A passage is found
            again by its <code>documentId</code>, its <code>span</code> (UTF-16 code units, end exclusive), its{" "}
            <code>quote</code> and the words before and after it, <code>prefix</code> and <code>suffix</code>, as the
            W3C Web Annotation Data Model has them.
          </Rule>
          <Rule name="Places">
            <code>start</code> and <code>end</code> count UTF-16 code units of the text, the end exclusive. What nobody
            says is null, never guessed.
          </Rule>
          <Rule name="Unchanged answers">
            An answer has an <code>ETag</code>; sent back as <code>If-None-Match</code>, it is answered with 304 and no
            body.
          </Rule>
          <Rule name="Forms">
            They are taken from pages of this server only: with a word that stands in them, and with our own address as
            the origin. The answer is 303 with the address to go on at.
          </Rule>
        </dl>
      </section>
      <section aria-labelledby="addresses">
        <h2 id="addresses">Addresses</h2>
        <ol class="lines addresses">
          {model.cards.map((card) => (
            <Address key={card.path} card={card} />
          ))}
        </ol>
      </section>
      <section aria-labelledby="failures">
        <h2 id="failures">Failures</h2>
        <p class="intro">
          Every failure is a problem of RFC 9457, <code>application/problem+json</code>: <code>type</code>,{" "}
          <code>title</code>, <code>status</code>, <code>detail</code>, <code>instance</code> and a stable{" "}
          <code>code</code>. Anything that is not in this table is 500. A browser gets the same as a page.
        </p>
        <table class="codes">
          <thead>
            <tr>
              <th scope="col">Status</th>
              <th scope="col">Code</th>
              <th scope="col">What it is</th>
            </tr>
          </thead>
          <tbody>
            {model.failures.map(({ code, status, title }) => (
              <tr key={code}>
                <td>{status}</td>
                <th scope="row">
                  <code>{code}</code>
                </th>
                <td>{title}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Page>
  );
}

function Rule({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Address({ card }: { readonly card: AddressCard }) {
  const { path, about, id, formats, methods, parameters, fields } = card;
  return (
    <li class="line">
      <h3>
        <code>{path}</code>
      </h3>
      <p>{sentence(about)}</p>
      {id ? (
        <p class="meta">
          <code>:id</code> <Coded of={id} />
        </p>
      ) : null}
      <p class="meta">
        {methods.join(", ")}
        {formats.map(({ name, address, type }) => (
          <>
            {" · "}
            {address.includes("{") ? <span title={type}>{name}</span> : <a href={address}>{name}</a>}
          </>
        ))}
        {formats.length === 0 && methods.includes("GET") ? " · server-sent events" : ""}
      </p>
      <Meanings name="Parameters" meanings={parameters} />
      <Meanings name="Fields of the form" meanings={fields} />
    </li>
  );
}

function Meanings({ name, meanings }: { readonly name: string; readonly meanings: readonly NamedMeaning[] }) {
  if (meanings.length === 0) return null;
  return (
    <details>
      <summary>
        {name} <span class="count">{meanings.length}</span>
      </summary>
      <dl class="meanings">
        {meanings.map(({ name: parameter, means, allows }) => (
          <div key={parameter}>
            <dt>
              <code>{parameter}</code>
            </dt>
            <dd>
              <Coded of={means} />
              {allows ? <span class="quiet"> ({allows})</span> : null}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function sentence(about: string): string {
  return `${about.slice(0, 1).toUpperCase()}${about.slice(1).replaceAll("`", "")}.`;
}
