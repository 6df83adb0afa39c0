// The texts that are measured on: official ones and faulty drafts, composed of the project's own sentences, the same in every run.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cache, root } from './measure.mjs';

/** The indent of a paragraph: two ideographic spaces. */
const indent = String.fromCodePoint(0x3000).repeat(2);
/** Characters of an official text, about three pages, and of a draft. */
const lengths = { official: 3000, faulty: 1200 };

/** A generator of numbers 0–1 that gives the same ones in every run (mulberry32). */
export function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function shuffle(list, random) {
  const result = [...list];
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [result[i], result[j]] = [result[j], result[i]];
  }
  return result;
}

function readSentences() {
  const folder = join(root, 'lexicons/sentences');
  const all = readdirSync(folder)
    .filter((name) => name.endsWith('.yml'))
    .sort()
    .flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(/^- text: '(.*)'$/gmu)])
    .map(([, text]) => text.replaceAll("''", "'"));
  return {
    clean: all.filter((text) => !text.includes('[[')),
    faulty: all.filter((text) => text.includes('[[')).map((text) => text.replace(/\[\[|\]\]/gu, '')),
  };
}

/** Sentences in turn, four a paragraph, under a title and an addressee, until the text is `length` characters long. */
function compose(sentences, length, id) {
  const texts = [];
  let at = 0;
  while (at < sentences.length) {
    const lines = ['关于商请协助办理有关事项的函', '', '市有关单位：', ''];
    for (let size = 0; size < length && at < sentences.length; at += 4) {
      const paragraph = sentences.slice(at, at + 4).join('');
      lines.push(`${indent}${paragraph}`);
      size += paragraph.length;
    }
    texts.push({ id: `${id}-${texts.length}`, text: [...lines, '', `${indent}特此函达，请予支持。`, ''].join('\n'), audience: 'peer' }); // prettier-ignore
  }
  return texts;
}

/** Official texts: each clean sentence three times, in another order each time. Drafts: faulty and clean sentences, one to one, and the samples. */
export function composed() {
  const random = seeded(1);
  const { clean, faulty } = readSentences();
  const thrice = [clean, clean, clean].flatMap((list) => shuffle(list, random));
  const mixed = shuffle([...faulty, ...shuffle(clean, random).slice(0, faulty.length)], random);
  const folder = join(root, 'samples');
  const samples = readdirSync(folder).map((name) => ({ id: name, text: readFileSync(join(folder, name), 'utf8') }));
  return {
    official: compose(thrice, lengths.official, 'official'),
    faulty: [...compose(mixed, lengths.faulty, 'draft'), ...samples],
  };
}

/** Texts of a file with a JSON object a line. Throws with the line that has no text. */
export function readTexts(file) {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => {
      const { id = index, text, audience, kind } = JSON.parse(line);
      if (typeof text !== 'string') throw new Error(`${file}: text ${index + 1} has no "text"`);
      return { id, text, audience, kind };
    });
}

/** Writes texts for a process to read; returns the file. */
export function writeTexts(name, texts) {
  const file = join(cache, `${name}.jsonl`);
  writeFileSync(file, texts.map((item) => `${JSON.stringify(item)}\n`).join(''));
  return file;
}

/** One text of just `length` characters, the texts joined and repeated. */
export function textOf(texts, length) {
  const all = texts.map(({ text }) => text).join('\n');
  return all.repeat(Math.ceil(length / all.length)).slice(0, length);
}

/** How many UTF-16 units all texts have. */
export const sizeOf = (texts) => texts.reduce((sum, { text }) => sum + text.length, 0);
