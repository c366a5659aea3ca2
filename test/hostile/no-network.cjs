// Loaded before the command (node --require): every way out to a network throws.
const refuse = (name) =>
  function refused() {
    throw new Error(`the network was asked for: ${name}`);
  };

const WAYS = {
  'node:net': ['connect', 'createConnection', 'createServer'],
  'node:tls': ['connect', 'createServer'],
  'node:http': ['request', 'get', 'createServer'],
  'node:https': ['request', 'get', 'createServer'],
  'node:http2': ['connect', 'createServer'],
  'node:dgram': ['createSocket'],
  'node:dns': ['lookup', 'resolve', 'resolve4', 'resolve6'],
};
for (const [module, names] of Object.entries(WAYS)) {
  const loaded = require(module);
  for (const name of names) loaded[name] = refuse(`${module}.${name}`);
}
// Standard output may itself be a socket, but one that is never connected.
require('node:net').Socket.prototype.connect = refuse('net.Socket.connect');
for (const name of ['lookup', 'resolve']) require('node:dns').promises[name] = refuse(`dns.promises.${name}`);
for (const name of ['fetch', 'WebSocket', 'EventSource']) globalThis[name] = refuse(name);
require('node:module').syncBuiltinESMExports();
