import type { Finding } from '../../model/diagnostic.ts';
import type { Located, LocatedOption, Unmapped } from '../../model/volume.ts';
import { cutOptions } from '../../systems/dvdcli/options.ts';
import { barredCharacter, shellBreakers } from '../../systems/dvdi/slots.ts';
import { quote } from '../../text/quote.ts';
import type { Loss } from '../format.ts';
import { lossesOf } from '../format.ts';

/** What `DVDI_VOLUME_OPTS` makes of a volume's options. */
export interface EncodedOptions {
  readonly opts: string;
  readonly losses: readonly Loss[];
  readonly findings: readonly Finding[];
}

/** Separate the last option of each key, at its own place, from those that it hides. */
function lastOfEach(options: readonly LocatedOption[]): { kept: LocatedOption[]; hidden: LocatedOption[] } {
  const last = new Map(options.map((option) => [option.key, option]));
  const kept = options.filter((option) => last.get(option.key) === option);
  return { kept, hidden: options.filter((option) => last.get(option.key) !== option) };
}

/** Check whether an unmapped value is a dvdcli that `DVDI_VOLUME_DVDCLI` can name: the module looks for the file, and a shell runs it. */
const isDvdcli = ({ field, value }: Unmapped): boolean =>
  field === 'dvdcli' && String(value).startsWith('/') && !shellBreakers.path.test(String(value));

/** Get the dvdcli of its own that a volume is mounted with, if it has one. */
export const dvdcliOf = ({ unmapped }: Located): string | undefined => {
  const fact = unmapped.find(isDvdcli);
  return fact && String(fact.value);
};

function obstacle({ key, value, pointer }: LocatedOption): Finding[] {
  const text = `${key}=${value}`;
  const bad = barredCharacter(text);
  if (bad !== undefined)
    return [{ pointer, severity: 'error', message: `option ${quote(text)} holds ${quote(bad)}, which DVDI prohibits` }];
  if (cutOptions(text).includes(''))
    return [
      {
        pointer,
        severity: 'error',
        message: `option ${quote(text)} has an empty piece between commas: dvdcli dies of it, the DVDI module drops it`,
      },
    ];
  return [];
}

/** Join options as `key=value,…`, reporting each that the text cannot carry as it is. */
export function encodeOptions(volume: Located): EncodedOptions {
  const { kept, hidden } = lastOfEach(volume.options);
  const loss = (field: string, value: unknown, pointer: string, reason: string, neutral: boolean): Loss => ({
    volume: volume.name,
    field,
    value,
    pointer,
    reason,
    neutral,
  });
  return {
    opts: kept.map(({ key, value }) => `${key}=${value}`).join(','),
    findings: kept.flatMap(obstacle),
    losses: [
      ...hidden.map(({ key, value, pointer }) =>
        loss(key, value, pointer, 'a later option of the same key wins', true),
      ),
      ...kept
        .filter(({ key, value }) => key.includes(',') || value.includes(','))
        .map(({ key, value, pointer }) =>
          loss(key, value, pointer, 'a comma separates options in DVDI_VOLUME_OPTS, as it does for dvdcli', true),
        ),
      ...lossesOf(
        { ...volume, unmapped: volume.unmapped.filter((fact) => !isDvdcli(fact)) },
        'no DVDI variable says it',
      ),
    ],
  };
}
