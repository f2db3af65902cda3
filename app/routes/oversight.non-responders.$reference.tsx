import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DataTable } from "~/components/data-table";
import { DateInput } from "~/components/date-input";
import { DecisionForm, type RefusedForm } from "~/components/decision-form";
import { ErrorSummary } from "~/components/error-summary";
import { TextArea } from "~/components/form-fields";
import { Notification } from "~/components/notification";
import { OfficialListFields } from "~/components/official-list-fields";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { officialListForms } from "~/domain/escalation/official-list-form";
import { officialListSentences } from "~/domain/escalation/official-list-rules";
import {
  publishOfficialList,
  removeEntry,
  saveOfficialList,
  viewKeptList,
  type MatchedLine,
} from "~/domain/escalation/official-lists.server";
import { requireRole } from "~/http/current-user.server";
import { parseDecision } from "~/http/decision.server";
import { requireParams } from "~/http/params.server";
import { keptByNobody, notFound } from "~/http/responses.server";
import { showDate } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

const DONE: Readonly<Record<string, string>> = {
  save: "The list is saved. Another person compares it and publishes it.",
  publish: "The list is public, and stays as it is. Requests it names say so on their pages.",
  remove: "The removal is recorded, and public.",
};

export function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = requireRole(request, "oversight_lead", "oversight_reviewer", "registrar");
  const kept = viewKeptList(requireParams(params, "reference").reference, actor.userId);
  if (!kept) throw notFound();
  return { ...kept, done: DONE[new URL(request.url).searchParams.get("done") ?? ""] ?? null };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor } = requireRole(request, "oversight_lead", "oversight_reviewer", "registrar");
  const { reference } = requireParams(params, "reference");
  const form = await parseDecision(request, officialListForms);
  if (!form.ok) return form.answer;
  const given = { actor, reference };
  const outcome =
    form.intent === "save"
      ? saveOfficialList({ ...given, ...form.value })
      : form.intent === "publish"
        ? publishOfficialList({ ...given, ...form.value })
        : removeEntry({ ...given, ...form.value, position: Number(form.about) });
  if (!outcome.ok) return form.refuse(officialListSentences(outcome.refusals));
  return redirect(paths.keepNonResponseList(reference, form.intent));
}

export const headers = keptByNobody;
export const meta = metaOf<typeof loader>(({ list }) => ({
  title: `${list.publisher ?? "Official list"}, ${showDate(list.listedOn)}`,
  description: "An official list of those that had not answered.",
}));

export default function KeepNonResponseListRoute() {
  const { list, lines, entries, isOwn, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const form = { action: paths.keepNonResponseList(list.reference), version: list.version, refused };
  return (
    <PageMain crumbs={[{ label: "Official lists", href: paths.keepNonResponders() }]}>
      <ErrorSummary errors={refused?.errors} />
      {done && !refused ? (
        <Notification kind="success" title="Done">
          <p>{done}</p>
        </Notification>
      ) : null}
      <PageTitle caption={list.reference}>
        {list.publisher ?? "Official list"}, {showDate(list.listedOn)}
      </PageTitle>
      <p>Source: {list.source ?? "the words were removed"}</p>
      {list.publicOn === null ? (
        <>
          <Found lines={lines} />
          <DecisionForm {...form} intent="save" title="Change what was entered" button="Save this list">
            {(field) => <OfficialListFields field={field} held={list} />}
          </DecisionForm>
          {isOwn ? (
            <p>You entered this list, so another person compares it with its source and publishes it.</p>
          ) : (
            <DecisionForm
              {...form}
              intent="publish"
              title="Publish this list"
              button="I have compared it: publish"
            >
              {() => (
                <p>Its entries become public and stay as they are. Removals are recorded beside them.</p>
              )}
            </DecisionForm>
          )}
        </>
      ) : (
        <>
          <p>
            <a href={paths.nonResponseList(list.reference)}>This list as the public sees it</a>
          </p>
          <Removing entries={entries} form={form} />
        </>
      )}
    </PageMain>
  );
}

const Found = ({ lines }: { lines: readonly MatchedLine[] }) => (
  <>
    <p>
      {lines.filter(({ addressingId }) => addressingId !== null).length} of {lines.length} requests were
      found. The others are published as the list names them, and change nothing on other pages.
    </p>
    <DataTable
      caption="What the register finds of each line"
      columns={[
        { key: "line", label: "As entered" },
        { key: "report", label: "Report" },
        { key: "body", label: "Body" },
        { key: "request", label: "Request" },
      ]}
      rows={lines.map((one) => ({
        key: `${one.report} ${one.body}`,
        cells: [
          `${one.report}; ${one.body}`,
          one.reportReference ?? "Not found",
          one.bodyName ?? "Not found",
          one.addressingId === null ? "Not found" : "Found",
        ],
      }))}
    />
  </>
);

type Entries = ReturnType<typeof loader>["entries"];

const Removing = ({
  entries,
  form,
}: {
  entries: Entries;
  form: { action: string; version: number; refused?: RefusedForm };
}) => (
  <>
    <h2 className="nhsuk-heading-m">Entries</h2>
    {entries.map(({ position, named, removedOn, removalReason }) =>
      removedOn === null ? (
        <DecisionForm
          key={position}
          {...form}
          intent="remove"
          about={position}
          title={`${position}. ${named ?? "Removed words"}: record that it was taken off the list`}
          button="Record the removal"
        >
          {(field) => (
            <>
              <DateInput {...field("removedOn")} label="When was it taken off?" />
              <TextArea
                {...field("reason")}
                label="Why, as far as it is known?"
                hint="Public. Name no person."
                rows={3}
              />
            </>
          )}
        </DecisionForm>
      ) : (
        <p key={position}>
          {position}. {named}: taken off on {showDate(removedOn)}. {removalReason}
        </p>
      ),
    )}
  </>
);

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="There is no such list" />
  </PageMain>
);
