import type { Io } from './io.ts';

/** Runs that are over before this say nothing. */
const PATIENCE = 2000;
const PAUSE = 100;
const CLEAR = '\r\u001b[K';

/** How far a run is, in one line of a terminal. */
export interface Progress {
  /** One more file is done. */
  step(): void;
  /** Take the line away. */
  clear(): void;
}

/** Get a line on standard error that counts files, where that is a terminal and the run takes longer than two seconds. */
export function createProgress({ stderr }: Io, total: number): Progress {
  const isTerminal = 'isTTY' in stderr && stderr.isTTY === true;
  let [done, next, shown] = [0, Date.now() + PATIENCE, false];
  return {
    step() {
      done++;
      if (!isTerminal || Date.now() < next) return;
      next = Date.now() + PAUSE;
      shown = true;
      stderr.write(`${CLEAR}${done} of ${total} files`);
    },
    clear() {
      if (shown) stderr.write(CLEAR);
      shown = false;
    },
  };
}
