/** The thread that `npm run import` has read coroners' reports beside the one that writes them. */
import { parentPort, workerData } from "node:worker_threads";
import { isPfdFormat } from "~/domain/imports/adapters/pfd-formats-rules";
import { pfdReader } from "~/domain/imports/read-pfd.server";
import { serveReader } from "~/domain/imports/reading-thread.server";
import { londonDay } from "~/lib/dates";
import { openRegister } from "~db/client.server";

export interface ThreadData {
  format: string;
}

const { format } = workerData as ThreadData; // as scripts/import.ts gives it
if (parentPort && isPfdFormat(format))
  serveReader(parentPort, (registerFile) => {
    openRegister(registerFile).raw.pragma("query_only = ON");
    return pfdReader(format, londonDay(Date.now()));
  });
