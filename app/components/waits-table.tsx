import { Tag } from "./status-tag";
import { DataTable } from "./data-table";
import {
  standingOf,
  targetInWords,
  WAITED_FOR,
  WAITS,
  WAIT_KEYS,
  type Standing,
  type WaitedFor,
  type Waiting,
  type WaitKey,
} from "~/domain/oversight-picture/wait-rules";
import { showDate } from "~/lib/dates";
import { paths } from "~/lib/paths";

/** Which lists besides those of oversight the person's roles open. */
export type Opens = Record<"lead" | "registrar" | "moderator", boolean>;

interface WaitsTableProps {
  whom: readonly WaitedFor[];
  waits: Readonly<Record<WaitKey, Waiting>>;
  today: string;
  opens: Opens;
}

/** What waits for some people, how much and since when, each number the way to its list. */
export function WaitsTable({ whom, waits, today, opens }: WaitsTableProps) {
  return (
    <DataTable
      caption={`What waits for: ${whom.map((one) => WAITED_FOR[one].toLowerCase()).join(", ")}`}
      isCaptionHidden
      columns={[
        { key: "what", label: "What waits" },
        { key: "count", label: "How many", isNumeric: true },
        { key: "since", label: "The first of them" },
        { key: "target", label: "Target" },
        { key: "standing", label: "Against the target" },
      ]}
      rows={WAIT_KEYS.filter((key) => whom.includes(WAITS[key].whom)).map((key) => ({
        ...{ key, cells: cellsOf({ key, ...waits[key], ...standingOf(key, waits[key], today) }, opens) },
      }))}
    />
  );
}

type Row = Waiting & ReturnType<typeof standingOf> & { key: WaitKey };

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
    case "steps":
      return paths.keepEscalations({ work: "due" });
    case "lists":
      return paths.keepNonResponders();
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
