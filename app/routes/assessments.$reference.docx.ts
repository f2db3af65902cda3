import type { LoaderFunctionArgs } from "@remix-run/node";
import { letterBackAsWord } from "~/domain/assurance/letter-back-document.server";
import { viewPublicLetter } from "~/domain/assurance/view-letter-assessment.server";
import { requireParams } from "~/http/params.server";
import { noSuchFile } from "~/http/responses.server";
import { wordFile } from "~/http/word-file.server";

/** A public letter back for a word processor. */
export async function loader({ params }: LoaderFunctionArgs): Promise<Response> {
  const { reference } = requireParams(params, "reference");
  const shown = viewPublicLetter(reference);
  if (!shown) throw noSuchFile();
  return wordFile(await letterBackAsWord(shown), reference);
}
