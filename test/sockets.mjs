// Preloaded into a process that is watched: every attempt to reach another process over a network is written down.
import { appendFileSync } from 'node:fs';
import dns from 'node:dns';
import net from 'node:net';

const note = (what) => appendFileSync(process.env.LIANGYAN_SOCKETS, `${what}\n`);
const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function (...args) {
  const [first] = args.flat();
  note(`connect ${typeof first === 'object' ? (first.port ?? first.path) : first}`);
  return connect.apply(this, args);
};
const { lookup } = dns;
dns.lookup = (name, ...rest) => {
  note(`lookup ${name}`);
  return lookup(name, ...rest);
};
