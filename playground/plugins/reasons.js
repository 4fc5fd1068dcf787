// @ts-check
// What rules say of themselves is a tenth of the library. The page loads it when someone asks why.
import { rules } from '../../dist/index.js';

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
