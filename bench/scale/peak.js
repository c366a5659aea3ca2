/** Loaded into a measured process (`--import`): writes its peak memory, in KiB, and processor time, in µs, where PEAK_FILE says. */
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  const { maxRSS } = process.resourceUsage();
  writeFileSync(
    /** @type {string} */ (process.env.PEAK_FILE),
    JSON.stringify({ maxRSS, processor: user + system }),
  );
});
