import { pino, type Logger } from "pino";

let logger: Logger | undefined;

/**
 * One line of JSON an event, on standard error: what happened and to which request. Never an e-mail
 * address, a client's address, a token, or the query of an address (searches are nobody's business).
 * LOG_LEVEL sets how much; requests themselves are at "debug".
 */
export function log(): Logger {
  logger ??= pino(
    { level: process.env.LOG_LEVEL ?? "info", base: undefined, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 2, sync: true }),
  );
  return logger;
}
