/** The settings that the client hands to the server; a part of protocol.ts. */
import type { Audience, Principle, Severity, Strictness } from './model/vocabulary.js';

/** What a person wants to see for now: everything, only what is sent back, or one principle. */
export type Focus = 'all' | 'warnings' | Principle;

/** Settings under `liangyan.` as the server reads them. */
export interface Settings {
  audience: Audience | 'auto';
  kind: string;
  /** Language of messages: `auto` follows the editor. */
  language: 'auto' | 'zh' | 'en';
  /** Globs of the files that are drafts, relative to the workspace folder; empty for all. `.liangyan.yaml` wins. */
  files: string[];
  /** Rule id or principle → severity. */
  rules: Record<string, Severity | 'off'>;
  /** Phrases that never count. */
  allow: string[];
  /** Own phrases that are to be flagged, with what to write instead ('' when nothing is given). */
  phrases: Record<string, string>;
  focus: Focus;
  /** How strict the tone model is. */
  strictness: Strictness;
  /** Nothing is shown in the sentence under the caret until it ends. */
  quietWhileTyping: boolean;
  deep: {
    /** Hosts that drafts may be sent to; an empty list forbids. */
    hosts: string[];
    /** Words that never leave, besides the facts. */
    hide: string[];
    /** How a model's findings are shown. */
    severity: Severity;
  };
}
