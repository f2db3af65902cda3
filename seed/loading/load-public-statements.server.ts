import { shownStamp } from "~/domain/corrections/shown-at.server";
import {
  agreeStatement,
  publishStatement,
  replyToStatement,
} from "~/domain/public-statements/moderate-statement.server";
import { confirmStatement, sendStatement } from "~/domain/public-statements/send-statement.server";
import { viewModerated } from "~/domain/public-statements/view-statements.server";
import { MODERATION_POINTS } from "~db/vocabulary";
import type { AccountKey, SeedStatement } from "../seed-types";
import type { Agenda } from "./agenda";
import type { Loaded } from "./loaded";
import { must } from "./must";

const MINUTE = 60_000;

/** Somebody tells what they know, the moderator sums it up, the body replies where it can, and it is published. */
export function enterStatements(loaded: Loaded, agenda: Agenda, statements: readonly SeedStatement[]): void {
  for (const [place, statement] of statements.entries())
    agenda.add(loaded.clock.day(statement.on), () => enter(loaded, agenda, { ...statement, place }));
}

const aboutOf = (loaded: Loaded, { report, at }: SeedStatement): string =>
  at === null
    ? loaded.report(report).reference
    : `${loaded.item(`${report}.${at.item}`).reference}@${loaded.body(at.body).code}`;

function enter(loaded: Loaded, agenda: Agenda, statement: SeedStatement & { place: number }): void {
  const { report, voice, message, summary, replied, place } = statement;
  const at = loaded.clock.at(loaded.clock.day(statement.on));
  const about = aboutOf(loaded, statement);
  const { reference, link } = must(
    `statement about ${report}`,
    sendStatement(
      {
        ...{ about, voice, message, at, shown: shownStamp(at - 5 * MINUTE) },
        ...{ sender: "An invented person", email: `voice.${place}@demo.example` },
        clientAddress: `demonstration-voice-${place}`,
      },
      (token) => token,
    ),
  );
  must(`confirmation of ${reference}`, confirmStatement(link, at));
  const moving = (actor: AccountKey, day: string) => ({
    ...{ actor: loaded.person(actor), at: loaded.clock.at(day), reference },
    version: viewModerated(reference, loaded.clock.at(day))?.statement.version ?? 0,
  });
  const identity = { identity: "Telephoned, and asked what only they would know.", disputesClaim: false };
  const points = MODERATION_POINTS.map(({ code }) => code);
  must(
    `summary of ${reference}`,
    agreeStatement({ ...moving("moderator", loaded.clock.day(statement.on)), summary, points, ...identity }),
  );
  if (replied !== null) {
    const day = loaded.clock.day(replied.on);
    agenda.add(day, () => {
      must(`reply to ${reference}`, replyToStatement({ ...moving(replied.by, day), reply: replied.text }));
    });
  }
  const day = loaded.clock.day(statement.publishedOn);
  agenda.add(day, () => {
    must(`publishing ${reference}`, publishStatement(moving("moderator", day)));
  });
}
