import { createWriteStream, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { once } from "node:events";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { randomFrom, weighted, type Random } from "./random";
import { writePart } from "./texts";
import { inventedWord, runningWords } from "./vocabulary";
import { ASKED_AT_ONCE, CATEGORIES, YEARS } from "./words";

const SEED = 20_260_101;
const CORONERS = 570;
const NOT_ANSWERED = 0.25;
const ROWS_AT_ONCE = 200;

const COLUMNS = [
  ...["date_added", "date_of_report", "ref", "deceased_name", "coroner_name", "coroner_area", "category"],
  ...["this_report_is_being_sent_to", "report_url", "pdf_url", "reply_urls", "circumstances", "concerns"],
  ...["inquest", "action", "response", "legal"],
];

/**
 * Writes reports of invented content that are shaped as real ones are (STATISTICS.md §12) in the format of the raw
 * pages, for `npm run import -- pfd-raw`. The same number gives the same file. Names of bodies and areas are the real
 * ones where `data` is there: matching them is part of the work.
 */
export async function writeReports(file: string, reports: number, data: string): Promise<void> {
  const random = randomFrom(SEED + reports);
  const writer = new ReportWriter(random, reports, data);
  const out = createWriteStream(file);
  out.write(`${COLUMNS.join(",")}\n`);
  for (let from = 0; from < reports; from += ROWS_AT_ONCE) {
    const count = Math.min(ROWS_AT_ONCE, reports - from);
    const rows = Array.from({ length: count }, (_, at) => writer.row(from + at));
    if (!out.write(stringify(rows))) await once(out, "drain");
  }
  out.end();
  await once(out, "close");
}

class ReportWriter {
  readonly #word: () => string;
  readonly #year: () => number;
  readonly #category: () => number;
  readonly #askedAtOnce: () => number;
  readonly #name: () => string;
  readonly #area: () => string;
  readonly #coroners: string[];
  readonly #serials = new Map<number, number>();

  constructor(
    private readonly random: Random,
    reports: number,
    data: string,
  ) {
    this.#word = runningWords(random, reports);
    this.#year = weighted(
      random,
      YEARS.map(([, count]) => count),
    );
    this.#category = weighted(
      random,
      CATEGORIES.map(([, count]) => count),
    );
    this.#askedAtOnce = weighted(random, ASKED_AT_ONCE);
    this.#name = drawNames(random, join(data, "bodies/addressee_aliases.csv"));
    this.#area = drawAreas(random, join(data, "areas/coroner_areas_77.json"));
    const taken = new Set<string | undefined>();
    const part = () => {
      const word = inventedWord(random, taken);
      return word.charAt(0).toUpperCase() + word.slice(1);
    };
    this.#coroners = Array.from({ length: CORONERS }, () => `Ms ${part()} ${part()}`);
  }

  row(number: number): string[] {
    const { random } = this;
    const year = YEARS[this.#year()]?.[0] ?? 2024;
    const serial = (this.#serials.get(year) ?? 0) + 1;
    this.#serials.set(year, serial);
    const reference = `${year}-${String(serial).padStart(4, "0")}`;
    const day = weekday(random, year);
    const asked = Array.from({ length: this.#askedAtOnce() }, this.#name);
    const slug = `g${String(number).padStart(7, "0")}`;
    return [
      ...[inSlashes(day + random.below(25)), inSlashes(day), reference, "", this.#coroner(), this.#area()],
      ...[this.#categories().join(" | "), asked.join(" | ")],
      `https://www.judiciary.uk/prevention-of-future-death-reports/${slug}/`,
      `https://www.judiciary.uk/wp-content/uploads/${slug}_Published.pdf`,
      random.happens(NOT_ANSWERED) ? "" : answersOf(asked, reference, random).join(" | "),
      writePart(random, this.#word, "circumstances"),
      writePart(random, this.#word, "concerns"),
      writePart(random, this.#word, "investigation"),
      ...["", "", ""],
    ];
  }

  #coroner(): string {
    // Half of them wrote four reports or fewer: the first of the list write most.
    return this.#coroners[Math.floor(CORONERS * this.random.share() ** 3)] ?? "";
  }

  #categories(): string[] {
    const chance = this.random.share();
    const count = chance < 0.72 ? 1 : chance < 0.93 ? 2 : 3;
    return [...new Set(Array.from({ length: count }, () => CATEGORIES[this.#category()]?.[0] ?? ""))];
  }
}

const answersOf = (asked: readonly string[], reference: string, random: Random): string[] =>
  asked
    .filter(() => random.happens(0.85))
    .map(
      (name) =>
        `https://www.judiciary.uk/wp-content/uploads/${reference}-Response-from-${name.replace(/[^A-Za-z]+/g, "-")}.pdf`,
    );

const DAY_MS = 86_400_000;
const inSlashes = (day: number): string => {
  const [year, month, date] = new Date(day * DAY_MS).toISOString().slice(0, 10).split("-");
  return `${date}/${month}/${year}`;
};

/** A day of a year, seldom at a weekend; in days since 1970. */
function weekday(random: Random, year: number): number {
  const day = Date.UTC(year, 0, 1) / DAY_MS + random.below(365);
  const isWeekend = [0, 6].includes(new Date(day * DAY_MS).getUTCDay());
  return isWeekend && !random.happens(0.02) ? day - 2 : day;
}

const FEW_NAMES =
  "Department of Health and Social Care|NHS England|Care Quality Commission|HM Prison and Probation Service|Department for Transport|Home Office|Ministry of Justice|National Highways|Health and Safety Executive|Network Rail|General Medical Council|Department for Education|College of Policing".split(
    "|",
  );
const MOST_NAMED = 200;
const MOST_NAMED_TAKE = 0.65;

/** The most named take two thirds of all, and one mention in three is in another spelling (§12). */
function drawNames(random: Random, file: string): () => string {
  const spellings = new Map<string, string[]>(FEW_NAMES.map((name) => [name, [name]]));
  if (existsSync(file))
    for (const [alias = "", canonical = ""] of parse(readFileSync(file), { from: 2 }) as string[][]) {
      const known = spellings.get(canonical);
      if (known) known.push(alias);
      else spellings.set(canonical, [alias]);
    }
  const names = [...spellings.keys()].filter((name) => !name.includes("|"));
  const common = weighted(
    random,
    names.slice(0, MOST_NAMED).map((_name, at) => 1 / (at + 2)),
  );
  return () => {
    if (random.happens(0.01)) return "REDACTED";
    const name = random.happens(MOST_NAMED_TAKE) ? (names[common()] ?? "") : random.oneOf(names);
    return random.happens(1 / 3) ? random.oneOf(spellings.get(name) ?? [name]) : name;
  };
}

/** One area has 8% of all reports, another 5%, the rest fewer and fewer. */
function drawAreas(random: Random, file: string): () => string {
  const areas: string[] = existsSync(file)
    ? (JSON.parse(readFileSync(file, "utf8")) as string[])
    : ["Avon", "Cheshire", "Cumbria", "Essex", "Surrey", "Norfolk", "Dorset", "Suffolk"];
  const draw = weighted(
    random,
    areas.map((_area, at) => 1 / (at + 6)),
  );
  return () => areas[draw()] ?? "";
}
