import { deliver } from "~/domain/outbox/deliver.server";
import { mailCarrier } from "~/domain/outbox/mail-carrier.server";
import { currentMode } from "~/domain/register/current-register.server";
import { log } from "./log.server";

const ROUND_MS = 15_000;

/**
 * Sends what waits in the outbox, every few seconds, through SMTP_URL and from MAIL_FROM. Without them
 * messages wait and the log says so once. Answers how to stop; a round under way ends by itself, and what
 * it could not record is tried again after the next start.
 */
export function startDelivering(): () => void {
  const { SMTP_URL: smtpUrl, MAIL_FROM: from } = process.env;
  if (!smtpUrl || !from) {
    log().debug("E-mail waits in the outbox: SMTP_URL and MAIL_FROM are not set");
    return () => undefined;
  }
  if (currentMode() === "demo") {
    log().debug("The demonstration writes to invented people and sends no e-mail");
    return () => undefined;
  }
  let isUnderWay = false;
  const round = async () => {
    if (isUnderWay) return;
    isUnderWay = true;
    try {
      const send = await carrier(smtpUrl, from);
      const { sent, failed, givenUp } = await deliver(send, (id, err) =>
        log().warn({ message: id, err: reasonOf(err) }, "e-mail not sent"),
      );
      if (sent + failed > 0) log().info({ sent, failed, givenUp }, "outbox");
    } catch (error) {
      log().error({ err: reasonOf(error) }, "outbox");
    } finally {
      isUnderWay = false;
    }
  };
  const timer = setInterval(round, ROUND_MS);
  timer.unref();
  return () => clearInterval(timer);
}

let carrying: ReturnType<typeof mailCarrier> | undefined;
const carrier = (smtpUrl: string, from: string) => (carrying ??= mailCarrier(smtpUrl, from));

/** The mail server's own words may name the recipient, so only the kind of failure is logged. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  const said = error.cause instanceof Error ? error.cause : error;
  const { code, responseCode } = said as Error & { code?: unknown; responseCode?: unknown };
  return [error.name, code, responseCode].filter(Boolean).join(" ");
}
