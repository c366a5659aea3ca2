/** Progress on a terminal's standard error; silent elsewhere, and until a second of work has passed. */
export class Progress {
  private readonly began = performance.now();
  private last = 0;
  private shown = false;

  constructor(private readonly enabled: boolean) {}

  /** One step of a phase: `读取 120/700，约剩 3 秒`. */
  step(phase: string, done: number, total: number, remaining: (seconds: number) => string): void {
    if (!this.enabled) return;
    const now = performance.now();
    if (now - this.began < 1000 || now - this.last < 100) return;
    this.last = now;
    const seconds = done === 0 ? 0 : Math.ceil((((now - this.began) / done) * (total - done)) / 1000);
    this.shown = true;
    process.stderr.write(`\r\u001B[K${phase} ${done}/${total}${seconds > 0 ? remaining(seconds) : ''}`);
  }

  /** Clears the line before anything else is written. */
  end(): void {
    if (this.shown) process.stderr.write('\r\u001B[K');
    this.shown = false;
  }
}
