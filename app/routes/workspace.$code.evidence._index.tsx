import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EmptyState } from "~/components/empty-state";
import { TextInput } from "~/components/form-fields";
import { NarrowingForm } from "~/components/narrowing-form";
import { PageMain, PageTitle } from "~/components/page-shell";
import { Pagination } from "~/components/pagination";
import { RouteError } from "~/components/route-error";
import { TaskList } from "~/components/task-list";
import { formatInWords } from "~/domain/documents/format-rules";
import { evidenceDueInWords, SHOWN_CHOICES, scanInWords } from "~/domain/evidence/evidence-rules";
import { isShown, viewLibrary } from "~/domain/evidence/library.server";
import { requireBodyPerson } from "~/http/body-person.server";
import { requireParams } from "~/http/params.server";
import { keptByNobody } from "~/http/responses.server";
import { londonDay, showDate } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { pageOf } from "~/lib/page-number";
import { paths } from "~/lib/paths";

const LONGEST_WORDS = 100;

export function loader({ request, params }: LoaderFunctionArgs) {
  const { code } = requireParams(params, "code");
  const { actor, body } = requireBodyPerson(request, code);
  const { searchParams } = new URL(request.url);
  const asked = searchParams.get("show");
  const shown = isShown(asked) ? asked : null;
  const words = (searchParams.get("words") ?? "").trim().slice(0, LONGEST_WORDS);
  const { rows, today, ...listed } = viewLibrary(actor, { shown, words, page: pageOf(searchParams) });
  const items = rows.map((row) => ({
    key: String(row.id),
    label: row.title ?? "Title removed",
    why: [
      formatInWords(row.mediaType, row.byteSize) ?? "The file was removed",
      row.isPublic === 1 ? "Public" : "Private",
      row.citedCount === 0
        ? "cited nowhere"
        : `cited ${row.citedCount === 1 ? "once" : `${row.citedCount} times`}`,
      scanInWords(row.isScanned === 1).toLowerCase(),
      `added ${showDate(londonDay(row.addedAt))} by ${row.addedBy}. ${evidenceDueInWords(row, today) ?? ""}`,
    ].join(" · "),
    href: paths.evidenceItem(code, row.id),
  }));
  return { code, body, shown, words, items, ...listed };
}

export const headers = keptByNobody;
export const meta = metaOf<typeof loader>((loaded) => ({
  title: `Evidence – ${loaded.body.name}`,
  description: "What your body can show, uploaded once and cited where it matters.",
}));

export default function EvidenceLibraryRoute() {
  const { code, body, shown, words, items, total, page, pages } = useLoaderData<typeof loader>();
  const isNarrowed = shown !== null || words !== "";
  return (
    <PageMain crumbs={[{ label: "My work", href: paths.workspaceBody(code) }]}>
      <PageTitle
        caption={body.name}
        lead="Upload a file once and cite it wherever it shows what was done. It is private until an approver publishes it with what cites it."
      >
        Evidence
      </PageTitle>
      <p>
        <a className="nhsuk-button" href={paths.addEvidence(code)}>
          Add evidence
        </a>
      </p>
      <NarrowingForm
        action={paths.evidence(code)}
        clearHref={paths.evidence(code)}
        filters={[{ name: "show", label: "Which", options: SHOWN_CHOICES, chosen: shown }]}
        isOpen={isNarrowed}
      >
        <TextInput name="words" label="Words in title or description" defaultValue={words} width="20" />
      </NarrowingForm>
      {items.length === 0 ? (
        <EmptyState
          title={isNarrowed ? "Nothing here fits what you chose." : "Nothing is in the library yet."}
        />
      ) : (
        <TaskList title={isNarrowed ? "What fits" : "All evidence"} total={total} tasks={items} />
      )}
      <Pagination
        page={page}
        pages={pages}
        hrefFor={(to) => paths.evidence(code, { show: shown, words, page: to })}
      />
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="You work for no such body" />
  </PageMain>
);
