import { accessSync, constants } from "node:fs";
import { publicVersion } from "~db/client.server";
import { registerHome } from "~db/home.server";

export interface Readiness {
  database: boolean;
  /** Tables are up to date: what migrating writes last is there. */
  migrations: boolean;
  disk: boolean;
}

const holds = (check: () => boolean): boolean => {
  try {
    return check();
  } catch {
    return false;
  }
};

/** Whether this process can do its work now: read its register, up to date, on a disk that takes writes. */
export const readiness = (): Readiness => ({
  database: holds(() => publicVersion() >= 0),
  migrations: holds(() => publicVersion() > 0),
  disk: holds(() => {
    accessSync(registerHome(), constants.W_OK);
    return true;
  }),
});
