import castArray from 'lodash/castArray.js';
import { listAt } from '../../exit/json.ts';
import type { Volume } from '../../model/volume.ts';
import { readRecord } from '../../systems/docker/csv.ts';

function volumeOf(record: string): Volume {
  const pairs = (readRecord(record) ?? []).map((field) => {
    const cut = field.indexOf('=');
    return cut < 0 ? ([field, ''] as const) : ([field.slice(0, cut), field.slice(cut + 1)] as const);
  });
  const of = (key: string): string | undefined => pairs.find(([name]) => name === key)?.[1];
  const options = pairs.filter(([name]) => name === 'volume-opt').map(([, option]) => option);
  return {
    kind: 'docker',
    driver: of('volume-driver') ?? '',
    name: of('src') ?? '',
    options: options.map((option) => ({
      key: option.slice(0, option.indexOf('=')),
      value: option.slice(option.indexOf('=') + 1),
    })),
    containerPath: of('dst') ?? '',
    mode: of('readonly') === undefined ? 'RW' : 'RO',
  };
}

/** Get the volumes that commands mount, as `encode` writes them. */
export const decode = (output: unknown): readonly Volume[] =>
  castArray(output).flatMap((command) => {
    const argv = listAt(command, 'argv').map(String);
    return argv.flatMap((word, index) => (word === '--mount' ? [volumeOf(argv[index + 1] ?? '')] : []));
  });
