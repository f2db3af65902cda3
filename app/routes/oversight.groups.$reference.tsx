import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { BodyField, bodyAsTyped } from "~/components/body-field";
import { DecisionForm, type FieldOf } from "~/components/decision-form";
import { ErrorSummary } from "~/components/error-summary";
import { TextArea, TextInput } from "~/components/form-fields";
import { GroupHistory, GroupTable } from "~/components/group-contents";
import { Notification } from "~/components/notification";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { bodyTypedOrNone } from "~/domain/bodies/typed-body.server";
import { groupForms } from "~/domain/connections/connection-form";
import { groupSentences } from "~/domain/connections/connection-messages";
import { describeGroup, joinGroups, takeOut } from "~/domain/connections/groups.server";
import { viewGroup } from "~/domain/connections/view-groups.server";
import { requireRole } from "~/http/current-user.server";
import { parseDecision } from "~/http/decision.server";
import { requireParams } from "~/http/params.server";
import { keptByNobody, notFound } from "~/http/responses.server";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

export function loader({ request, params }: LoaderFunctionArgs) {
  requireRole(request, "oversight_lead", "oversight_reviewer");
  const group = viewGroup(requireParams(params, "reference").reference);
  if (!group) throw notFound();
  if (group.state === "joined") throw redirect(paths.keepGroup(group.into, "joined"));
  return { group, done: DONE[new URL(request.url).searchParams.get("done") ?? ""] ?? null };
}

const DONE: Readonly<Record<string, string>> = {
  describe: "The group says what you wrote.",
  remove: "It is taken out of the group.",
  joined: "The two groups are one now. This is the one that stays.",
};

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor } = requireRole(request, "oversight_lead", "oversight_reviewer");
  const { reference } = requireParams(params, "reference");
  const form = await parseDecision(request, groupForms);
  if (!form.ok) return form.answer;
  if (form.intent === "describe") {
    const owner = bodyTypedOrNone(form.value.owner);
    if (!owner.ok) return form.refuse({ owner: owner.sentence });
    const outcome = describeGroup({ actor, reference, ...form.value, owner: owner.body?.code ?? "" });
    return outcome.ok
      ? redirect(paths.keepGroup(reference, "describe"))
      : form.refuse(groupSentences(outcome.refusals));
  }
  if (form.intent === "remove") {
    const item = itemOf(form.about, reference);
    const outcome = takeOut({ actor, reference, item, ...form.value });
    return outcome.ok
      ? redirect(paths.keepGroup(reference, "remove"))
      : form.refuse(groupSentences(outcome.refusals));
  }
  const outcome = joinGroups({ actor, reference, ...form.value });
  return outcome.ok
    ? redirect(paths.keepGroup(outcome.value.reference, "joined"))
    : form.refuse(groupSentences(outcome.refusals));
}

/** References hold a dot, which separates a form from what it is about, so the place of the item is sent. */
function itemOf(place: string, reference: string): string {
  const group = viewGroup(reference);
  return (group?.state === "shown" ? group.rows[Number(place) - 1]?.reference : undefined) ?? "";
}

export const headers = keptByNobody;
export const meta = metaOf<typeof loader>(({ group }) => ({
  title: `${group.reference}: change this group`,
  description: "Name a group, take items out of it, or join it to another.",
}));

const Why = ({ field }: { field: FieldOf }) => (
  <TextArea {...field("reason")} label="Why?" hint="Public. Name no person." rows={3} />
);

export default function KeepGroupRoute() {
  const { group, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const form = { action: paths.keepGroup(group.reference), version: group.version, refused };
  const owner =
    group.ownerName !== null && group.ownerCode !== null
      ? { name: group.ownerName, code: group.ownerCode }
      : null;
  return (
    <PageMain
      crumbs={[
        { label: "Oversight", href: paths.oversight() },
        { label: "Connections", href: paths.connections() },
      ]}
    >
      <ErrorSummary errors={refused?.errors} />
      {done && !refused ? (
        <Notification kind="success" title="Done">
          <p>{done}</p>
        </Notification>
      ) : null}
      <PageTitle caption={group.reference}>{group.title}</PageTitle>
      <p>
        <a href={paths.group(group.reference)}>This group as the public sees it</a>
      </p>
      <GroupTable rows={group.rows} />
      <DecisionForm
        {...form}
        intent="describe"
        title="Say what it is, and who should own it"
        button="Publish"
      >
        {(field) => (
          <>
            <TextInput {...field("title")} label="What is it called?" defaultValue={group.title} />
            <TextArea
              {...field("account")}
              label="What does it say, taken together?"
              hint="Public. What was asked each time, what was answered, and what is still open. Name no person."
              defaultValue={group.account ?? ""}
              rows={8}
            />
            <BodyField
              {...field("owner")}
              label="Which body should see to it?"
              hint="Its full name or its code. Leave it empty where nobody can be named."
              defaultValue={bodyAsTyped(owner)}
            />
            <Why field={field} />
          </>
        )}
      </DecisionForm>
      {group.rows.map(({ reference }, index) => (
        <DecisionForm
          key={reference}
          {...form}
          intent="remove"
          about={index + 1}
          title={`Take ${reference} out`}
          button="Take it out"
          variant="warning"
        >
          {(field) => <Why field={field} />}
        </DecisionForm>
      ))}
      <DecisionForm
        {...form}
        intent="join"
        title="Join it to another group"
        button="Join them"
        variant="warning"
      >
        {(field) => (
          <>
            <TextInput
              {...field("into")}
              label="Which group stays?"
              hint="Its reference, such as GROUP-0012. What is in this one goes there, and this address will lead there."
              width="10"
            />
            <Why field={field} />
          </>
        )}
      </DecisionForm>
      <GroupHistory changes={group.changes} />
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound="There is no such group" />
  </PageMain>
);
