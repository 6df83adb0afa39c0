// The lexicon's literal phrases: what a peer that knows words only can look for too.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from './measure.mjs';

/** A pattern of words alone: 甲, <甲>, (甲|乙), <(甲|乙)>. */
const literal = /^<?\(?([\p{Script=Han}]+(?:\|[\p{Script=Han}]+)*)\)?>?$/u;

/** `count` phrases of three characters or more, spread evenly over all that the lexicon has, so that every principle is there. */
export function literalPhrases(count) {
  const folder = join(root, 'lexicons/phrases');
  const found = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.yml'))
    .sort()
    .flatMap((name) => parse(readFileSync(join(folder, name), 'utf8')).entries)
    .flatMap(({ pattern }) => pattern)
    .flatMap((pattern) => literal.exec(pattern)?.[1]?.split('|') ?? [])
    .filter((phrase) => phrase.length > 2);
  const all = [...new Set(found)];
  const step = Math.max(1, all.length / count);
  return Array.from({ length: Math.min(count, all.length) }, (_, index) => all[Math.floor(index * step)]);
}
