// Loaded ahead of a program with --import: writes each attempt to reach a network, or to resolve a name, into a file.
import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import net from 'node:net';

const note = (what) => appendFileSync(process.env.LIANGYAN_NETWORK_LOG, `${what}\n`);
const watch = (object, name) => {
  const original = object[name];
  object[name] = function (...args) {
    note(`${name} ${JSON.stringify(args[0]) ?? ''}`);
    return original.apply(this, args);
  };
};
watch(net.Socket.prototype, 'connect');
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) watch(dns, name);
watch(dns.promises, 'lookup');
watch(dgram, 'createSocket');
note('watching');
