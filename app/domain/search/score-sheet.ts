import type { Numbers } from "./facet-table";

/** What a search notes down of listings and reports while it scores, by place and by report; all 0 when it is taken. */
export interface ScoreSheet {
  /** 1 for each listing that has anything asked for. */
  isFound: Uint8Array;
  score: Float32Array;
  /** A bit for each concept asked that the listing has, by its place among those asked. */
  has: Uint32Array;
  /** How much of what was asked for it covers, from 0 to 1. */
  covered: Float32Array;
  /** What is found of one concept, and the best of it in each report; empty between concepts. */
  evidence: Float32Array;
  best: Float32Array;
  ofReport: Float32Array;
  reportCovered: Float32Array;
}

/** Sheets of searches that are over. A new one for each would be megabytes to clear and to collect. */
const spare: ScoreSheet[] = [];
const MOST_SPARE = 2;
/** Registers grow: a sheet is a little larger than it need be. */
const STEP = 4_096;

export function takeSheet(listings: number, reports: number): ScoreSheet {
  const sheet = spare.pop();
  if (sheet && sheet.score.length >= listings && sheet.ofReport.length >= reports) return sheet;
  const [byListing, byReport] = [rounded(listings), rounded(reports)];
  return {
    isFound: new Uint8Array(byListing),
    score: new Float32Array(byListing),
    has: new Uint32Array(byListing),
    covered: new Float32Array(byListing),
    evidence: new Float32Array(byListing),
    best: new Float32Array(byReport),
    ofReport: new Float32Array(byReport),
    reportCovered: new Float32Array(byReport),
  };
}

const rounded = (length: number): number => Math.ceil((length + 1) / STEP) * STEP;

/** Gives a sheet back, cleared: the places that were written are those `found`, the reports are theirs. */
export function returnSheet(sheet: ScoreSheet, found: Int32Array, reportOf: Numbers): void {
  if (spare.length >= MOST_SPARE) return;
  const { isFound, score, has, covered, ofReport, reportCovered } = sheet;
  for (let at = 0; at < found.length; at += 1) {
    const place = found[at] ?? 0;
    const report = reportOf[place] ?? 0;
    isFound[place] = 0;
    score[place] = 0;
    has[place] = 0;
    covered[place] = 0;
    ofReport[report] = 0;
    reportCovered[report] = 0;
  }
  spare.push(sheet);
}
