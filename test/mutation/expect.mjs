// `describe`, `it` and `expect` for mutation runs: vitest's own assertions without its workers, as far as the unit tests use it.
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  chai,
  GLOBAL_EXPECT,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from '@vitest/expect';

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);
const expect = (value, message) => chai.expect(value, message);
Object.assign(expect, chai.expect, globalThis[ASYMMETRIC_MATCHERS_OBJECT]);
setState({ assertionCalls: 0 }, expect);
Object.defineProperty(globalThis, GLOBAL_EXPECT, { value: expect, writable: true, configurable: true });

/** `%s`, `%j`, `%#` … in a name of it.each, in order; `$name` for rows that are objects. */
const named = (name, row) => {
  const left = [...row];
  const filled = name.replace(/%[sdifjoOp]/gu, () =>
    String(typeof left[0] === 'object' ? JSON.stringify(left.shift()) : left.shift()),
  );
  return filled.replace(/\$([\w.]+)/gu, (whole, key) => String(row[0]?.[key] ?? whole));
};

/**
 * What stands in for the module `vitest`, and the tests that are declared with it. A test's name is that of its file and its groups; a second
 * of the same name has a number.
 */
export function collector() {
  const tests = [];
  let file = '';
  let groups = [{ name: '', before: [], beforeEach: [], after: [], afterEach: [] }];
  const counts = new Map();
  const declare = (name, run) => {
    const plain = `${file}#${[...groups.map((group) => group.name), name].join(' ').trim()}`;
    const nth = (counts.get(plain) ?? 0) + 1;
    counts.set(plain, nth);
    tests.push({ id: nth === 1 ? plain : `${plain} (${nth})`, file, run, groups: [...groups] });
  };
  const describe = (name, declareAll) => {
    groups = [...groups, { name, before: [], beforeEach: [], after: [], afterEach: [] }];
    declareAll();
    groups = groups.slice(0, -1);
  };
  const each = (to) => (rows) => (name, run) => {
    for (const row of rows) {
      const values = Array.isArray(row) ? row : [row];
      to(named(name, values), () => run(...values));
    }
  };
  const skipIf = (to) => (condition) => (condition ? () => undefined : to);
  const hook = (kind) => (run) => void groups.at(-1)[kind].push(run);
  const it = Object.assign(
    (name, run) => {
      declare(name, run);
    },
    { each: each(declare), skipIf: skipIf(declare) },
  );
  const vitest = {
    describe: Object.assign(describe, { each: each(describe), skipIf: skipIf(describe) }),
    it,
    test: it,
    expect,
    beforeAll: hook('before'),
    afterAll: hook('after'),
    beforeEach: hook('beforeEach'),
    afterEach: hook('afterEach'),
  };
  const enter = (path) => {
    file = path;
    groups = groups.slice(0, 1).map(() => ({ name: '', before: [], beforeEach: [], after: [], afterEach: [] }));
  };
  return { vitest, tests, enter };
}
