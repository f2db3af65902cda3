import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EmptyState } from "~/components/empty-state";
import { PageMain, PageTitle } from "~/components/page-shell";
import { PriorityMethod, ScoreTable, titleInWords } from "~/components/priority-facts";
import { Prose } from "~/components/prose";
import { RouteError } from "~/components/route-error";
import { Tag } from "~/components/status-tag";
import { reviewInWords } from "~/domain/priorities/priority-messages";
import { FIRST_PLACES } from "~/domain/priorities/ranking-rules";
import {
  viewEdition,
  type PublishedEntry,
  type PublishedList,
} from "~/domain/priorities/view-published.server";
import { VARIATION_COUNT } from "~/domain/priorities/weight-rules";
import { editionAsked } from "~/domain/progress-reports/progress-report-rules";
import { onDayAsked } from "~/http/as-of.server";
import { notFound } from "~/http/responses.server";
import { showDate } from "~/lib/dates";
import { firstWords, metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

export async function loader({ request }: LoaderFunctionArgs) {
  const asked = editionAsked(new URL(request.url).searchParams.get("edition"));
  const list = await onDayAsked(request, (day) => viewEdition(asked, day));
  if (!list && asked !== null) throw notFound();
  return data({ list });
}

export const meta = metaOf({
  title: "National priorities",
  description: "What a national oversight body puts first among what was asked and is not done, and why.",
  canonical: paths.priorities(),
});

export default function PrioritiesRoute() {
  const { list } = useLoaderData<typeof loader>();
  return (
    <PageMain>
      <PageTitle lead="What oversight puts first among all that was asked and is not done: each with the reason, and with the score that led to it.">
        National priorities
      </PageTitle>
      {list === null ? (
        <EmptyState title="No list of priorities was published yet." />
      ) : (
        <Edition list={list} />
      )}
    </PageMain>
  );
}

function Edition({ list }: { list: PublishedList }) {
  const { number, publishedOn, publisher, editions, rankedCount, entries } = list;
  const isNewest = editions[0]?.number === number;
  return (
    <>
      <p>
        Edition {number}, published on {showDate(publishedOn)}
        {publisher ? (
          <>
            {" "}
            by <a href={paths.body(publisher.code)}>{publisher.name}</a>
          </>
        ) : null}
        . {isNewest ? reviewInWords(list.reviewOn, list.isReviewOverdue) : null}
        {isNewest ? null : <a href={paths.priorities()}>A newer edition was published</a>}
      </p>
      {list.isReviewOverdue ? <p className="nhsuk-inset-text">The review of this list is overdue.</p> : null}
      {list.ofPublisher > 0 && publisher ? (
        <p>
          {list.ofPublisher === 1 ? "One entry asks" : `${list.ofPublisher} entries ask`} {publisher.name}{" "}
          itself. Its own people do not score those.
        </p>
      ) : null}
      {list.introduction === null ? null : <Prose text={list.introduction} foldAfter={0} />}
      <ol className="register-results">
        {entries.map((entry) => (
          <li key={entry.reference} className="register-result" id={entry.reference}>
            <Entry entry={entry} rankedCount={rankedCount} />
          </li>
        ))}
      </ol>
      <Changes list={list} />
      <h2 className="nhsuk-heading-m">How it is reckoned</h2>
      <PriorityMethod weights={list.weights} />
      <p>
        The score only proposes. People decided what is on the list, and why; what has a high score and is not
        on it is not less true. To see how much depends on the weights, each was halved, kept and doubled, in
        all {VARIATION_COUNT} ways, and it was counted how often an entry stays among the first {FIRST_PLACES}
        .
      </p>
      <h2 className="nhsuk-heading-m">Take it away</h2>
      <ul>
        <li>
          <a href={paths.prioritiesFile("csv", number)}>This edition (CSV)</a>
        </li>
        <li>
          <a href={paths.prioritiesFile("json", number)}>This edition (JSON)</a>
        </li>
      </ul>
      {editions.length > 1 ? (
        <>
          <h2 className="nhsuk-heading-m">Editions</h2>
          <ul>
            {editions.map((one) => (
              <li key={one.number}>
                <a href={paths.priorities(one.number)}>
                  Edition {one.number}, {showDate(one.publishedOn)}
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

const QUOTED = 300;

function Entry({ entry, rankedCount }: { entry: PublishedEntry; rankedCount: number }) {
  const { reference, isGroup, title, isSensitive, rationale, today } = entry;
  const href = isGroup ? paths.group(reference) : paths.recommendation(reference);
  return (
    <>
      <h2 className="register-result__head">
        {entry.position}.{" "}
        {today.isStanding ? (
          <a className="register-result__link" href={href}>
            {isGroup ? (title ?? reference) : reference}
          </a>
        ) : (
          reference
        )}{" "}
        {isGroup ? <Tag>Asked again</Tag> : null}
      </h2>
      {isGroup ? null : <p>{firstWords(titleInWords(title, isSensitive), QUOTED)}</p>}
      <p className="register-result__state">
        Priority {entry.priority.toFixed(1)} of 100: place {entry.rank.toLocaleString("en-GB")} of{" "}
        {rankedCount.toLocaleString("en-GB")} that were open. Among the first {FIRST_PLACES} in {entry.held}{" "}
        of {VARIATION_COUNT} weightings.
      </p>
      <h3 className="nhsuk-heading-xs">Why it is a priority</h3>
      <Prose text={rationale ?? "The words were removed."} />
      <p>{standingInWords(today)}</p>
      <details className="nhsuk-details">
        <summary className="nhsuk-details__summary">
          <span className="nhsuk-details__summary-text">
            How it is scored<span className="nhsuk-u-visually-hidden">: {reference}</span>
          </span>
        </summary>
        <div className="nhsuk-details__text">
          <ScoreTable caption={`Scores of ${reference}`} scores={entry.scores} />
        </div>
      </details>
    </>
  );
}

function standingInWords({ isStanding, isFinished, owner }: PublishedEntry["today"]): string {
  if (!isStanding) return "Since then it was withdrawn, or joined to another group.";
  if (isFinished)
    return "Since then nothing is left to do: it was checked and found done, or no longer applies.";
  return owner === null
    ? "Nobody is named yet to see that it is done everywhere."
    : `${owner.name} is named to see that it is done.`;
}

function Changes({ list: { changes } }: { list: PublishedList }) {
  if (changes === null) return null;
  const { came, left, moved } = changes;
  return (
    <>
      <h2 className="nhsuk-heading-m">What changed since the edition before</h2>
      {came.length + left.length + moved.length === 0 ? (
        <p>The entries and their order are the same.</p>
      ) : null}
      <ul>
        {came.length === 0 ? null : <li>New: {came.join(", ")}</li>}
        {left.map(({ reference, reason }) => (
          <li key={reference}>
            {reference} is no longer on it. {reason}
          </li>
        ))}
        {moved.map(({ reference, from, to }) => (
          <li key={reference}>
            {reference}: from place {from} to {to}
          </li>
        ))}
      </ul>
    </>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="There is no such edition of the list" />
  </PageMain>
);
