import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Radios } from "~/components/choice-fields";
import { ConnectionExplained } from "~/components/connection-explained";
import { ErrorSummary } from "~/components/error-summary";
import { Button, SubmitBar } from "~/components/form-actions";
import { TextArea, TextInput } from "~/components/form-fields";
import { FormToken } from "~/components/form-token";
import { Notification } from "~/components/notification";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { SideBySide } from "~/components/side-by-side";
import { decisionForm } from "~/domain/connections/connection-form";
import { connectionSentences } from "~/domain/connections/connection-messages";
import { decideConnection } from "~/domain/connections/decide-connection.server";
import { viewPair, type ShownPair } from "~/domain/connections/view-proposals.server";
import { requireRole } from "~/http/current-user.server";
import { badForm, parseForm, staleForm } from "~/http/form.server";
import { keptByNobody, notFound } from "~/http/responses.server";
import { londonDay, showDate } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import { labelOf, RECOMMENDATION_LINK_KINDS } from "~db/vocabulary";

const pairAsked = (request: Request): [one: string, other: string] => {
  const { searchParams } = new URL(request.url);
  return [searchParams.get("one") ?? "", searchParams.get("other") ?? ""];
};

export function loader({ request }: LoaderFunctionArgs) {
  requireRole(request, "oversight_lead", "oversight_reviewer");
  const pair = viewPair(...pairAsked(request), londonDay(Date.now()));
  if (!pair) throw notFound();
  return { pair, isDone: new URL(request.url).searchParams.has("done") };
}

export async function action({ request }: ActionFunctionArgs) {
  const { actor } = requireRole(request, "oversight_lead", "oversight_reviewer");
  const [one, other] = pairAsked(request);
  const form = await parseForm(request, decisionForm);
  if (!form.ok) return badForm(form.errors, form.typed);
  const outcome = decideConnection({ actor, one, other, ...form.value });
  if (!outcome.ok) {
    const errors = connectionSentences(outcome.refusals);
    if (outcome.refusals.includes("stale")) return staleForm({ changed: [] }, errors, form.typed);
    return badForm(errors, form.typed);
  }
  return redirect(paths.connectionPair(one, other, "decided"));
}

export const headers = keptByNobody;
export const meta = metaOf<typeof loader>(({ pair }) => ({
  title: `${pair.earlier.reference} and ${pair.later.reference}`,
  description: "Two recommendations side by side, to be decided on.",
}));

export default function ConnectionPairRoute() {
  const { pair, isDone } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <PageMain
      crumbs={[
        { label: "Oversight", href: paths.oversight() },
        { label: "Connections", href: paths.connections() },
      ]}
    >
      <ErrorSummary errors={refused?.errors} />
      {isDone && !refused ? (
        <Notification kind="success" title="Recorded">
          <p>
            The decision is recorded. <a href={paths.connections()}>Back to what waits</a>
          </p>
        </Notification>
      ) : null}
      <PageTitle>
        {pair.earlier.reference} and {pair.later.reference}
      </PageTitle>
      <Decided pair={pair} />
      <SideBySide pair={pair} />
      <h2 className="nhsuk-heading-m">Why it is proposed</h2>
      <ConnectionExplained proposal={pair} />
      <DecideForm pair={pair} refused={refused} />
    </PageMain>
  );
}

function Decided({ pair: { decided, groups } }: { pair: ShownPair }) {
  if (decided === null) return null;
  const what = decided.isConfirmed
    ? `confirmed as “${labelOf(RECOMMENDATION_LINK_KINDS, decided.kind)}”`
    : "found not to belong together";
  return (
    <div className="nhsuk-inset-text">
      <p>
        On {showDate(decided.on)} the two were {what}. {decided.reason}
      </p>
      {groups.map(({ reference, title }) => (
        <p key={reference}>
          In <a href={paths.group(reference)}>{title}</a> (
          <a href={paths.keepGroup(reference)}>change {reference}</a>)
        </p>
      ))}
    </div>
  );
}

type Refused = ReturnType<typeof useActionData<typeof action>>;

const WHAT = [
  {
    value: "reiterates",
    label: "A repeat",
    hint: "The same was asked again of the same body, or of its successor.",
  },
  { value: "duplicates", label: "An overlap", hint: "The same was asked of somebody else." },
  { value: "contradicts", label: "A contradiction", hint: "One cannot be done together with the other." },
  { value: "supersedes", label: "A replacement", hint: "The later one takes the place of the earlier one." },
  { value: "not_the_same", label: "They do not belong together", hint: "It will not be proposed again." },
];

function DecideForm({ pair, refused }: { pair: ShownPair; refused: Refused }) {
  const { earlier, later, groups, decided, kind } = pair;
  const into = [
    ...groups.map(({ reference, title }) => ({ value: reference, label: `${title} (${reference})` })),
    {
      value: "new",
      label: "A new group",
      conditional: (
        <TextInput
          name="title"
          label="What is the group called?"
          hint="Public. Say the concern, such as “Handover of patients between ambulance and hospital”"
          {...refused}
        />
      ),
    },
    {
      value: "other",
      label: "Another group",
      conditional: (
        <TextInput
          name="otherGroup"
          label="Its reference"
          hint="Such as GROUP-0012"
          width="10"
          {...refused}
        />
      ),
    },
    { value: "none", label: "No group: only note what they are to each other" },
  ];
  return (
    <form method="post" action={paths.connectionPair(earlier.reference, later.reference)} noValidate>
      <FormToken />
      <input type="hidden" name="seen" value={decided?.id ?? 0} />
      <h2 className="nhsuk-heading-m">Decide</h2>
      <Radios
        name="decision"
        label="What is the later one to the earlier one?"
        hint={`The register guesses: ${labelOf(RECOMMENDATION_LINK_KINDS, kind)}.`}
        options={WHAT}
        {...refused}
      />
      <Radios
        name="into"
        label="Where do they belong?"
        hint="Only where they belong together."
        options={into}
        defaultValue={groups[0]?.reference ?? "new"}
        {...refused}
      />
      <TextArea
        name="reason"
        label="Why?"
        hint="Public. Needed for a contradiction, a replacement, and where they do not belong together. Name no person."
        rows={4}
        {...refused}
      />
      <SubmitBar cancelHref={paths.connections()}>
        <Button>Record the decision</Button>
      </SubmitBar>
    </form>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="One of the two is not in the register, or both are of one report" />
  </PageMain>
);
