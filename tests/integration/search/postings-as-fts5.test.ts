import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DoclistReader } from "~/domain/search/doclist";
import { readDoclists } from "~/domain/search/doclist-repository.server";
import { PhraseReader } from "~/domain/search/phrases";
import { gatherPostings } from "~/domain/search/postings";
import { atOnce } from "~/lib/steps";
import { listQuery } from "~db/client.server";
import { SEARCH_COLUMNS } from "~db/search-index.server";
import { unlogged } from "~db/writing.server";
import { drawing } from "../../support/drawing";
import { freshRegister } from "../../support/register";

const WORDS = Array.from({ length: 60 }, (_, at) => `w${(at * 7919).toString(36)}`);
const draw = drawing(11);
/** Long enough, and in enough rounds, that common words go over many pages of several segments. */
const ROUNDS = 12;
const LISTINGS_IN_ROUND = 60;

/** Listings get ever higher numbers, with gaps. */
function fill(): void {
  let id = 0;
  for (let round = 0; round < ROUNDS; round += 1)
    unlogged((u) => {
      for (let at = 0; at < LISTINGS_IN_ROUND; at += 1) {
        id += 1 + draw.below(3);
        const columns = SEARCH_COLUMNS.map(() => (draw.once(3) ? "" : words(draw.below(200))));
        u.run(
          "search_index",
          `INSERT INTO search_index (rowid, ${SEARCH_COLUMNS.join(", ")}) VALUES (?${", ?".repeat(SEARCH_COLUMNS.length)})`,
          ...[id, ...columns],
        );
      }
    });
}

/** The first words are in nearly every text, the last in hardly any. */
const words = (count: number): string =>
  Array.from({ length: count }, () => WORDS[Math.min(draw.below(60), draw.below(60))] ?? "").join(" ");

const listingsOf = (word: string): number[] =>
  readDoclists(word).flatMap((doclist) => {
    const reader = new DoclistReader(doclist);
    const found: number[] = [];
    while (reader.next()) found.push(reader.listing);
    return found;
  });

const matching = (query: string): number[] =>
  listQuery<[number], [string]>("SELECT rowid FROM search_index WHERE search_index MATCH ?")
    .all(query)
    .map(([id]) => id);

describe("postings read from the pages of the index", () => {
  let dispose: () => void;
  beforeEach(() => ({ dispose } = freshRegister()));
  afterEach(() => dispose());

  it("are what FTS5 itself says of every word, column and count, across pages and segments", () => {
    fill();
    for (const word of [...WORDS, "w", "wz", "never"]) {
      const rows = listQuery<[number, string], [string]>(
        "SELECT doc, col FROM search_instances WHERE term = ?",
      ).all(word);
      const ids = Int32Array.from(new Set(rows.map(([id]) => id)));
      expect(listingsOf(word)).toEqual([...ids]);
      const isDropped = new Uint8Array(ids.length);
      const { columns, counts } = atOnce(gatherPostings({ ids, isDropped }, readDoclists(word)));
      ids.forEach((id, at) => {
        const own = rows.filter(([listing]) => listing === id).map(([, column]) => column);
        const inColumn = (name: string) => own.filter((column) => column === name).length;
        expect(SEARCH_COLUMNS.filter((_name, bit) => ((columns[at] ?? 0) >> bit) % 2 === 1)).toEqual(
          SEARCH_COLUMNS.filter((name) => inColumn(name) > 0),
        );
        expect(counts[at]).toBe(Math.min(inColumn("text"), 15) * 16 + Math.min(inColumn("context"), 15));
      });
    }
  });

  it("find phrases where FTS5 finds them, of two words and of three, before and after segments are joined", () => {
    fill();
    const some = () => Array.from({ length: 2 + draw.below(2) }, () => WORDS[draw.below(20)] ?? "");
    for (const isJoined of [false, true]) {
      if (isJoined)
        unlogged((u) => u.run("search_index", "INSERT INTO search_index (search_index) VALUES ('optimize')"));
      for (let round = 0; round < 40; round += 1) {
        const phrase = some();
        const reader = new PhraseReader(phrase.map(readDoclists));
        const found: number[] = [];
        while (reader.next()) if (reader.columns !== 0) found.push(reader.listing);
        expect(found, phrase.join(" ")).toEqual(matching(`"${phrase.join(" ")}"`));
      }
    }
  });
});
