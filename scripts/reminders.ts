import { sendsEmail } from "~/domain/outbox/sends-email.server";
import { countReminders, queueReminders } from "~/domain/reminders/reminders.server";
import { readArguments, Refusal, runCommand, say, withRegister } from "./command-line";

const USAGE = `npm run reminders -- count|queue [--demo]

count  says how many people a round would look at now, and how many e-mails it would make; writes nothing
queue  makes that round now, at any hour: the server sends what is queued. Nobody is told anything twice`;

async function main(): Promise<void> {
  const { values, positionals } = readArguments({ demo: { type: "boolean", default: false } });
  const [command] = positionals;
  if (command !== "count" && command !== "queue") throw new Refusal(USAGE);
  await withRegister(values.demo, command === "count" ? count : queue);
}

function count(): void {
  const { people, emails, reminders } = countReminders();
  say(
    `${people} people of bodies are to be looked at; ${emails} of them would get an e-mail, with ${reminders} reminders in all.`,
  );
}

/** Links in an e-mail need the public address, and one that is never sent would count as told. */
function queue(): void {
  const origin = process.env.REGISTER_ORIGIN?.replace(/\/+$/, "");
  if (!sendsEmail() || !origin)
    throw new Refusal(
      "Set SMTP_URL, MAIL_FROM and REGISTER_ORIGIN first, as for the server: otherwise nobody would get what is queued.",
    );
  const { emails } = countReminders();
  while (queueReminders((path) => origin + path));
  say(`${emails} e-mails are queued. The server sends them.`);
}

await runCommand(main);
