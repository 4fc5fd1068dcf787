// @ts-check
// What rules say of themselves is a tenth of the library. The page loads it when someone asks why.
import { parseSync, Visitor } from 'vite';
import { rules } from '../../dist/index.js';

const prose = ['summary', 'rationale', 'references'];

/** @param {import('vite').ESTree.ObjectProperty} property */
const nameOf = ({ key }) => (key.type === 'Identifier' ? key.name : undefined);

/** Cuts the prose out of the rules. */
export const withoutReasons = () => ({
  name: 'without-reasons',
  transform: {
    filter: { id: /\/dist\/index\.js$/ },
    handler(/** @type {string} */ code) {
      /** @type {import('vite').ESTree.Expression[]} */
      const cuts = [];
      const visitor = new Visitor({
        ObjectExpression({ properties }) {
          const named = properties.filter((each) => each.type === 'Property');
          if (!named.some((each) => ['rationale', 'references'].includes(String(nameOf(each))))) return;
          cuts.push(...named.filter((each) => prose.includes(String(nameOf(each)))).map(({ value }) => value));
        },
      });
      visitor.visit(parseSync('index.js', code).program);
      let [rest, end] = ['', 0];
      for (const { start, end: after } of cuts.sort((a, b) => a.start - b.start)) {
        rest += `${code.slice(end, start)}''`;
        end = after;
      }
      return { code: rest + code.slice(end), map: null };
    },
  },
});

/** The prose as a module: by the id of a rule why, and where upstream says so. */
export const reasons = () => ({
  name: 'reasons',
  resolveId: (/** @type {string} */ id) => (id === 'virtual:reasons' ? id : undefined),
  load(/** @type {string} */ id) {
    if (id !== 'virtual:reasons') return undefined;
    const byId = rules.map(({ id: rule, rationale, references }) => [rule, [rationale, references]]);
    return `export const reasons = ${JSON.stringify(Object.fromEntries(byId))};`;
  },
});
