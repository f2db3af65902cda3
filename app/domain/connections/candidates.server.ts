import { withoutStatutoryWording } from "~/domain/projection/statutory-wording-rules";
import { wordsOf } from "~/domain/search/analysis-rules";
import type { FacetTable } from "~/domain/search/facet-table";
import { facetTable } from "~/domain/search/facet-table.server";
import { columnsMask } from "~/domain/search/postings";
import { postingsOfWord } from "~/domain/search/postings.server";
import { vocabulary } from "~/domain/search/vocabulary.server";
import * as repository from "./candidates-repository.server";
import type { SubjectRow } from "./candidates-repository.server";
import { weigh, type Compared, type Rarity, type Weights } from "./likeness-rules";

/** So many of the words that tell most find those that are alike; the others hardly change which. */
const WORDS_ASKED = 30;
/** A word that more than this share of all entries have is asked for only where few others are left. */
const MOST_HAVE = 0.15;
const FEWEST_ASKED = 6;
/** So many are compared word by word. */
const COMPARED = 80;

const TEXT = columnsMask(["text"]);

/** How rare each word is in the register as it stands. */
export function rarityNow(today: string): Rarity {
  const { counts } = vocabulary();
  return {
    entries: facetTable(today).ids.length,
    countOf: (word) => counts.get(word) ?? 0,
    reports: repository.countReports(),
  };
}

export interface Subject extends SubjectRow {
  compared: Compared;
}

/** What recommendations say and ask, as they are compared. */
export function subjectsOf<Row extends SubjectRow>(rows: readonly Row[]): (Row & Subject)[] {
  const bodies = repository.listBodiesAsked(
    JSON.stringify([...new Set(rows.map(({ reportId }) => reportId))]),
  );
  const themes = repository.listThemes(JSON.stringify(rows.map(({ recommendationId }) => recommendationId)));
  const accounts = new Map<number, string[]>();
  return rows.map((row) => {
    const account = accounts.get(row.reportId) ?? wordsOf(withoutStatutoryWording(row.account ?? ""));
    accounts.set(row.reportId, account);
    const own = themes.flatMap((one) => (one.recommendationId === row.recommendationId ? one.theme : []));
    return {
      ...row,
      compared: {
        ...{ words: wordsOf(withoutStatutoryWording(row.text ?? "")), account, themes: own },
        bodies: bodies
          .filter(({ reportId }) => reportId === row.reportId)
          .map((body) => ({ ...body, nameWords: wordsOf(body.name) })),
        isOfAPlace: row.isAboutRoads === 1 || own.includes("road-safety"),
      },
    };
  });
}

/**
 * Recommendations of other reports that share the words which tell most: from the postings of the search, so that
 * it takes as long as a search, however many there are.
 */
export function candidatesFor(subject: Subject, rarity: Rarity, today: string): Subject[] {
  const table = facetTable(today);
  const found = alikeInWords(table, weigh(subject.compared.words, rarity), rarity);
  const apart = new Set([subject.reportId, ...repository.listLinkedReports(subject.reportId)]);
  const places = found.filter((place) => !apart.has(table.reportOf[place] ?? 0)).slice(0, COMPARED);
  const rows = repository.listSubjectsOfListings(JSON.stringify(places.map((place) => table.ids[place])));
  return subjectsOf(rows.filter(({ reportId }) => !apart.has(reportId)));
}

/** Places of listings, those most alike first; those of the report itself among them. */
function alikeInWords(table: FacetTable, weights: Weights, rarity: Rarity): number[] {
  const asked = [...weights].sort(([, a], [, b]) => b - a);
  const telling = asked.filter(([word]) => rarity.countOf(word) <= MOST_HAVE * rarity.entries);
  const chosen = (telling.length >= FEWEST_ASKED ? telling : asked).slice(0, WORDS_ASKED);
  const sums = new Float32Array(table.ids.length);
  const touched: number[] = [];
  for (const [word, weight] of chosen) {
    const { places, columns, counts } = postingsOfWord(table, word);
    for (let at = 0; at < places.length; at += 1) {
      if (((columns[at] ?? 0) & TEXT) === 0) continue;
      const place = places[at] ?? 0;
      if (sums[place] === 0) touched.push(place);
      const times = Math.max((counts[at] ?? 0) >> 4, 1);
      sums[place] = (sums[place] ?? 0) + weight * weight * (1 + Math.log(times));
    }
  }
  const scoreOf = (place: number): number =>
    (sums[place] ?? 0) / Math.sqrt((table.textLength[place] ?? 0) + SHORT_TEXT);
  // What the own report's other items say is set aside afterwards, so a few more are taken.
  return touched.sort((a, b) => scoreOf(b) - scoreOf(a)).slice(0, 2 * COMPARED);
}

/** Without it, texts of three words would be most alike to everything. */
const SHORT_TEXT = 10;
