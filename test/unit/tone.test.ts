/** The tone model: what it finds, how sure it must be, how it is switched, and that its files are in step with the sentences. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fixAll } from '../../server/src/service/fix.js';
import { Checker, type Choice } from '../../server/src/check/check.js';
import { readConfig } from '../../server/src/check/config.js';
import { toneFiles } from '../../server/src/io/tone-file.js';
import { Lexicon } from '../../server/src/lexicon/lexicon.js';
import { allFrames } from '../../server/src/rules/frames.js';
import { tone } from '../../server/src/rules/tone.js';
import { ToneModel } from '../../server/src/tone/model.js';
import { readSamples } from '../../server/src/tone/train-data.js';
import { nearDuplicates } from '../../server/src/tone/train-duplicates.js';
import { trainModel, uncalibrated } from '../../server/src/tone/train-model.js';
import { nearestIndexOf } from '../../server/src/tone/train-nearest.js';
import { boundaries, projectLexicon } from './lexicon-helper.js';

const lexicons = join(import.meta.dirname, '../../lexicons');
const problems: string[] = [];
const source = toneFiles(lexicons, (message) => problems.push(message));
const lexicon = new Lexicon(projectLexicon().lexicon);
const both = new Checker(lexicon, boundaries, source);
const modelOnly = new Checker(lexicon, boundaries, source, [tone]);

const files = readdirSync(join(lexicons, 'sentences'))
  .sort()
  .map((name) => ({
    name: basename(name, '.yml'),
    content: readFileSync(join(lexicons, 'sentences', name), 'utf8'),
  }));
const samples = readSamples(files);

/** No word of it is in a list; the tone of each second sentence is what hurts. */
const memo = [
  '市水务局：',
  '我镇三月报送的管网改造申请，至今没有收到意见。',
  '想来贵局的同志手上尽是大事，我们这点小事自然排不上号。',
  '附件是管网图和预算表，请查收。',
  '要是觉得乡镇的人好打发，不妨直说，我们不来添乱就是。',
  '清河镇人民政府',
].join('\n');

const tones = (choice: Choice, text = memo): string[] =>
  modelOnly.check(text, choice).findings.map(({ rule, text: words }) => `${rule} ${words}`);

describe('the general rewordings', () => {
  it.each(allFrames)('are no fault themselves: $frame', ({ reader, frame }) => {
    const draft = `关于管网改造的有关事项\n前期工作已有进展，${frame}。`;
    expect(both.check(draft, { audience: reader }).findings.filter(({ severity }) => severity === 'warning')).toEqual(
      [],
    );
  });
});

describe('the tone model', () => {
  it('finds remarks that no list holds, marks them, and says that it judges by likeness', () => {
    const found = modelOnly.check(memo, { audience: 'peer', strictness: 'strict' }).findings;
    expect(found.length).toBeGreaterThanOrEqual(1);
    for (const { rule, start, end, text, message, confidence } of found) {
      expect(rule).toMatch(/^[a-z]+\/tone$/u);
      expect(memo.slice(start, end)).toBe(text);
      expect(text).not.toMatch(/^[，。；]|[，。；]$/u);
      expect(message).toContain('相似');
      expect(confidence).toBeGreaterThan(0);
    }
    expect(found.map(({ text }) => text).join()).toMatch(/大事|排不上号|打发|添乱/u);
  });

  it('speaks sooner the stricter it is set', () => {
    const [careful, normal, strict] = (['careful', 'normal', 'strict'] as const).map((strictness) =>
      tones({ audience: 'peer', strictness }),
    );
    expect(normal).toEqual(expect.arrayContaining(careful ?? []));
    expect(strict).toEqual(expect.arrayContaining(normal ?? []));
  });

  it('must be far surer in replies to citizens, whose faults lie in calm words', () => {
    const surest = 0.93;
    const calm = `${memo}\n材料不全，您再跑一趟吧。`;
    const given = { audience: 'public', strictness: 'strict' } as const;
    const inNotice = modelOnly.check(calm, { ...given, kind: '告知书' }).findings;
    const inReply = modelOnly.check(calm, { ...given, kind: '信访答复' }).findings;
    expect(inNotice.filter(({ confidence = 0 }) => confidence < surest).length).toBeGreaterThan(0);
    const sure = inNotice.filter(({ confidence = 0 }) => confidence >= surest);
    expect(inReply.map(({ text }) => text)).toEqual(sure.map(({ text }) => text));
  });

  it('leaves the number of an item out of its mark', () => {
    const found = modelOnly.check(`市水务局：\n三、要是觉得乡镇的人好打发，不妨直说，我们不来添乱就是。`, {
      audience: 'peer',
    });
    expect(found.findings.map(({ text }) => text)).toEqual(['要是觉得乡镇的人好打发，不妨直说，我们不来添乱就是']);
  });

  it('offers wordings that fit any case as such, and never applies them by itself', () => {
    const withoutKnown = new Checker(lexicon, boundaries, { model: source.model, nearest: () => undefined }, [tone]);
    const analysis = withoutKnown.check(memo, { audience: 'peer' });
    const general = analysis.findings.flatMap(({ rewrites }) => rewrites.filter(({ isGeneral }) => isGeneral));
    expect(general.some(({ hasBlank }) => !hasBlank)).toBe(true);
    const words = new Set(general.flatMap(({ edits }) => edits.map(({ newText }) => newText)));
    expect(fixAll(withoutKnown, analysis).filter(({ newText }) => words.has(newText))).toEqual([]);
  });

  it('leaves a sentence to the rule that warns of it', () => {
    const { findings } = both.check(`市水务局：\n你局必须马上办理，否则后果自负。\n清河镇人民政府`, {
      audience: 'peer',
      strictness: 'strict',
    });
    expect(findings.filter(({ rule }) => rule.endsWith('/tone'))).toEqual([]);
    expect(findings.length).toBeGreaterThan(0);
  });

  it('is passed over in quotations', () => {
    const quoted = `市水务局：\n来信人写道：“想来贵局的同志手上尽是大事，我们这点小事自然排不上号。”\n清河镇人民政府`;
    expect(tones({ audience: 'peer', strictness: 'normal' }, quoted)).toEqual([]);
  });

  it('gives the same for a text that was typed as for one that was opened', () => {
    const choice: Choice = { audience: 'peer', strictness: 'strict' };
    const before = both.check(memo.replace('大事', ''), choice);
    const brief = (text: string, known?: typeof before): unknown =>
      both.check(text, choice, known).findings.map(({ rule, start, end, message }) => ({ rule, start, end, message }));
    expect(brief(memo, before)).toEqual(brief(memo));
  });

  it('is switched by rule id, by principle and by strictness in .liangyan.yaml', () => {
    const read = (yaml: string): Choice => {
      const { config, problems: wrong } = readConfig(yaml);
      expect(wrong).toEqual([]);
      return config;
    };
    const all = tones({ audience: 'peer', strictness: 'strict' });
    const ids = [...new Set(all.map((line) => line.split(' ')[0] ?? ''))];
    const off = ids.map((id) => `  ${id}: off`).join('\n');
    expect(tones(read(`audience: peer\nstrictness: strict\nrules:\n${off}\n`))).toEqual([]);
    expect(tones(read('audience: peer\nstrictness: strict\n'))).toEqual(all);
    expect(readConfig('strictness: loud\n').problems[0]?.message).toContain('careful, normal, strict');
  });
});

describe('the files of the model', () => {
  it('load without a complaint, and damaged ones are refused', () => {
    expect(source.model()).toBeDefined();
    expect(problems).toEqual([]);
    const bytes = new Uint8Array(readFileSync(join(lexicons, 'tone-model.bin')));
    expect(() => ToneModel.load(bytes.slice(0, -1))).toThrow('cut short');
    expect(() => ToneModel.load(bytes.slice(0, 4))).toThrow('not a tone model');
    const spoilt = bytes.slice();
    spoilt[5000] = (spoilt[5000] ?? 0) ^ 1;
    expect(() => ToneModel.load(spoilt)).toThrow('damaged');
  });

  it('are no larger than a megabyte', () => {
    expect(readFileSync(join(lexicons, 'tone-model.bin')).length).toBeLessThanOrEqual(1 << 20);
  });

  it('are made from the sentences as they are now; otherwise run "npm run train"', () => {
    const written = inflateRawSync(readFileSync(join(lexicons, 'tone-sentences.bin'))).toString('utf8');
    expect(written === nearestIndexOf(samples)).toBe(true);
  });

  it('come out the same from the same sentences', () => {
    const few = samples.filter((_, index) => index % 60 === 0);
    const train = (): Uint8Array => trainModel(few, uncalibrated, false);
    expect(Buffer.compare(train(), train())).toBe(0);
  });
});

describe('the training sentences', () => {
  const originals = samples.filter(({ kind }) => kind !== 'rewording').map(({ text }) => text);

  it('hold no two that are nearly the same', () => {
    expect(nearDuplicates(originals)).toEqual([]);
  });

  it('would be refused if one were entered again with other figures', () => {
    const [one = ''] = originals.filter((text) => text.length > 20);
    expect(nearDuplicates([...originals, `${one}3日`])).toHaveLength(1);
  });

  it('mark their fault inside the sentence, and reword it', () => {
    const wrong = samples.filter(
      ({ fault, text }) =>
        fault !== undefined &&
        (fault.mark.start < 0 ||
          fault.mark.end > text.length ||
          fault.mark.end <= fault.mark.start ||
          fault.better === ''),
    );
    expect(wrong.map(({ text }) => text)).toEqual([]);
  });
});
