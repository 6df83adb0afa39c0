/** Code actions: rewrites, the whole sentence, all of one rule, fix-all, and ways to ignore. */
import { type CodeAction, CodeActionKind, type CodeActionParams, type Diagnostic } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis, Checker } from '../check/check.js';
import { passingRewrites } from '../check/verify.js';
import type { Edit, Finding, Rewrite } from '../model/finding.js';
import { overlaps, type Span } from '../model/span.js';
import { ignoreCommand, type IgnoreArguments } from '../protocol.js';
import { messageOf } from '../service/describe.js';
import { fixAll } from '../service/fix.js';
import { reaches } from '../service/ignore.js';
import { say, type Language } from '../service/messages.js';
import { suggest } from '../service/suggest.js';
import { deepSource, quoted, source, toCodeAction, toDiagnostic, toRange, toSpan } from './convert.js';

export const fixAllKind = `${CodeActionKind.SourceFixAll}.liangyan`;
export interface ActionContext {
  checker: Checker;
  document: TextDocument;
  analysis: Analysis;
  language: Language;
  /** What a model said of the draft; only to be ignored or reworded. */
  deep: readonly Finding[];
  /** Whether there is a folder to keep a `.liangyan.yaml` in. */
  hasFolder: boolean;
  pageOf: (rule: string) => string | undefined;
}

export function codeActions(context: ActionContext, params: CodeActionParams): CodeAction[] {
  const { only } = params.context;
  const wants = (kind: string): boolean =>
    only === undefined || only.some((asked) => kind === asked || kind.startsWith(`${asked}.`));
  const isAskedFor = only?.some((asked) => asked.startsWith(CodeActionKind.Source)) === true;
  return [
    ...(isAskedFor && wants(fixAllKind) ? fixAllActions(context) : []),
    ...(wants(CodeActionKind.QuickFix) ? quickFixes(context, params) : []),
  ];
}

const changes = ({ document }: ActionContext, edits: readonly Edit[]): CodeAction['edit'] => ({
  changes: { [document.uri]: edits.map((edit) => ({ range: toRange(document, edit), newText: edit.newText })) },
});

function fixAllActions(context: ActionContext): CodeAction[] {
  const edits = fixAll(context.checker, context.analysis);
  return edits.length === 0
    ? []
    : [{ title: say('fixAll', context.language), kind: fixAllKind, edit: changes(context, edits) ?? {} }];
}

function quickFixes(context: ActionContext, params: CodeActionParams): CodeAction[] {
  const { analysis, document } = context;
  const asked = toSpan(document, params.range);
  const wide = { start: asked.start, end: Math.max(asked.end, asked.start + 1) };
  const findings = analysis.findings.filter((finding) => overlaps(finding, wide) || finding.end === asked.start);
  const diagnostics = findings.map((finding) => given(context, params, finding));
  return [
    ...findings.flatMap((finding, index) => rewrites(context, finding, diagnostics[index])),
    ...wholeSentence(context, wide, diagnostics),
    ...findings.flatMap((finding, index) => allOfRule(context, finding, diagnostics[index])),
    ...findings.flatMap((finding, index) => ignores(context, finding, diagnostics[index])),
    ...context.deep
      .filter((finding) => overlaps(finding, wide))
      .flatMap((finding) => ofModel(context, params, finding)),
  ];
}

/** The client's own diagnostic where it sent it, so that the editor shows the fix on its squiggle. */
function given(
  { checker, document, language, pageOf }: ActionContext,
  { context }: CodeActionParams,
  finding: Finding,
  by = source,
): Diagnostic {
  const known = context.diagnostics.find(
    ({ code, source: from, range }) =>
      from === by && code === finding.rule && document.offsetAt(range.start) === finding.start,
  );
  return known ?? toDiagnostic(document, finding, messageOf(checker, finding, language), pageOf(finding.rule), by);
}

/** What can be done about a model's finding: ask for other wordings, or ignore it like any other. */
function ofModel(context: ActionContext, params: CodeActionParams, finding: Finding): CodeAction[] {
  const diagnostic = given(context, params, finding, deepSource);
  const title = say('askModel', context.language);
  const ask = { title, command: 'liangyan.suggestSofter' };
  return [
    { title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], command: ask },
    ...ignores(context, finding, diagnostic),
  ];
}

/** Those that can be taken as they are come first; the very first is the preferred one. */
function rewrites(
  { checker, analysis, document, language }: ActionContext,
  finding: Finding,
  diagnostic: Diagnostic | undefined,
): CodeAction[] {
  const isReady = ({ hasBlank, changesForce }: Rewrite): boolean => !hasBlank && !changesForce;
  const passing = passingRewrites(checker, analysis, finding);
  return [...passing.filter(isReady), ...passing.filter((rewrite) => !isReady(rewrite))].map((rewrite, nth) =>
    toCodeAction(document, finding, rewrite, diagnostic, nth === 0 && isReady(rewrite), language),
  );
}

/** All findings of a sentence at once; only where there is more than one. */
function wholeSentence(context: ActionContext, span: Span, diagnostics: Diagnostic[]): CodeAction[] {
  if (diagnostics.length === 0) return [];
  const { checker, analysis, language } = context;
  return suggest(checker, analysis, span, language).flatMap(({ alternatives }) =>
    alternatives
      .filter(({ title }) => title === say('wholeSentence', language))
      .map(({ start, end, newText, preview }) => ({
        title: `${say('rewriteSentence', language)}${quoted(preview, language)}`,
        kind: CodeActionKind.QuickFix,
        diagnostics,
        edit: changes(context, [{ start, end, newText }]) ?? {},
      })),
  );
}

function allOfRule(context: ActionContext, finding: Finding, diagnostic: Diagnostic | undefined): CodeAction[] {
  const same = context.analysis.findings.filter(({ rule }) => rule === finding.rule);
  if (same.length < 2) return [];
  const edits = fixAll(context.checker, context.analysis, same);
  if (edits.length === 0) return [];
  const title = say('fixRule', context.language, { n: same.length });
  return [
    {
      title,
      kind: CodeActionKind.QuickFix,
      ...(diagnostic === undefined ? {} : { diagnostics: [diagnostic] }),
      edit: changes(context, edits) ?? {},
    },
  ];
}

function ignores(
  { document, language, hasFolder }: ActionContext,
  finding: Finding,
  diagnostic: Diagnostic | undefined,
): CodeAction[] {
  return reaches
    .filter((reach) => hasFolder || reach === 'rule-here')
    .map((reach) => {
      const argument: IgnoreArguments = {
        uri: document.uri,
        start: finding.start,
        rule: finding.rule,
        reach,
      };
      const title = say(`ignore-${reach}`, language, { text: finding.text, rule: finding.rule });
      return {
        title,
        kind: CodeActionKind.QuickFix,
        ...(diagnostic === undefined ? {} : { diagnostics: [diagnostic] }),
        command: { title, command: ignoreCommand, arguments: [argument] },
      };
    });
}
