import type { Stage } from '../../../model/diagnostic.ts';
import type { JsonPointer } from '../../../text/pointer.ts';
import type { Selector } from '../../selector.ts';
import { among } from '../../selector.ts';
import { apps } from '../apps.ts';

/** The address of a file that the task gets. */
export interface FetchedUri {
  readonly uri: string;
  readonly pointer: JsonPointer;
  /** In Marathon's path syntax. */
  readonly path: string;
  readonly stage: Stage;
}

/** The addresses in `fetch`, and those in `uris`, which an update has turned into the same before they are checked. */
export const fetchedUris: Selector<FetchedUri> = among(apps, ([app], { pointer, sending }) =>
  !app?.uris && !app?.fetch
    ? []
    : [
        ...(app.uris ?? []).map((uri, index): FetchedUri => {
          const place = { uri, pointer: `${pointer}/uris/${index}` };
          return sending === 'update'
            ? { ...place, path: `/fetch(${index})/uri`, stage: 'raml' }
            : { ...place, path: `/uris(${index})`, stage: 'old-api' };
        }),
        ...(app.fetch ?? []).map(({ uri }, index) => ({
          uri,
          pointer: `${pointer}/fetch/${index}/uri`,
          path: `/fetch(${index})/uri`,
          stage: 'raml' as const,
        })),
      ],
);
