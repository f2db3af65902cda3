import { basename } from "node:path";
import { keepLibrary } from "~/domain/measures/keep-library.server";
import { keepWaitingLists } from "~/domain/projection/waiting-lists.server";
import { keepFigures } from "~/domain/statistics/count-reports.server";
import { closeRegister, openRegister, publicVersion, query, register } from "~db/client.server";
import { existsRegister, registerFile, type RegisterMode } from "~db/home.server";
import { prepareRegister } from "~db/migrate.server";

export { closeRegister, existsRegister, publicVersion };
export type { RegisterMode };

/** Which of the two registers is open: the demonstration says on every page that it is invented (design §6). */
export const currentMode = (): RegisterMode =>
  basename(register().file) === basename(registerFile("demo")) ? "demo" : "live";

/** Opens a register, brings its tables up to date, and makes it the one this process works on. */
export function openPrepared(mode: RegisterMode): void {
  prepareRegister(openRegister(registerFile(mode)));
  if (mode === "live") keepLibrary();
  keepFigures();
  keepWaitingLists();
}

/** Whether anything was ever put into the open register: a report or an account. */
export const isInUse = (): boolean =>
  query<{ used: number }>(
    "SELECT EXISTS (SELECT 1 FROM reports) OR EXISTS (SELECT 1 FROM users) AS used",
  ).get()?.used === 1;
