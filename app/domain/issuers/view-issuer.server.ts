import { isCalled } from "~/lib/called";
import * as repository from "./view-issuer-repository.server";

export const listIssuers = () => repository.listIssuers();

/** Issuers with every word that was typed at the beginning of a word of their names. */
export const issuersCalled = (typed: string) =>
  repository.listNamedIssuers().filter(({ name }) => isCalled(name, typed));

/** An issuer as the public sees it; undefined when none has this slug. */
export function viewIssuer(slug: string) {
  const issuer = repository.findBySlug(slug);
  if (!issuer) return undefined;
  const years = repository.countReportsByYear(issuer.id);
  const successions = repository.listSuccessions(issuer.id);
  return {
    issuer,
    aliases: repository.listAliases(issuer.id).filter((alias) => alias !== issuer.name),
    predecessors: successions.filter((row) => row.isPredecessor === 1),
    successors: successions.filter((row) => row.isPredecessor === 0),
    reportCount: years.reduce((sum, { answered, partly, none }) => sum + answered + partly + none, 0),
    years: years.flatMap(({ year, ...counts }) => (year === null ? [] : [{ year, ...counts }])),
  };
}
