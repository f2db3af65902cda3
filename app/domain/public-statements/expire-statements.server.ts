import { takeBackMessages } from "~/domain/outbox/queue-message.server";
import { write } from "~db/writing.server";
import { forgetSender } from "./moderate-statement.server";
import { statementConfirmableSince } from "./public-statement-rules";
import * as repository from "./public-statement-repository.server";

/** Removes what was sent with statements that nobody confirmed in time; answers how many those were. */
export function expireStatements(now = Date.now()): number {
  const over = repository.listUnconfirmedBefore(statementConfirmableSince(now));
  const act = { actor: { kind: "job", job: "daily_round" }, action: "statement_expired", at: now } as const;
  return over.filter(({ reference }) =>
    write({ ...act, subject: reference }, (w) => {
      const statement = repository.findStatement(reference);
      if (statement?.state !== "unconfirmed") return false;
      const { id, version } = statement;
      repository.updateStatement(w, id, { state: "expired", version: version + 1, savedAt: now });
      repository.insertEvent(w, { publicStatementId: id, state: "expired", recordedAt: now });
      forgetSender(w, statement, "It was not confirmed.");
      takeBackMessages("statement_confirmation", reference);
      return true;
    }),
  ).length;
}
