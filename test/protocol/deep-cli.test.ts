/** `liangyan check --deep`: what is sent, what of an answer counts, and what happens when the model fails. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FakeModel } from '../fake-model.js';
import { Desk, type Run } from '../unit/cli-helper.js';

const quote = '有关材料已于当日送达';
const draft = `市财政局：\n我局于2026年11月3日去函，${quote}，但是没有下文。简直不像话！\n市民政局\n2026年11月18日\n`;
const claim = { line: 2, quote, principle: 'calm', why: '讥讽对方。' };
const reading = { findings: [claim, { ...claim, quote: '没有的话' }] };
const line = (id: string): string => `${JSON.stringify({ id, text: draft })}\n`;

interface Answer {
  id: string;
  findings: { rule: string; text: string; severity: string; start: number; message: string }[];
  deepError?: string;
}

let desk: Desk;
beforeAll(() => {
  desk = new Desk({ 'a.txt': draft, 'b.txt': draft, 'closed/c.txt': draft });
  writeFileSync(desk.path('closed/.liangyan.yaml'), 'deep: { hosts: [] }\n');
});
afterAll(() => {
  desk.clear();
});

let model: FakeModel;
beforeEach(async () => {
  model = await FakeModel.start();
  model.willSay(reading);
});
afterEach(() => model.stop());

const environment = (more: Record<string, string> = {}): Record<string, string> => ({
  LIANGYAN_DEEP_ADDRESS: model.address,
  LIANGYAN_DEEP_MODEL: 'qwen',
  LANG: 'en_US.UTF-8',
  ...more,
});
/** Runs over lines of JSON. */
async function lines(args: string[], ids: string[], env = environment()): Promise<Run & { answers: Answer[] }> {
  const run = await desk.run(args, ids.map(line).join(''), env);
  const answers = run.out.split('\n').filter((text) => text !== '').map((text) => JSON.parse(text) as Answer); // prettier-ignore
  return { ...run, answers };
}
const byModel = ({ findings }: Answer): Answer['findings'] => findings.filter(({ rule }) => rule.endsWith('/deep'));
const byRules = ({ findings }: Answer): Answer['findings'] => findings.filter(({ rule }) => !rule.endsWith('/deep'));

describe('good answers', () => {
  it('stand beside the rules’ findings, in order, exact quotations only; facts stay here', async () => {
    const run = await lines(['check', '--ndjson', '--deep'], ['a', 'b'], environment({ LIANGYAN_DEEP_KEY: 'k' }));
    expect([run.err, run.status]).toEqual(['', 0]);
    expect(run.answers.map(({ id }) => id)).toEqual(['a', 'b']);
    for (const answer of run.answers) {
      expect(byModel(answer)).toEqual([
        expect.objectContaining({
          text: quote,
          severity: 'warning',
          start: draft.indexOf(quote),
          message: '讥讽对方。',
        }),
      ]);
      expect(byRules(answer)).not.toHaveLength(0);
      const starts = answer.findings.map(({ start }) => start);
      expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    }
    expect(model.asked[0]?.authorization).toBe('Bearer k');
    expect(JSON.stringify(model.asked)).not.toMatch(/财政局|民政局|2026/u);
  });

  it('--deep may stand before check, as when an evaluation appends `check --ndjson` to a command', async () => {
    const { answers } = await lines(['--deep', 'check', '--ndjson'], ['a']);
    expect(answers.flatMap(byModel)).toHaveLength(1);
  });

  it('in files they appear in every format, obey --no-rule and LIANGYAN_DEEP_SEVERITY, and outlive --fix', async () => {
    const { out, status } = await desk.run(['check', '--deep', 'a.txt', 'b.txt'], '', environment());
    expect(out.match(/讥讽对方。/gu)).toHaveLength(2);
    expect(status).toBe(1);
    const off = await desk.run(['check', '--deep', 'a.txt', '--no-rule', 'calm/deep'], '', environment());
    expect(off.out).not.toContain('讥讽');
    const hint = environment({ LIANGYAN_DEEP_SEVERITY: 'hint' });
    expect((await desk.run(['check', '--deep', 'a.txt', '-q'], '', hint)).out).not.toContain('讥讽');
    // A finding expires with its sentence, so the rewritten words stand in another one.
    const other = `市财政局：\n昨日收到贵局来函。${quote}。\n简直不像话！\n市民政局\n`;
    const fixed = await desk.run(['check', '--deep', '--fix', '-f', 'json', '-'], other, environment());
    expect(fixed.out).toContain(quote);
    expect(fixed.out).not.toContain('不像话');
    expect(fixed.err).toContain('"calm/deep"');
  });
});

describe('nothing is sent', () => {
  it('without --deep, whatever the environment says', async () => {
    const { answers } = await lines(['check', '--ndjson'], ['a']);
    expect(answers.flatMap(byModel)).toEqual([]);
    expect(model.connections).toBe(0);
  });

  it('when a variable is missing or wrong, or the machine’s administrator forbids it: one line that names the variable', async () => {
    const cases: [Record<string, string>, string][] = [
      [{ LIANGYAN_DEEP_ADDRESS: '' }, 'LIANGYAN_DEEP_ADDRESS'],
      [{ LIANGYAN_DEEP_ADDRESS: 'file:///etc' }, 'LIANGYAN_DEEP_ADDRESS'],
      [{ LIANGYAN_DEEP_MODEL: '' }, 'LIANGYAN_DEEP_MODEL'],
      [{ LIANGYAN_DEEP_PATIENCE: 'soon' }, 'LIANGYAN_DEEP_PATIENCE'],
      [{ LIANGYAN_DEEP_SEVERITY: 'fatal' }, 'LIANGYAN_DEEP_SEVERITY'],
      [{ LIANGYAN_DEEP_HOSTS: 'none' }, 'LIANGYAN_DEEP_HOSTS does not allow'],
    ];
    for (const [wrong, said] of cases) {
      const { out, err, status } = await lines(['check', '--deep', '--ndjson'], ['a'], environment(wrong));
      expect([out, status]).toEqual(['', 2]);
      expect(err).toMatch(/^liangyan: [^\n]*\n$/u);
      expect(err).toContain(said);
    }
    expect(model.connections).toBe(0);
  });

  it('of a project whose .liangyan.yaml forbids it; the rules still speak', async () => {
    const { out, err, status } = await desk.run(['check', '--deep', 'closed/c.txt'], '', environment());
    expect(err).toMatch(/closed.*does not allow/u);
    expect(out).toContain('不像话');
    expect([status, model.connections]).toEqual([2, 0]);
  });

  it('that the project hides', async () => {
    mkdirSync(desk.path('secret'), { recursive: true });
    writeFileSync(desk.path('secret/.liangyan.yaml'), 'deep: { hide: [当日] }\n');
    writeFileSync(desk.path('secret/d.txt'), draft);
    await desk.run(['check', '--deep', 'secret/d.txt'], '', environment({ LIANGYAN_DEEP_HIDE: '下文' }));
    expect(model.asked).toHaveLength(1);
    expect(JSON.stringify(model.asked)).not.toMatch(/当日|下文/u);
  });
});

describe('a model that fails', () => {
  const deep = ['check', '--deep', '--ndjson'];

  it('an answer that invents, cuts a hidden fact or names no principle counts as far as it is right', async () => {
    model.willSay({
      findings: [
        { ...claim, quote: '贵局的新门牌很亮' },
        { ...claim, quote: '于〔甲' },
        { ...claim, principle: 'kindness' },
        { ...claim, why: '' },
      ],
    });
    const { answers, status } = await lines(deep, ['a']);
    expect(answers.flatMap(byModel)).toEqual([]);
    expect(status).toBe(0);
  });

  it('broken JSON is asked for once more; twice broken leaves the draft unread and the next one is asked', async () => {
    model.will(
      { say: 'nonsense' },
      { say: 'still nonsense' },
      { say: '{"findings":' },
      { say: JSON.stringify(reading) },
    );
    const { answers, err, status } = await lines(deep, ['a', 'b']);
    expect([answers[0]?.deepError, answers[1]?.deepError]).toEqual([
      expect.stringContaining('could not be used'),
      undefined,
    ]);
    expect(answers.map((answer) => byRules(answer).length > 0)).toEqual([true, true]);
    expect(answers.map((answer) => byModel(answer).length)).toEqual([0, 1]);
    expect([err, status]).toEqual(['', 2]);
  });

  it('429 and 500 are tried again; when it stays so, the reason is told and the rules’ findings stay', async () => {
    const wait = { 'retry-after-ms': '1' };
    model.will({ status: 429, headers: wait }, { status: 500, headers: wait }, { say: JSON.stringify(reading) });
    expect((await lines(deep, ['a'])).answers.flatMap(byModel)).toHaveLength(1);
    for (const status of [429, 500]) {
      model.will({ status, headers: wait });
      const [answer] = (await lines(deep, ['a'])).answers;
      expect(answer?.deepError).toMatch(new RegExp(`^deep reading: .*${String(status)}`, 'u'));
      expect(answer === undefined ? 0 : byRules(answer).length).toBeGreaterThan(0);
    }
  });

  it('a connection that breaks in the middle, or a refusal, is told for that draft', async () => {
    model.will({ cutAfter: '{"findings":[' }, { refuse: 'no' }, { say: JSON.stringify(reading) });
    const { answers, status } = await lines(deep, ['a', 'b', 'c']);
    expect(answers.map(({ deepError }) => deepError)).toEqual([
      expect.stringContaining('broke'),
      expect.stringContaining('does not want'),
      undefined,
    ]);
    expect(status).toBe(2);
  });

  it('without hope no other draft is sent, and files say so once', async () => {
    model.will({ status: 404 });
    const { err, out, status } = await desk.run(['check', '--deep', 'a.txt', 'b.txt'], '', environment());
    expect(model.asked).toHaveLength(1);
    expect(err.match(/LIANGYAN_DEEP_MODEL/gu)).toHaveLength(1);
    expect(out.match(/不像话/gu)?.length).toBeGreaterThanOrEqual(2);
    expect(status).toBe(2);
  });

  it('no word of a draft is in what is said of a failure', async () => {
    model.will({ status: 400, message: draft });
    const { err } = await desk.run(['check', '--deep', 'a.txt'], '', environment());
    expect(err).not.toMatch(/门牌|财政局/u);
    expect(err).not.toBe('');
  });
});
