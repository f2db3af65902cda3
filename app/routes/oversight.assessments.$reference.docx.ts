import type { LoaderFunctionArgs } from "@remix-run/node";
import { letterBackAsWord } from "~/domain/assurance/letter-back-document.server";
import { viewLetterAssessment } from "~/domain/assurance/view-letter-assessment.server";
import { requireRole } from "~/http/current-user.server";
import { requireParams } from "~/http/params.server";
import { noSuchFile } from "~/http/responses.server";
import { wordFile } from "~/http/word-file.server";

/** A letter back, written or sent, for a word processor. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const { actor } = requireRole(request, "oversight_lead", "oversight_reviewer");
  const { reference } = requireParams(params, "reference");
  const viewed = viewLetterAssessment(actor, reference);
  if (!viewed) throw noSuchFile();
  return wordFile(await letterBackAsWord(viewed), reference);
}
