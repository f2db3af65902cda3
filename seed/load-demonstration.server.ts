import { mkdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { closeDays } from "~/domain/as-of/as-of.server";
import { searchNew } from "~/domain/connections/search-new.server";
import { londonDay } from "~/lib/dates";
import { closeRegister, openRegister } from "~db/client.server";
import { filesFolder, registerFile } from "~db/home.server";
import { prepareRegister } from "~db/migrate.server";
import { inOneTransaction } from "~db/writing.server";
import { demonstration } from "./index";
import { SeedClock } from "./loading/clock";
import { readablePassword } from "./loading/demo-password";
import { enterAgenda } from "./loading/enter-agenda.server";
import { hashForEach } from "./loading/load-accounts.server";
import { enterLetters } from "./loading/load-letters.server";
import { enterMeasures } from "./loading/load-measures.server";
import { loadBodies } from "./loading/load-bodies.server";
import { enterOwnAnswers } from "./loading/load-own-answers.server";
import { loadIssuers } from "./loading/load-issuers.server";
import { enterConnections } from "./loading/load-connections.server";
import { enterStatements } from "./loading/load-public-statements.server";
import { enterProgressReports, enterReviews } from "./loading/load-reviews.server";
import { enterSamples } from "./loading/load-samples.server";
import { enterOversight, enterPriorities } from "./loading/load-oversight.server";
import { enterSelfAssessments } from "./loading/load-self-assessments.server";
import { Loaded } from "./loading/loaded";

/** Before the first report in the seed was published. */
const SET_UP_ON = "2012-10-01";
/** The day the library of measures was opened. */
const LIBRARY_ON = "2022-10-03";
/** Steps written together: a transaction stays far below 100 ms, and the disk is waited for less often. */
const STEPS_A_TRANSACTION = 8;

export interface MadeDemonstration {
  /** The password of all accounts, where REGISTER_DEMO_PASSWORD gives none and one was made up. */
  password: string | null;
  /** Where in the register each thing of the seed came to stand. */
  loaded: Loaded;
}

/**
 * Makes the demonstration register in a folder of its own and moves it to its place when it is complete: one
 * that was killed half-way never stands where it could be served, and is begun again. Replaces a demo.db that
 * holds nothing; leaves the new one open.
 */
export async function makeDemonstration(): Promise<MadeDemonstration> {
  closeRegister();
  const [place, files] = [registerFile("demo"), filesFolder("demo")];
  const workshop = join(dirname(place), "unfinished");
  rmSync(workshop, { recursive: true, force: true });
  mkdirSync(workshop, { mode: 0o700 });
  prepareRegister(openRegister(join(workshop, basename(place))));
  const made = await loadDemonstration();
  await closeDays();
  closeRegister();
  // Files before the database that names them; files without a database are replaced the next time.
  rmSync(files, { recursive: true, force: true });
  renameSync(join(workshop, basename(files)), files);
  for (const part of [place, `${place}-wal`, `${place}-shm`]) rmSync(part, { force: true });
  renameSync(join(workshop, basename(place)), place);
  rmSync(workshop, { recursive: true });
  prepareRegister(openRegister(place));
  return made;
}

/**
 * Fills the open, empty register with the demonstration, step by step in the order of time. Answers the
 * password of its accounts where REGISTER_DEMO_PASSWORD gives none and one was made up.
 */
export async function loadDemonstration(): Promise<MadeDemonstration> {
  const given = process.env.REGISTER_DEMO_PASSWORD;
  const password = given ?? readablePassword();
  const hashing = hashForEach(demonstration.accounts, password);
  const now = Date.now();
  const loaded = new Loaded(new SeedClock(londonDay(now), now));
  loadBodies(loaded, { ...demonstration, at: loaded.clock.at(SET_UP_ON) });
  loadIssuers(loaded, demonstration.issuers, loaded.clock.at(SET_UP_ON));
  const agenda = enterAgenda(loaded, demonstration, await hashing);
  const { measures, programmes } = demonstration;
  enterMeasures(loaded, agenda, { measures, programmes, libraryOn: LIBRARY_ON });
  enterSamples(loaded, agenda, demonstration.samples);
  enterReviews(loaded, agenda, demonstration.reviews);
  enterConnections(loaded, agenda, demonstration);
  enterOversight(loaded, agenda);
  enterLetters(loaded, agenda);
  enterStatements(loaded, agenda, demonstration.statements);
  enterSelfAssessments(loaded, agenda, demonstration);
  enterOwnAnswers(loaded, agenda, demonstration.ownAnswers);
  while (inOneTransaction(() => agenda.takeSome(STEPS_A_TRANSACTION)));
  await enterPriorities(loaded);
  await searchNew({ today: londonDay(now) });
  await enterProgressReports(loaded, demonstration.progressReports);
  return { password: given === undefined ? password : null, loaded };
}
