/**
 * How long a new worker may leave what it is asked first without an answer, in milliseconds: then it is taken for one that never began. While
 * Firefox's profiler runs, about one worker in thirty never began in trials, and nothing tells of it.
 */
export const WORKER_TIMEOUT_MS = 10_000;
