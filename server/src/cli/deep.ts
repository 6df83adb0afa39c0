/** `liangyan check --deep`: the model that the environment names reads each draft as well. Its findings stand beside those of the rules. */
import type { Analysis, Checker } from '../check/check.js';
import type { DeepConfig } from '../check/config.js';
import { allowsHost } from '../deep/allow.js';
import { DeepReader, type Prepared } from '../deep/deep.js';
import { placeFindings } from '../deep/place.js';
import type { Prompt, PromptName } from '../deep/prompt.js';
import type { DeepFinding, JudgedReading } from '../deep/reading.js';
import type { Finding } from '../model/finding.js';
import type { EndpointModule, ModelFailure, ModelFailureKind } from '../protocol.js';
import type { Language } from '../service/messages.js';
import { readEndpoint, type DeepSettings, type Environment } from './deep-settings.js';
import { sayDeep, sayFailure } from './deep-words.js';

export interface DeepParts {
  checker: Checker;
  prompt: (name: PromptName) => Prompt;
  /** What sends; loaded with the first request only. */
  endpoint: () => EndpointModule;
  environment: Environment;
  language: Language;
}

/** What a model said of one draft. */
export interface DeepReading {
  /** Why it could not be asked or its answer not be used, ready to show; empty when it could. */
  problem: string;
  /** Its findings in the present text, as far as they still hold. */
  placedIn(analysis: Analysis): Finding[];
}

/** Reads drafts with a model. Once it is clear that no draft will be read, no other is sent. */
export class DeepChecker {
  private readonly settings: DeepSettings;
  private readonly reader: DeepReader;
  private hopeless = '';

  /** Throws an Error that says which variable is missing or wrong. */
  constructor(private readonly parts: DeepParts) {
    this.settings = readEndpoint(parts.environment, parts.language);
    this.reader = new DeepReader(parts.checker, parts.prompt);
  }

  /**
   * Has a draft read; never rejects for what a model does or fails to do.
   * @param project what the draft's project says of deep reading: it can forbid more, never less
   */
  async read(analysis: Analysis, project: DeepConfig | undefined, language: Language): Promise<DeepReading> {
    if (analysis.unchecked !== '') return told('');
    const { host, hide, severity } = this.settings;
    if (!allowsHost(host, [project?.hosts])) return told(sayDeep('forbidden', language, { host }));
    if (this.hopeless !== '') return told(this.hopeless);
    const prepared = this.reader.prepareReading(analysis, { hide: [...hide, ...(project?.hide ?? [])], severity });
    if (prepared === undefined) return told(sayFailure('too-long', '', language));
    // What came before a failure counts.
    const found: DeepFinding[] = [];
    try {
      const isUsable = await this.ask(prepared, found);
      return told(isUsable ? '' : sayFailure('bad-answer', '', language), found);
    } catch (error) {
      if (!isModelFailure(error)) throw error;
      const problem = sayFailure(error.kind, error.detail, language);
      if (hopelessKinds.has(error.kind)) this.hopeless = problem;
      return told(problem, found);
    }
  }

  /** Adds the findings of each part; false when an answer was of the wrong shape twice. */
  private async ask(prepared: Prepared<JudgedReading>, found: DeepFinding[]): Promise<boolean> {
    for (const part of prepared.parts.keys()) {
      const judged = (await this.askOnce(prepared, part)) ?? (await this.askOnce(prepared, part));
      if (judged === undefined) return false;
      found.push(...judged.findings);
    }
    return true;
  }

  private async askOnce(prepared: Prepared<JudgedReading>, part: number): Promise<JudgedReading | undefined> {
    const { signal } = new AbortController();
    const messages = prepared.parts[part]?.messages ?? [];
    const answer = await this.parts.endpoint().askEndpoint(this.settings.endpoint, messages, { signal });
    return prepared.judge(part, answer);
  }
}

const told = (problem: string, found: readonly DeepFinding[] = []): DeepReading => ({
  problem,
  placedIn: (analysis) => placeFindings(found, analysis),
});

/** After these no other draft will fare better. */
const hopelessKinds: ReadonlySet<ModelFailureKind> = new Set(['unreachable', 'key', 'no-model', 'request']);

const isModelFailure = (error: unknown): error is ModelFailure =>
  error instanceof Error && error.name === 'ModelFailure';
