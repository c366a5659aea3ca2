/** Progress on a terminal's standard error; silent elsewhere, and until a second of work has passed. */
export class Progress {
  private readonly began = performance.now();
  private phase = '';
  /** When the phase began, as far as is known: with the last step of the one before. */
  private phaseBegan = this.began;
  private last = this.began;
  private lastShown = 0;
  private shown = false;

  constructor(private readonly enabled: boolean) {}

  /**
   * One step of a phase: `读取 120/700，约剩 3 秒`.
   * @param total 0 where the phase begins and it is not known yet
   */
  step(phase: string, done: number, total: number, remaining: (seconds: number) => string): void {
    if (!this.enabled) return;
    const now = performance.now();
    const begins = phase !== this.phase;
    if (begins) {
      this.phase = phase;
      this.phaseBegan = this.last;
    }
    this.last = now;
    if (now - this.began < 1000 || (!begins && now - this.lastShown < 100)) return;
    this.lastShown = now;
    this.shown = true;
    const seconds = done === 0 ? 0 : Math.ceil((((now - this.phaseBegan) / done) * (total - done)) / 1000);
    const count = total === 0 ? '…' : ` ${done}/${total}`;
    process.stderr.write(`\r\u001B[K${phase}${count}${seconds > 0 ? remaining(seconds) : ''}`);
  }

  /** Clears the line before anything else is written. */
  end(): void {
    if (this.shown) process.stderr.write('\r\u001B[K');
    this.shown = false;
  }
}
