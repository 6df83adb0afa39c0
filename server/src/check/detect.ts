/**
 * Kind of document and reader, from weighted evidence. Kind and direction are different things: a 函 goes every way.
 * Weights: lexicons/cues.yml; the relation of writer and reader is worked out here.
 */
import type { Lexicon } from '../lexicon/lexicon.js';
import type { Evidence, Situation } from '../model/finding.js';
import { audiences, kinds, type Audience, type Kind, type Strictness } from '../model/vocabulary.js';
import { gather, type Weighed } from './cues.js';
import type { Policy } from './policy.js';
import { type Parties, relationEvidence } from './relation.js';
import type { Structure } from './structure.js';
import { fallbackKind, isUntitledLetter, layoutEvidence } from './untitled.js';

/** What the user has fixed, by setting or in the file. */
export interface Choice {
  audience?: Audience | undefined;
  kind?: string | undefined;
  policy?: Policy | undefined;
  /** How sure the tone model must be; `normal` when not set. */
  strictness?: Strictness | undefined;
  /** Own phrases to flag, with what to write instead. */
  phrases?: Readonly<Record<string, string>> | undefined;
  /** The office's own lexicon, beside the checker's. The same object as long as it is the same lexicon. */
  own?: Lexicon | undefined;
  /** Why the file is none of the project's drafts; it is then left alone. */
  leftAlone?: string | undefined;
}

/** Who reads the draft and what it is: what the file or the settings fix, else what the evidence in the text says. */
export function detect(structure: Structure, lexicon: Lexicon, setting: Choice): Situation {
  const parties = partiesOf(structure);
  const inFile: Choice = {
    audience: audienceOf(structure.overrides.get('audience')),
    kind: kindOf(structure.overrides.get('kind')),
  };
  return new Detected(structure, lexicon, parties, setting, inFile);
}

/**
 * Where reader and kind are given, as for every rewording that is tried, nothing is weighed unless somebody asks why. A class: an object
 * with a getter of its own would have a shape of its own, and every rule that reads it would be slowed down.
 */
class Detected implements Situation {
  readonly kind: string;
  readonly audience: Audience;
  readonly confidence: number;
  readonly decidedBy: Situation['decidedBy'];
  readonly writer: string;
  readonly reader: string;
  private weighed: Weighing | undefined = undefined;

  constructor(
    private readonly structure: Structure,
    private readonly lexicon: Lexicon,
    private readonly parties: Parties,
    setting: Choice,
    inFile: Choice,
  ) {
    const [audience, kind] = [inFile.audience ?? setting.audience, inFile.kind ?? setting.kind];
    this.writer = parties.writer;
    this.reader = parties.reader;
    this.kind = kind ?? this.weigh().kind;
    this.audience = audience ?? this.weigh().audience ?? 'peer';
    this.confidence = audience === undefined ? this.weigh().confidence : 1;
    const isInFile = inFile.audience !== undefined || inFile.kind !== undefined;
    this.decidedBy = isInFile ? 'file' : setting.audience !== undefined ? 'setting' : 'text';
  }

  get evidence(): Evidence[] {
    return this.weigh().evidence;
  }

  private weigh(): Weighing {
    return (this.weighed ??= weighUp(this.structure, this.lexicon, this.parties));
  }
}

/** What the text shows of itself. */
interface Weighing extends Pick<Situation, 'kind' | 'confidence' | 'evidence'> {
  audience: Audience | undefined;
}

function weighUp(structure: Structure, lexicon: Lexicon, parties: Parties): Weighing {
  const evidence = [...gather(structure, lexicon), ...layoutEvidence(structure)];
  const shown = kindShown(sum(evidence, 'kind', kinds), structure);
  evidence.push(...relationEvidence(structure, parties, shown ?? ''));
  const { name, confidence } = best(sum(evidence, 'audience', audiences));
  const audience = name as Audience | undefined;
  return {
    kind: shown ?? fallbackKind(structure, lexicon, audience),
    audience,
    confidence,
    evidence: evidence
      .map(({ text, label, english, towards, weight }) => ({ text, label, english, towards, weight }))
      .sort((a, b) => b.weight - a.weight),
  };
}

/** Greetings and a turn of speech alone do not tell what an untitled letter is. */
const leastOfLetter = 5;

/** A letter between offices without a title is a 便函; a 函 has one. Source: 《党政机关公文格式》. */
function kindShown(scores: ReadonlyMap<string, number>, structure: Structure): string | undefined {
  const { name } = best(scores);
  const score = scores.get(name ?? '') ?? 0;
  if (isUntitledLetter(structure) && score < leastOfLetter) return undefined;
  return name === '函' && structure.title === '' && structure.head !== '' ? '便函' : name;
}

function sum(evidence: readonly Weighed[], axis: Weighed['axis'], names: readonly string[]): Map<string, number> {
  const scores = new Map(names.map((name) => [name, 0]));
  for (const { towards, weight, axis: on } of evidence)
    if (on === axis) scores.set(towards, (scores.get(towards) ?? 0) + weight);
  return scores;
}

/** A lead of this many points counts as certain (under 3 the direction is unclear). */
const certainLead = 6;

function best(scores: ReadonlyMap<string, number>): { name: string | undefined; confidence: number } {
  let name: string | undefined;
  let [first, second] = [0, 0];
  scores.forEach((score, scored) => {
    if (score > first) [name, first, second] = [scored, score, first];
    else second = Math.max(second, score);
  });
  return { name, confidence: name === undefined ? 0 : Math.min(1, (first - second) / certainLead) };
}

/** The writer's and the reader's names: signature or title, head. */
function partiesOf({ title, head, signature, sender }: Structure): Parties {
  const fromTitle = /^(.{2,24}?)关于/u.exec(title)?.[1] ?? '';
  const named = sender !== '' ? sender : signature !== '' ? signature : fromTitle;
  const bare = (name: string): string => name.replace(/[\s　（(].*$/u, '').replace(/^尊敬的/u, '');
  return {
    writer: bare(named),
    reader: bare(head.split(/[，,、]|(?<=.{2})并(?=[一-龥]{1,3}(?:长|主任|书记|经理)$)/u)[0]?.trim() ?? ''),
  };
}

const audienceNames = new Map<string, Audience>([
  ['上级', 'superior'], ['领导', 'superior'], ['平级', 'peer'], ['同级', 'peer'], ['下级', 'subordinate'], ['公众', 'public'], ['群众', 'public'],
  ...audiences.map((name): [string, Audience] => [name, name]),
]); // prettier-ignore

/** Reads a reader's name as people write it into a file; undefined for `auto` and for anything else. */
export const audienceOf = (name: string | undefined): Audience | undefined => audienceNames.get(name ?? '');

/** The kind of that name; undefined for `auto` and for anything that is no kind. */
export const kindOf = (name: string | undefined): Kind | undefined => kinds.find((kind) => kind === name);
