import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DateInput } from "~/components/date-input";
import { DecisionForm } from "~/components/decision-form";
import { ErrorSummary } from "~/components/error-summary";
import { TextArea } from "~/components/form-fields";
import { Notification } from "~/components/notification";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RecountNotice, titleInWords } from "~/components/priority-facts";
import { Prose } from "~/components/prose";
import { RouteError } from "~/components/route-error";
import { saveList, takeOffList } from "~/domain/priorities/keep-list.server";
import { listForms } from "~/domain/priorities/priority-form";
import { prioritySentences } from "~/domain/priorities/priority-messages";
import { publishList } from "~/domain/priorities/publish-list.server";
import { viewDraftList } from "~/domain/priorities/view-priorities.server";
import { VARIATION_COUNT } from "~/domain/priorities/weight-rules";
import { requireRole } from "~/http/current-user.server";
import { parseDecision } from "~/http/decision.server";
import { keptByNobody } from "~/http/responses.server";
import { londonDay } from "~/lib/dates";
import { firstWords, metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

const DONE: Readonly<Record<string, string>> = {
  save: "The list is saved. Another person publishes it.",
  off: "It is off the list.",
  publish: "The list is public, with its scores as they stand.",
};

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = requireRole(request, "oversight_lead", "oversight_reviewer");
  const done = DONE[new URL(request.url).searchParams.get("done") ?? ""] ?? null;
  const list = await viewDraftList(actor.userId, londonDay(Date.now()));
  return { list, done, isLead: actor.role === "oversight_lead" };
}

export async function action({ request }: ActionFunctionArgs) {
  const { actor } = requireRole(request, "oversight_lead", "oversight_reviewer");
  const form = await parseDecision(request, listForms);
  if (!form.ok) return form.answer;
  if (form.intent === "publish") requireRole(request, "oversight_lead");
  const outcome =
    form.intent === "save"
      ? saveList({ actor, ...form.value })
      : form.intent === "off"
        ? takeOffList({ actor, reference: form.typed["about"]?.toString() ?? "", ...form.value })
        : await publishList({ actor, ...form.value });
  if (!outcome.ok) return form.refuse(prioritySentences(outcome.refusals));
  return redirect(paths.priorityList(form.intent));
}

export const headers = keptByNobody;
export const meta = metaOf({
  title: "The list of priorities in preparation",
  description: "What is on it, why, and when it is looked at again.",
});

const QUOTED = 220;

export default function PriorityListRoute() {
  const { list, done, isLead } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { entries, gone, leftOut, version } = list;
  const form = { action: paths.priorityList(), version, refused };
  return (
    <PageMain crumbs={[{ label: "Priorities", href: paths.workPriorities() }]}>
      <ErrorSummary errors={refused?.errors} />
      {done && !refused ? (
        <Notification kind="success" title="Done">
          <p>{done}</p>
        </Notification>
      ) : null}
      <PageTitle lead="What will be on the national list of priorities, highest score first. Its scores are frozen when it is published.">
        The list in preparation
      </PageTitle>
      <RecountNotice freshness={list.freshness} />
      {list.editions > 0 ? (
        <p>
          <a href={paths.priorities()}>The list as the public sees it</a>
        </p>
      ) : null}
      {entries.length === 0 ? (
        <p>
          Nothing is on it yet. <a href={paths.workPriorities()}>Choose what should be</a>
        </p>
      ) : null}
      <ol className="register-results">
        {entries.map(({ reference, title, isSensitive, rationale, rank, priority, held }) => (
          <li key={reference} className="register-result">
            <p className="register-result__head">
              <a className="register-result__link" href={paths.workPriority(reference)}>
                {reference}
              </a>
            </p>
            <p className="register-result__state">
              Priority {priority.toFixed(1)} of 100, place {rank.toLocaleString("en-GB")}; among the first in{" "}
              {held} of {VARIATION_COUNT} weightings.
            </p>
            <p>{firstWords(titleInWords(title, isSensitive), QUOTED)}</p>
            <Prose text={`Why: ${rationale ?? "the words were removed"}`} />
          </li>
        ))}
      </ol>
      <Gone gone={gone} form={form} />
      {leftOut.length === 0 ? null : (
        <p>
          Among the first by score and not on the list:{" "}
          {leftOut.map((reference, at) => (
            <span key={reference}>
              {at === 0 ? "" : ", "}
              <a href={paths.workPriority(reference)}>{reference}</a>
            </span>
          ))}
          . If there is a reason, say it in the introduction.
        </p>
      )}
      <DecisionForm {...form} intent="save" title="Introduction and next review" button="Save the list">
        {(field) => (
          <>
            <TextArea
              {...field("introduction")}
              label="What should people know first?"
              hint="Public once published. Name no person."
              defaultValue={list.introduction}
            />
            <DateInput
              {...field("reviewOn")}
              label="When will the list be looked at again?"
              defaultValue={list.reviewOn ?? undefined}
            />
          </>
        )}
      </DecisionForm>
      <Publishing list={list} isLead={isLead} form={form} />
    </PageMain>
  );
}

type Loaded = Awaited<ReturnType<typeof loader>>["list"];
type Form = Pick<Parameters<typeof DecisionForm>[0], "action" | "version" | "refused">;

function Gone({ gone, form }: { gone: readonly string[]; form: Form }) {
  if (gone.length === 0) return null;
  return (
    <>
      <h2 className="nhsuk-heading-m">To be taken off</h2>
      <p>Closed, withdrawn, or joined to a group since it was put on the list.</p>
      {gone.map((reference) => (
        <DecisionForm
          key={reference}
          {...form}
          intent="off"
          title={`Take ${reference} off the list`}
          button="Take it off"
        >
          {(field) => (
            <>
              <input type="hidden" name="about" value={reference} />
              <TextArea
                {...field("reason")}
                label="Why?"
                hint="Public with the next edition. Name no person."
                rows={3}
              />
            </>
          )}
        </DecisionForm>
      ))}
    </>
  );
}

function Publishing({ list, isLead, form }: { list: Loaded; isLead: boolean; form: Form }) {
  if (!list.isDraft)
    return list.version === 0 ? null : <p>Nothing was changed since it was last published.</p>;
  if (list.isOwn) return <p>You saved this list last, so another person publishes it.</p>;
  if (!isLead) return <p>The oversight lead publishes it.</p>;
  return (
    <DecisionForm {...form} intent="publish" title="Publish the list" button="Publish it as it stands">
      {() => <p>The entries, their reasons and their scores become public, and stay as they are.</p>}
    </DecisionForm>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError />
  </PageMain>
);
