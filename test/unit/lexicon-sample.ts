/** A phrase file with an entry that says all that an entry can say. */
export const fullEntry = `principle: calm
entries:
  - id: calm/full
    pattern: ['{对方=谁}一再<催>', '{对方=谁}老是<催>']
    severity: { peer: information, superior: warning }
    audiences: [peer, superior]
    kinds: [函]
    except-kinds: [批复]
    unless: [own, quoted]
    despite: [titled]
    not: [感谢, 谢谢!]
    who: [reader]
    boundary: true
    why: '发火,伤人'
    english: An outburst, it hurts.
    source: '《办法》,第一条'
    tier: 规定
    scope: clause
    rewrites:
      all: ['请{谁}说明', { text: '', scope: sentence, level: soft }]
      peer: ['因{原文}']
    examples: ['贵局一再[[催]]', { text: '贵局老是[[催]]', audience: peer, kind: 函 }]
    passes: ['群像话剧']
`;

/** A phrase file with an entry that says what it must, and `change` after that. */
export const smallEntry = (change: string): string => `principle: calm
entries:
  - id: calm/sample
    pattern: 不像话
    why: 发火
    english: An outburst.
    source: 实务
    tier: 实务
    examples: ['真[[不像话]]']
    passes: ['群像话剧']
${change}`;
