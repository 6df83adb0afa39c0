/** The report as the server gives it: plain data in one language, placed in the version that was asked about. */
import { afterEach, describe, expect, it } from 'vitest';
import type { ReportResult } from '../../server/src/protocol.js';
import { Client } from './client.js';
import { memo } from '../memo.js';

const uri = 'file:///memo.txt';
let client: Client;
afterEach(async () => {
  if (client.process.exitCode === null) await client.stop();
});

async function reportOn(text: string, language = 'zh-cn'): Promise<ReportResult> {
  client = await Client.start({ pulls: true, language });
  await client.open(uri, text);
  return client.connection.sendRequest<ReportResult>('liangyan/report', { uri });
}

const severities = ['warning', 'information', 'hint'];

describe('liangyan/report', () => {
  it('has a score for each principle, a bar for each paragraph, the gravest first', async () => {
    const { scores, strip, rows, version, situation } = await reportOn(memo);
    expect(version).toBe(1);
    expect(scores).toHaveLength(7);
    expect(strip).toHaveLength(memo.split('\n').filter((line) => line.trim() !== '').length);
    const ranks = rows.map(({ severity }) => severities.indexOf(severity));
    expect(ranks).toEqual(ranks.toSorted());
    expect(rows.filter(({ severity }) => severity === 'warning')).toHaveLength(situation.counts.warning);
    for (const { principle, warnings } of scores)
      expect(warnings).toBe(rows.filter((row) => row.principle === principle && row.severity === 'warning').length);
  });

  it('says what is good and what is missing for this reader and kind', async () => {
    const thankless = await reportOn(memo);
    expect(thankless.missing.map(({ title }) => title)).toContain('没有一句谢意');
    await client.stop();
    const thanked = await reportOn(memo.replace('市民政局\n', '感谢贵局一直以来的支持。\n市民政局\n'));
    expect(thanked.missing.map(({ title }) => title)).not.toContain('没有一句谢意');
    expect(thanked.strengths.map(({ title }) => title)).toContain('道了谢');
  });

  it('speaks one language throughout', async () => {
    const { words, scores, rows, readerTitle } = await reportOn(memo, 'en');
    const said = [
      ...Object.values(words),
      ...scores.map(({ title }) => title),
      ...rows.map(({ why }) => why),
      readerTitle,
    ];
    expect(said.filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
  });

  it('has a strip of bearable length on a long draft', async () => {
    const { strip } = await reportOn(`${memo}\n${'各项工作进展顺利。\n'.repeat(3000)}`);
    expect(strip.length).toBeLessThanOrEqual(120);
  });
});
