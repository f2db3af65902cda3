import { data } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AssessingHelp, CheckingHelp } from "~/components/about-assessing";
import { AskedAgainHelp } from "~/components/about-connections";
import { OverseeingHelp } from "~/components/about-overseeing";
import { EscalationHelp } from "~/components/about-escalation";
import { PrioritiesHelp } from "~/components/about-priorities";
import {
  CanAndCannot,
  ForBodies,
  ForFamilies,
  ForOversight,
  Keeping,
  WhatItIs,
} from "~/components/about-register";
import { PageContents } from "~/components/page-contents";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { REPLY_WORKING_DAYS } from "~/domain/assurance/judgement-rules";
import { DECISION_WORKING_DAYS } from "~/domain/corrections/correction-rules";
import { contactAddress } from "~/http/contact.server";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

export function loader() {
  return data({
    contact: contactAddress(),
    correctionDays: DECISION_WORKING_DAYS,
    replyDays: REPLY_WORKING_DAYS,
  });
}

export const meta = metaOf({
  title: "About this register",
  description: "What this register is, what it can and cannot do, who keeps it, and how to correct it.",
  canonical: paths.about(),
});

const CONTENTS = [
  { id: "what", label: "What it is" },
  { id: "families", label: "If somebody close to you has died" },
  { id: "limits", label: "What it can and cannot do" },
  { id: "bodies", label: "If you work for a body that was asked" },
  { id: "oversight", label: "If you oversee others" },
  { id: "assessing", label: "How answers are assessed" },
  { id: "checking", label: "How claims are checked" },
  { id: "again", label: "When the same is asked again" },
  { id: "leads", label: "Who must act" },
  { id: "priorities", label: "What comes first" },
  { id: "escalation", label: "When nobody answers or acts" },
  { id: "figures", label: "The figures, and reports on them" },
  { id: "reviews", label: "Reviews of themes" },
  { id: "arrives", label: "How a report comes here" },
  { id: "keeper", label: "Who keeps it" },
  { id: "wrong", label: "How to put something right" },
  { id: "more", label: "Read more" },
];

export default function AboutRoute() {
  const { contact, correctionDays, replyDays } = useLoaderData<typeof loader>();
  return (
    <PageMain>
      <PageTitle lead="When people have died or come to harm, others are told what must change. This register shows who was told, what they answered, and what they did.">
        About this register
      </PageTitle>
      <PageContents links={CONTENTS} />
      <div className="register-guide">
        <WhatItIs />
        <ForFamilies correctionDays={correctionDays} />
        <CanAndCannot />
        <ForBodies contact={contact} />
        <ForOversight replyDays={replyDays} />
        <AssessingHelp />
        <CheckingHelp />
        <AskedAgainHelp />
        <PrioritiesHelp />
        <EscalationHelp />
        <OverseeingHelp />
        <Keeping contact={contact} correctionDays={correctionDays} />
        <h2 id="more">Read more</h2>
        <ul>
          <li>
            <a href={paths.workspaceHelp()}>Working for a body that was asked</a>: answers, plans and sign-off
          </li>
          <li>
            <a href={paths.searchHelp()}>How to search</a>: what you can type, and what it finds
          </li>
          <li>
            <a href={paths.aboutData()}>About the data</a>: where it comes from, what each word means, what is
            missing
          </li>
          <li>
            <a href={paths.corrections()}>Corrections</a>: what people asked us to change, and what we decided
          </li>
          <li>
            <a href={paths.ledger()}>The ledger</a>: every change, in order
          </li>
          <li>
            <a href={paths.accessibility()}>Accessibility</a>
          </li>
        </ul>
      </div>
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError />
  </PageMain>
);
