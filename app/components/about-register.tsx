import { CONFIRMATION_DAYS } from "~/domain/corrections/correction-rules";
import { paths } from "~/lib/paths";
import { HelplineLine } from "./content-notice";

/** The parts of the page about the register, each under its own heading. Written to be read by anyone. */
export const WhatItIs = () => (
  <>
    <h2 id="what">What it is</h2>
    <p>
      After a death or a serious incident, a coroner or an investigator may find that something is not safe.
      They write to the bodies that could change it: hospitals, councils, prisons, companies, the government.
    </p>
    <p>This register brings those letters together. For each one you can see:</p>
    <ul>
      <li>what was asked, and of whom</li>
      <li>what each body answered</li>
      <li>what it says it has done</li>
      <li>whether anybody else has checked</li>
      <li>
        where it is counted, <a href={paths.aboutMeasures()}>whether anything got safer</a>
      </li>
    </ul>
    <p>Where a step is missing, the page says so.</p>
  </>
);

export const ForFamilies = ({ correctionDays }: { correctionDays: number }) => (
  <>
    <h2 id="families">If somebody close to you has died</h2>
    <p>We are sorry for your loss. You can read everything public here without an account.</p>
    <p>
      To find a report, <a href={paths.search()}>search</a> for the hospital or other body, for words in the
      report, or for its number, such as 2024-0621. You cannot search for the name of the person who died: we
      cover those names before we keep anything.
    </p>
    <p>
      To be told what happens next, follow “Get e-mails about this” on the page of a report, a body or a
      search. You need no account. We write only when there is news, and you can stop with one click.
    </p>
    <p>
      If you know whether anything has changed, follow “Tell what you know of it” on a page. A moderator sums
      up what you say; your name and your words are never public.{" "}
      <a href={paths.statements()}>What others say</a> shows how that works.
    </p>
    <p>
      If something on a page is wrong, hurts, or should not be public, follow “Is this wrong? Tell us” on that
      page. You do not need to give a reason in legal words. We aim to decide within {correctionDays} working
      days.
    </p>
    <p>
      <HelplineLine />
    </p>
  </>
);

export const CanAndCannot = () => (
  <>
    <h2 id="limits">What it can and cannot do</h2>
    <p>
      It can show what was asked and what came of it. It can keep the story whole, so that nothing is quietly
      forgotten.
    </p>
    <p>
      <strong>It cannot make anybody act.</strong> It is not a court or a regulator, and it cannot look into
      your own case.
    </p>
    <p>
      <strong>A coroner cannot follow up.</strong> A coroner who sees a danger must report it, and the body
      must answer. But a coroner has no power to say how the problem must be put right, or to check that it
      was.
    </p>
    <p>
      <strong>“No response published” does not mean that nobody answered.</strong> It means that we found no
      answer in public. One may have been sent and never published.
    </p>
    <p>
      <strong>It ranks nobody.</strong> Some coroners write many more reports than others, so a long list may
      mean that somebody looked closely, not that a place is less safe.
    </p>
  </>
);

export const ForBodies = ({ contact }: { contact: string | null }) => (
  <>
    <h2 id="bodies">If you work for a body that was asked</h2>
    <p>
      You can answer each concern, say what you plan and report what you have done, with evidence. Two people
      are needed: one writes, another checks it and publishes. Nobody can publish their own words alone.
    </p>
    <p>
      Evidence stays private until you publish it. Look at every file first: ward documents can show who a
      patient is.
    </p>
    <p>
      If your body has no account, the registrar records what its published letter says, and the page says
      that it was done so. <AskForAccount contact={contact} />
    </p>
  </>
);

const AskForAccount = ({ contact }: { contact: string | null }) =>
  contact === null ? (
    <>Accounts are given by the administrator of this register.</>
  ) : (
    <>
      To ask for an account, write to <a href={`mailto:${contact}`}>{contact}</a>.
    </>
  );

export const ForOversight = ({ replyDays }: { replyDays: number }) => (
  <>
    <h2 id="oversight">If you oversee others</h2>
    <p>
      Overseers judge whether an answer meets the concern, and check whether what a body says was really done.
      An answer is one letter: it is judged once, and a concern that it deals with otherwise is judged apart.
      What a body says and what was checked are always shown apart.
    </p>
    <p>
      <strong>Nobody judges their own.</strong> You cannot judge a body you belong to, nor one that stands
      above it, pays for it or took over from it. Where that leaves nobody, the page says that there is no
      independent person to check.
    </p>
    <p>
      <strong>The body is heard first.</strong> A judgement against a body needs a second reviewer who agrees.
      Then the body has {replyDays} working days to reply. Only after that is it published, with the reply.
    </p>
  </>
);

export const Keeping = ({ contact, correctionDays }: { contact: string | null; correctionDays: number }) => (
  <>
    <h2 id="arrives">How a report comes here</h2>
    <ol>
      <li>A coroner or an investigator publishes a report, or enters it here.</li>
      <li>We cover the names of people who died, before anything is kept.</li>
      <li>We divide the report into its concerns, and find out which bodies it asks.</li>
      <li>Where we are not sure who was asked, we say so, and a person decides.</li>
      <li>Answers are added when they are published, or when the body enters them here.</li>
    </ol>
    <h2 id="keeper">Who keeps it</h2>
    <p>
      A registrar keeps it: brings reports in, connects names to bodies, and corrects mistakes. The registrar
      does not judge answers, and those who judge do not keep the register.
    </p>
    <p>
      Every change leaves a mark in <a href={paths.ledger()}>the ledger</a>, so that nobody can change the
      past unseen.
    </p>
    {contact === null ? null : (
      <p>
        You can write to those who run this register at <a href={`mailto:${contact}`}>{contact}</a>.
      </p>
    )}
    <h2 id="wrong">How to put something right</h2>
    <p>
      Anyone can tell us that something is wrong, or that a body did reply. You need no account. Open the page
      it is about and follow “Is this wrong? Tell us”. You can add a document.
    </p>
    <p>
      We send you an e-mail to be sure that it was you. Then the page says that a correction was requested,
      until the registrar decides. We aim to decide within {correctionDays} working days, and{" "}
      <a href={paths.corrections()}>every decision is public</a>. Your name and your words are not.
    </p>
    <p>
      If nobody confirms a request within {CONFIRMATION_DAYS} days, all that was sent is removed: the words,
      the address and the document. Of a request that was decided we remove the address. What an e-mail of
      ours said, and to whom, is removed once it is sent.
    </p>
    <p>
      Where something here should not be public, the registrar takes the words or the document out,
      everywhere. A line then says when, why and who ordered it.
    </p>
  </>
);
