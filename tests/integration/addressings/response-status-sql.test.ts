import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { responseStatus, type AddressingFacts } from "~/domain/addressings/clock-rules";
import { responseStatusSql } from "~/domain/addressings/response-status-sql";
import { query } from "~db/client.server";
import { CAPACITIES, DUE_DATE_BASES, RESPONSE_STATUSES } from "~db/vocabulary";
import { drawing, type Drawing } from "../../support/drawing";
import { freshRegister } from "../../support/register";

const DAYS = [null, "2025-01-01", "2025-01-02", "2025-01-03"];

const factsFrom = ({ once, oneOf }: Drawing): AddressingFacts => {
  const dueOn = oneOf(DAYS);
  return {
    capacity: oneOf(CAPACITIES.map((word) => word.code)),
    bodyId: oneOf([null, 1, 2]),
    responsibleBodyId: oneOf([null, 1, 2]),
    bodyClosedOn: oneOf(DAYS),
    dueOn,
    dueBasis: dueOn === null ? null : oneOf(DUE_DATE_BASES.map((word) => word.code)),
    isClockKept: oneOf([true, false]),
    isReportWithdrawn: once(4),
    responseCount: oneOf([0, 0, 0, 1, 2]),
    isJoint: once(4),
    firstRespondedOn: oneOf(DAYS),
    isExtensionRequested: once(4),
    isListedNonResponder: once(4),
    isWithheld: once(4),
  };
};

const inSql = (facts: AddressingFacts, today: string) => {
  const columns = Object.keys(facts).map(
    (property) => `:${property} AS ${property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`,
  );
  const stored = Object.fromEntries(
    Object.entries(facts).map(([property, value]) => [
      property,
      typeof value === "boolean" ? Number(value) : value,
    ]),
  );
  return query<{ status: string }, [object]>(
    `SELECT ${responseStatusSql("n")} AS status FROM (SELECT ${columns.join(", ")}) n`,
  ).get({ ...stored, today })?.status;
};

describe("responseStatusSql", () => {
  let dispose: () => void;
  beforeAll(() => ({ dispose } = freshRegister()));
  afterAll(() => dispose());

  it("says what the rule says, whatever the facts", () => {
    const seen = new Set<string>();
    for (let seed = 1; seed <= 6_000; seed += 1) {
      const draw = drawing(seed);
      const facts = factsFrom(draw);
      const today = draw.oneOf(["2025-01-01", "2025-01-02", "2025-01-03", "2025-01-04"]);
      const expected = responseStatus(facts, today);
      seen.add(expected);
      expect({ seed, facts, today, status: inSql(facts, today) }).toEqual({
        seed,
        facts,
        today,
        status: expected,
      });
    }
    expect([...seen].sort()).toEqual(RESPONSE_STATUSES.map((word) => word.code).sort());
  });
});
