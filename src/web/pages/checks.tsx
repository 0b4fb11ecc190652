/** The checks. Comes in: the rules and where they fired. Goes out: what each does, by which formula, with its examples. */
import type { CheckModel, ChecksModel } from "../../api/shelf-models.ts";
import type { RuleCard } from "../../api/text-models.ts";
import type { PageFrame } from "../../api/views.ts";
import { counted, grouped } from "../number.ts";
import { DecidedContext } from "../parts/decided.tsx";
import { FindingItem, Verdicts } from "../parts/finding.tsx";
import { useLinks } from "../parts/links.ts";
import { Page } from "../parts/page.tsx";
import { pieces, visible } from "../parts/words.tsx";

/** The list of checks. */
export function ChecksPage({ model, frame }: { readonly model: ChecksModel; readonly frame: PageFrame }) {
  const links = useLinks();
  return (
    <Page title="Checks" frame={frame}>
      <header class="opening small">
        <h1>Checks</h1>
        <p class="deck">
          Every remark of Plumbline comes from one of these rules. Each is open to reading, with the examples that test
          it.
        </p>
      </header>
      <table class="checks">
        <thead>
          <tr>
            <th scope="col">Check</th>
            <th scope="col">What it does</th>
            <th scope="col" class="number">
              Findings
            </th>
          </tr>
        </thead>
        <tbody>
          {model.rules.map(({ rule, findings }) => (
            <tr key={rule.id}>
              <th scope="row">
                <a href={links.rule(rule.id)}>{rule.title}</a>
              </th>
              <td>
                <p>{rule.about}</p>
              </td>
              <td class="number">{grouped(findings)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Page>
  );
}

/** The page of one check. */
export function CheckPage({ model, frame }: { readonly model: CheckModel; readonly frame: PageFrame }) {
  const { rule, findings, heads, total, drawn } = model;
  return (
    <Page title={rule.title} frame={frame}>
      <article>
        <p class="kicker">
          Check · <code>{rule.id}</code> · version {rule.version}
        </p>
        <h1>{rule.title}</h1>
        <p class="deck">{rule.about}</p>
        <Grounds rule={rule} />
        <h2>Examples</h2>
        <p class="quiet">They are also its tests: each runs whenever Plumbline is tested.</p>
        <ol class="examples">
          {rule.examples.map((example) => (
            <Example key={example.name} example={example} />
          ))}
        </ol>
        <h2>On articles that nobody chose</h2>
        <p class="quiet">
          {counted(drawn.articles, "news article")} drawn by a seed, most of them not on armies:{" "}
          {counted(drawn.error, "error")}, {counted(drawn.warning, "warning")}, {counted(drawn.info, "note")}.{" "}
          <a href="/methods">How it was measured</a>
        </p>
        <h2>Where it fired</h2>
        {total === 0 ? <p class="quiet">Nowhere in what has been read.</p> : null}
        <DecidedContext.Provider value={model.decided}>
          <ul class="lines">
            {findings.map((finding) => (
              <FindingItem key={finding.id} finding={finding} heads={heads} />
            ))}
          </ul>
        </DecidedContext.Provider>
        {total > findings.length ? (
          <p class="more">
            <a href={`/findings?rule=${encodeURIComponent(rule.id)}`}>All {counted(total, "finding")}</a>
          </p>
        ) : null}
      </article>
    </Page>
  );
}

function Grounds({ rule }: { readonly rule: RuleCard }) {
  if (!rule.formula && !rule.source) return null;
  return (
    <dl class="facts">
      {rule.formula ? (
        <div>
          <dt>Formula</dt>
          <dd>
            <code>{rule.formula}</code>
          </dd>
        </div>
      ) : null}
      {rule.source ? (
        <div>
          <dt>Source</dt>
          <dd>{rule.source}</dd>
        </div>
      ) : null}
    </dl>
  );
}

function Example({ example }: { readonly example: RuleCard["examples"][number] }) {
  return (
    <li>
      <h3>{visible(example.name)}</h3>
      {example.documents.map((document) => (
        <figure class="quote" key={document.name}>
          <blockquote>
            <p>{pieces(document.text)}</p>
          </blockquote>
          <figcaption>{document.name}</figcaption>
        </figure>
      ))}
      <p class="meta">
        {example.expect === "silent" ? (
          "The check says nothing."
        ) : (
          <Verdicts severity={example.expect.severity} verdict={example.expect.verdict} />
        )}
      </p>
    </li>
  );
}
