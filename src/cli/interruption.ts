const INTERRUPTED = 130;

function stop(): void {
  // Should leaving take long (a write that hangs), a second Ctrl-C ends the process without more ado.
  process.off('SIGINT', stop);
  process.exit(INTERRUPTED);
}

/** Ends the process with 130 on Ctrl-C, after half-written files are removed. */
export function stopOnInterrupt(): void {
  process.on('SIGINT', stop);
}

/**
 * Runs work that only reads. A signal handler must wait until JavaScript pauses, which an audit of many lists
 * does not for minutes: meanwhile the system ends the process itself (a shell shows 130 as well).
 */
export async function interruptible<Result>(work: () => Promise<Result> | Result): Promise<Result> {
  const stopping = process.listeners('SIGINT').includes(stop);
  process.off('SIGINT', stop);
  try {
    return await work();
  } finally {
    if (stopping) stopOnInterrupt();
  }
}
