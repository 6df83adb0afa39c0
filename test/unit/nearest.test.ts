/** The known sentence that a passage is most like: what a writer is shown beside a finding of the tone model. */
import { describe, expect, it } from 'vitest';
import { encodeNearest, type KnownSentence, Nearest } from '../../server/src/tone/nearest.js';

const known: KnownSentence[] = [
  ['贵局办事一贯拖沓，请改正。', '此事办理时间较长，烦请加快。', 'peer', 'calm', 0, 8],
  ['这点小事都办不好！', '此事尚未办妥。', 'subordinate', 'calm', 0, 8],
  ['这点小事都办不好吗？', '此事为何尚未办妥？', 'public', 'rapport', 0, 8],
  ['2024年5月8日前，你们爱来不来。', '请于5月8日前到会。', 'subordinate', 'language', 11, 17],
];
const nearest = (sentences = known): Nearest => new Nearest(encodeNearest(sentences));

describe('the nearest known sentence', () => {
  it('is the one that shares most of what is rare, with its rewording', () => {
    expect(nearest().find('你们办事一贯拖沓', 'peer')).toMatchObject({
      written: '贵局办事一贯拖沓，请改正。',
      better: '此事办理时间较长，烦请加快。',
      principle: 'calm',
    });
  });

  it('is the same sentence with a similarity of nearly 1 where all of it is shared', () => {
    const found = nearest([['贵局办事拖沓', '请贵局加快', 'peer', 'calm', 0, 6]]).find('贵局办事拖沓', 'peer', 'calm');
    expect(found?.similarity).toBeCloseTo(1);
  });

  it('is for the same reader, and of the same principle, where the words decide nothing', () => {
    expect(nearest().find('小事都办不好', 'subordinate')?.better).toBe('此事尚未办妥。');
    expect(nearest().find('小事都办不好', 'public')?.better).toBe('此事为何尚未办妥？');
    expect(nearest().find('小事都办不好', 'peer', 'rapport')?.better).toBe('此事为何尚未办妥？');
  });

  it('is none where no pair of characters is shared; digits and marks are none', () => {
    expect(nearest().find('会议材料已备齐', 'peer')).toBeUndefined();
    expect(nearest().find('2024年5月8日，', 'peer')).toBeUndefined();
    expect(nearest([]).find('贵局办事拖沓', 'peer')).toBeUndefined();
  });

  it('looks at the hurting words and a little around them, not at the rest of a sentence', () => {
    const long: KnownSentence = ['收到来文之后我们作了研究，贵局办事拖沓', '请加快', 'peer', 'calm', 15, 19];
    expect(nearest([long]).find('收到来文之后', 'peer')).toBeUndefined();
    expect(nearest([long]).find('办事拖沓', 'peer')?.better).toBe('请加快');
  });

  it('answers the same when asked again', () => {
    const index = nearest();
    const first = index.find('你们办事一贯拖沓', 'peer');
    expect(index.find('小事都办不好', 'peer')).toBeDefined();
    expect(index.find('你们办事一贯拖沓', 'peer')).toEqual(first);
  });

  it('is refused when its file is another one or damaged', () => {
    expect(() => new Nearest(new TextEncoder().encode('LYNEAR02 and more'))).toThrow(
      /not the file of known sentences/u,
    );
    const bytes = encodeNearest(known);
    bytes[bytes.length - 20]! ^= 1;
    expect(() => new Nearest(bytes)).toThrow(/damaged/u);
  });
});
