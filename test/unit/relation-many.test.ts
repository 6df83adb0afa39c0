/** A letter to many at once: citizens, the writer's own people, departments, units below. */
import { describe, expect, it } from 'vitest';
import { shown } from './relation-helper.js';

describe('many at once', () => {
  const citizens = 'public: addresses the public';
  const staff = "subordinate: addresses the writer's own people";
  const departments = 'peer: between departments of one body';
  const units = 'subordinate: addressed to the units below';
  it.each([
    ['水务公司', '尊敬的业主', [citizens]],
    ['实验小学', '各位家长朋友', [citizens]],
    ['城管队', '沿街各商户', [citizens]],
    ['物业公司', '一号楼各住户', [citizens]],
    ['医院', '亲爱的患者', [citizens]],
    ['税务局', '广大纳税人', [citizens]],
    ['社区', '全体居民', [citizens]],
    ['水务公司', '各业主单位', [units]],
    ['实验小学', '家长会筹备组', []],
    ['销售部', '各位经理', [staff]],
    ['社区', '各网格长', [staff]],
    ['车间', '全体员工：', [staff]],
    ['销售部', '诸位主管、组长', [staff]],
    ['销售部', '各位领导、经理', [units]],
    ['销售部', '各位经理的朋友', ['public: addresses the public']],
    ['集团办公室', '各单位', [units]],
    ['市教育局', '区属学校', [units]],
    ['市教育局', '市属各中小学', [units]],
    ['第三公司', '公司各门店', [units]],
    ['党委', '下设各支部', [units]],
    ['市教育局', '各科室', [units]],
    ['办公室', '各科室', [departments]],
    ['机关工会', '各处室', [departments]],
    ['教务处', '校内各部门', [departments]],
    ['办公室', '全局各科室', [departments]],
    ['党建室', '局机关各处室', [departments]],
    ['教务处', '各学院', [units]],
    ['办公室', '各部门及所属单位', [units]],
    ['办公室', '全体各部门', [units]],
    ['华新公司办公室', '各部门', [units]],
    ['市政府办公室', '各部门', [units]],
    ['县委', '各部门', [units]],
    ['市统计局', '市直各部门', ['peer: between organs of one level']],
    ['市发展改革委', '市直有关部门', ['peer: between organs of one level']],
    ['市政府办公室', '市直各部门', [units]],
    ['市委组织部', '市直各部门', [units]],
    ['集团工会', '总部各部门', [departments]],
    ['财务部', '公司各部门', [departments]],
    ['财务部', '各部门、各子公司', [units]],
    ['标准所', '各参编单位', ['peer: addressed to units that take part']],
    ['安监部', '巡线队的师傅们', [staff, "no public: addresses the writer's own people"]],
    ['供水站', '东湾村的乡亲们', [citizens]],
    ['二年级二班', '乐乐妈妈', [citizens]],
    ['住房中心', '各位承租人', [citizens]],
    ['村委会', '各村民小组', [units]],
    ['孟洁', '各位好', ['no subordinate: addresses persons, not units']],
    ['孟洁', '各位同事', ['no subordinate: addresses persons, not units']],
  ])('%s → %s', (writer, head, signs) => expect(shown(writer, head, { reader: '' })).toEqual(signs));
});
