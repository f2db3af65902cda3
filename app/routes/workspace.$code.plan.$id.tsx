import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ActionDifferences } from "~/components/action-differences";
import { ActionDue, ActionStanding } from "~/components/action-standing";
import { DocumentList } from "~/components/document-list";
import { ButtonLink } from "~/components/form-actions";
import { Select } from "~/components/form-fields";
import { PageMain, PageTitle } from "~/components/page-shell";
import { PlanHints } from "~/components/plan-hints";
import { RouteError } from "~/components/route-error";
import { SummaryList } from "~/components/summary-list";
import { viewAction, type ComparedWording } from "~/domain/submissions/view-plan.server";
import { requireBodyPerson } from "~/http/body-person.server";
import { requireParams } from "~/http/params.server";
import { keptByNobody, notFound } from "~/http/responses.server";
import { showDate } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import { ACTION_STATES, labelOf } from "~db/vocabulary";

export function loader({ request, params }: LoaderFunctionArgs) {
  const { code, id } = requireParams(params, "code", "id");
  const { actor, body } = requireBodyPerson(request, code);
  const { searchParams } = new URL(request.url);
  const [from, to] = [Number(searchParams.get("from")), Number(searchParams.get("to"))];
  const viewed = viewAction(actor, Number(id), { from, to });
  if (!viewed) throw notFound();
  return { code, body, ...viewed };
}

export const headers = keptByNobody;
export const meta = metaOf<typeof loader>((loaded) => ({
  title: `Action ${loaded.action.ownReference ?? loaded.action.id}`,
  description: "One action of your body's plan.",
}));

export default function PlannedActionRoute() {
  const { code, body, action, hints, documents, wordings, compared } = useLoaderData<typeof loader>();
  const first = action.serves[0];
  return (
    <PageMain
      crumbs={[
        { label: "My work", href: paths.workspaceBody(code) },
        { label: "Plan", href: paths.plan(code) },
      ]}
    >
      <PageTitle caption={body.name}>Action {action.ownReference ?? action.id}</PageTitle>
      <ActionFacts code={code} action={action} />
      {action.draftId !== null ? (
        <ButtonLink href={paths.submission(code, action.draftId)}>Open the draft that changes it</ButtonLink>
      ) : first === undefined ? null : (
        <ButtonLink href={paths.planAction(code, first.split("@")[0] ?? first, { action: action.id })}>
          Change this action
        </ButtonLink>
      )}
      <PlanHints hints={hints} />
      {documents.length === 0 ? null : (
        <>
          <h2>Evidence</h2>
          <DocumentList
            documents={documents.map(({ id, title, format, isPublic }) => ({
              ...{
                key: String(id),
                title,
                href: paths.document(id),
                role: "evidence",
                format: format ?? "Link",
              },
              note: isPublic ? "Public" : "Private: your body and its reviewers can open it",
            }))}
          />
        </>
      )}
      <h2>Every wording, newest first</h2>
      <CompareForm code={code} id={action.id} wordings={wordings} compared={compared} />
      {wordings.map((wording) => (
        <section key={wording.versionId}>
          <h3 className="nhsuk-heading-s">
            Wording {wording.number}, known from {showDate(wording.knownOn)}
          </h3>
          <ActionDifferences caption={`What wording ${wording.number} changed`} changes={wording.changes} />
        </section>
      ))}
    </PageMain>
  );
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

function ActionFacts({ code, action }: { code: string; action: Loaded["action"] }) {
  const lines = (text: string | null) =>
    text === null ? null : <div className="register-lines">{text}</div>;
  return (
    <SummaryList
      rows={[
        { key: "What", value: lines(action.text) },
        { key: "In plain words", value: lines(action.plain) },
        { key: "Why", value: lines(action.why) },
        {
          key: "Serves",
          value: action.serves.map((reference) => (
            <div key={reference}>
              <a href={paths.workspaceItem(code, reference.split("@")[0] ?? reference)}>{reference}</a>
            </div>
          )),
        },
        { key: "Led by", value: action.leadRole },
        { key: "Due", value: <ActionDue dueOn={action.dueOn} firstDueOn={action.firstDueOn} /> },
        { key: "Milestones", value: lines(action.milestones) },
        { key: "How it was before", value: lines(action.baseline) },
        { key: "How anyone will know it worked", value: lines(action.success) },
        { key: "What it needs", value: lines(action.resources) },
        { key: "Risks, not published", value: lines(action.risks) },
        {
          key: "How it stands",
          value: (
            <>
              {labelOf(ACTION_STATES, action.state)}
              <ActionStanding rag={action.rag} reason={action.ragReason} />
            </>
          ),
        },
        { key: "What was learnt", value: lines(action.lessons) },
      ]}
    />
  );
}

interface CompareFormProps {
  code: string;
  id: number;
  wordings: readonly ComparedWording[];
  compared: Loaded["compared"];
}

function CompareForm({ code, id, wordings, compared }: CompareFormProps) {
  if (wordings.length < 3) return null;
  const options = wordings.map(({ number, knownOn }) => ({
    value: String(number),
    label: `Wording ${number}, ${showDate(knownOn)}`,
  }));
  return (
    <>
      <form method="get" action={paths.plannedAction(code, id)}>
        <Select name="from" label="Compare" options={options} defaultValue={String(compared?.from ?? 1)} />
        <Select
          name="to"
          label="with"
          options={options}
          defaultValue={String(compared?.to ?? wordings.length)}
        />
        <button className="nhsuk-button nhsuk-button--secondary nhsuk-button--small" type="submit">
          Compare
        </button>
      </form>
      {compared === null ? null : (
        <>
          <h3 className="nhsuk-heading-s">
            From wording {compared.from} to wording {compared.to}
          </h3>
          <ActionDifferences
            caption={`From wording ${compared.from} to wording ${compared.to}`}
            changes={compared.changes}
          />
        </>
      )}
    </>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="Your body has no such action" />
  </PageMain>
);
