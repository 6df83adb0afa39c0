/** Service answers to protocol answers: offsets to positions, severities to numbers. */
import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  DiagnosticSeverity,
  type Range,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, Rewrite } from '../model/finding.js';
import type { Span } from '../model/span.js';
import type { Severity } from '../model/vocabulary.js';
import type { Alternative as SharedAlternative } from '../protocol.js';
import type { Alternative } from '../service/alternative.js';
import { changesOf } from '../service/diff.js';
import { say, type Language } from '../service/messages.js';

export const source = '良言';
/** The source of what a model has said: never to be taken for a rule's word. */
export const deepSource = '良言·深读';

/** Everything that is safe, at once. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.liangyan`;

const severityNumbers: Record<Severity, DiagnosticSeverity> = {
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Offsets of the text as a range of lines and characters. */
export const toRange = (document: TextDocument, { start, end }: Span): Range => ({
  start: document.positionAt(start),
  end: document.positionAt(end),
});

/** A range of lines and characters as offsets of the text. */
export const toSpan = (document: TextDocument, range: Range): Span => ({
  start: document.offsetAt(range.start),
  end: document.offsetAt(range.end),
});

/** `page` is the address of the rule's page, which the editor links to. */
export function toDiagnostic(
  document: TextDocument,
  finding: Finding,
  message: string,
  page: string | undefined,
  from = source,
): Diagnostic {
  return {
    range: toRange(document, finding),
    severity: severityNumbers[finding.severity],
    code: finding.rule,
    source: from,
    message,
    ...(page === undefined ? {} : { codeDescription: { href: page } }),
  };
}

/** The fix that makes one rewording, with what it changes in its title. */
export function toCodeAction(
  document: TextDocument,
  finding: Finding,
  rewrite: Rewrite,
  diagnostic: Diagnostic | undefined,
  isPreferred: boolean,
  language: Language,
): CodeAction {
  const remark =
    (rewrite.changesForce ? say('weaker', language) : '') +
    (rewrite.hasBlank ? say('blank', language) : rewrite.isGeneral === true ? say('general', language) : '');
  const isRemoval = rewrite.edits.every(({ newText }) => newText === '');
  const title = isRemoval
    ? say('remove', language, { words: finding.text })
    : say('replaceWith', language, { words: rewrite.title }) + remark;
  return {
    title,
    kind: CodeActionKind.QuickFix,
    ...(diagnostic === undefined ? {} : { diagnostics: [diagnostic] }),
    isPreferred,
    edit: {
      changes: {
        [document.uri]: rewrite.edits.map((edit) => ({ range: toRange(document, edit), newText: edit.newText })),
      },
    },
  };
}

/** A wording on offer as the protocol has it. */
export function toShared(
  document: TextDocument,
  { start, end, from, principle, ...rest }: Alternative,
): SharedAlternative {
  return {
    ...rest,
    ...(principle === undefined ? {} : { principle }),
    range: toRange(document, { start, end }),
    changes: changesOf(rest.pieces, from).map(({ newText, ...span }) => ({ range: toRange(document, span), newText })),
  };
}
