import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Radios } from "~/components/choice-fields";
import { ContentNotice } from "~/components/content-notice";
import { DecisionForm, type RefusedForm } from "~/components/decision-form";
import { ErrorSummary } from "~/components/error-summary";
import { Select, TextArea } from "~/components/form-fields";
import { Notification } from "~/components/notification";
import { PageMain, PageTitle } from "~/components/page-shell";
import { PriorityMethod, RecountNotice, ScoreTable } from "~/components/priority-facts";
import { Prose } from "~/components/prose";
import { RouteError } from "~/components/route-error";
import { putOnList, takeOffList } from "~/domain/priorities/keep-list.server";
import { unitForms } from "~/domain/priorities/priority-form";
import { placeInWords as placeOf, prioritySentences } from "~/domain/priorities/priority-messages";
import { scoreUnit } from "~/domain/priorities/score-unit.server";
import { viewUnit, type ShownUnit } from "~/domain/priorities/view-priorities.server";
import { VARIATION_COUNT, HIGHEST_SCORE } from "~/domain/priorities/weight-rules";
import { requireRole } from "~/http/current-user.server";
import { parseDecision } from "~/http/decision.server";
import { requireParams } from "~/http/params.server";
import { keptByNobody, notFoundAs } from "~/http/responses.server";
import { londonDay, showDate } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import { isTerm, labelOf, PRIORITY_FACTORS } from "~db/vocabulary";

const DONE: Readonly<Record<string, string>> = {
  score: "The score is recorded. It goes before what the data say.",
  back: "The score is taken back. The data count again.",
  put: "It is on the list in preparation. It is public once another person publishes the list.",
  off: "It is off the list in preparation.",
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = requireRole(request, "oversight_lead", "oversight_reviewer");
  const { reference } = requireParams(params, "reference");
  const unit = await viewUnit(reference, actor.userId, londonDay(Date.now()));
  if (!unit) throw notFoundAs(reference, paths.workPriority);
  return { unit, done: DONE[new URL(request.url).searchParams.get("done") ?? ""] ?? null };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor } = requireRole(request, "oversight_lead", "oversight_reviewer");
  const { reference } = requireParams(params, "reference");
  const form = await parseDecision(request, unitForms);
  if (!form.ok) return form.answer;
  const given = { actor, reference };
  const outcome =
    form.intent === "put"
      ? putOnList({ ...given, ...form.value })
      : form.intent === "off"
        ? takeOffList({ ...given, ...form.value })
        : scored(given, form);
  if (!outcome.ok) return form.refuse(prioritySentences(outcome.refusals));
  return redirect(paths.workPriority(reference, form.intent));
}

type Given = Pick<Parameters<typeof scoreUnit>[0], "actor" | "reference">;
type ScoreForm =
  | { intent: "score"; value: { factor: string; score: number; reason: string; seen?: number } }
  | { intent: "back"; about: string; value: { reason: string; seen?: number } };

function scored(given: Given, form: ScoreForm) {
  const { reason, seen } = form.value;
  const factor = form.intent === "score" ? form.value.factor : form.about;
  if (!isTerm(PRIORITY_FACTORS, factor)) return { ok: false, refusals: ["not_found"] } as const;
  return scoreUnit({
    ...given,
    factor,
    reason,
    seen,
    score: form.intent === "score" ? form.value.score : null,
  });
}

export const headers = keptByNobody;
export const meta = metaOf<typeof loader>(({ unit }) => ({
  title: `Priority of ${unit.reference}`,
  description: "How it is scored, and why it is on the list.",
}));

export default function PriorityOfUnitRoute() {
  const { unit, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { reference, title, isGroup } = unit;
  return (
    <PageMain crumbs={[{ label: "Priorities", href: paths.workPriorities() }]}>
      <ErrorSummary errors={refused?.errors} />
      {done && !refused ? (
        <Notification kind="success" title="Done">
          <p>{done}</p>
        </Notification>
      ) : null}
      <PageTitle caption={isGroup ? "Asked again" : "Concern or recommendation"}>{reference}</PageTitle>
      {unit.isSensitive ? <ContentNotice /> : null}
      <Prose text={title ?? "Its words were removed."} />
      <RecountNotice freshness={unit.freshness} />
      <p>
        <a href={isGroup ? paths.group(reference) : paths.recommendation(reference)}>Everything about it</a>
      </p>
      <p>{placeInWords(unit)}</p>
      {unit.inGroups.map((group) => (
        <p key={group}>
          It is part of <a href={paths.workPriority(group)}>{group}</a>, and is ranked and scored there.
        </p>
      ))}
      <h2 className="nhsuk-heading-m">How it is scored</h2>
      <ScoreTable
        caption="Each factor, and what its score rests on"
        scores={unit.factors.map(({ factor, data, counted, judged }) => ({
          ...{ factor, counted, score: judged?.score ?? data, isJudged: judged !== null },
          reason: judged && `${judged.reason ?? "the reason was removed"} The data would say ${data}.`,
        }))}
      />
      <PriorityMethod weights={unit.weights} />
      {unit.inGroups.length === 0 ? <Deciding unit={unit} refused={refused} /> : null}
      <History unit={unit} />
    </PageMain>
  );
}

function placeInWords({ place, isFinished, bodies, itemCount, isGroup }: ShownUnit): string {
  const asked =
    bodies.length === 0
      ? "Nobody who is known answers for it now."
      : `${bodies.length === 1 ? "One body answers" : `${bodies.length} bodies answer`} for it now: ${bodies
          .slice(0, 5)
          .map(({ name }) => name)
          .join(", ")}${bodies.length > 5 ? " and others" : ""}.`;
  const items = isGroup ? `It holds ${itemCount} concerns and recommendations. ` : "";
  if (isFinished)
    return `${items}Nothing is left to do: where it was asked it was checked and found done, or no longer applies. It is not ranked.`;
  if (place === null) return `${items}${asked}`;
  const { priority, rank, sharing, held, of } = place;
  return `${items}Priority ${priority.toFixed(1)} of 100: place ${placeOf({ rank, sharing, of })}; among the first in ${held} of ${VARIATION_COUNT} weightings. ${asked}`;
}

function Deciding({ unit, refused }: { unit: ShownUnit; refused?: RefusedForm }) {
  const { reference, seen, onList, listVersion } = unit;
  const form = { action: paths.workPriority(reference), refused };
  return (
    <>
      {unit.mayScore ? (
        <DecisionForm {...form} intent="score" title="Score a factor" button="Record the score">
          {(field) => (
            <>
              <input type="hidden" name={field("seen").name} value={seen} />
              <Select
                {...field("factor")}
                label="Which factor?"
                placeholder="Choose a factor"
                options={PRIORITY_FACTORS.map(({ code: value, label }) => ({ value, label }))}
              />
              <Radios
                {...field("score")}
                label="What is its score?"
                inline
                options={Array.from({ length: HIGHEST_SCORE + 1 }, (_, score) => ({
                  ...{ value: String(score), label: String(score) },
                }))}
              />
              <TextArea
                {...field("reason")}
                label="Why?"
                hint="Public with the list. Name no person."
                rows={3}
              />
            </>
          )}
        </DecisionForm>
      ) : (
        <p>Your body is asked for this, or is tied to one that is, so somebody else scores it.</p>
      )}
      {unit.factors.map(({ factor, judged }) =>
        judged === null || !unit.mayScore ? null : (
          <DecisionForm
            key={factor}
            {...form}
            intent="back"
            about={factor}
            title={`Take back the score of ${labelOf(PRIORITY_FACTORS, factor).toLowerCase()}`}
            button="Take it back"
          >
            {(field) => (
              <>
                <input type="hidden" name={field("seen").name} value={seen} />
                <TextArea {...field("reason")} label="Why?" rows={3} />
              </>
            )}
          </DecisionForm>
        ),
      )}
      {unit.isFinished ? null : (
        <DecisionForm
          {...form}
          intent="put"
          version={listVersion}
          title={onList ? "Say anew why it is on the list" : "Put it on the list of priorities"}
          button={onList ? "Save" : "Put it on the list"}
        >
          {(field) => (
            <TextArea
              {...field("rationale")}
              label="Why is this a national priority?"
              hint="Public once another person publishes the list. Name no person."
              defaultValue={onList?.rationale ?? ""}
            />
          )}
        </DecisionForm>
      )}
      {onList ? (
        <DecisionForm
          {...form}
          intent="off"
          version={listVersion}
          title="Take it off the list"
          button="Take it off"
        >
          {(field) => (
            <TextArea
              {...field("reason")}
              label="Why?"
              hint="Public with the next edition. Name no person."
              rows={3}
            />
          )}
        </DecisionForm>
      ) : null}
    </>
  );
}

const History = ({ unit: { history } }: { unit: ShownUnit }) =>
  history.length === 0 ? null : (
    <>
      <h2 className="nhsuk-heading-m">Scores by people, newest first</h2>
      <ul>
        {history.map(({ id, factor, score, reason, knownOn }) => (
          <li key={id}>
            {showDate(knownOn)}: {labelOf(PRIORITY_FACTORS, factor)}{" "}
            {score === null ? "taken back" : `scored ${score}`}. {reason ?? "The reason was removed."}
          </li>
        ))}
      </ul>
    </>
  );

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="There is no such recommendation or group" />
  </PageMain>
);
