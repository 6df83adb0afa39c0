/** What `--deep` says when there is no reading, in both languages: what happened, and what to do. */
import type { ModelFailureKind } from '../protocol.js';
import { worded, type Language, type Values } from '../service/messages.js';

const words = {
  'no-address': [
    '--deep 要有 LIANGYAN_DEEP_ADDRESS，如 http://127.0.0.1:11434/v1',
    '--deep needs LIANGYAN_DEEP_ADDRESS, such as http://127.0.0.1:11434/v1',
  ],
  'no-model': ['--deep 要有 LIANGYAN_DEEP_MODEL，如 qwen3:8b', '--deep needs LIANGYAN_DEEP_MODEL, such as qwen3:8b'],
  'wrong-severity': ['LIANGYAN_DEEP_SEVERITY 可以是 {allowed}', 'LIANGYAN_DEEP_SEVERITY may be {allowed}'],
  'wrong-patience': ['LIANGYAN_DEEP_PATIENCE 应是秒数', 'LIANGYAN_DEEP_PATIENCE must be a number of seconds'],
  'machine-forbids': [
    'LIANGYAN_DEEP_HOSTS 不允许把文稿发往 {host}',
    'LIANGYAN_DEEP_HOSTS does not allow drafts to be sent to {host}',
  ],
  forbidden: [
    '本项目的 .liangyan.yaml 不允许把文稿发往 {host}，没有深读',
    'the project’s .liangyan.yaml does not allow drafts to be sent to {host}; not read by the model',
  ],
} as const;

/** @param values put in for `{name}` */
export const sayDeep = (word: keyof typeof words, language: Language, values?: Values): string =>
  worded(words[word], language, values);

const failures: Record<ModelFailureKind, readonly [string, string]> = {
  'no-model': ['没有这个模型；请核对 LIANGYAN_DEEP_MODEL', 'there is no such model; look at LIANGYAN_DEEP_MODEL'],
  'no-consent': ['不允许使用这个模型', 'the model may not be used'],
  unreachable: [
    '连不上模型；请确认服务已启动，LIANGYAN_DEEP_ADDRESS 正确',
    'the model cannot be reached; is it running, and is LIANGYAN_DEEP_ADDRESS right?',
  ],
  key: ['模型不认这个密钥；请核对 LIANGYAN_DEEP_KEY', 'the model does not accept the key; look at LIANGYAN_DEEP_KEY'],
  busy: ['模型太忙；请稍后再试', 'the model has too much to do; try again in a moment'],
  server: ['模型出错；请看它自己的日志', 'the model has failed; look at its own log'],
  'too-long': ['文稿太长，这个模型读不了；请分开检查', 'the draft is too long for this model; split it'],
  refused: ['模型不愿读这份文稿', 'the model does not want to read this draft'],
  'bad-answer': [
    '模型的回答两次都不能用；请换大一些的模型',
    'the answer could not be used, twice; choose a larger model',
  ],
  slow: [
    '模型太久没有动静；请换小一些的模型，或调大 LIANGYAN_DEEP_PATIENCE',
    'the model has been silent for too long; choose a smaller one, or raise LIANGYAN_DEEP_PATIENCE',
  ],
  disconnected: ['回答到一半，连接断了；请再试', 'the connection broke in the middle of the answer; try again'],
  cancelled: ['已取消', 'cancelled'],
  request: [
    '这个地址不像模型那样应答；请核对 LIANGYAN_DEEP_ADDRESS',
    'the address does not answer as a model does; look at LIANGYAN_DEEP_ADDRESS',
  ],
};

/** @param detail an HTTP status or the like; never words of a draft or of an answer */
export function sayFailure(kind: ModelFailureKind, detail: string, language: Language): string {
  const remark = detail === '' ? '' : ` (${detail})`;
  return `${language === 'zh' ? '深读：' : 'deep reading: '}${worded(failures[kind], language)}${remark}`;
}
