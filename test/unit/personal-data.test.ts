import { describe, expect, it } from 'vitest';
import { applyEdits, passingRewrites } from '../../server/src/check/verify.js';
import { projectChecker } from './lexicon-helper.js';

const checker = projectChecker();
const check = (text: string) => checker.check(text, { audience: 'public', kind: '信访答复' });
const personal = (text: string) => check(text).findings.filter(({ rule }) => rule === 'rapport/personal-data');
const warned = (text: string): string[] =>
  personal(text).flatMap(({ severity, text: words }) => (severity === 'warning' ? [words] : []));

describe('a reply that will be published', () => {
  it.each([
    ['网民谌志明在平台咨询低保一事，现回复如下。', '谌志明'],
    ['经审核，郭立新，1982年4月3日出生，住沙田街155号，不符合条件。', '1982年4月3日出生，住沙田街155号'],
    ['该店与住在三楼的杨柳家相邻。', '住在三楼的杨柳家'],
    ['陈小军（系该村村民），男，现年16岁，已转入县职中。陈小军本人反映，其父长年患病。', '其父长年患病'],
    ['该户（户主：王建国，妻：刘小芳）现有农业人口两人。', '户主：王建国，妻：刘小芳'],
    ['经核实，李大山与赵春梅系夫妻关系，不能分户。', '李大山与赵春梅系夫妻关系'],
    ['经上户核查，只有刘德胜一人户口在本组。', '只有刘德胜一人户口在本组'],
    ['从现有材料看，周小兵同志与公司签订的是承揽合同。', '周小兵'],
    ['赵立，原供销社职工，身患尿毒症，2015年内退。', '身患尿毒症'],
  ])('warns of a private matter told of a named person: %s', (text, words) => expect(warned(text)).toContain(words));

  it.each([
    '联系人：邹立平，电话0571-88000000。',
    '镇党委副书记黄立新带队到现场查看，责成施工方当日修复。',
    '由党委委员黄龙颖同志包案负责，可向副局长何胜永同志反映。',
    '夫妻关系、父子关系凭户口簿证明，户主为申请人本人的无需另附。',
    '您母亲患病住院，我们深表关心，可申请临时救助。',
    '身患尿毒症的参保人，门诊透析按住院比例报销。',
    '市民于8月3日反映的噪声，已降到标准以下。',
    '网友“UU0081”您好！来信收悉。',
    '李女士反映的情况属实，已整改。',
  ])('lets pass what exposes nobody: %s', (text) => expect(warned(text)).toEqual([]));

  it('hides a name wherever it stands, keeps two of one surname apart, and changes nothing else', () => {
    const text = '符东晓，男，现年16岁，符东晓和哥哥符泉洲，1994年7月26日出生，均在读书。';
    const analysis = check(text);
    const [finding] = analysis.findings;
    const [rewrite] = finding === undefined ? [] : passingRewrites(checker, analysis, finding);
    expect(applyEdits(text, rewrite?.edits ?? [])).toBe(
      '符×晓，男，现年16岁，符×晓和哥哥符×洲，1994年7月26日出生，均在读书。',
    );
  });

  it("masks the citizen's identity number and mobile number, and leaves the numbers that an office gives to be called", () =>
    expect(
      personal(
        '您登记的手机13800000000、身份证号110101199001011234已更正，如有疑问请拨打13900000000，或0571-88000000。',
      ).map(({ text }) => text),
    ).toEqual(['13800000000', '110101199001011234']));

  it("leaves a company's public code, eighteen digits too", () =>
    expect(personal('经核查，该公司统一社会信用代码为914401007000112233，登记地址属实。')).toEqual([]));

  it('is silent in a public notice of candidates', () =>
    expect(
      checker
        .check('关于拟聘人员的公示\n王立新，男，1982年4月3日出生，拟聘为教师。', { audience: 'public', kind: '公告' })
        .findings.filter(({ rule }) => rule === 'rapport/personal-data'),
    ).toEqual([]));
});
