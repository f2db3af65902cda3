import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Radios } from "~/components/choice-fields";
import { ErrorSummary } from "~/components/error-summary";
import { Button, SubmitBar } from "~/components/form-actions";
import { TextInput } from "~/components/form-fields";
import { FormToken } from "~/components/form-token";
import { Notification } from "~/components/notification";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { shownStamp } from "~/domain/corrections/shown-at.server";
import { askToFollow } from "~/domain/following/follow.server";
import { followForm, followTarget } from "~/domain/following/follow-form";
import { followMessages } from "~/domain/following/follow-messages";
import { CONFIRM_DAYS } from "~/domain/following/follow-rules";
import { subjectOfNews } from "~/domain/news/news.server";
import { currentMode } from "~/domain/register/current-register.server";
import { csrfToken } from "~/http/csrf.server";
import { followsAreSent } from "~/http/digest-round.server";
import { badForm, parseForm } from "~/http/form.server";
import { clientOf } from "~/http/request-scope.server";
import { keptByNobody, notFound } from "~/http/responses.server";
import { wholeAddress } from "~/http/served-origin.server";
import { londonDay } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import { DIGEST_FREQUENCIES } from "~db/vocabulary";

export function loader({ request }: LoaderFunctionArgs) {
  const asked = followTarget.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  const subject = asked.success
    ? subjectOfNews(asked.data.kind, asked.data.target, londonDay(Date.now()))
    : null;
  if (!asked.success || !subject) throw notFound();
  const isOffered = currentMode() === "demo" || followsAreSent();
  return {
    ...{ kind: asked.data.kind, subject, isOffered },
    ...{ csrf: csrfToken(request), shown: shownStamp(Date.now()) },
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await parseForm(request, followForm);
  if (!form.ok) return badForm(form.errors, form.typed);
  const isDemonstration = currentMode() === "demo";
  if (!isDemonstration && !followsAreSent()) return badForm(followMessages.no_email, form.typed);
  // Only a program fills in a field that nobody sees; it is told what a person would be told.
  if (form.value.website) return { sent: { link: null } };
  const outcome = askToFollow(
    { ...form.value, clientAddress: clientOf(request).clientAddress },
    {
      confirm: (token) => wholeAddress(request, paths.confirmFollow(token)),
      manage: (token) => wholeAddress(request, paths.manageFollows(token)),
    },
  );
  if (!outcome.ok) return badForm(followMessages[outcome.refusal], form.typed);
  // The demonstration sends no e-mail, so it shows what the e-mail would say.
  return { sent: { link: isDemonstration ? outcome.value.link : null } };
}

export const headers = keptByNobody;
export const meta = metaOf({
  title: "Get e-mails",
  description: "Be told by e-mail what is new. No account is needed.",
});

export default function FollowRoute() {
  const { kind, subject, isOffered, shown } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const crumbs = [{ label: subject.label, href: subject.path }];
  if (answer && "sent" in answer) return <Sent link={answer.sent.link} crumbs={crumbs} />;
  if (!isOffered)
    return (
      <PageMain crumbs={crumbs}>
        <PageTitle>This register cannot send e-mail yet</PageTitle>
        <p>A feed reader can follow the same without e-mail: the page has an address for it.</p>
      </PageMain>
    );
  return (
    <PageMain crumbs={crumbs}>
      <ErrorSummary errors={answer?.errors} />
      <PageTitle
        caption={subject.label}
        lead="You need no account. We write only when there is news, in one e-mail for everything you follow."
      >
        Get e-mails about this
      </PageTitle>
      <form method="post" action={paths.follow(kind, subject.target)} noValidate>
        <FormToken />
        <input type="hidden" name="shown" value={shown} />
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="target" value={subject.target} />
        <TextInput
          name="email"
          label="Your e-mail address"
          hint="Kept with what you follow, and nothing else. Removed when you stop. Never public."
          type="email"
          autoComplete="email"
          spellCheck={false}
          width="30"
          {...answer}
        />
        <Radios
          name="frequency"
          label="How often may we write?"
          hint="For all that you follow with this address."
          options={DIGEST_FREQUENCIES.map(({ code, label, meaning }) => ({
            value: code,
            label,
            hint: meaning,
          }))}
          defaultValue="weekly"
          {...answer}
        />
        <div className="nhsuk-u-visually-hidden" aria-hidden="true">
          <label htmlFor="website">Leave this empty</label>
          <input id="website" name="website" type="text" tabIndex={-1} autoComplete="off" />
        </div>
        <SubmitBar cancelHref={subject.path}>
          <Button>Send me a link to confirm</Button>
        </SubmitBar>
      </form>
    </PageMain>
  );
}

function Sent({ link, crumbs }: { link: string | null; crumbs: { label: string; href: string }[] }) {
  return (
    <PageMain crumbs={crumbs}>
      <Notification kind="success" title="Nearly done">
        <p>Please confirm your e-mail address.</p>
      </Notification>
      <PageTitle>Look for our e-mail</PageTitle>
      <p>
        We have written to the address you gave. Open the link in it within {CONFIRM_DAYS} days. Nothing else
        is sent before that.
      </p>
      {link === null ? (
        <p>If no e-mail comes within an hour, look among the unwanted ones, then ask again.</p>
      ) : (
        <p className="nhsuk-inset-text">
          This demonstration sends no e-mail. The link would be: <a href={link}>confirm</a>.
        </p>
      )}
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError notFound={followMessages.not_found.form ?? ""} />
  </PageMain>
);
