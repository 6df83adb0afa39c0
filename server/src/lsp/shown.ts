/** What an editor shows of a document by itself: diagnostics and hovers. */
import type { Diagnostic, Hover, Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../check/check.js';
import type { Finding } from '../model/finding.js';
import { messageOf } from '../service/describe.js';
import { hoverAt, hoverAtModel } from '../service/hover.js';
import { relatedTo } from '../service/related.js';
import { configDiagnostics } from './config-diagnostics.js';
import { deepSource, toDiagnostic, toRange } from './convert.js';
import type { Quiet } from './quiet.js';
import { isConfig, type Session } from './session.js';

/** All that is said of an open document now; the sentence that is being written is left in peace. */
export function diagnosticsOf(session: Session, document: TextDocument, quiet: Quiet): Diagnostic[] {
  if (isConfig(document.uri)) return configDiagnostics(session, document);
  const analysis = session.analysisOf(document);
  const shown = session.choices.settings.quietWhileTyping ? quiet.shown(document, analysis) : analysis.findings;
  return [
    ...shown.map((finding) => shownAs(session, document, analysis, finding)),
    ...session.deep
      .findings(document.uri, analysis)
      .map((finding) => shownAs(session, document, analysis, finding, deepSource)),
  ];
}

/** A finding as a diagnostic, with its message, its rule's page and the places on which it depends. */
export function shownAs(
  { checker, language, abilities, parts }: Session,
  document: TextDocument,
  analysis: Analysis,
  finding: Finding,
  by?: string,
): Diagnostic {
  const message = messageOf(checker, finding, language);
  const diagnostic = toDiagnostic(document, finding, message, parts.pageOf(finding.rule), by);
  const related = abilities.relatesPlaces ? relatedTo(checker, analysis, finding, language) : [];
  if (related.length === 0) return diagnostic;
  const toPlace = ({ message: text, ...span }: (typeof related)[number]) => ({
    location: { uri: document.uri, range: toRange(document, span) },
    message: text,
  });
  return { ...diagnostic, relatedInformation: related.map(toPlace) };
}

/** The hover over a finding of ours, or else over what a model has said. */
export function hoverOf(session: Session, uri: string, position: Position): Hover | null {
  const document = session.documents.get(uri);
  if (document === undefined || isConfig(uri)) return null;
  const { checker, language, deep, parts, abilities } = session;
  const analysis = session.analysisOf(document);
  const offset = document.offsetAt(position);
  const place = { language, pageOf: parts.pageOf, hasCommands: abilities.hoverCommands };
  const hover =
    hoverAt(checker, analysis, offset, place) ??
    hoverAtModel(checker, analysis, deep.findings(uri, analysis), offset, place);
  if (hover === undefined) return null;
  return { contents: { kind: 'markdown', value: hover.markdown }, range: toRange(document, hover) };
}
