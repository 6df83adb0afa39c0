/** Requests beyond the Language Server Protocol (protocol.ts): suggestions, report, overrides, ignores, texts that are not open. */
import { type Diagnostic, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { configTemplate } from '../check/config-template.js';
import {
  checkTextRequest, type CheckTextParams, configTemplateRequest, type Ignored, ignoredRequest, type IgnoredResult, overrideRequest, type OverrideParams, type OverrideResult, reportRequest,
  type ReportNote, type ReportParams, type ReportResult, rulePageRequest, type RulePageParams, type RulePageResult, suggestRequest, type SuggestParams, type SuggestResult, undoIgnoredRequest, type UndoIgnoredParams,
  type Wording, wordingsRequest, type WordingsParams,
} from '../protocol.js'; // prettier-ignore
import { wordings } from '../service/complete.js';
import { listIgnored, undoIgnored } from '../service/ignore.js';
import { say } from '../service/messages.js';
import { offRules, overrideEdit } from '../service/override.js';
import { reportOf } from '../service/report.js';
import { allTogether, suggest } from '../service/suggest.js';
import { toRange, toShared, toSpan } from './convert.js';
import { applyHere, textOf, writeConfig } from './ignore.js';
import { listenForOffice } from './office.js';
import type { Session } from './session.js';
import { shownAs } from './shown.js';

export function listenForRequests(session: Session, recheck: () => void): void {
  const { connection } = session.parts;
  listenForOffice(session);
  connection.onRequest(suggestRequest, (params: SuggestParams) => answerSuggest(session, params));
  connection.onRequest(overrideRequest, (params: OverrideParams) => answerOverride(session, params));
  connection.onRequest(reportRequest, (params: ReportParams) => answerReport(session, params));
  connection.onRequest(checkTextRequest, (params: CheckTextParams) => checkText(session, params));
  connection.onRequest(wordingsRequest, (params: WordingsParams) => answerWordings(session, params));
  connection.onRequest(configTemplateRequest, () => configTemplate);
  connection.onRequest(rulePageRequest, ({ rule }: RulePageParams): RulePageResult => {
    const uri = session.parts.pageOf(rule);
    return uri === undefined ? {} : { uri };
  });
  connection.onRequest(ignoredRequest, ({ uri }: ReportParams) => answerIgnored(session, uri));
  connection.onRequest(undoIgnoredRequest, async (params: UndoIgnoredParams) => {
    await undo(session, params);
    recheck();
    return null;
  });
}

function answerSuggest(session: Session, { uri, range }: SuggestParams): SuggestResult {
  const document = session.document(uri);
  const analysis = session.analysisOf(document);
  const sentences = suggest(session.checker, analysis, toSpan(document, range), session.language);
  return {
    version: document.version,
    sentences: sentences.map(({ alternatives, text, note, ...span }) => ({
      range: toRange(document, span),
      text,
      note,
      alternatives: alternatives.map((alternative) => toShared(document, alternative)),
    })),
    together: allTogether(session.checker, analysis, sentences).map((alternative) => toShared(document, alternative)),
  };
}

function answerOverride(session: Session, { uri, audience, kind }: OverrideParams): OverrideResult {
  const document = session.document(uri);
  const edit = overrideEdit(document.getText(), { audience, kind });
  return { edits: [{ range: toRange(document, edit), newText: edit.newText }] };
}

function answerReport(session: Session, { uri }: ReportParams): ReportResult {
  const document = session.document(uri);
  const report = reportOf(
    session.checker,
    session.analysisOf(document),
    uri,
    session.parts.segmenterName(),
    session.language,
  );
  const note = ({ title, text, start, end }: (typeof report.strengths)[number]): ReportNote => ({
    title,
    ...(text === undefined || start === undefined || end === undefined
      ? {}
      : { text, range: toRange(document, { start, end }) }),
  });
  return {
    ...report,
    version: document.version,
    strip: report.strip.map(({ start, end, ...cell }) => ({
      ...cell,
      length: end - start,
      range: toRange(document, { start, end }),
    })),
    rows: report.rows.map(({ start, end, ...row }) => ({ ...row, range: toRange(document, { start, end }) })),
    strengths: report.strengths.map(note),
    missing: report.missing.map(note),
  };
}

function checkText(session: Session, { uri, text }: CheckTextParams): Diagnostic[] {
  const document = TextDocument.create(uri, 'plaintext', 0, text);
  const choice = session.choices.choiceFor(uri);
  session.choices.close(uri);
  const analysis = session.checker.check(text, choice);
  return analysis.findings.map((finding) => shownAs(session, document, analysis, finding));
}

function answerIgnored(session: Session, uri: string): IgnoredResult {
  const config = session.choices.configFor(uri);
  const draft = session.documents.get(uri);
  const here = offRules(draft?.getText() ?? '').map((value): Ignored => ({ list: 'here', value }));
  return config === undefined
    ? { items: here }
    : { configUri: config.uri, items: [...here, ...listIgnored(textOf(session, config))] };
}

async function undo(session: Session, { uri, item }: UndoIgnoredParams): Promise<void> {
  const { list, value } = item;
  if (list === 'here') {
    const document = session.document(uri);
    await applyHere(session, document, overrideEdit(document.getText(), { on: value }));
    return;
  }
  const config = session.choices.configFor(uri);
  if (config === undefined) throw new ResponseError(LSPErrorCodes.RequestFailed, say('noConfig', session.language));
  await writeConfig(session, config.uri, (before) => undoIgnored(before, { list, value }));
}

function answerWordings(session: Session, { uri }: WordingsParams): Wording[] {
  const analysis = uri === undefined ? undefined : session.analysisOf(session.document(uri));
  return wordings(session.checker, analysis, session.language);
}
