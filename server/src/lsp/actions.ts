/** Code actions: rewrites, the whole sentence, all of one rule, fix-all, and ways to ignore. */
import {
  type CodeAction, CodeActionKind, type CodeActionParams, type Diagnostic, LSPErrorCodes, ResponseError,
} from 'vscode-languageserver'; // prettier-ignore
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis, Checker } from '../check/check.js';
import { passingRewrites } from '../check/verify.js';
import type { Edit, Finding } from '../model/finding.js';
import { overlaps, type Span } from '../model/span.js';
import { ignoreCommand, type IgnoreArguments } from '../protocol.js';
import { messageOf } from '../service/describe.js';
import { fixAll, isReady, readyFirst } from '../service/fix.js';
import { reaches } from '../service/ignore.js';
import { say, type Language } from '../service/messages.js';
import { suggest } from '../service/suggest.js';
import { deepSource, fixAllKind, source, toCodeAction, toDiagnostic, toRange, toSpan } from './convert.js';

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
  /** Whether the client asks for an action's edits when it is chosen. */
  canResolve: boolean;
}

/** The fixes, ignores and fix-all for a place in the draft, of the kinds that are asked for. */
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
  return readyFirst(passingRewrites(checker, analysis, finding)).map((rewrite, nth) =>
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
        title: say('rewriteSentence', language, { words: preview }),
        kind: CodeActionKind.QuickFix,
        diagnostics,
        edit: changes(context, [{ start, end, newText }]) ?? {},
      })),
  );
}

/** What a client hands back to have an action's edits worked out. */
interface ActionData {
  uri: string;
  version: number;
  rule: string;
}

/**
 * All of one rule. Each of them must be tried, and together, which takes a while in a long draft; and the editor asks for actions wherever the
 * caret goes. So a client that can ask again gets the edits only when the action is chosen.
 */
function allOfRule(context: ActionContext, finding: Finding, diagnostic: Diagnostic | undefined): CodeAction[] {
  const { analysis, document, language } = context;
  const same = analysis.findings.filter(({ rule, rewrites: all }) => rule === finding.rule && all.some(isReady));
  if (same.length < 2) return [];
  const action: CodeAction = {
    title: say('fixRule', language, { n: same.length }),
    kind: CodeActionKind.QuickFix,
    ...(diagnostic === undefined ? {} : { diagnostics: [diagnostic] }),
  };
  const data: ActionData = { uri: document.uri, version: document.version, rule: finding.rule };
  if (context.canResolve) return [{ ...action, data }];
  const edits = fixAll(context.checker, analysis, same);
  return edits.length === 0 ? [] : [{ ...action, edit: changes(context, edits) ?? {} }];
}

/** The draft that an action without edits belongs to; undefined for any other action. */
export const draftOf = ({ data }: CodeAction): string | undefined => (data as Partial<ActionData> | undefined)?.uri;

/** The action with its edits. Throws when the text has changed since it was offered. */
export function resolveAction(context: ActionContext, action: CodeAction): CodeAction {
  const { rule, version } = action.data as ActionData;
  const { analysis, document, language } = context;
  if (document.version !== version) throw new ResponseError(LSPErrorCodes.ContentModified, say('changed', language));
  const same = analysis.findings.filter((finding) => finding.rule === rule);
  return { ...action, edit: changes(context, fixAll(context.checker, analysis, same)) ?? {} };
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
