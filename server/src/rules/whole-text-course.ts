/**
 * How a text runs, beyond its sentences: it chases before the agreed day, refuses a colleague and stops, hears a dispute and decides
 * nothing, or asks without the occasion that lies at hand. All of it is a hint.
 * Source: 《办公室协调关系,就看这七步》 steps 3 (借东风) and 6; guides to replies (refusals).
 */
import type { Finding } from '../model/finding.js';
import { wordsOf } from './acts.js';
import type { Draft, Rule } from './draft.js';
import { hint, upOrSideways } from './whole-text.js';
import { earlyCard, noNextStepCard, noVerdictCard, occasionCard } from './whole-text-course-cards.js';

export const wholeTextCourse: Rule = {
  cards: [earlyCard, noNextStepCard, noVerdictCard, occasionCard],
  scope: 'document',
  check: (draft) => [
    ...chasedEarly(draft),
    ...refusedAndStopped(draft),
    ...leftUndecided(draft),
    ...withoutOccasion(draft),
  ],
};

const monthAndDay = /(\d{1,2})\s*月\s*(\d{1,2})\s*日/u;
/** Days from the beginning of the year, roughly: enough to compare two dates of one year. */
const daysInMonth = 31;

function dayOf(words: string): number | undefined {
  const found = monthAndDay.exec(words);
  return found === null ? undefined : Number(found[1]) * daysInMonth + Number(found[2]);
}

/** A reminder that is dated before the day that it names itself. */
function chasedEarly(draft: Draft): Finding[] {
  if (!upOrSideways.has(draft.situation.audience)) return [];
  const chase = draft.acts.first('chase');
  if (chase === undefined) return [];
  const written = draft.lines.findLast(({ role }) => role === 'date');
  const today = written === undefined ? undefined : dayOf(written.scan.text);
  if (today === undefined) return [];
  const agreed = draft.acts.of('agreed-date').map((act) => dayOf(wordsOf(draft, act)) ?? 0);
  const isEarly = agreed.length > 0 && agreed.every((day) => day > today);
  return isEarly ? hint(draft, chase, earlyCard, () => '如办理中有困难，请随时告知') : [];
}

const letterKinds = new Set(['函', '便函', '批复', '工作联系单', '邮件', '意见']);

/** A refusal to a colleague or a lower office with no other way, no date, nobody to ask. */
function refusedAndStopped(draft: Draft): Finding[] {
  const { audience, kind } = draft.situation;
  const refusal = audience === 'public' ? undefined : draft.acts.of('refusal').at(-1);
  if (refusal === undefined || !letterKinds.has(kind) || draft.acts.has('way-out', 'contact', 'offer', 'decision'))
    return [];
  return hint(draft, refusal, noNextStepCard, (words) => `${words}，可改为〔替代办法〕`);
}

const concludingKinds = new Set(['纪要', '报告', '批复', '函', '便函', '情况说明', '意见', '通知']);

/** A dispute is told, and the end asks everybody to get along. */
function leftUndecided(draft: Draft): Finding[] {
  const end = draft.acts.of('mush').at(-1);
  if (end === undefined || !concludingKinds.has(draft.situation.kind)) return [];
  const dispute = draft.acts.first('dispute');
  if (dispute === undefined || dispute.start >= end.start || draft.acts.has('decision')) return [];
  return hint(
    draft,
    end,
    noVerdictCard,
    (words) => `${words}，其中〔争议事项〕由〔单位〕按〔依据〕于〔日期〕前定出意见`,
  );
}

/** A request that does not use the meeting or document that it mentions elsewhere. */
function withoutOccasion(draft: Draft): Finding[] {
  const { audience, kind } = draft.situation;
  if (!upOrSideways.has(audience) || !['请示', '函', '便函'].includes(kind)) return [];
  const favour = draft.acts.first('favour');
  if (favour === undefined) return [];
  const event = draft.acts.first('event-at-hand');
  if (event === undefined || draft.acts.has('occasion') || event.start < favour.start) return [];
  return hint(draft, favour, occasionCard, (words) => `按照〔会议或文件〕要求，${words}`);
}
