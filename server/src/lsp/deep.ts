/** Deep reading in the language server: prepares requests, judges answers, keeps what a model said of each open draft. Asks no model itself. */
import { type HandlerResult, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../check/check.js';
import { allowsHost } from '../deep/allow.js';
import { DeepReader, type Prepared } from '../deep/deep.js';
import { placeFindings } from '../deep/place.js';
import type { DeepFinding, JudgedReading } from '../deep/reading.js';
import type { JudgedAlternative, JudgedRewording } from '../deep/rewording.js';
import type { Finding } from '../model/finding.js';
import {
  type Alternative, type DeepClearParams, deepClearNotification, type DeepJudgeParams, deepJudgeRequest, type DeepJudgeResult, type DeepPrepareParams,
  deepPrepareRequest, type DeepPrepareResult,
} from '../protocol.js'; // prettier-ignore
import { toAlternative } from '../service/alternative.js';
import { say } from '../service/messages.js';
import { toShared, toSpan } from './convert.js';
import type { ServerParts, Session } from './session.js';

type Pending =
  | { uri: string; task: 'reading'; prepared: Prepared<JudgedReading>; findings: DeepFinding[] }
  | { uri: string; task: 'rewording'; prepared: Prepared<JudgedRewording>; analysis: Analysis; document: TextDocument };

/** Requests whose answer never came are forgotten, oldest first. */
const mostPending = 20;

export class DeepDesk {
  private readonly reader: DeepReader;
  private readonly pending = new Map<number, Pending>();
  private readonly known = new Map<string, readonly DeepFinding[]>();
  private nextId = 1;

  constructor({ checker, prompt }: ServerParts) {
    this.reader = new DeepReader(checker, prompt);
  }

  /** Serves the requests of the protocol; `refresh` shows a draft's diagnostics anew. */
  listen(session: Session, refresh: (uri: string) => void): void {
    const { connection } = session.parts;
    connection.onRequest(deepPrepareRequest, (params: DeepPrepareParams): HandlerResult<DeepPrepareResult, void> =>
      this.prepare(session, params),
    );
    connection.onRequest(deepJudgeRequest, (params: DeepJudgeParams) => this.judge(session, params, refresh));
    connection.onNotification(deepClearNotification, ({ uri }: DeepClearParams) => {
      if (this.known.delete(uri)) refresh(uri);
    });
  }

  /** What a model said of a draft and still holds for its present text. */
  findings(uri: string, analysis: Analysis): Finding[] {
    const known = this.known.get(uri);
    return known === undefined ? [] : placeFindings(known, analysis);
  }

  close(uri: string): void {
    this.known.delete(uri);
    for (const [id, pending] of this.pending) if (pending.uri === uri) this.pending.delete(id);
  }

  private prepare(session: Session, { uri, host, sentence }: DeepPrepareParams): DeepPrepareResult {
    const { language, choices } = session;
    const document = session.document(uri);
    const analysis = session.analysisOf(document);
    const { lists, hide, severity } = choices.deepFor(uri, session.parts.hosts);
    if (!allowsHost(host, lists)) return { refused: say('deepForbidden', language, { host }) };
    if (analysis.unchecked !== '') return { refused: analysis.unchecked };
    const options = { hide, severity };
    const pending = this.pendingFor(session, document, analysis, sentence, options);
    if (pending === undefined) return { refused: say('deepTooLong', language) };
    const { parts, secrets } = pending.prepared;
    if (parts.length === 0) return { refused: say('deepNothing', language) };
    const id = this.nextId++;
    this.pending.set(id, pending);
    for (const old of [...this.pending.keys()].slice(0, -mostPending)) this.pending.delete(old);
    return { id, version: document.version, parts: parts.map(({ messages }) => ({ messages })), secrets };
  }

  private pendingFor(
    session: Session,
    document: TextDocument,
    analysis: Analysis,
    sentence: DeepPrepareParams['sentence'],
    options: { hide: readonly string[]; severity: Finding['severity'] },
  ): Pending | undefined {
    const { uri } = document;
    if (sentence === undefined) {
      const prepared = this.reader.prepareReading(analysis, options);
      return prepared && { uri, task: 'reading', prepared, findings: [] };
    }
    const remarks = [...analysis.findings, ...session.deep.findings(uri, analysis)];
    const prepared = this.reader.prepareRewording(analysis, toSpan(document, sentence), remarks, options);
    // The open document moves on; ranges of the answer belong to the text that was asked about.
    const asked = TextDocument.create(uri, document.languageId, document.version, document.getText());
    return prepared && { uri, task: 'rewording', prepared, analysis, document: asked };
  }

  private judge(
    session: Session,
    { id, part, answer }: DeepJudgeParams,
    refresh: (uri: string) => void,
  ): DeepJudgeResult {
    const pending = this.pending.get(id);
    if (pending === undefined)
      throw new ResponseError(LSPErrorCodes.RequestFailed, 'nothing is known of this request; ask again');
    return pending.task === 'reading'
      ? this.keep(pending, part, answer, refresh)
      : reword(session, pending, part, answer);
  }

  /** Findings of each part are shown as they come; the first part's take the place of what was said before. */
  private keep(
    pending: Pending & { task: 'reading' },
    part: number,
    answer: string,
    refresh: (uri: string) => void,
  ): DeepJudgeResult {
    const judged = pending.prepared.judge(part, answer);
    if (judged === undefined) return unusable;
    pending.findings.push(...judged.findings);
    this.known.set(pending.uri, [...pending.findings]);
    refresh(pending.uri);
    return { usable: true, findings: judged.findings.length, dropped: judged.dropped, alternatives: [] };
  }
}

const unusable: DeepJudgeResult = { usable: false, findings: 0, dropped: 0, alternatives: [] };

function reword(
  session: Session,
  pending: Pending & { task: 'rewording' },
  part: number,
  answer: string,
): DeepJudgeResult {
  const judged = pending.prepared.judge(part, answer);
  if (judged === undefined) return unusable;
  return {
    usable: true,
    findings: 0,
    dropped: judged.dropped,
    alternatives: judged.alternatives.flatMap((alternative) => wording(session, pending, alternative)),
  };
}

/** As our own wordings are, so that the list shows it in the same way: empty when nothing would change. */
function wording(
  { checker, language }: Session,
  { analysis, document }: Pending & { task: 'rewording' },
  { start, end, newText, binding }: JudgedAlternative,
): Alternative[] {
  const principle = analysis.findings.find((finding) => finding.start < end && finding.end > start)?.principle;
  const title = binding === undefined ? say('byModel', language) : `${say('byModel', language)} · ${binding}`;
  return toAlternative(checker, analysis, { start, end }, [{ start, end, newText }], {
    title,
    principle,
    changesForce: binding !== undefined,
    level: 'neutral',
  }).map((alternative) => ({ ...toShared(document, alternative), byModel: true }));
}
