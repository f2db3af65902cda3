import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { closeRegister, openRegister, type Register } from "~db/client.server";
import { prepareRegister } from "~db/migrate.server";
import { forgetSecrets } from "~db/secrets.server";

/** A new, migrated register in a folder of its own, open as the current one; call the returned function when done. */
export function freshRegister(): { register: Register; home: string; dispose: () => void } {
  const home = mkdtempSync(join(tmpdir(), "register-"));
  process.env.REGISTER_HOME = home;
  forgetSecrets();
  const register = openRegister(join(home, "register.db"));
  prepareRegister(register);
  return {
    register,
    home,
    dispose: () => {
      closeRegister();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
