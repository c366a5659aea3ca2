import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Settings of LibreOffice for these tests alone, so that an open window does not stand in their way. */
const PROFILE = join(tmpdir(), `wuze-office-profile-${process.pid}`);
process.on('exit', () => rmSync(PROFILE, { recursive: true, force: true }));

/**
 * The file as LibreOffice writes it in another format, by the names of the files that gives.
 * @param filter which of several ways of reading the file to take
 */
export function convert(
  name: string,
  content: Uint8Array,
  to: string,
  extension: string,
  filter?: string,
): Map<string, Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'wuze-office-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, name), content);
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${PROFILE}`,
      '--headless',
      ...(filter === undefined ? [] : [`--infilter=${filter}`]),
      '--convert-to',
      to,
      '--outdir',
      folder,
      join(folder, name),
    ],
    { stdio: 'pipe' },
  );
  const written = readdirSync(folder).filter((file) => file.endsWith(`.${extension}`) && file !== name);
  return new Map(written.map((file) => [file, readFileSync(join(folder, file))]));
}

/** Runs a tool of poppler on a PDF file. */
export function poppler(
  tool: 'pdfinfo' | 'pdftotext' | 'pdftoppm',
  pdf: Buffer,
  args: readonly string[],
): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'wuze-pdf-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'file.pdf');
  writeFileSync(file, pdf);
  return execFileSync(tool, [...args.map((argument) => (argument === 'PDF' ? file : argument))]);
}

/** Says what to install rather than fail on a missing program. */
export function requireOffice(): void {
  const folders = (process.env.PATH ?? '').split(':');
  for (const program of ['soffice', 'pdftotext']) {
    if (folders.some((folder) => existsSync(join(folder, program)))) continue;
    throw new Error(
      `${program} is missing: apt-get install libreoffice-writer libreoffice-calc poppler-utils fonts-noto-cjk`,
    );
  }
}
