import type { FormatDocuments } from '../formats/documents.ts';
import type { Loss } from '../formats/format.ts';
import type { FormatId } from '../generated/catalogue.ts';
import type { MarathonGroup } from '../generated/marathon-group.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { MarathonApp } from '../systems/marathon/document.ts';
import type { MesosContainerInfo, MesosTaskInfo, MesosVolume } from '../systems/mesos/document.ts';
import type { Edit } from '../text/edit/edit.ts';
import type { Shape } from './new-document.ts';

/** Formats that an app has room for, so that an app goes in and an app comes out. */
type AppFormat = 'docker-parameters' | 'dvdi-env' | 'flocker-env' | 'marathon-external';
/** Formats that a task has room for. */
type TaskFormat = 'dvdi-env' | 'flocker-env' | 'mesos-volume';

/** What is known of a value by its members; `unknown` and `any` may be any document. */
type KindOf<Source> = unknown extends Source
  ? 'any'
  : Source extends readonly { readonly id?: unknown }[]
    ? 'apps'
    : Source extends { readonly apps: unknown } | { readonly groups: unknown }
      ? 'group'
      : Source extends { readonly task_id: unknown }
        ? 'task'
        : Source extends MarathonApp
          ? 'app'
          : Source extends { readonly id: unknown } | { readonly container: unknown } | { readonly env: unknown }
            ? 'app'
            : 'other';

type Changed<To extends FormatId, Kind> =
  | (To extends AppFormat
      ?
          | (Kind extends 'any' | 'app' ? MarathonApp : never)
          | (Kind extends 'any' | 'apps' ? readonly MarathonApp[] : never)
          | (Kind extends 'any' | 'group' ? MarathonGroup : never)
      : never)
  | (To extends TaskFormat ? (Kind extends 'any' | 'task' ? MesosTaskInfo : never) : never)
  | (To extends 'mesos-volume' ? (Kind extends 'any' | 'other' ? MesosContainerInfo : never) : never);

/** Formats that leave Mesos, whose output is always their own document, a base among it. */
type LeavingFormat = 'compose' | 'docker-run' | 'kubernetes' | 'nomad';

/** The document that is made for a shape of `mesos-volume`. */
interface ShapeDocuments {
  volumes: readonly MesosVolume[];
  volume: MesosVolume;
  'container-info': MesosContainerInfo;
}

/**
 * The document that a conversion returns: the base document where there is one, the shape that was asked for, the source
 * with other declarations where it has room for them (an app stays an app), else the document of the format.
 */
export type ConvertOutput<To extends FormatId, Source, Base, Wanted> = To extends LeavingFormat
  ? FormatDocuments[To]
  : unknown extends Base
    ? Wanted extends Shape
      ? ShapeDocuments[Wanted]
      : [Changed<To, KindOf<Source>>] extends [never]
        ? FormatDocuments[To]
        : KindOf<Source> extends 'any' | 'other'
          ? FormatDocuments[To] | Changed<To, KindOf<Source>>
          : Changed<To, KindOf<Source>>
    : Base;

interface Conversion {
  /** Every fact of the source that the output does not express. */
  readonly losses: readonly Loss[];
  /** Refusals, losses, changes, and what an authority would newly report of the output, as severely; sorted by place. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What a conversion came to: an output, or an `error` in the diagnostics that explains why there is none. */
export type ConvertResult<Output = unknown> =
  | (Conversion & {
      /** The new document. */
      readonly output: Output;
      /** What changed in the source; absent when the output is another document. */
      readonly edits?: readonly Edit[];
    })
  | (Conversion & { readonly output?: undefined; readonly edits?: undefined });
