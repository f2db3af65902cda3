import { londonDay, showDate } from "~/lib/dates";
import { ACTION_STATES, IMPLEMENTATION_STATUSES, labelOf, POSITIONS, RAG_RATINGS } from "~db/vocabulary";
import type { PublishedRow } from "./board-report-repository.server";
import { kindLabel } from "./my-work-rules";
import type { BoardReport } from "./view-board-report.server";
import { wordDocument, type Block } from "./word-document.server";

/** What a published statement says, in a word or two. */
export function saidBy({ kind, isWhole, position, status, actionState, rag, dueOn }: PublishedRow): string {
  if (kind === "answer" && position !== null) return labelOf(POSITIONS, position);
  if (kind === "answer") return isWhole === 1 ? "The report answered as a whole" : "";
  if (kind === "progress") return status === null ? "" : labelOf(IMPLEMENTATION_STATUSES, status);
  const parts = [
    labelOf(ACTION_STATES, actionState ?? "open"),
    rag === null || actionState !== "open" ? null : labelOf(RAG_RATINGS, rag).toLowerCase(),
    dueOn === null ? null : `due ${showDate(dueOn)}`,
  ];
  return parts.filter((part) => part !== null).join(", ");
}

/** In its words. An answer to a whole report may say all in the letter that is attached. */
export const wordsOf = ({ text, hasText }: PublishedRow): string =>
  text ?? (hasText === 1 ? "Removed" : "In the attached letter");

/** How answers and plan stand, line by line. */
export const standingRows = ({
  now,
}: Pick<BoardReport, "now">): (readonly [label: string, count: number])[] => [
  ["Answers due", now.due],
  ["Answers overdue", now.overdue],
  ["Actions open", now.open],
  ["Of these, past their date", now.late],
  ["Of these, at risk", now.atRisk],
  ["Of these, off track", now.offTrack],
];

export const NOT_CHECKED =
  "What your body says is not yet checked by anybody else; what was checked is on each concern’s public page.";

/** The board report for a word processor, with the whole of what was said. */
export const boardReportAsWord = (report: BoardReport, bodyName: string): Promise<Uint8Array<ArrayBuffer>> =>
  wordDocument({
    ...{ title: `Board report, ${report.quarter.label}`, creator: bodyName },
    blocks: boardReportBlocks(report, bodyName),
  });

function boardReportBlocks(report: BoardReport, bodyName: string): Block[] {
  const { quarter, published, total, now } = report;
  const cut =
    total > published.length ? `The first ${published.length.toLocaleString("en-GB")} are shown.` : "";
  return [
    { kind: "title", text: `Board report, ${quarter.label}` },
    { kind: "paragraph", text: bodyName },
    { kind: "heading", text: `How things stand on ${showDate(now.today)}` },
    {
      ...{ kind: "table", head: ["What", "How many"] },
      rows: standingRows(report).map(([label, count]) => [label, count.toLocaleString("en-GB")]),
    },
    { kind: "heading", text: `Published in ${quarter.label} (${total.toLocaleString("en-GB")})` },
    published.length === 0
      ? { kind: "paragraph", text: "Nothing was published." }
      : {
          ...{ kind: "table", head: ["Published", "What", "Concern", "What it says", "In its words"] },
          rows: published.map((row) => [
            showDate(londonDay(row.publishedAt)),
            kindLabel(row.kind),
            `${row.reference}\n${row.issuerName}`,
            saidBy(row),
            wordsOf(row),
          ]),
        },
    { kind: "paragraph", text: cut },
    { kind: "paragraph", text: NOT_CHECKED },
  ];
}
