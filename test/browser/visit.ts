import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import type { Audit } from '../../src/audit/audit.js';
import { format } from '../../src/reports/html.js';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

export const hasBrowser = existsSync(CHROMIUM);

/** What a page did while it was open. */
export interface Visit {
  page: Page;
  requests: string[];
  complaints: string[];
}

/** The system's Chromium and a folder of pages for it. */
export class Visitor {
  #browser: Browser | undefined;
  #folder = '';

  async start(): Promise<void> {
    this.#folder = await mkdtemp(join(tmpdir(), 'wuze-report-'));
    this.#browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--no-first-run',
      ],
    });
  }

  async stop(): Promise<void> {
    await this.#browser?.close();
    await rm(this.#folder, { recursive: true, force: true });
  }

  /** Writes the pages of an audit; says their names. */
  async save(audit: Audit, language: 'zh' | 'en' = 'zh'): Promise<string[]> {
    const files = format.files(audit, { language, namePartners: false }) as {
      name: string;
      content: string;
    }[];
    await Promise.all(files.map(({ name, content }) => writeFile(join(this.#folder, name), content)));
    return files.map(({ name }) => name);
  }

  address(name: string, hash = ''): string {
    return pathToFileURL(join(this.#folder, name)).href + hash;
  }

  async visit(name: string, options: BrowserContextOptions = {}): Promise<Visit> {
    const [file = '', hash] = name.split(/(?<=\.html)#/);
    const page = await this.#browser!.newPage({ viewport: { width: 1280, height: 900 }, ...options });
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('dialog', (dialog) => {
      complaints.push(`dialog: ${dialog.message()}`);
      return dialog.dismiss();
    });
    await page.goto(this.address(file, hash === undefined ? '' : `#${hash}`));
    return { page, requests, complaints };
  }
}
