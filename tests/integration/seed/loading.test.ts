import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compareProjection } from "~/domain/projection/rebuild-projection.server";
import { verifyLedger } from "~/domain/ledger/verify-ledger.server";
import { query } from "~db/client.server";
import { loadDemonstration } from "~seed/load-demonstration.server";
import { demonstration } from "~seed/index";
import { freshRegister } from "../../support/register";

let dispose = (): void => undefined;
let made: { password: string | null };

beforeAll(async () => {
  ({ dispose } = freshRegister());
  delete process.env.REGISTER_DEMO_PASSWORD;
  const startedAt = performance.now();
  made = await loadDemonstration();
  process.stdout.write(`The demonstration loaded in ${Math.round(performance.now() - startedAt)} ms\n`);
});
afterAll(() => dispose());

describe("the demonstration register", () => {
  it("makes up a password where none is given", () => {
    expect(made.password).toMatch(/^[a-z]{4}(-[a-z]{4}){3}$/);
  });

  it("holds every report of the seed", () => {
    expect(query<{ n: number }>("SELECT count(*) AS n FROM reports").get()?.n).toBe(
      demonstration.reports.length,
    );
  });

  it("has a ledger that verifies", () => {
    expect(verifyLedger()).toMatchObject({ holds: true });
  });

  it("has a projection equal to what its histories say", () => {
    expect(compareProjection().differing).toEqual([]);
  });
});
