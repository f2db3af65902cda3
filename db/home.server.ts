import { existsSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";

export type RegisterMode = "live" | "demo";

const homeFolder = (): string => resolve(process.env.REGISTER_HOME ?? ".register");

/** The folder that holds both registers, their files and secrets. REGISTER_HOME, by default .register/. */
export function registerHome(): string {
  const home = homeFolder();
  if (!existsSync(home)) mkdirSync(home, { recursive: true, mode: 0o700 });
  return home;
}

const fileName = (mode: RegisterMode): string => (mode === "live" ? "register.db" : "demo.db");

/** The database file of a register: the live one and the demonstration never share anything (design §6). */
export const registerFile = (mode: RegisterMode): string => join(registerHome(), fileName(mode));

/** Whether a register is there. Asking makes nothing, not even the folder. */
export const existsRegister = (mode: RegisterMode): boolean => existsSync(join(homeFolder(), fileName(mode)));

/** Where the files with everything of a register are made and kept for taking away. */
export const openDataFolder = (mode: RegisterMode): string =>
  join(registerHome(), mode === "live" ? "open-data" : "demo-open-data");

/** Where uploaded files of a register are kept, by hash. */
export const filesFolder = (mode: RegisterMode): string =>
  join(registerHome(), mode === "live" ? "files" : "demo-files");
