import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EmptyState } from "~/components/empty-state";
import { PageMain, PageTitle } from "~/components/page-shell";
import { Pagination } from "~/components/pagination";
import { RouteError } from "~/components/route-error";
import { Tag } from "~/components/status-tag";
import { TakeAway } from "~/components/take-away";
import { ALARM_IN_WORDS } from "~/domain/connections/alarm-rules";
import { viewGroups, type ListedGroup } from "~/domain/connections/view-groups.server";
import { onDayAsked } from "~/http/as-of.server";
import { showDate } from "~/lib/dates";
import { pageAsked } from "~/http/page-number.server";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

export async function loader({ request }: LoaderFunctionArgs) {
  return data(await onDayAsked(request, () => viewGroups(pageAsked(request))));
}

export const meta = metaOf({
  title: "Asked again",
  description: "Concerns that were raised more than once: who said it, to whom, when, and what came of it.",
  canonical: paths.groups(),
});

export default function GroupsRoute() {
  const { groups, page, pages, alarmCount, otherCount } = useLoaderData<typeof loader>();
  const alarms = groups.filter(({ alarm }) => alarm !== null);
  const others = groups.filter(({ alarm }) => alarm === null);
  return (
    <PageMain>
      <PageTitle lead="The same concern, raised again. The register proposes what reads alike; a person at an oversight body decides what belongs together.">
        Asked again
      </PageTitle>
      {alarms.length === 0 && page > 1 ? null : (
        <>
          <h2 id="alarm">Concerns that keep coming back{inBrackets(alarmCount)}</h2>
          <p>{ALARM_IN_WORDS}</p>
          {alarms.length === 0 ? (
            <EmptyState title="No confirmed group has reached this mark." />
          ) : (
            <GroupList groups={alarms} />
          )}
        </>
      )}
      {others.length === 0 ? null : (
        <>
          <h2>Other groups{inBrackets(otherCount)}</h2>
          <GroupList groups={others} />
        </>
      )}
      <Pagination page={page} pages={pages} hrefFor={(number) => paths.groups({ page: number })} />
      <p>
        Only what a person has confirmed is here, so most of what was asked more than once is still missing.
        That a concern has no group does not show that it was raised once.
      </p>
      <TakeAway what="all groups" file={(format) => paths.listFile(format, "groups")} />
    </PageMain>
  );
}

const inBrackets = (count: number): string => (count === 0 ? "" : ` (${count.toLocaleString("en-GB")})`);

const GroupList = ({ groups }: { groups: readonly ListedGroup[] }) => (
  <ol className="register-results">
    {groups.map((group) => (
      <li key={group.reference} className="register-result">
        <p className="register-result__head">
          <a className="register-result__link" href={paths.group(group.reference)}>
            {group.title}
          </a>{" "}
          <span className="register-result__meta">{group.reference}</span>{" "}
          {group.alarm === null ? null : <Tag tone="attention">Keeps coming back</Tag>}
        </p>
        <p className="register-result__state">{countsInWords(group)}</p>
      </li>
    ))}
  </ol>
);

const countsInWords = ({ items, issuers, firstOn, lastOn, ownerName }: ListedGroup): string => {
  const times = `${items} ${items === 1 ? "item" : "items"} by ${issuers} ${issuers === 1 ? "issuer" : "different issuers"}`;
  const span = firstOn === null || lastOn === null ? "" : `, ${showDate(firstOn)} to ${showDate(lastOn)}`;
  return `${times}${span}. ${ownerName === null ? "Nobody is named to own it." : `Should be owned by ${ownerName}.`}`;
};

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError />
  </PageMain>
);
