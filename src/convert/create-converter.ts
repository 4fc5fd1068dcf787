import cloneDeep from 'lodash/cloneDeep.js';
import type { FormatId } from '../generated/catalogue.ts';
import { readCallerValue } from '../read/read.ts';
import type { ReadOptions } from '../systems/dialects.ts';
import { checkOptions } from './check-options.ts';
import { convertRead, noOptions } from './convert.ts';
import type { ConvertTextResult } from './convert-text.ts';
import { convertTextRead } from './convert-text.ts';
import type { Shape } from './new-document.ts';
import type { ConvertOptions } from './options.ts';
import type { ConvertOutput, ConvertResult } from './output.ts';

/** Converts many values or texts with the same options. */
export interface Converter<To extends FormatId, Base, Wanted extends Shape | undefined> {
  /** Do what the function `convert` does. */
  readonly convert: <Source>(value: Source) => ConvertResult<ConvertOutput<To, Source, Base, Wanted>>;
  /** Do what the function `convertText` does. */
  readonly convertText: (text: string, options?: ReadOptions) => Promise<ConvertTextResult>;
}

/**
 * Make a converter for many values or texts with the same options, which it checks once. Later changes of the target or of an
 * option have no effect. Wrong options are diagnostics of each result.
 *
 * @example
 * ```ts
 * const converter = createConverter({ to: 'mesos-volume', containerPath: 'data' });
 * const apps = ['a', 'b'].map((name) => ({ id: '/db', cmd: 'sh', env: { DVDI_VOLUME_NAME: name } }));
 * apps.map((app) => converter.convert(app).output?.[0]?.source?.docker_volume?.name); // ['a', 'b']
 * ```
 */
export function createConverter<
  const To extends FormatId,
  Base = unknown,
  const Wanted extends Shape | undefined = undefined,
>(given: ConvertOptions<To, Base, Wanted>): Converter<To, Base, Wanted> {
  const { target, ...others }: ConvertOptions = given ?? noOptions;
  const own: ConvertOptions = { ...others, ...cloneDeep({ ...(target !== undefined && { target }) }) };
  const wrong = checkOptions(own);
  return {
    convert: <Source>(value: Source) =>
      convertRead(readCallerValue(value, own.target), own, wrong) as ConvertResult<
        ConvertOutput<To, Source, Base, Wanted>
      >,
    convertText: (text, reading) => convertTextRead(text, reading ?? {}, own, wrong),
  };
}
