import { accountSentence, type AccountRefusal } from "~/domain/accounts/account-messages";
import { addUserWithPassword, inviteUser, type AddOutcome } from "~/domain/accounts/add-user.server";
import {
  disableUser,
  enableUser,
  endRole,
  giveRole,
  sendNewLink,
} from "~/domain/accounts/change-user.server";
import { GRANTABLE_ROLES, isGrantable, roleLabel } from "~/domain/accounts/permission-rules";
import { viewUserByEmail, viewUsers, type UserView } from "~/domain/accounts/view-users.server";
import { paths } from "~/lib/paths";
import type { Role } from "~db/vocabulary";
import type { Actor } from "~db/writing.server";
import { readArguments, Refusal, runCommand, say, withRegister } from "./command-line";

const USAGE = `Accounts of the register:

  npm run user -- add EMAIL --name "NAME" --role ROLE [--body CODE] [--issuer SLUG] [--password-stdin]
  npm run user -- role EMAIL ROLE [--body CODE] [--issuer SLUG] [--end]
  npm run user -- link EMAIL
  npm run user -- disable EMAIL
  npm run user -- enable EMAIL
  npm run user -- list

--demo works on the demonstration register. Roles: ${GRANTABLE_ROLES.join(", ")}.`;

const OPERATOR: Actor = { kind: "job", job: "operator" };

const OPTIONS = {
  name: { type: "string" },
  role: { type: "string" },
  body: { type: "string" },
  issuer: { type: "string" },
  "password-stdin": { type: "boolean", default: false },
  end: { type: "boolean", default: false },
  demo: { type: "boolean", default: false },
} as const;

type Options = ReturnType<typeof readArguments<typeof OPTIONS>>["values"];

const linkFor = (token: string): string => {
  const origin = process.env.REGISTER_ORIGIN ?? `http://localhost:${process.env.PORT ?? 3000}`;
  return origin.replace(/\/+$/, "") + paths.choosePassword(token);
};

async function add(email: string, options: Options): Promise<void> {
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) throw new Refusal(`“${email}” is not an e-mail address.`);
  const grant = {
    role: knownRole(wanted(options.role, "--role")),
    body: options.body,
    issuer: options.issuer,
  };
  const user = { email, name: wanted(options.name, "--name"), grants: [grant] };
  if (options["password-stdin"]) {
    reportAdded(await addUserWithPassword(OPERATOR, user, await readPassword()));
    return say(`${email} can sign in.`);
  }
  const invited = inviteUser(OPERATOR, user, linkFor);
  reportAdded(invited);
  if (invited.ok) sayLink(email, invited.value.link);
}

function changeRole(email: string, role: string, { body, issuer, end }: Options): void {
  const user = findUser(email);
  knownRole(role);
  if (!end)
    return report(giveRole(OPERATOR, targetOf(user), { role, body, issuer }), `${email} now holds ${role}.`);
  const held = user.memberships.find(
    (one) => one.role === role && (body === undefined || one.bodyCode?.toLowerCase() === body.toLowerCase()),
  );
  if (!held) throw new Refusal(`${email} does not hold the role ${role}${body ? ` for ${body}` : ""}.`);
  report(endRole(OPERATOR, targetOf(user), held.id), `${email} no longer holds ${role}.`);
}

function link(user: UserView): void {
  const made = sendNewLink(OPERATOR, targetOf(user), linkFor);
  if (!made.ok) throw new Refusal(accountSentence(made.refusal));
  sayLink(user.email, made.value.link);
}

function list(): void {
  const everybody = { words: "", role: null, state: null };
  const { pages, total } = viewUsers(everybody, 1);
  for (let page = 1; page <= pages; page += 1)
    for (const user of viewUsers(everybody, page).users) {
      const roles = user.roles.map(({ role, of }) => (of ? `${roleLabel(role)} (${of})` : roleLabel(role)));
      say([user.email, user.name, user.state, roles.join(", ")].join("\t"));
    }
  if (total === 0) say("There are no accounts.");
}

function findUser(email: string | undefined): UserView {
  const user = viewUserByEmail(wanted(email, "an e-mail address"));
  if (!user) throw new Refusal(`There is no account with the e-mail address ${email}.`);
  return user;
}

const targetOf = (user: UserView) => ({ userId: user.id, version: null });

function wanted(given: string | undefined, what: string): string {
  if (given === undefined || given.trim() === "") throw new Refusal(`This needs ${what}.\n\n${USAGE}`);
  return given.trim();
}

function knownRole(role: string): string {
  if (isGrantable(role)) return role;
  throw new Refusal(`There is no role “${role}”. The roles are ${GRANTABLE_ROLES.join(", ")}.`);
}

async function readPassword(): Promise<string> {
  let text = "";
  for await (const part of process.stdin) text += String(part);
  return text.trim();
}

interface Refused {
  ok: false;
  refusal: AccountRefusal;
  inTheWay?: Role;
}

function report(outcome: { ok: true } | Refused, sentence: string): void {
  if (!outcome.ok) throw new Refusal(accountSentence(outcome.refusal, outcome.inTheWay));
  say(sentence);
}

function reportAdded(outcome: AddOutcome<unknown>): void {
  if (!outcome.ok) throw new Refusal(accountSentence(outcome.refusal, outcome.inTheWay));
}

function sayLink(email: string, address: string): void {
  say(`${email} chooses a password here; the link works once, for seven days:`);
  say(address);
}

await runCommand(async () => {
  const { values, positionals } = readArguments(OPTIONS);
  const [command, email, role] = positionals;
  const commands: Record<string, () => void | Promise<void>> = {
    list,
    add: () => add(wanted(email, "an e-mail address"), values),
    role: () => changeRole(wanted(email, "an e-mail address"), wanted(role, "a role"), values),
    link: () => link(findUser(email)),
    disable: () =>
      report(disableUser(OPERATOR, targetOf(findUser(email))), `${email} can no longer sign in.`),
    enable: () => report(enableUser(OPERATOR, targetOf(findUser(email))), `${email} can sign in again.`),
  };
  const chosen = commands[command ?? ""];
  if (!chosen) throw new Refusal(USAGE);
  await withRegister(values.demo, chosen, { mayBegin: command === "add" });
});
