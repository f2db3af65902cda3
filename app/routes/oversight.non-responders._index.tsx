import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { EmptyState } from "~/components/empty-state";
import { ErrorSummary } from "~/components/error-summary";
import { Button, SubmitBar } from "~/components/form-actions";
import { FormToken } from "~/components/form-token";
import { OfficialListFields } from "~/components/official-list-fields";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { newListForm } from "~/domain/escalation/official-list-form";
import { officialListSentences } from "~/domain/escalation/official-list-rules";
import { listOfficialLists, saveOfficialList } from "~/domain/escalation/official-lists.server";
import { requireRole } from "~/http/current-user.server";
import { badForm, parseForm } from "~/http/form.server";
import { keptByNobody } from "~/http/responses.server";
import { showDate } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

export function loader({ request }: LoaderFunctionArgs) {
  requireRole(request, "oversight_lead", "oversight_reviewer", "registrar");
  return {
    lists: listOfficialLists().map(({ reference, publisher, listedOn, publicOn, entries }) => ({
      ...{ reference, publisher, listedOn, publicOn, entries },
    })),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const { actor } = requireRole(request, "oversight_lead", "oversight_reviewer", "registrar");
  const form = await parseForm(request, newListForm);
  if (!form.ok) return badForm(form.errors, form.typed);
  const outcome = saveOfficialList({ actor, reference: null, version: 0, ...form.value });
  if (!outcome.ok) return badForm(officialListSentences(outcome.refusals), form.typed);
  return redirect(paths.keepNonResponseList(outcome.value.reference, "save"));
}

export const headers = keptByNobody;
export const meta = metaOf({
  title: "Official lists of non-responders",
  description: "Enter an official list, and what was removed from it later.",
});

export default function KeepNonRespondersRoute() {
  const { lists } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <PageMain crumbs={[{ label: "Escalation", href: paths.keepEscalations() }]}>
      <ErrorSummary errors={refused?.errors} />
      <PageTitle lead="Lists that an authority publishes of those that had not answered. One person enters a list, another compares it and publishes it; then it stays as it was.">
        Official lists of non-responders
      </PageTitle>
      {lists.length === 0 ? <EmptyState title="No list was entered yet." /> : null}
      <ul>
        {lists.map(({ reference, publisher, listedOn, publicOn, entries }) => (
          <li key={reference}>
            <a href={paths.keepNonResponseList(reference)}>
              {publisher ?? "A list"}, {showDate(listedOn)}
            </a>{" "}
            ({reference}): {publicOn === null ? "not public yet" : `${entries} entries, public`}
          </li>
        ))}
      </ul>
      <h2 className="nhsuk-heading-m">Enter a list</h2>
      <form method="post" action={paths.keepNonResponders()} noValidate>
        <FormToken />
        <OfficialListFields field={(name) => ({ name, ...refused })} />
        <SubmitBar cancelHref={paths.keepEscalations()}>
          <Button>Save this list</Button>
        </SubmitBar>
      </form>
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError />
  </PageMain>
);
