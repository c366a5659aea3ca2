#!/usr/bin/env node
import { existsSync } from 'node:fs';

const program = new URL('../dist/main.js', import.meta.url);
if (existsSync(program)) {
  await (await import(program.href)).main(process.argv.slice(2));
} else {
  console.error(
    'wuze: 尚未构建，请先运行 npm ci 或 npm run build / not built yet: run npm ci or npm run build',
  );
  process.exitCode = 2;
}
