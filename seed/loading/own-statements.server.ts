import { publishSubmission } from "~/domain/submissions/publish-submission.server";
import { saveSubmission } from "~/domain/submissions/save-submission.server";
import type { SubmissionContent } from "~/domain/submissions/submission-rules";
import { fileOf } from "../documents";
import type { SeedDocument, Voice } from "../seed-types";
import type { Loaded } from "./loaded";
import { must } from "./must";
import * as repository from "./seed-repository.server";

export type TwoPeople = Extract<Voice, { by: string }>;

export interface OwnStatement {
  /** The day both people acted. */
  day: string;
  via: TwoPeople;
  /** The concern or tracked item. */
  reference: string;
  content: SubmissionContent;
  documents?: readonly SeedDocument[];
  links?: readonly string[];
}

/** One person of a body writes and sends; another publishes. Returns the submission's id. */
export function publishOwn(loaded: Loaded, statement: OwnStatement): number {
  const { day, via, reference, content, documents = [], links = [] } = statement;
  const { id, version } = must(
    `${reference}: ${content.kind}`,
    saveSubmission({
      ...{ actor: loaded.person(via.by), at: loaded.clock.at(day), reference, content, isSent: true },
      evidence: evidenceOf(documents, links),
    }),
  );
  const kept = repository.listDocumentsOf(id);
  must(
    `${reference}: ${content.kind}`,
    publishSubmission({
      ...{ actor: loaded.person(via.approvedBy), at: loaded.clock.at(day), submissionId: id, version },
      publishDocumentIds: kept
        .filter(({ title }) => !documents.some((one) => one.isPrivate && one.fileName === title))
        .map((row) => row.documentId),
    }),
  );
  return id;
}

/** The files and links of a draft, as a form would give them. */
export const evidenceOf = (documents: readonly SeedDocument[], links: readonly string[]) => ({
  files: documents.map((document) => {
    const { bytes, mediaType } = fileOf(document);
    return { name: document.fileName, role: document.role, bytes, mediaType };
  }),
  links: links.map((address) => ({ address, title: titleOf(address) })),
  remove: [],
  isChecked: true,
});

/** What a link is called: the last part of its address, as words. */
export const titleOf = (address: string): string => {
  const [last = address] = address.split("/").slice(-1);
  const words = last.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
};
