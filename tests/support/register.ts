import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject } from "vitest";
import { closeRegister, openRegister, type Register } from "~db/client.server";
import { prepareRegister } from "~db/migrate.server";
import { forgetSecrets } from "~db/secrets.server";

/** Made once for all integration tests (global-setup.ts); the few tests elsewhere make their own. */
const made: string | undefined = inject("emptyRegister");
let empty: Buffer | undefined = made === undefined ? undefined : readFileSync(made);

/** A new, migrated register in a folder of its own, open as the current one; call the returned function when done. */
export function freshRegister(): { register: Register; home: string; dispose: () => void } {
  const home = mkdtempSync(join(tmpdir(), "register-"));
  process.env.REGISTER_HOME = home;
  forgetSecrets();
  const file = join(home, "register.db");
  if (empty) writeFileSync(file, empty);
  const register = openRegister(file);
  if (!empty) {
    prepareRegister(register);
    empty = register.raw.serialize();
  }
  return {
    register,
    home,
    dispose: () => {
      closeRegister();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
