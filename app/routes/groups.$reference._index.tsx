import { data, redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { GroupAlarm, GroupHistory, GroupLinks, GroupOwner, GroupTable } from "~/components/group-contents";
import { PageMain, PageTitle } from "~/components/page-shell";
import { Prose } from "~/components/prose";
import { RouteError } from "~/components/route-error";
import { TakeAway } from "~/components/take-away";
import { viewGroup } from "~/domain/connections/view-groups.server";
import { onDayAsked } from "~/http/as-of.server";
import { requireParams } from "~/http/params.server";
import { notFound } from "~/http/responses.server";
import { showDate } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { reference } = requireParams(params, "reference");
  const { group, day } = await onDayAsked(request, (day) => ({ group: viewGroup(reference), day }));
  if (!group) throw notFound();
  // Another view of a past day would lead on to a group that may not have been there.
  if (group.state === "joined") throw redirect(paths.group(group.into), 301);
  return data({ group, day });
}

export const meta = metaOf<typeof loader>(({ group }) => ({
  title: group.title,
  description: `Asked ${group.items} times by ${group.issuers} issuers: who said it, to whom, and what came of it.`,
  canonical: paths.group(group.reference),
}));

export default function GroupRoute() {
  const { group, day } = useLoaderData<typeof loader>();
  return (
    <PageMain crumbs={[{ label: "Asked again", href: paths.groups() }]}>
      <PageTitle caption={`Group ${group.reference}`}>{group.title}</PageTitle>
      <GroupAlarm group={group} />
      {group.account === null ? null : <Prose text={group.account} />}
      <GroupTable rows={group.rows} />
      <h2>Who should own it</h2>
      <GroupOwner group={group} />
      <GroupLinks links={group.links} />
      {group.joined.length === 0 ? null : (
        <p>Groups that were joined to this one: {group.joined.join(", ")}.</p>
      )}
      <GroupHistory changes={group.changes} />
      <TakeAway
        what={`the items of ${group.reference}`}
        file={(format) => paths.groupItemsFile(format, group.reference)}
      />
      <p>
        A person at an oversight body decided that these belong together. As this register knew it on{" "}
        {showDate(day)}.
      </p>
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain crumbs={[{ label: "Asked again", href: paths.groups() }]}>
    <RouteError notFound="There is no such group" />
  </PageMain>
);
