// Makes `npx wuze` run this checkout: npm links the commands of dependencies, not the package's own.
import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = join(root, 'node_modules/.bin');
if (existsSync(join(root, 'node_modules')) && process.platform !== 'win32') {
  mkdirSync(folder, { recursive: true });
  rmSync(join(folder, 'wuze'), { force: true });
  symlinkSync('../../bin/wuze.js', join(folder, 'wuze'));
}
