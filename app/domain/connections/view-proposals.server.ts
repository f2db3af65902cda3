import { wordsOf } from "~/domain/search/analysis-rules";
import { labelOf, THEMES, isTerm, type RecommendationLinkKind } from "~db/vocabulary";
import type { Subject } from "./candidates.server";
import * as candidates from "./candidates-repository.server";
import { compare, proposeFor, type Proposal } from "./propose.server";
import * as repository from "./proposals-repository.server";
import type { WaitingFilter } from "./proposals-repository.server";
import { groupsOf } from "./view-groups.server";

export const PROPOSALS_PER_PAGE = 10;

export interface ShownItem {
  reference: string;
  reportReference: string;
  text: string;
  on: string | null;
  issuerName: string;
  bodies: string[];
}

export interface ShownProposal {
  later: ShownItem;
  earlier: ShownItem;
  kind: RecommendationLinkKind;
  /** 0 to 100. */
  likeness: number;
  /** Words of the later text that both have, each with its part of the likeness in percent, what tells most first. */
  words: { word: string; percent: number }[];
  /** The stems of all shared words, by which both texts are marked. */
  marked: string[];
  /** How alike the accounts of the two cases are, in percent; null where one is not held. */
  account: number | null;
  bodies: string[];
  themes: string[];
  years: number | null;
  isElsewhere: boolean;
  opposed: { one: string; other: string; about: string } | null;
}

const WORDS_SHOWN = 12;
const percent = (share: number): number => Math.round(share * 100);

const shownItem = (subject: Subject): ShownItem => ({
  ...{ reference: subject.reference, reportReference: subject.reportReference, text: subject.text ?? "" },
  ...{ on: subject.reportedOn, issuerName: subject.issuerName },
  bodies: subject.compared.bodies.map(({ name }) => name),
});

/** A proposal with words as they are written, not as the index cuts them. */
export function shownProposal({ later, earlier, kind, likeness, opposed, years }: Proposal): ShownProposal {
  const written = writtenForms(later.text ?? "");
  const hasAccounts = [later, earlier].every(({ compared }) => compared.account.length > 0);
  return {
    ...{ later: shownItem(later), earlier: shownItem(earlier), kind, opposed, years },
    ...{ likeness: percent(likeness.score), account: hasAccounts ? percent(likeness.account) : null },
    words: likeness.words
      .slice(0, WORDS_SHOWN)
      .map(({ word, part }) => ({ word: written.get(word) ?? word, percent: percent(part) })),
    marked: likeness.words.map(({ word }) => word),
    bodies: likeness.bodies,
    themes: likeness.themes.flatMap((theme) => (isTerm(THEMES, theme) ? labelOf(THEMES, theme) : [])),
    isElsewhere: likeness.isElsewhere,
  };
}

function writtenForms(text: string): Map<string, string> {
  const forms = new Map<string, string>();
  for (const written of text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu) ?? [])
    for (const stem of wordsOf(written)) if (!forms.has(stem)) forms.set(stem, written);
  return forms;
}

/** A text in pieces, those that both texts say marked. */
export function markedPieces(text: string, stems: readonly string[]): { text: string; isShared: boolean }[] {
  const shared = new Set(stems);
  return (text.match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?|[^\p{L}\p{N}]+/gu) ?? []).map((piece) => ({
    text: piece,
    isShared: wordsOf(piece).some((stem) => shared.has(stem)),
  }));
}

export interface WaitingPage {
  rows: ShownProposal[];
  total: number;
  pages: number;
  /** Published recommendations that were looked at so far. */
  searched: number;
}

/** A page of what the register proposes and nobody has decided on, most alike first. */
export function viewWaiting(filter: WaitingFilter, page: number, today: string): WaitingPage {
  const total = repository.countWaiting(filter);
  const rows = repository
    .listWaiting(filter, PROPOSALS_PER_PAGE, (page - 1) * PROPOSALS_PER_PAGE)
    .flatMap(({ fromReference, toReference }) => compare(fromReference, toReference, today) ?? []);
  return {
    ...{ rows: rows.map(shownProposal), total, searched: repository.countSearched() },
    pages: Math.max(1, Math.ceil(total / PROPOSALS_PER_PAGE)),
  };
}

/** How many connections are proposed that nobody has decided on. */
export const countProposed = (): number => repository.countWaiting({ kind: null, body: null, theme: null });

export interface ShownPair extends ShownProposal {
  pieces: { later: ReturnType<typeof markedPieces>; earlier: ReturnType<typeof markedPieces> };
  decided: {
    id: number;
    kind: RecommendationLinkKind;
    isConfirmed: boolean;
    reason: string | null;
    on: string;
  } | null;
  /** Groups that hold either. */
  groups: { reference: string; title: string }[];
}

/** Two recommendations side by side, with what was decided on them; undefined where either is not published. */
export function viewPair(one: string, other: string, today: string): ShownPair | undefined {
  const found = compare(one, other, today);
  if (!found || found.later.reportId === found.earlier.reportId) return undefined;
  const shown = shownProposal(found);
  const ids = [found.later.recommendationId, found.earlier.recommendationId] as const;
  const decided = repository.findDecision(...ids);
  return {
    ...shown,
    pieces: {
      later: markedPieces(shown.later.text, shown.marked),
      earlier: markedPieces(shown.earlier.text, shown.marked),
    },
    decided: decided
      ? {
          ...{ id: decided.id, kind: decided.kind, isConfirmed: decided.isConfirmed === 1 },
          ...{ reason: decided.reason, on: decided.knownOn },
        }
      : null,
    groups: groupsOf(ids),
  };
}

export interface AlikePage {
  reference: string;
  reportReference: string;
  rows: (ShownProposal & { other: ShownItem; isConfirmed: boolean })[];
}

/**
 * What reads like one recommendation, for everybody: computed on the spot, without what a person has found not to
 * belong together. Undefined where it is not published.
 */
export function viewAlike(reference: string, today: string): AlikePage | undefined {
  const row = candidates.findSubject(reference);
  if (!row) return undefined;
  const decided = new Map(
    repository
      .listDecisions(row.recommendationId)
      .map(({ otherId, isConfirmed }) => [otherId, isConfirmed === 1]),
  );
  const rows = proposeFor(reference, today).flatMap((proposal) => {
    const other = proposal.later.reference === reference ? proposal.earlier : proposal.later;
    const isConfirmed = decided.get(other.recommendationId);
    if (isConfirmed === false) return [];
    return { ...shownProposal(proposal), other: shownItem(other), isConfirmed: isConfirmed === true };
  });
  return { reference, reportReference: row.reportReference, rows };
}
