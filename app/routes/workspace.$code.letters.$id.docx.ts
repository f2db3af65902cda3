import type { LoaderFunctionArgs } from "@remix-run/node";
import { letterAsWord } from "~/domain/submissions/letter-document.server";
import { viewLetter } from "~/domain/submissions/view-letter.server";
import { requireBodyPerson } from "~/http/body-person.server";
import { requireParams } from "~/http/params.server";
import { noSuchFile } from "~/http/responses.server";
import { wordFile } from "~/http/word-file.server";

/** An answer, drafted or published, as a letter for a word processor. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const { code, id } = requireParams(params, "code", "id");
  const { actor, body } = requireBodyPerson(request, code);
  const viewed = viewLetter(actor, Number(id));
  if (!viewed) throw noSuchFile();
  return wordFile(await letterAsWord(viewed, body.name), `answer-${viewed.report.reference}`);
}
