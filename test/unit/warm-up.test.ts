/** Keystrokes of practice: only while nothing happens, so much and no more, and never to be noticed. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Analysis, Choice } from '../../server/src/check/check.js';
import { type Sample, WarmUp } from '../../server/src/lsp/warm-up.js';

const draft = '请你局务必于3月5日前报送材料，逾期后果自负。\n'.repeat(100);

/** What was checked; a check takes a millisecond of a clock that only checks move. */
let checked: string[] = [];
let clock = 0;

function practice(sample: () => Sample | undefined, check: (text: string) => void = () => undefined): WarmUp {
  const checker = {
    check(text: string, choice: Choice = {}): Analysis {
      checked.push(text);
      clock++;
      check(text);
      return { text, choice } as Analysis;
    },
  };
  return new WarmUp(checker, sample);
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.spyOn(performance, 'now').mockImplementation(() => clock);
  [checked, clock] = [[], 0];
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('types single characters into pieces of the draft, and stops for good after a while', () => {
  const warmUp = practice(() => ({ text: draft, choice: {} }));
  warmUp.postpone();
  vi.runAllTimers();
  expect(checked[0]).toBe(draft.slice(0, 1000));
  expect(checked[1]).toHaveLength(1001);
  expect(checked.every((text) => text.length < 1100)).toBe(true);
  const total = checked.length;
  expect(total).toBeLessThanOrEqual(202);
  warmUp.postpone();
  vi.runAllTimers();
  expect(checked).toHaveLength(total);
});

it('waits while one thing follows the other', () => {
  const warmUp = practice(() => ({ text: draft, choice: {} }));
  for (let stroke = 0; stroke < 50; stroke++) {
    warmUp.postpone();
    vi.advanceTimersByTime(60);
  }
  expect(checked).toEqual([]);
});

it('stops at once where the draft was closed, left alone or empty', () => {
  let sample: Sample | undefined = { text: draft, choice: {} };
  const warmUp = practice(
    () => sample,
    () => (sample = undefined),
  );
  warmUp.postpone();
  vi.runAllTimers();
  const atClosing = checked.length;
  expect(atClosing).toBeLessThan(5);
  for (sample of [undefined, { text: draft, choice: { leftAlone: '不查' } }, { text: ' \n', choice: {} }]) {
    warmUp.postpone();
    vi.runAllTimers();
  }
  expect(checked).toHaveLength(atClosing);
});

it('keeps to itself that a check failed', () => {
  const warmUp = practice(
    () => ({ text: draft, choice: {} }),
    () => {
      throw new Error('broken');
    },
  );
  warmUp.postpone();
  expect(() => vi.runAllTimers()).not.toThrow();
  expect(checked).toHaveLength(1);
});
