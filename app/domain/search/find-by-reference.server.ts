import { reportKey } from "~/domain/imports/prepare-report.server";
import { paths } from "~/lib/paths";
import { readTypedReference, withFourDigits } from "./reference-rules";
import * as repository from "./search-repository.server";

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
  if (!asked) return null;
  const spellings = [...new Set([asked.report, withFourDigits(asked.report)])];
  const wanted = asked.series === null ? spellings : spellings.map((report) => `${asked.series}-${report}`);
  const found = repository.listReportsNamed(wanted);
  const own = found.filter((report) => report.isOwn === 1);
  const [report, ...others] = own.length > 0 ? own : found;
  if (!report || others.length > 0) return null;
  if (asked.item === null) return paths.report(report.reference);
  const item = `${report.reference}.${asked.item}`;
  if (!repository.existsItem(item)) return paths.report(report.reference);
  const tracked = asked.body === null ? undefined : repository.findTrackedReference(`${item}@${asked.body}`);
  return paths.recommendation(tracked?.reference ?? item);
}
