import type { LoaderFunctionArgs } from "@remix-run/node";
import { boardReportAsWord } from "~/domain/submissions/board-report-document.server";
import { viewBoardReport } from "~/domain/submissions/view-board-report.server";
import { requireBodyPerson } from "~/http/body-person.server";
import { requireParams } from "~/http/params.server";
import { wordFile } from "~/http/word-file.server";

/** What a body published in a quarter, for its board's papers. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const { code } = requireParams(params, "code");
  const { actor, body } = requireBodyPerson(request, code);
  const report = viewBoardReport(actor, new URL(request.url).searchParams.get("quarter"));
  return wordFile(await boardReportAsWord(report, body.name), `board-report-${code}-${report.quarter.key}`);
}
