// Loaded before the command (node --require): does something to a file at the moment the command turns to it.
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');
const { execFileSync } = require('node:child_process');

const { WUZE_SWAP: target, WUZE_SWAP_HOW: how } = process.env;
const swaps = {
  remove: () => fs.rmSync(target),
  folder: () => {
    fs.rmSync(target);
    fs.mkdirSync(target);
  },
  pipe: () => {
    fs.rmSync(target);
    execFileSync('mkfifo', [target]);
  },
  link: () => {
    fs.rmSync(target);
    fs.symlinkSync('/etc/passwd', target);
  },
  empty: () => fs.truncateSync(target, 0),
  grow: () => fs.appendFileSync(target, '  - {编号: 9, 内容: 每半年到××检查}\n'),
};

let done = false;
function before(path) {
  if (done || !String(path).endsWith(target.slice(target.lastIndexOf('/')))) return;
  done = true;
  swaps[how]();
}

for (const [module, name] of [
  [fs.promises, 'open'],
  [fs.promises, 'readFile'],
  [fs, 'openSync'],
  [fs, 'readFileSync'],
]) {
  const original = module[name];
  module[name] = function swapped(path, ...rest) {
    before(path);
    return original.call(this, path, ...rest);
  };
}
syncBuiltinESMExports();
