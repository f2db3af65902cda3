import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

const LOOK_MS = 100;
/** What is done alone takes a minute at most; a process number is given out again some day. */
const FORGOTTEN_AFTER_MS = 300_000;

/**
 * Does the work while no other process does what has the same lock: a file that says which process holds it. Waits
 * for one that does; the lock of a process that is gone is taken away.
 *
 * @param {string} lock
 * @param {() => unknown} work
 */
export function alone(lock, work) {
  mkdirSync(dirname(lock), { recursive: true });
  while (!takeLock(lock)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOOK_MS);
  try {
    work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/**
 * @param {string} lock
 * @returns {boolean}
 */
function takeLock(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (!isNamed(error, "EEXIST")) throw error;
  }
  if (isForgotten(lock)) rmSync(lock, { force: true });
  return false;
}

/** @param {string} lock */
function isForgotten(lock) {
  const made = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
  if (made === undefined) return false;
  if (Date.now() - made > FORGOTTEN_AFTER_MS) return true;
  const holder = Number(readIfThere(lock));
  // Just made, its number not yet written: it is looked at again.
  if (holder === 0) return false;
  return holder === process.pid || !isRunning(holder);
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isNamed(error, "EPERM");
  }
}

/** @param {string} path */
function readIfThere(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

/**
 * @param {unknown} error
 * @param {string} code
 */
const isNamed = (error, code) => error instanceof Error && "code" in error && error.code === code;
