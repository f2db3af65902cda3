import { existsSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";

export type RegisterMode = "live" | "demo";

/** The folder that holds both registers, their files and secrets. REGISTER_HOME, by default .register/. */
export function registerHome(): string {
  const home = resolve(process.env.REGISTER_HOME ?? ".register");
  if (!existsSync(home)) mkdirSync(home, { recursive: true, mode: 0o700 });
  return home;
}

/** The database file of a register: the live one and the demonstration never share anything (design §6). */
export const registerFile = (mode: RegisterMode): string =>
  join(registerHome(), mode === "live" ? "register.db" : "demo.db");

/** Where the files with everything of a register are made and kept for taking away. */
export const openDataFolder = (mode: RegisterMode): string =>
  join(registerHome(), mode === "live" ? "open-data" : "demo-open-data");

/** Where uploaded files of a register are kept, by hash. */
export const filesFolder = (mode: RegisterMode): string =>
  join(registerHome(), mode === "live" ? "files" : "demo-files");
