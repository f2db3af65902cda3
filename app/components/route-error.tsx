import { isRouteErrorResponse, useRouteError, useRouteLoaderData } from "@remix-run/react";
import { paths } from "~/lib/paths";
import { PageTitle } from "./page-shell";
import { Tombstone } from "./tombstone";

interface RouteErrorProps {
  /** What was not there: "No report has this reference". */
  notFound?: string;
  /** Why this visitor may not see it: "Only people of this body can open its answers". */
  forbidden?: string;
}

interface Withdrawn {
  reference: string;
  reason: string;
  date?: string;
}

/** A 410 carries what was withdrawn; anything else in its place is shown as plain words. */
function isWithdrawn(data: unknown): data is Withdrawn {
  return typeof data === "object" && data !== null && "reference" in data && "reason" in data;
}

/** A refusal carries its own sentence, such as which role a page needs. */
const sentenceIn = (data: unknown): string | undefined =>
  typeof data === "string" && data ? data : undefined;

/** What a visitor reads in place of a page that could not be given, by what went wrong. */
export function RouteError({ notFound, forbidden }: RouteErrorProps) {
  const error = useRouteError();
  if (!isRouteErrorResponse(error)) return <Unexpected />;
  if (error.status === 404) return <NotFound sentence={notFound} />;
  if (error.status === 401 || error.status === 403)
    return <Forbidden sentence={forbidden ?? sentenceIn(error.data)} />;
  if (error.status === 410) {
    return isWithdrawn(error.data) ? <Tombstone {...error.data} /> : <Tombstone reference="" reason="" />;
  }
  if (error.status === 429) return <TooMany />;
  return error.status < 500 ? <Refused sentence={sentenceIn(error.data) ?? ""} /> : <Unexpected />;
}

const NotFound = ({ sentence }: { sentence?: string }) => (
  <>
    <PageTitle>{sentence ?? "There is no page at this address"}</PageTitle>
    <p>If you typed the address, check it. If you followed a link, it may be incomplete.</p>
    <p>
      You can <a href={paths.search()}>search the register</a> by reference, body or words, or{" "}
      <a href={paths.home()}>start from the first page</a>. If you think a report is missing,{" "}
      <a href={paths.corrections()}>tell us</a>.
    </p>
  </>
);

const Forbidden = ({ sentence }: { sentence?: string }) => (
  <>
    <PageTitle>{sentence ?? "Your account does not open this page"}</PageTitle>
    <p>
      If you have another account, <a href={paths.signIn()}>sign in with it</a>. If you think you should see
      this page, ask the administrator of your body.
    </p>
  </>
);

const Refused = ({ sentence }: { sentence: string }) => (
  <>
    <PageTitle>This could not be done</PageTitle>
    <p>
      {sentence || "Something in what was sent is not as it must be."} Go back, check it, and send it again.
    </p>
  </>
);

const TooMany = () => (
  <>
    <PageTitle>Too many requests</PageTitle>
    <p>Many requests came from your address in a short time. Wait a minute and try again.</p>
  </>
);

/** The number leads to what the log says of this one request. */
function Unexpected() {
  const loaded = useRouteLoaderData("root");
  const requestId =
    typeof loaded === "object" && loaded !== null && "requestId" in loaded ? loaded.requestId : null;
  return (
    <>
      <PageTitle>Something went wrong on our side</PageTitle>
      <p>It has been recorded. Try again in a few minutes; nothing that was saved is lost.</p>
      {typeof requestId === "string" ? (
        <p>
          If you tell us about it, name this number: <code>{requestId}</code>
        </p>
      ) : null}
      <p>
        <a href={paths.home()}>Go to the first page</a>
      </p>
    </>
  );
}
