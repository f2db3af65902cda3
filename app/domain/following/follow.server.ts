import { countAttempt } from "~/domain/accounts/throttle.server";
import { readShownStamp } from "~/domain/corrections/shown-at.server";
import { subjectOfNews, type Subject } from "~/domain/news/news.server";
import { queueMessage } from "~/domain/outbox/queue-message.server";
import { londonDay } from "~/lib/dates";
import { done, refused, type Outcome } from "~/lib/outcome";
import { keyedDigest } from "~db/secrets.server";
import type { DigestFrequency, FollowKind } from "~db/vocabulary";
import { write, type Actor, type Writing } from "~db/writing.server";
import { confirmMessage, followedAlreadyMessage } from "./follow-mail-rules";
import { isConfirmLate, MOST_FOLLOWS, refusalOfTiming, type FollowRefusal } from "./follow-rules";
import { followToken, readFollowToken } from "./follow-tokens.server";
import * as repository from "./following-repository.server";

const VISITOR: Actor = { kind: "visitor" };

export interface AskedToFollow {
  kind: FollowKind;
  target: string;
  email: string;
  frequency: DigestFrequency;
  /** The stamp of the form and the address it came from: see shown-at.server.ts and throttle.server.ts. */
  shown: string;
  clientAddress: string;
  at?: number;
}

/** How the links in an e-mail are made, from the token each carries. */
export interface FollowLinks {
  confirm: (token: string) => string;
  manage: (token: string) => string;
}

const digestOf = (email: string): string => keyedDigest("follow", `email:${email.toLowerCase()}`);

/**
 * Takes the wish of anyone, without an account, to be told what is new about something, and sends a link to
 * confirm the address with: nothing else is ever sent before that. The answer is the same whether or not the
 * address follows anything already, so that nobody learns what another follows.
 */
export function askToFollow(
  asked: AskedToFollow,
  links: FollowLinks,
): Outcome<{ link: string }, FollowRefusal> {
  const now = asked.at ?? Date.now();
  const timing = refusalOfTiming(readShownStamp(asked.shown), now);
  if (timing) return refused(timing);
  const subject = subjectOfNews(asked.kind, asked.target, londonDay(now));
  if (!subject) return refused("not_found");
  const isAllowed =
    countAttempt("follow_address", asked.clientAddress, now).isAllowed &&
    countAttempt("follow_email", asked.email, now).isAllowed;
  if (!isAllowed) return refused("too_many");
  return write({ actor: VISITOR, at: now, action: "follow_asked" }, (w) => {
    const followerId = repository.findFollowerByDigest(digestOf(asked.email))?.id ?? addFollower(w, asked);
    const follows = repository.listFollows(followerId);
    const held = follows.find((one) => one.kind === asked.kind && one.target === subject.target);
    if (!held && follows.length >= MOST_FOLLOWS) return refused("too_many");
    const followId = held?.id ?? addFollow(w, followerId, { asked, subject });
    if (held && held.confirmedAt === null)
      repository.updateFollow(w, held.id, { addedAt: now, frequency: asked.frequency });
    w.about(`follow ${followId}`);
    const link = links.confirm(followToken("confirm", followId));
    const isConfirmed = held !== undefined && held.confirmedAt !== null;
    const manage = links.manage(followToken("manage", followerId));
    const message = isConfirmed ? followedAlreadyMessage(subject, manage) : confirmMessage(subject, link);
    queueMessage(w, { kind: "follow_confirmation", to: asked.email, ...message });
    return done({ link: isConfirmed ? manage : link });
  });
}

const addFollower = (w: Writing, { email, frequency }: AskedToFollow): number =>
  repository.insertFollower(w, {
    ...{ email, emailDigest: digestOf(email), frequency },
    ...{ digestedOn: londonDay(w.at), addedAt: w.at },
  });

const addFollow = (
  w: Writing,
  followerId: number,
  { asked, subject }: { asked: AskedToFollow; subject: Subject },
): number =>
  repository.insertFollow(w, {
    ...{ followerId, kind: asked.kind, target: subject.target, frequency: asked.frequency },
    ...{ addedAt: w.at, confirmedAt: null, toldTo: null },
  });

export interface ViewedFollow {
  label: string;
  path: string;
  isConfirmed: boolean;
  /** Opens what the address follows. */
  manageToken: string;
}

/** What a confirming link is for, without doing it: programs that check e-mail open every link. */
export function viewFollow(token: string, now = Date.now()): Outcome<ViewedFollow, FollowRefusal> {
  const id = readFollowToken("confirm", token);
  const follow = id === null ? undefined : repository.findFollow(id);
  if (!follow) return refused("link_unknown");
  if (follow.confirmedAt === null && isConfirmLate(follow.addedAt, now)) return refused("link_expired");
  const subject = subjectOfNews(follow.kind, follow.target, londonDay(now));
  if (!subject) return refused("not_found");
  return done({
    ...{ label: subject.label, path: subject.path, isConfirmed: follow.confirmedAt !== null },
    manageToken: followToken("manage", follow.followerId),
  });
}

/** Confirms: from now on news is sent. Confirming twice changes nothing. */
export function confirmFollow(token: string, now = Date.now()): Outcome<ViewedFollow, FollowRefusal> {
  const viewed = viewFollow(token, now);
  const id = readFollowToken("confirm", token);
  if (!viewed.ok || viewed.value.isConfirmed || id === null) return viewed;
  return write({ actor: VISITOR, at: now, action: "follow_confirmed", subject: `follow ${id}` }, (w) => {
    const follow = repository.findFollow(id);
    if (!follow) return refused("link_unknown");
    repository.updateFollow(w, id, { confirmedAt: now, toldTo: now });
    repository.updateFollower(w, follow.followerId, { frequency: follow.frequency });
    return done({ ...viewed.value, isConfirmed: true });
  });
}
