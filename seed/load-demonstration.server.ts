import { renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { londonDay } from "~/lib/dates";
import { closeRegister, openRegister } from "~db/client.server";
import { registerFile } from "~db/home.server";
import { prepareRegister } from "~db/migrate.server";
import { inOneTransaction } from "~db/writing.server";
import { demonstration } from "./index";
import { SeedClock } from "./loading/clock";
import { readablePassword } from "./loading/demo-password";
import { enterAgenda } from "./loading/enter-agenda.server";
import { hashForEach } from "./loading/load-accounts.server";
import { loadBodies } from "./loading/load-bodies.server";
import { loadIssuers } from "./loading/load-issuers.server";
import { Loaded } from "./loading/loaded";

/** Before the first report in the seed was published. */
const SET_UP_ON = "2012-10-01";
/** Steps written together: a transaction stays far below 100 ms, and the disk is waited for less often. */
const STEPS_A_TRANSACTION = 8;

export interface MadeDemonstration {
  /** The password of all accounts, where REGISTER_DEMO_PASSWORD gives none and one was made up. */
  password: string | null;
  /** Where in the register each thing of the seed came to stand. */
  loaded: Loaded;
}

/**
 * Makes the demonstration register in a file of its own beside its place, and moves it there when it is
 * complete: one that was killed half-way never stands where it could be served, and is begun again.
 * Replaces demo.db, which must hold nothing; leaves the new one open.
 */
export async function makeDemonstration(): Promise<MadeDemonstration> {
  closeRegister();
  const place = registerFile("demo");
  const unfinished = join(dirname(place), "unfinished-demo.db");
  removeDatabase(unfinished);
  prepareRegister(openRegister(unfinished));
  const made = await loadDemonstration();
  closeRegister();
  removeDatabase(place);
  renameSync(unfinished, place);
  prepareRegister(openRegister(place));
  return made;
}

/** SQLite keeps what is not in the file yet in two others beside it. */
function removeDatabase(file: string): void {
  for (const part of [file, `${file}-wal`, `${file}-shm`]) rmSync(part, { force: true });
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
  while (inOneTransaction(() => agenda.takeSome(STEPS_A_TRANSACTION)));
  return { password: given === undefined ? password : null, loaded };
}
