import type { BodyDirectory } from "~/domain/bodies/body-directory.server";
import type { Known } from "~/domain/known";
import { sealAddress, type SealedAddress } from "~/domain/documents/documents.server";
import { ANALYSED, TELLING } from "~/domain/projection/searchable-texts.server";
import { addressedKey } from "~/domain/reports/catalogue.server";
import { themesOf } from "~/domain/themes/theme-rules";
import { encrypt, keyedDigest } from "~db/secrets.server";
import type * as V from "~db/vocabulary";
import { readAddressee, type Addressee } from "./reading/addressee-reading-rules";
import { splitAddressees } from "./reading/addressee-rules";
import { isKnownBody, matchBody } from "./reading/body-matching-rules";
import { normaliseBodyName } from "./reading/body-name-rules";
import { matchCategories, type CategoryMatch, type CategoryRegister } from "./reading/category-rules";
import { splitConcerns, type SplitConcerns } from "./reading/concern-splitting-rules";
import { readReplyLink, type ReplyFile } from "./reading/reply-owner-rules";
import { cleanLine, cleanText, isBoilerplateOnly } from "./reading/source-text-rules";
import { readStatedDueDate } from "./reading/stated-due-date-rules";
import { problemsOfDates, problemsOfReference } from "./row-problem-rules";
import { normaliseAddress, uploadedBy } from "./source-address-rules";
import type { RowProblem, SectionField, SourceLink, SourceReport } from "./source-report";

export interface PreparedAddressee {
  asWritten: string;
  name: string;
  key: string;
  capacity: V.Capacity;
  match: V.MatchMethod;
  bodyId: number | null;
  candidates: readonly { bodyId: number; score: number }[];
}

export interface PreparedSection {
  section: SectionField;
  raw: string;
  text: string;
  isUsable: boolean;
  /** For the search index, of a section that it holds whole. */
  words: string | null;
}

/** A document that the source links to: its address sealed, and known again by its key. */
export interface PreparedLink extends SealedAddress {
  title: string;
  /** The day by which it was public, where its address tells. */
  uploadedBy: string | null;
}

/** A letter of answer, with whose it is among `onePerBody(addressees)`, as its title says. */
export interface PreparedReply extends PreparedLink {
  file: ReplyFile;
  alsoFrom: PreparedAddressee | null;
}

/** A report as a source gives it, read as far as it can be without looking at what the register holds. */
export interface PreparedReport {
  source: SourceReport;
  sourceKey: string;
  known: Known;
  author: string;
  categories: readonly CategoryMatch[];
  sections: readonly PreparedSection[];
  addressees: readonly PreparedAddressee[];
  /** The page's address, encrypted. */
  sealedAddress: string;
  reportLinks: readonly PreparedLink[];
  replyLinks: readonly PreparedReply[];
  /** The concerns of this source divided, its own addressees known; null where it gives none. */
  concerns: SplitConcerns | null;
  /** The words of each of those concerns, for the search index. */
  wordsOfConcerns: readonly string[];
  /** The themes of each of them, by its words. */
  themesOfConcerns: readonly (readonly V.ThemeCode[])[];
  statedDueOn: string | null;
  isSensitive: boolean;
  problems: RowProblem[];
}

/** What a run keeps at hand while it reads rows. */
export interface ReadingDesk {
  /** London, YYYY-MM-DD. */
  today: string;
  directory: BodyDirectory;
  categories: CategoryRegister;
}

const SENSITIVE = /suicid|self[- ]?harm|own li(?:fe|ves)\b|\bhang(?:ed|ing)\b|\bligature|overdose|asphyxia/i;

/** The keyed digest by which the report of a page is known again, whatever source names the page. */
export const reportKey = (address: string): string =>
  keyedDigest("source-digest", `report:${normaliseAddress(address) ?? address}`);

/** Reads a row's texts, names and dates. Touches nothing in the database, so that no lock waits for it. */
export function prepareReport(
  source: SourceReport,
  desk: ReadingDesk,
  sourceKey = reportKey(source.sourceAddress),
): PreparedReport {
  const sections = source.sections.map(({ section, raw }) => {
    const text = cleanText(raw);
    const isUsable = text !== "" && !(section === "concerns" && isBoilerplateOnly(text));
    return { section, raw, text, isUsable, words: TELLING.includes(section) ? ANALYSED.case(text) : null };
  });
  const addressees = prepareAddressees(source.sentTo, source.reportedOn.on, desk.directory);
  const concerns = sections.find((one) => one.section === "concerns" && one.isUsable);
  const problems = [...problemsOfDates(source), ...problemsOfReference(source.reference)];
  const categories = matchCategories(source.categories, desk.categories);
  for (const { label, code } of categories)
    if (code === null) problems.push(flagged("categories", `“${label}” is on no official list.`));
  if (sections.some((one) => one.section === "concerns" && !one.isUsable))
    problems.push(flagged("concerns", "Only the form’s own sentences are given, not the concerns."));
  const divided = concerns
    ? splitConcerns(
        concerns.text,
        addressees.map((one) => one.asWritten),
      )
    : null;
  return {
    source,
    sourceKey,
    known: knownOf(source, desk.today),
    author: cleanLine(source.author),
    categories,
    sections,
    addressees,
    sealedAddress: encrypt("source-address", source.sourceAddress),
    reportLinks: source.reportLinks.map(prepareLink),
    replyLinks: prepareReplies(source, onePerBody(addressees), desk),
    concerns: divided,
    wordsOfConcerns: divided?.items.map(({ text }) => ANALYSED.case(text)) ?? [],
    themesOfConcerns: divided?.items.map(({ text }) => themesOf(text)) ?? [],
    statedDueOn: statedDueDate(sections, source.reportedOn.on, problems),
    isSensitive: SENSITIVE.test(source.categories) || sections.some(({ text }) => SENSITIVE.test(text)),
    problems,
  };
}

/** The texts of a report whose words were found while it was read. */
export const wordsIn = (p: PreparedReport): [text: string, words: string][] => [
  ...p.sections.flatMap(({ text, words }): [string, string][] => (words === null ? [] : [[text, words]])),
  ...(p.concerns?.items ?? []).map(({ text }, place): [string, string] => [
    text,
    p.wordsOfConcerns[place] ?? ANALYSED.case(text),
  ]),
];

const prepareLink = ({ address, title }: SourceLink): PreparedLink => ({
  title,
  uploadedBy: uploadedBy(address),
  ...sealAddress(address),
});

function prepareReplies(
  { replyLinks, reportedOn }: SourceReport,
  asked: readonly PreparedAddressee[],
  desk: ReadingDesk,
): PreparedReply[] {
  if (replyLinks.length === 0) return [];
  const names = asked.map(({ asWritten, bodyId }) => namesOfAddressee(asWritten, bodyId, desk.directory));
  return replyLinks.map((link) => {
    const file = readReplyLink(link.title, names);
    return { ...prepareLink(link), file, alsoFrom: readAlsoFrom(file, reportedOn.on, desk.directory) };
  });
}

/** The names by which a letter's title may say that it is an addressee's. */
export const namesOfAddressee = (
  asWritten: string,
  bodyId: number | null,
  { names }: BodyDirectory,
): string[] => [asWritten, ...(bodyId === null ? [] : (names.get(bodyId) ?? []))];

/** Whom a letter is from besides the addressees, matched to a body. */
export const readAlsoFrom = (
  { alsoFrom }: ReplyFile,
  on: string | null,
  directory: BodyDirectory,
): PreparedAddressee | null => (alsoFrom === null ? null : prepareAddresseeAgain(alsoFrom, on, directory));

/** Two spellings of one body in one list are one addressee. */
export function onePerBody(addressees: readonly PreparedAddressee[]): PreparedAddressee[] {
  const seen = new Set<number | string>();
  return addressees.filter(({ bodyId, key }) => {
    const one = bodyId ?? key;
    return seen.has(one) ? false : Boolean(seen.add(one));
  });
}

const flagged = (field: string, reason: string): RowProblem => ({ kind: "flagged", field, reason });

/** The public could know it from the day the source published it or, failing that, the report's own (design §2). */
function knownOf(source: SourceReport, today: string): Known {
  const { provenance } = source;
  const on = source.publishedOn.on ?? source.reportedOn.on;
  return on === null || on > today
    ? { on: today, basis: "observed", provenance }
    : { on, basis: "reconstructed", provenance };
}

function statedDueDate(
  sections: PreparedReport["sections"],
  reportedOn: string | null,
  problems: RowProblem[],
): string | null {
  const text = (section: SectionField) => sections.find((one) => one.section === section)?.text ?? "";
  const request =
    text("response_request") || [text("action"), text("concerns"), text("circumstances")].join("\n");
  const stated = readStatedDueDate(request, reportedOn);
  if (stated?.problem) problems.push(flagged("response_request", stated.problem));
  return stated?.on ?? null;
}

/** The addressees of a "sent to" field, matched to bodies as they were on the day of the report. */
export function prepareAddressees(
  sentTo: string,
  on: string | null,
  directory: BodyDirectory,
): PreparedAddressee[] {
  if (sentTo.trim() === "") return [];
  const isKnown = (name: string) => isKnownBody(directory.index, name);
  let redacted = 0;
  return splitAddressees(cleanText(sentTo), isKnown).map((addressee) => {
    if (addressee.kind === "redacted") redacted += 1;
    return prepareAddressee(addressee, on, directory, redacted);
  });
}

/** One addressee again, from its words as kept. */
export const prepareAddresseeAgain = (asWritten: string, on: string | null, directory: BodyDirectory) =>
  prepareAddressee(
    readAddressee(asWritten, (name) => isKnownBody(directory.index, name)),
    on,
    directory,
    1,
  );

function prepareAddressee(
  addressee: Addressee,
  on: string | null,
  directory: BodyDirectory,
  redacted: number,
): PreparedAddressee {
  const name =
    addressee.kind === "redacted"
      ? `redacted ${redacted}`
      : normaliseBodyName(addressee.organisation ?? addressee.asWritten);
  const plain = {
    asWritten: addressee.asWritten,
    name,
    key: addressedKey(name),
    capacity: addressee.capacity,
    bodyId: null,
    candidates: [],
  };
  if (addressee.kind === "redacted") return { ...plain, match: "redacted" };
  if (addressee.kind === "unspecific") return { ...plain, match: "unspecific" };
  const match = matchBody(addressee, directory.index, on);
  if ("body" in match) return { ...plain, match: match.how, bodyId: match.body };
  const candidates = match.unmatched.map(({ body, score }) => ({ bodyId: body, score }));
  return { ...plain, match: "unmatched", candidates };
}
