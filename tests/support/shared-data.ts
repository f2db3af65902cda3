import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe } from "vitest";

const projectRoot = fileURLToPath(new URL("../..", import.meta.url));
const dataFolder = resolve(projectRoot, process.env.REGISTER_DATA_DIR ?? "../shared/data");

/**
 * Where the real published file `relativePath` ("pfd/tracker-database.csv.gz") lies, or null when
 * it is not on this machine. Real data is never part of the project: it is looked for in
 * REGISTER_DATA_DIR, else beside the project in `../shared/data`.
 */
export function sharedData(relativePath: string): string | null {
  const path = resolve(dataFolder, relativePath);
  return existsSync(path) ? path : null;
}

/**
 * A `describe` over real files. Where one is absent the tests are skipped and the title says which,
 * so that a green run never hides that nothing was checked.
 */
export function describeWithData<const Names extends readonly string[]>(
  title: string,
  relativePaths: Names,
  tests: (paths: { [I in keyof Names]: string }) => void,
): void {
  const absent = relativePaths.filter((path) => sharedData(path) === null);
  if (absent.length > 0) {
    describe.skip(`${title} (skipped: no ${absent.join(", ")} in ${dataFolder})`, () => {
      tests(relativePaths as { [I in keyof Names]: string }); // only collected, never run
    });
    return;
  }
  describe(title, () => {
    tests(relativePaths.map((path) => resolve(dataFolder, path)) as { [I in keyof Names]: string });
  });
}
