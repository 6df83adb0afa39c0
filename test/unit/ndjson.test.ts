import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { memo } from '../memo.js';

const cli = join(import.meta.dirname, '../../server/dist/cli.js');
const run = (input: string, ...options: string[]) => {
  const { stdout, status } = spawnSync(process.execPath, [cli, 'check', '--ndjson', ...options], {
    input,
    encoding: 'utf8',
  });
  return {
    status,
    answers: stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>),
  };
};

describe('check --ndjson', () => {
  it('answers each line in order, with offsets into the text as given', () => {
    const { status, answers } = run(
      `${JSON.stringify({ id: 'a', text: memo })}\n\n${JSON.stringify({ id: 7, text: '妥否，请批示。', audience: 'superior', kind: '请示', path: 'x.md' })}\n`,
    );
    expect(status).toBe(0);
    expect(answers.map(({ id }) => id)).toEqual(['a', 7]);
    for (const { start, end, text } of answers[0]!['findings'] as { start: number; end: number; text: string }[])
      expect(memo.slice(start, end)).toBe(text);
    expect(answers[1]).toMatchObject({ kind: '请示', audience: 'superior', findings: [] });
  });
  it('names a bad line, goes on, and exits with 2', () => {
    const { status, answers } = run(
      'not json\n{"id":"b"}\n[1]\n{"id":"c","text":5}\n{"id":"d","text":"好","audience":"boss"}\n{"id":"e","text":"好"}\n',
    );
    expect(status).toBe(2);
    expect(answers.map(({ id, error }) => [id, typeof error])).toEqual([
      [null, 'string'],
      ['b', 'string'],
      [null, 'string'],
      ['c', 'string'],
      ['d', 'string'],
      ['e', 'undefined'],
    ]);
    expect(answers[3]!['error']).toMatch(/^line 4: /u);
  });
  it('threads keep the order; a line may hold U+2028; the last one needs no line end', () => {
    const lines = Array.from({ length: 300 }, (_, id) => JSON.stringify({ id, text: `${memo}\u2028第 ${id} 份` }));
    lines[150] = 'bad';
    const { status, answers } = run(lines.join('\n'), '--jobs', '2');
    expect(status).toBe(2);
    expect(answers.map(({ id }) => id)).toEqual(lines.map((_, id) => (id === 150 ? null : id)));
    expect(answers[150]!['error']).toMatch(/^line 151: /u);
  });
});
