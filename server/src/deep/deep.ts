/**
 * Deep reading without the model: what is sent, and what of an answer counts. Knows no protocol and no network; whoever has a model asks it
 * between {@link DeepReader.prepareReading} and {@link PreparedReading.judge}.
 */
import type { Analysis, Checker } from '../check/check.js';
import type { Finding } from '../model/finding.js';
import type { Span } from '../model/span.js';
import type { Severity } from '../model/vocabulary.js';
import type { ModelMessage } from '../protocol.js';
import type { FactLock } from './lock.js';
import type { Prompt, PromptName } from './prompt.js';
import { judgeReading, type JudgedReading } from './reading.js';
import { lockFor, longestDraft, readingParts } from './request.js';
import { type JudgedRewording, judgeRewording, rewordingRequest } from './rewording.js';

export interface DeepOptions {
  /** Words that never leave, besides the facts. */
  hide: readonly string[];
  /** How a model's findings are shown. */
  severity: Severity;
}

/** Requests that are ready to be sent, and the judge of their answers. */
export interface Prepared<Judged> {
  parts: readonly { messages: readonly ModelMessage[] }[];
  /** What the tokens stand for; stays on this machine. */
  secrets: FactLock['secrets'];
  /** What of the answer to a part counts; undefined when the answer is not of the shape that was asked for. */
  judge(part: number, answer: string): Judged | undefined;
}

export class DeepReader {
  constructor(
    private readonly checker: Checker,
    private readonly prompt: (name: PromptName) => Prompt,
  ) {}

  /** The requests that have a draft read; undefined when the draft is too long to be read. */
  prepareReading(analysis: Analysis, { hide, severity }: DeepOptions): Prepared<JudgedReading> | undefined {
    if (analysis.text.length > longestDraft) return undefined;
    const lock = lockFor(this.checker, analysis, hide);
    const parts = readingParts(this.checker, analysis, this.prompt('check'), lock);
    return {
      parts,
      secrets: lock.secrets,
      judge: (number, answer) => {
        const part = parts[number];
        return part === undefined ? undefined : judgeReading(answer, part, analysis, lock, severity);
      },
    };
  }

  /** The request for other wordings of one sentence; `remarks` are what is known to be wrong with it. */
  prepareRewording(
    analysis: Analysis,
    sentence: Span,
    remarks: readonly Finding[],
    { hide }: DeepOptions,
  ): Prepared<JudgedRewording> | undefined {
    if (sentence.end - sentence.start > longestSentence) return undefined;
    const lock = lockFor(this.checker, analysis, hide);
    const request = rewordingRequest(this.checker, analysis, sentence, remarks, this.prompt('reword'), lock);
    return {
      parts: [request],
      secrets: lock.secrets,
      judge: (_, answer) => judgeRewording(answer, request, this.checker, analysis, lock),
    };
  }
}

const longestSentence = 600;
