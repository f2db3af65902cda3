import { reportKey } from "~/domain/imports/prepare-report.server";
import { paths } from "~/lib/paths";
import {
  readNamedReference,
  readTypedReference,
  withFourDigits,
  type TypedReference,
} from "./reference-rules";
import * as repository from "./search-repository.server";

/** Coroners' reports: what a reference without a series is taken for where only the register could have given it. */
const CORONERS_SERIES = "PFD";

/** The page of the one report whose official page has this address, or null. */
export function pathOfSourceAddress(typed: string): string | null {
  if (!/^(?:https?:\/\/|www\.)\S+$/i.test(typed)) return null;
  const address = /^www\./i.test(typed) ? `https://${typed}` : typed;
  const reference = repository.findReferenceOfSource(reportKey(address));
  return reference === undefined ? null : paths.report(reference);
}

/**
 * The page of the one thing that a typed reference names, or null: then it is searched for like any words.
 * A source's reference that several reports share names none of them.
 */
export function pathOfReference(typed: string): string | null {
  const asked = readTypedReference(typed);
  const named = asked ? null : readNamedReference(typed);
  const found = asked ? reportsAsked(asked) : named ? repository.listReportsNamed([named.report]) : [];
  const own = found.filter((report) => report.isOwn === 1);
  const [report, ...others] = own.length > 0 || named ? own : found;
  if (!report || others.length > 0) return null;
  const number = (asked ?? named)?.item ?? null;
  if (number === null) return paths.report(report.reference);
  const item = `${report.reference}.${number}`;
  if (!repository.existsItem(item)) return paths.report(report.reference);
  const body = asked?.body ?? null;
  const tracked = body === null ? undefined : repository.findTrackedReference(`${item}@${body}`);
  return paths.recommendation(tracked?.reference ?? item);
}

/** Sources do not write which copy it is, nor a number that the register gave. */
const isOfRegister = /^X|^\d+-\w+-/;

function reportsAsked({ series, report }: TypedReference) {
  const spellings = [...new Set([report, withFourDigits(report)])];
  const own = series ?? (isOfRegister.test(report) ? CORONERS_SERIES : null);
  return repository.listReportsNamed(own === null ? spellings : spellings.map((one) => `${own}-${one}`));
}
