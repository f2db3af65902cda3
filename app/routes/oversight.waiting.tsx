import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DataTable } from "~/components/data-table";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { Tag } from "~/components/status-tag";
import { isRegistrar, mayLeadOversight, mayModerate } from "~/domain/accounts/permission-rules";
import { viewWaits } from "~/domain/oversight-picture/waits.server";
import {
  standingOf,
  targetInWords,
  WAITED_FOR,
  WAITS,
  WAIT_KEYS,
  type Standing,
  type WaitedFor,
  type WaitKey,
} from "~/domain/oversight-picture/wait-rules";
import { requireRole } from "~/http/current-user.server";
import { keptByNobody } from "~/http/responses.server";
import { londonDay, showDate } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

export function loader({ request }: LoaderFunctionArgs) {
  const { user } = requireRole(request, "oversight_lead", "oversight_reviewer");
  const today = londonDay(Date.now());
  const waits = viewWaits(today);
  return {
    today,
    opens: {
      lead: mayLeadOversight(user) || isRegistrar(user),
      registrar: isRegistrar(user),
      moderator: mayModerate(user),
    },
    rows: WAIT_KEYS.map((key) => ({ key, ...waits[key], ...standingOf(key, waits[key], today) })),
  };
}

export const headers = keptByNobody;
export const meta = metaOf({
  title: "What waits, and for whom",
  description: "How much waits for whom, since when, and against which target.",
});

type Row = ReturnType<typeof useLoaderData<typeof loader>>["rows"][number];
/** Which lists besides those of oversight the person's roles open. */
type Opens = Record<"lead" | "registrar" | "moderator", boolean>;

export default function OversightWaitingRoute() {
  const { today, rows, opens } = useLoaderData<typeof loader>();
  return (
    <PageMain crumbs={[{ label: "Oversight", href: paths.oversight() }]}>
      <PageTitle
        caption={`On ${showDate(today)}`}
        lead="How much waits for whom, since when, and whether the first of it is past its target."
      >
        What waits, and for whom
      </PageTitle>
      {(Object.keys(WAITED_FOR) as WaitedFor[]).map((whom) => (
        <section key={whom}>
          <h2 className="nhsuk-heading-m">{WAITED_FOR[whom]}</h2>
          <DataTable
            caption={`What waits for: ${WAITED_FOR[whom].toLowerCase()}`}
            isCaptionHidden
            columns={[
              { key: "what", label: "What waits" },
              { key: "count", label: "How many", isNumeric: true },
              { key: "since", label: "The first of them" },
              { key: "target", label: "Target" },
              { key: "standing", label: "Against the target" },
            ]}
            rows={rows
              .filter(({ key }) => WAITS[key].whom === whom)
              .map((row) => ({ key: row.key, cells: cellsOf(row, opens) }))}
          />
        </section>
      ))}
      <p>
        A number without a link is of a list that others work through, and that your account does not open. No
        target is shown where the register has none.
      </p>
      <p>
        <a href={paths.oversightPicture()}>The national picture: what became of what was asked</a>
      </p>
    </PageMain>
  );
}

const STANDINGS: Readonly<Record<Standing, { words: string; tone: "attention" | "waiting" } | null>> = {
  none: null,
  no_target: null,
  in_time: { words: "In time", tone: "waiting" },
  past: { words: "Past its target", tone: "attention" },
};

function cellsOf({ key, count, since, standing, by }: Row, opens: Opens) {
  const href = hrefOf(key, opens);
  const shown = count.toLocaleString("en-GB");
  const told = STANDINGS[standing];
  const isAhead = "day" in WAITS[key];
  return [
    WAITS[key].label,
    count === 0 || href === null ? shown : <a href={href}>{shown}</a>,
    since === null ? "–" : `${isAhead ? "Due" : "Since"} ${showDate(since)}`,
    targetInWords(key) ?? "–",
    told === null || by === null ? (
      "–"
    ) : (
      <>
        <Tag tone={told.tone}>{told.words}</Tag> <span className="register-note-line">{showDate(by)}</span>
      </>
    ),
  ];
}

/** Where a list is worked through; null where the person's roles do not open it. */
function hrefOf(key: WaitKey, opens: Opens): string | null {
  switch (key) {
    case "unanswered":
    case "waiting":
      return paths.statisticsList({ figure: key });
    case "connections":
      return paths.connections();
    case "unclear":
      return opens.lead ? paths.responsibility() : null;
    case "decisions":
      return paths.keepReviews();
    case "corrections":
      return opens.registrar ? paths.registrarCorrections() : null;
    case "remit":
      return opens.registrar ? paths.registrarWorklist("remit") : null;
    case "moreTime":
      return opens.registrar ? paths.registrarWorklist("time") : null;
    case "unmatched":
      return opens.registrar ? paths.registrarUnmatched() : null;
    case "statements":
      return opens.moderator ? paths.moderator() : null;
    default:
      return paths.oversight({ list: key });
  }
}

export const ErrorBoundary = () => (
  <PageMain crumbs={[{ label: "Oversight", href: paths.oversight() }]}>
    <RouteError />
  </PageMain>
);
