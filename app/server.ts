import { createServer, type RequestListener, type Server } from "node:http";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { RequestHandler } from "express";
import {
  closeRegister,
  currentMode,
  isInUse,
  openPrepared,
  publicVersion,
} from "~/domain/register/current-register.server";
import { sendsEmail } from "~/domain/outbox/sends-email.server";
import { projectQueuedBatch } from "~/domain/projection/projection-queue.server";
import { countIndexed } from "~/domain/search/check-index.server";
import { readyFacetTable } from "~/domain/search/facet-table.server";
import { createApp } from "~/http/app.server";
import { startDailyRound } from "~/http/daily-round.server";
import { startDigests } from "~/http/digest-round.server";
import { startDelivering } from "~/http/delivery-round.server";
import { makeEverything } from "~/domain/open-data/everything.server";
import { startMakingEverything } from "~/http/everything-round.server";
import { makeEverythingInProcess } from "~/http/everything-process.server";
import { log } from "~/http/log.server";
import { withPageThread } from "~/http/page-thread.server";
import type { Build } from "~/http/remix-pages.server";
import { ledgerHead } from "~/domain/ledger/view-ledger.server";
import { publicOrigin } from "~/http/served-origin.server";
import { londonDay } from "~/lib/dates";
import * as builtPages from "virtual:remix/server-build";

export { createApp };

/** Files of the register are for whoever runs it alone. */
const OWNER_ONLY = 0o077;
const HEADERS_TIMEOUT_MS = 15_000;
/** Room for a question of ten thousand letters in any script, each up to twelve bytes in an address. */
const LONGEST_HEAD_BYTES = 160 * 1024;
const REQUEST_TIMEOUT_MS = 60_000;
const HIGHEST_PORT = 65_535;
const LONGEST_FAREWELL_MS = 10_000;

const EMAIL_WAITS =
  "E-mail waits until SMTP_URL and MAIL_FROM are set: nobody is sent invitations, password links or decisions, and the registrar confirms requests for correction by hand.";

/** Something the person who starts the server can put right: said to them in one sentence. */
class CannotStart extends Error {
  override readonly name = "CannotStart";
}

interface Development {
  build: Build;
  before: RequestHandler;
}

/**
 * Serves the register until the process is told to stop, on PORT or 3000 (0 takes a free one). Says
 * where when it listens. `development` replaces the built pages by ones that follow the sources.
 */
export async function start(development?: Development): Promise<Server> {
  process.umask(OWNER_ONLY);
  const port = readPort();
  const demonstrationPassword = await chooseRegister();
  indexWhatWaits();
  await readyFacetTable(londonDay(Date.now()));
  const server = await listen(
    createApp({
      build: development?.build ?? builtPages,
      publicVersion,
      ledgerHead,
      clientFolder: join(dirname(fileURLToPath(import.meta.url)), "../client"),
      ...(development
        ? { mode: "development" as const, before: development.before }
        : { makePages: withPageThread }),
    }),
    port,
  );
  announce(server, demonstrationPassword);
  const stopDelivering = startDelivering();
  const stopDailyRound = startDailyRound();
  const stopDigests = startDigests();
  const stopMakingEverything = startMakingEverything(development ? makeEverything : makeEverythingInProcess);
  stopWhenTold(server, () => {
    stopDigests();
    stopDelivering();
    stopDailyRound();
    stopMakingEverything();
  });
  return server;
}

/**
 * Opens the register to serve: REGISTER_MODE, else the live one once it holds a report or an account,
 * else the demonstration, loaded on first start (design §6). Answers the demonstration's password when
 * it was made just now.
 */
async function chooseRegister(): Promise<string | null> {
  const wish = process.env.REGISTER_MODE;
  if (wish !== undefined && wish !== "live" && wish !== "demo")
    throw new CannotStart("REGISTER_MODE must be “live” or “demo”.");
  if (wish !== "demo") {
    openPrepared("live");
    if (wish === "live" || isInUse()) return null;
    closeRegister();
  }
  openPrepared("demo");
  if (isInUse()) return null;
  // Loaded only when it is needed: the content of the demonstration would slow every other start.
  const { makeDemonstration } = await import("~seed/load-demonstration.server");
  return (await makeDemonstration()).password;
}

/** After an update that indexes other words, every report waits to be indexed: a search before would miss them. */
function indexWhatWaits(): void {
  if (countIndexed() > 0 || !projectQueuedBatch()) return;
  process.stdout.write("Making the search index anew. This takes some seconds for each thousand reports.\n");
  while (projectQueuedBatch());
}

function readPort(): number {
  const { PORT: wish = "" } = process.env;
  if (wish === "") return 3000;
  const port = /^\d{1,5}$/.test(wish) ? Number(wish) : Number.NaN;
  if (port <= HIGHEST_PORT) return port;
  throw new CannotStart(`PORT must be a whole number up to ${HIGHEST_PORT}; it is “${wish}”.`);
}

function listen(app: RequestListener, port: number): Promise<Server> {
  const server = createServer({ maxHeaderSize: LONGEST_HEAD_BYTES }, app);
  server.headersTimeout = HEADERS_TIMEOUT_MS;
  server.requestTimeout = REQUEST_TIMEOUT_MS;
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(sayable(error, port)));
    server.listen(port, () => resolve(server));
  });
}

function sayable(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === "EADDRINUSE")
    return new CannotStart(`Another program is using port ${port}. Set PORT to a free one.`);
  if (error.code === "EACCES")
    return new CannotStart(`Port ${port} is kept for the system. Set PORT to a number above 1023.`);
  return error;
}

function announce(server: Server, demonstrationPassword: string | null): void {
  const at = server.address();
  const origin = publicOrigin() ?? `http://localhost:${typeof at === "object" ? at?.port : at}`;
  const isLive = currentMode() === "live";
  const lines = [`Serving ${isLive ? "the live register" : "the demonstration register"} at ${origin}`];
  if (demonstrationPassword) lines.push(`The password of its accounts is ${demonstrationPassword}`);
  if (isLive && !sendsEmail()) lines.push(EMAIL_WAITS);
  process.stdout.write(`${lines.join("\n")}\n`);
}

/** Stops taking requests, finishes those under way, and closes the database. A second signal ends at once. */
function stopWhenTold(server: Server, stopRounds: () => void): void {
  const stop = () => {
    stopRounds();
    process.once("SIGINT", () => process.exit(1)).once("SIGTERM", () => process.exit(1));
    setTimeout(() => server.closeAllConnections(), LONGEST_FAREWELL_MS).unref();
    server.close(() => {
      closeRegister();
      log().debug("stopped");
      process.exit(0);
    });
    server.closeIdleConnections();
  };
  process.once("SIGINT", stop).once("SIGTERM", stop);
}
