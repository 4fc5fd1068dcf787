// Counts what the library does beneath its functions. Import it before the library, which must get what it wraps.
import { jest } from '@jest/globals';

/** How often YAML texts were parsed, and edits made in values. */
export const counted = { composed: 0, edited: 0 };

jest.mock('yaml', () => {
  const yaml = jest.requireActual<typeof import('yaml')>('yaml');
  return {
    ...yaml,
    Composer: class extends yaml.Composer {
      constructor(...options: ConstructorParameters<typeof yaml.Composer>) {
        super(...options);
        counted.composed++;
      }
    },
  };
});

jest.mock('../../src/text/edit/edit.ts', () => {
  const edit = jest.requireActual<typeof import('../../src/text/edit/edit.ts')>('../../src/text/edit/edit.ts');
  return {
    ...edit,
    applyEdits: (...given: Parameters<typeof edit.applyEdits>) => {
      if (given[1].length > 0) counted.edited++;
      return edit.applyEdits(...given);
    },
  };
});
