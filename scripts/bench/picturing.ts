import { viewOversightQueue } from "~/domain/assurance/view-oversight-queue.server";
import { viewOwnWork } from "~/domain/assurance/view-own-work.server";
import { viewWaits } from "~/domain/oversight-picture/waits.server";
import { openPrepared } from "~/domain/register/current-register.server";
import { DIMENSION_NAMES } from "~/domain/statistics/figures";
import { viewStatistics } from "~/domain/statistics/statistics.server";
import { closeRegister, query } from "~db/client.server";
import { median, timed, type Measurement } from "./measuring";
import { TODAY } from "./searching";

/** Who has no body, and so stands close to none. */
const REVIEWER = { kind: "person", userId: 0, role: "oversight_reviewer", bodyId: null } as const;
const TIMES = 7;
/** A page of figures takes at most so many times as long as reading the projection behind it once (issue 5). */
const MOST_BESIDE_A_SCAN = 1.5;
const PROJECTION = ["addressing_now", "tracked_item_now", "listings"] as const;

/** Reads every row of the projection once, by its own table and not by an index, and one column of each. */
const scan = () =>
  PROJECTION.map((table) =>
    query<{ sum: number }>(`SELECT sum(report_id) AS sum FROM ${table} NOT INDEXED`).get(),
  );

const middle = async (work: () => unknown): Promise<number> => {
  const took: number[] = [];
  for (let time = 0; time < TIMES; time += 1) took.push(await timed(work));
  return median(took);
};

/**
 * The figures of /statistics and /oversight/picture, told apart by each dimension, and what waits, beside a single
 * scan of the projection. Nothing is kept between two runs but SQLite's own pages, which the scan has too.
 */
export async function benchPicture(home: string, reports: number): Promise<Measurement[]> {
  process.env.REGISTER_HOME = home;
  openPrepared("live");
  try {
    const scanned = await middle(scan);
    const measured = async (name: string, work: () => unknown): Promise<Measurement> => {
      const took = await middle(work);
      return {
        name: `${name}, ${reports} reports`,
        ours: `${took.toFixed(1)} ms`,
        peer: `${scanned.toFixed(1)} ms: one scan of ${PROJECTION.join(", ")}`,
        ratio: scanned / took,
        wanted: 1 / MOST_BESIDE_A_SCAN,
      };
    };
    const pages: Measurement[] = [];
    for (const by of DIMENSION_NAMES)
      pages.push(
        await measured(`figures of the national picture by ${by}`, () =>
          viewStatistics({ by, kind: null, year: null }, TODAY),
        ),
      );
    pages.push(await measured("what waits, and for whom", () => viewWaits(TODAY)));
    return [
      ...pages,
      await measured("the lists of a reviewer’s desk", () => [
        viewOwnWork(REVIEWER),
        viewOversightQueue(REVIEWER),
      ]),
    ];
  } finally {
    closeRegister();
  }
}
