/** Word documents in the editor: written in the layout of GB/T 9704-2012, read as a draft, refused with words that help. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReadDocxResult, WriteDocxResult } from '../../server/src/protocol.js';
import { memo } from '../memo.js';
import { Client } from './client.js';

let client: Client;
beforeAll(async () => {
  client = await Client.start();
});
afterAll(() => client.stop());

const read = (data: Buffer): Promise<ReadDocxResult> =>
  client.connection.sendRequest('liangyan/readDocx', { data: data.toString('base64') });

describe('Word documents', () => {
  it('a Markdown draft goes into a docx and comes back without its marks', async () => {
    const uri = 'file:///draft.md';
    await client.open(uri, `# 关于报送材料的函\n\n${memo.replace('后果', '**后果**')}`, 'markdown');
    const { data, title } = await client.connection.sendRequest<WriteDocxResult>('liangyan/writeDocx', { uri });
    expect(title).toBe('关于报送材料的函');
    const { text } = await read(Buffer.from(data, 'base64'));
    expect(text).toContain('否则后果自负');
    expect(text).not.toMatch(/[*#]/u);
    expect(text.trim().split('\n').map((line) => line.trim()).filter(Boolean).slice(0, 2)).toEqual([title, '市财政局：']); // prettier-ignore
  });

  it('what is no docx is refused with what to do', async () => {
    await expect(read(Buffer.from('no zip'))).rejects.toThrow(/另存为 docx|另存为 \.docx/u);
  });
});
