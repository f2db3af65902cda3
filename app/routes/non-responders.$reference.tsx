import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DataTable } from "~/components/data-table";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { viewPublicList } from "~/domain/escalation/official-lists.server";
import { onDayAsked } from "~/http/as-of.server";
import { requireParams } from "~/http/params.server";
import { notFoundAs } from "~/http/responses.server";
import { showDate } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { reference } = requireParams(params, "reference");
  const list = await onDayAsked(request, () => viewPublicList(reference));
  if (!list) throw notFoundAs(reference, paths.nonResponseList);
  return data({ list });
}

export const meta = metaOf<typeof loader>(({ list }) => ({
  title: `Non-responders: ${list.publisher ?? "official list"}, ${showDate(list.listedOn)}`,
  description: "An official list of those that had not answered, as it was on its day.",
  canonical: paths.nonResponseList(list.reference),
}));

type Entry = NonNullable<ReturnType<typeof viewPublicList>>["entries"][number];

export default function NonResponseListRoute() {
  const { list } = useLoaderData<typeof loader>();
  const { reference, publisher, source, listedOn, publicOn, entries, removed } = list;
  return (
    <PageMain crumbs={[{ label: "Official lists", href: paths.nonResponders() }]}>
      <PageTitle caption={reference}>
        {publisher ?? "Official list"}, {showDate(listedOn)}
      </PageTitle>
      <p>
        Who had not answered by {showDate(listedOn)}, as {publisher ?? "its author"} published it. Source:{" "}
        {source ?? "the words were removed"}. Entered here on {showDate(publicOn)} by one person and compared
        by another; it stays as it was.
      </p>
      <p>
        Official lists have had errors: at least one body on such a list had answered. So what this register
        holds today stands beside each entry.{" "}
        {removed === 0
          ? "What is taken off the list is recorded here."
          : `${removed === 1 ? "One entry was" : `${removed} entries were`} taken off since, with the reason beside it.`}
      </p>
      <DataTable
        caption="The entries, in the order of the list"
        columns={[
          { key: "named", label: "As the list names it" },
          { key: "report", label: "Report" },
          { key: "body", label: "Body" },
          { key: "removed", label: "Since then" },
          { key: "today", label: "Held today" },
        ]}
        rows={entries.map((entry) => ({
          key: String(entry.position),
          cells: [
            entry.named ?? "The words were removed",
            entry.reportReference === null ? (
              "Not found here"
            ) : (
              <a key="report" href={paths.report(entry.reportReference)}>
                {entry.reportReference}
              </a>
            ),
            entry.bodyCode === null ? (
              "Not identified"
            ) : (
              <a key="body" href={paths.body(entry.bodyCode)}>
                {entry.bodyName}
              </a>
            ),
            entry.removedOn === null
              ? "On the list"
              : `Taken off on ${showDate(entry.removedOn)}. ${entry.removalReason ?? ""}`,
            todayInWords(entry),
          ],
        }))}
      />
      <p>
        <a href={paths.nonResponseFile(reference)}>This list (CSV)</a>
      </p>
      <p>
        Is your body on it although it answered? Say so on the page of the report, and tell the author of the
        list.
      </p>
    </PageMain>
  );
}

function todayInWords({ addressingId, responseCount, firstRespondedOn }: Entry): string {
  if (addressingId === null) return "Not known";
  if ((responseCount ?? 0) === 0) return "The register knows of no answer";
  return firstRespondedOn === null
    ? "An answer is held"
    : `An answer of ${showDate(firstRespondedOn)} is held`;
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="There is no such list" />
  </PageMain>
);
