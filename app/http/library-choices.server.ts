import { formatInWords } from "~/domain/documents/format-rules";
import { citableEvidence } from "~/domain/evidence/library.server";
import { paths } from "~/lib/paths";

/** What a form offers to be cited from the library of the person's body. */
export const libraryChoices = ({ bodyId }: { bodyId: number | null }, code: string) => ({
  href: paths.evidence(code),
  items: (bodyId === null ? [] : citableEvidence(bodyId)).map(
    ({ documentId, title, mediaType, byteSize }) => ({
      ...{ documentId, title },
      format: formatInWords(mediaType, byteSize),
    }),
  ),
});
