import { showDate } from "~/lib/dates";

export interface Mail {
  subject: string;
  body: string;
}

const paragraphs = (...parts: string[]): string => parts.join("\n\n");

/** The e-mail that asks whether the address is its owner's. It names nothing but what is to be followed. */
export const confirmMessage = ({ label }: { label: string }, link: string): Mail => ({
  subject: "Please confirm that you want these e-mails",
  body: paragraphs(
    "Somebody, we hope you, asked the National Recommendations Register to write to this address when there is news about:",
    label,
    "Please confirm by opening this link within seven days:",
    link,
    "If you did not ask for this, do nothing: the address is removed and you hear no more from us.",
  ),
});

export const followedAlreadyMessage = ({ label }: { label: string }, manage: string): Mail => ({
  subject: "You follow this already",
  body: paragraphs(
    "You asked the National Recommendations Register for news that you get already:",
    label,
    "See what you follow, change how often we write, or stop, at:",
    manage,
  ),
});

export interface DigestPart {
  label: string;
  /** The whole address of what is followed. */
  address: string;
  entries: readonly { day: string; sentence: string; address: string }[];
  isCut: boolean;
}

/** The e-mail that tells what is new, with how to stop it. */
export function digestMessage(parts: readonly DigestPart[], links: { manage: string; stop: string }): Mail {
  const count = parts.reduce((sum, part) => sum + part.entries.length, 0);
  const isMore = parts.some((part) => part.isCut);
  return {
    subject: `${isMore ? "More than " : ""}${count === 1 ? "1 new entry" : `${count} new entries`} on what you follow`,
    body: paragraphs(
      "This is new in the National Recommendations Register on what you follow.",
      ...parts.map(partInWords),
      `Change how often we write, or stop one of these: ${links.manage}`,
      `Stop all e-mails: ${links.stop}`,
    ),
  };
}

const partInWords = ({ label, address, entries, isCut }: DigestPart): string =>
  [
    `${label}\n${address}`,
    ...entries.map((one) => `- ${showDate(one.day)}: ${one.sentence}\n  ${one.address}`),
    ...(isCut ? [`- and more: ${address}`] : []),
  ].join("\n");
