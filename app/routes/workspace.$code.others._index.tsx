import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EmptyState } from "~/components/empty-state";
import { NarrowingForm } from "~/components/narrowing-form";
import { PageMain, PageTitle } from "~/components/page-shell";
import { Pagination } from "~/components/pagination";
import { RouteError } from "~/components/route-error";
import { TaskList } from "~/components/task-list";
import { SINCE, STANDINGS } from "~/domain/self-assessments/self-assessment-rules";
import { openAssessments, viewOthers } from "~/domain/self-assessments/view-self-assessments.server";
import { requireBodyPerson } from "~/http/body-person.server";
import { requireParams } from "~/http/params.server";
import { keptByNobody } from "~/http/responses.server";
import { showDate } from "~/lib/dates";
import { firstWords, metaOf } from "~/lib/page-meta";
import { pageOf } from "~/lib/page-number";
import { paths } from "~/lib/paths";
import {
  BODY_TYPES,
  isTerm,
  labelOf,
  PFD_CATEGORIES,
  SELF_ASSESSMENT_FINDINGS,
  SUBMISSION_STATES,
  THEMES,
} from "~db/vocabulary";

type Row = ReturnType<typeof viewOthers>["rows"][number];

const choicesOf = (terms: readonly { code: string; label: string }[]) =>
  terms.map(({ code, label }) => ({ value: code, label }));
const chosenFrom = <Choice extends { value: string }>(choices: readonly Choice[], asked: string | null) =>
  choices.find(({ value }) => value === asked)?.value as Choice["value"] | undefined;

/** A choice whose first option is what stands where nobody chose. */
const unlessDefault = (
  name: string,
  label: string,
  [usual, ...options]: readonly { value: string; label: string }[],
  chosen: string,
) => ({ name, label, options, placeholder: usual?.label, chosen: chosen === usual?.value ? null : chosen });

const WORDS_SHOWN = 110;

/** Why the row is here, with nothing of a sensitive text. */
function whyOf({ issuerName, publishedOn, askedNames, finding, state, dueOn, knownOn }: Row): string {
  const found = finding === null ? null : labelOf(SELF_ASSESSMENT_FINDINGS, finding);
  const own =
    found === null || state === null
      ? null
      : knownOn !== null
        ? `Considered on ${showDate(knownOn)}: ${found}${dueOn === null ? "" : `, to be done by ${showDate(dueOn)}`}`
        : `${labelOf(SUBMISSION_STATES, state)}: ${found}`;
  const asked = askedNames === null ? null : `asked of ${askedNames}`;
  const on = publishedOn === null ? null : showDate(publishedOn);
  return [own, issuerName, on, asked].filter((part) => part !== null).join(" · ");
}

export function loader({ request, params }: LoaderFunctionArgs) {
  const { code } = requireParams(params, "code");
  const { user, body } = requireBodyPerson(request, code);
  const { searchParams } = new URL(request.url);
  const asked = (name: string) => searchParams.get(name);
  const [theme, category, type] = [asked("theme"), asked("category"), asked("type")];
  const wanted = {
    theme: isTerm(THEMES, theme) ? theme : null,
    category: isTerm(PFD_CATEGORIES, category) ? category : null,
    type: isTerm(BODY_TYPES, type) ? type : null,
    standing: chosenFrom(STANDINGS, asked("standing")) ?? "open",
    since: chosenFrom(SINCE, asked("since")) ?? "12",
  };
  const { rows, ...listed } = viewOthers(body.id, { ...wanted, page: pageOf(searchParams) });
  const waiting = openAssessments(body.id, user.userId).filter(({ state }) => state !== "draft");
  return {
    ...{ code, body, wanted, ...listed },
    waiting: waiting.map(({ id, reference, state, authorName }) => ({
      key: String(id),
      label: reference,
      why: `${labelOf(SUBMISSION_STATES, state)}. Written by ${authorName}.`,
      href: paths.selfAssessment(code, reference),
    })),
    items: rows.map((row) => ({
      key: row.reference,
      label:
        row.isSensitive === 1 || row.text === null
          ? row.reference
          : `${row.reference}: ${firstWords(row.text, WORDS_SHOWN)}`,
      why: whyOf(row),
      href: paths.selfAssessment(code, row.reference),
    })),
  };
}

export const headers = keptByNobody;
export const meta = metaOf<typeof loader>((loaded) => ({
  title: `Does this apply to us? – ${loaded.body.name}`,
  description: "What others were asked, for your body to consider.",
}));

export default function AskedOfOthersRoute() {
  const { code, body, wanted, waiting, items, total, page, pages } = useLoaderData<typeof loader>();
  const { standing, since, theme, category, type } = wanted;
  const isNarrowed = theme !== null || category !== null || type !== null;
  return (
    <PageMain crumbs={[{ label: "My work", href: paths.workspaceBody(code) }]}>
      <PageTitle
        caption={body.name}
        lead="What others were asked and your body was not. Say whether it applies to you; once an approver signs it, the public reads that your body has considered it, and not what it found."
      >
        Does this apply to us?
      </PageTitle>
      <TaskList title="Waiting for sign-off, or returned" tasks={waiting} />
      <NarrowingForm
        action={paths.askedOfOthers(code)}
        clearHref={paths.askedOfOthers(code)}
        filters={[
          { name: "theme", label: "Theme", options: choicesOf(THEMES), chosen: theme },
          {
            name: "category",
            label: "Setting or kind of death",
            options: choicesOf(PFD_CATEGORIES),
            chosen: category,
          },
          { name: "type", label: "Asked of a body like", options: choicesOf(BODY_TYPES), chosen: type },
          unlessDefault("standing", "Considered or not", STANDINGS, standing),
          unlessDefault("since", "Published", SINCE, since),
        ]}
      />
      {items.length === 0 ? (
        <EmptyState
          title={isNarrowed ? "Nothing here fits what you chose." : "Nothing is left to consider."}
        />
      ) : (
        <TaskList
          title={STANDINGS.find(({ value }) => value === standing)?.label ?? ""}
          total={total}
          tasks={items}
        />
      )}
      <Pagination
        page={page}
        pages={pages}
        hrefFor={(to) => paths.askedOfOthers(code, { ...wanted, page: to })}
      />
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="You work for no such body" />
  </PageMain>
);
