import { linkDocuments } from "~/domain/documents/documents.server";
import type { Known } from "~/domain/known";
import { addAddressing } from "~/domain/reports/catalogue.server";
import { addResponse } from "~/domain/responses/responses.server";
import { readBodyCode } from "~/domain/bodies/body-directory.server";
import type { Writing } from "~db/writing.server";
import * as repository from "./imported-report-repository.server";
import {
  namesOfAddressee,
  readAlsoFrom,
  type PreparedAddressee,
  type PreparedLink,
  type PreparedReply,
  type PreparedReport,
  type ReadingDesk,
} from "./prepare-report.server";
import { readReplyLink } from "./reading/reply-owner-rules";
import type { Asked } from "./write-addressees.server";

interface Place {
  asked: readonly Asked[];
  desk: ReadingDesk;
  isNew: boolean;
}

type Linked = Parameters<typeof linkDocuments>[1][number];

/**
 * Adds the documents a source links to that are not known yet: the report itself, and letters of answer
 * with whose they are where the file's name says so; otherwise an answer belongs to the report (D5, D29).
 */
export function writeLinks(w: Writing, reportId: number, p: PreparedReport, place: Place): void {
  const { reportLinks, replyLinks } = p;
  if (reportLinks.length + replyLinks.length === 0) return;
  const known = place.isNew ? new Set<string>() : repository.listDocumentKeys(reportId);
  const isNew = ({ addressKey }: PreparedLink) => !known.has(addressKey);
  const letters = readAgain(replyLinks.filter(isNew), p, place);
  linkDocuments(w, [
    ...reportLinks.filter(isNew).map((link): Linked => {
      const { provenance } = p.source;
      const { title } = link;
      const owner = {
        role: "report",
        title,
        reportId,
        isPublic: true,
        provenance,
        knownOn: p.known.on,
      } as const;
      return { owner, sealed: sealedOf(link) };
    }),
    ...letters.map((letter) => writeReply(w, reportId, p, { ...place, letter })),
  ]);
}

const sealedOf = ({ address, addressKey }: PreparedLink) => ({ address, addressKey });

/** Letters are read against the addressees as the register has them, which may be another source's. */
function readAgain(
  letters: readonly PreparedReply[],
  p: PreparedReport,
  { asked, desk, isNew }: Place,
): readonly PreparedReply[] {
  if (isNew || letters.length === 0) return letters;
  const { directory } = desk;
  const names = asked.map(({ addressedAs, bodyId }) => namesOfAddressee(addressedAs, bodyId, directory));
  return letters.map((letter) => {
    const file = readReplyLink(letter.title, names);
    return { ...letter, file, alsoFrom: readAlsoFrom(file, p.source.reportedOn.on, directory) };
  });
}

type Reply = Place & { letter: PreparedReply };

/** Records an answer. Returns the document in which it stands. */
function writeReply(w: Writing, reportId: number, p: PreparedReport, { letter, asked, desk }: Reply): Linked {
  const { file, alsoFrom } = letter;
  const known = knownOfReply(letter, p, desk.today);
  const addressingIds = file.addressees.flatMap((at) => asked[at]?.id ?? []);
  const isAnswer = file.role === "response" || file.role === "update";
  if (isAnswer && alsoFrom !== null)
    addressingIds.push(...answeringBody(w, reportId, alsoFrom, { asked, known }));
  const responseId = isAnswer
    ? addResponse(w, {
        reportId,
        addressingIds: [...new Set(addressingIds)],
        ...(file.role === "update" ? { kind: "update" as const } : {}),
        known,
      })
    : null;
  const { provenance } = p.source;
  const { title } = letter;
  return {
    owner: { role: file.role, title, reportId, responseId, isPublic: true, provenance, knownOn: known.on },
    sealed: sealedOf(letter),
  };
}

/** A letter was public by the end of the month it was put up in; where that is not told, from today on. */
function knownOfReply({ uploadedBy: by }: PreparedLink, p: PreparedReport, today: string): Known {
  const { provenance } = p.source;
  if (by === null) return { on: today, basis: "observed", provenance };
  const on = by < p.known.on ? p.known.on : by;
  return on > today
    ? { on: today, basis: "observed", provenance }
    : { on, basis: "reconstructed", provenance };
}

/** A body that answered without being asked gets its place beside the addressees, if we know which it is. */
function answeringBody(
  w: Writing,
  reportId: number,
  one: PreparedAddressee,
  { asked, known }: { asked: readonly Asked[]; known: Known },
): number[] {
  const { bodyId } = one;
  if (bodyId === null) return [];
  const held =
    asked.find((other) => other.bodyId === bodyId)?.id ?? repository.findAddressingOfBody(reportId, bodyId);
  if (held !== undefined) return [held];
  return [
    addAddressing(w, {
      reportId,
      body: { id: bodyId, code: readBodyCode(bodyId) },
      match: one.match,
      capacity: "responder_not_addressed",
      addressedAs: one.asWritten,
      addressedName: one.name,
      known,
    }),
  ];
}
