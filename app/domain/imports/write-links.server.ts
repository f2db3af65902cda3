import { addressKey, linkDocument } from "~/domain/documents/documents.server";
import type { Known } from "~/domain/known";
import { addAddressing } from "~/domain/reports/catalogue.server";
import { addResponse } from "~/domain/responses/responses.server";
import { readBodyCode } from "~/domain/bodies/body-directory.server";
import type { Writing } from "~db/writing.server";
import * as repository from "./imported-report-repository.server";
import { prepareAddresseeAgain, type PreparedReport, type ReadingDesk } from "./prepare-report.server";
import { readReplyLink } from "./reading/reply-owner-rules";
import { uploadedBy } from "./source-address-rules";
import type { SourceLink } from "./source-report";
import type { Asked } from "./write-addressees.server";

interface Place {
  asked: readonly Asked[];
  desk: ReadingDesk;
  isNew: boolean;
}

/**
 * Adds the documents a source links to that are not known yet: the report itself, and letters of answer
 * with whose they are where the file's name says so; otherwise an answer belongs to the report (D5, D29).
 */
export function writeLinks(w: Writing, reportId: number, p: PreparedReport, place: Place): void {
  const { reportLinks, replyLinks, provenance } = p.source;
  if (reportLinks.length + replyLinks.length === 0) return;
  const known = place.isNew ? new Set<string>() : repository.listDocumentKeys(reportId);
  const isNew = ({ address }: SourceLink) => known.size === 0 || !known.has(addressKey(address));
  for (const link of reportLinks.filter(isNew))
    linkDocument(
      w,
      { role: "report", title: link.title, reportId, isPublic: true, provenance, knownOn: p.known.on },
      link.address,
    );
  const replies = replyLinks.filter(isNew);
  if (replies.length === 0) return;
  const names = place.asked.map(({ addressedAs, bodyId }) => [
    addressedAs,
    ...(bodyId === null ? [] : (place.desk.directory.names.get(bodyId) ?? [])),
  ]);
  for (const link of replies) writeReply(w, reportId, p, { ...place, link, names });
}

type Reply = Place & { link: SourceLink; names: readonly (readonly string[])[] };

function writeReply(w: Writing, reportId: number, p: PreparedReport, reply: Reply): void {
  const { link, asked, desk, names } = reply;
  const file = readReplyLink(link.title, names);
  const known = knownOfReply(link, p, desk.today);
  const addressingIds = file.addressees.flatMap((at) => asked[at]?.id ?? []);
  const isAnswer = file.role === "response" || file.role === "update";
  if (isAnswer && file.alsoFrom !== null)
    addressingIds.push(
      ...answeringBody(w, reportId, file.alsoFrom, { asked, desk, known, on: p.source.reportedOn.on }),
    );
  const responseId = isAnswer
    ? addResponse(w, {
        reportId,
        addressingIds: [...new Set(addressingIds)],
        ...(file.role === "update" ? { kind: "update" as const } : {}),
        known,
      })
    : null;
  linkDocument(
    w,
    {
      role: file.role,
      title: link.title,
      reportId,
      responseId,
      isPublic: true,
      provenance: p.source.provenance,
      knownOn: known.on,
    },
    link.address,
  );
}

/** A letter was public by the end of the month it was put up in; where that is not told, from today on. */
function knownOfReply(link: SourceLink, p: PreparedReport, today: string): Known {
  const { provenance } = p.source;
  const by = uploadedBy(link.address);
  if (by === null) return { on: today, basis: "observed", provenance };
  const on = by < p.known.on ? p.known.on : by;
  return on > today
    ? { on: today, basis: "observed", provenance }
    : { on, basis: "reconstructed", provenance };
}

interface Answering {
  asked: readonly Asked[];
  desk: ReadingDesk;
  known: Known;
  on: string | null;
}

/** A body that answered without being asked gets its place beside the addressees, if we know which it is. */
function answeringBody(
  w: Writing,
  reportId: number,
  name: string,
  { asked, desk, known, on }: Answering,
): number[] {
  const one = prepareAddresseeAgain(name, on, desk.directory);
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
