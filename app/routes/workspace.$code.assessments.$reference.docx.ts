import type { LoaderFunctionArgs } from "@remix-run/node";
import { letterBackAsWord } from "~/domain/assurance/letter-back-document.server";
import { viewLetterOfOwnBody } from "~/domain/assurance/view-letter-assessment.server";
import { requireBodyPerson } from "~/http/body-person.server";
import { requireParams } from "~/http/params.server";
import { noSuchFile } from "~/http/responses.server";
import { wordFile } from "~/http/word-file.server";

/** A letter back during the right of reply, for the body's own papers. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const { code, reference } = requireParams(params, "code", "reference");
  const { actor } = requireBodyPerson(request, code);
  const viewed = viewLetterOfOwnBody(actor, reference);
  if (!viewed) throw noSuchFile();
  return wordFile(await letterBackAsWord(viewed), reference);
}
