import { readingFrom, register } from "~db/client.server";
import { wordsIndexedAfter } from "~/domain/projection/words-of-report.server";
import * as repository from "./postings-repository.server";
import { findNewestListing } from "./facet-table-repository.server";

/** Small enough that the common words among them take a few milliseconds to count. */
const WORDS_IN_SLICE = 300;
/** With more new listings than this, reading the whole vocabulary again is quicker than looking at each. */
const MOST_LOOKED_AT = 400;

/** Every word of the index, ascending, with how many listings had it when it was read. */
export interface Vocabulary {
  words: readonly string[];
  counts: ReadonlyMap<string, number>;
}

interface Held extends Vocabulary {
  file: string;
  words: string[];
  counts: Map<string, number>;
  newest: number;
}

let held: Held | undefined;
let underWay: Promise<void> | undefined;

/**
 * The words of the index, those of what was published a moment ago among them. As of a day that is past, those of
 * today: a word that only stood in what has since changed is found as typed, and by no wildcard or spelling.
 */
export function vocabulary(): Vocabulary {
  const { ofToday } = register();
  return ofToday ? readingFrom(ofToday, vocabularyOfToday) : vocabularyOfToday();
}

function vocabularyOfToday(): Vocabulary {
  const newest = findNewestListing();
  if (isUsable(held, newest)) return catchUp(held, newest);
  const reading = start(newest);
  while (addSlice(reading));
  held = reading;
  return reading;
}

/** Reads them a slice at a time, so that others are served in between. */
export async function readyVocabulary(): Promise<void> {
  while (underWay) await underWay;
  if (isUsable(held, findNewestListing())) return;
  underWay = readAll().finally(() => (underWay = undefined));
  await underWay;
}

async function readAll(): Promise<void> {
  const reading = start(findNewestListing());
  while (addSlice(reading)) {
    await new Promise((resume) => setImmediate(resume));
    if (register().file !== reading.file) return;
  }
  held = reading;
}

const start = (newest: number): Held => ({ file: register().file, newest, words: [], counts: new Map() });

const isUsable = (known: Held | undefined, newest: number): known is Held =>
  known?.file === register().file && newest >= known.newest && newest - known.newest <= MOST_LOOKED_AT;

function addSlice(reading: Held): boolean {
  const slice = repository.listWordsAfter(reading.words.at(-1) ?? "", WORDS_IN_SLICE);
  for (const [word, listings] of slice) {
    reading.words.push(word);
    reading.counts.set(word, listings);
  }
  return slice.length === WORDS_IN_SLICE;
}

/** Words of listings that are newer than the vocabulary. Those that went stay: they stand nowhere, and are found nowhere. */
function catchUp(known: Held, newest: number): Vocabulary {
  if (newest === known.newest) return known;
  const added = [...wordsIndexedAfter(known.newest)].filter((word) => !known.counts.has(word));
  for (const word of added) known.counts.set(word, 1);
  if (added.length > 0) {
    // SQLite and this order agree: both compare code by code.
    known.words = [...known.words, ...added].sort(compareBytes);
  }
  known.newest = newest;
  return known;
}

const compareBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));
