import type { OneWayOptions } from '../formats/format.ts';
import type { FormatId } from '../generated/catalogue.ts';
import type { Target } from '../model/target.ts';
import type { Shape } from './new-document.ts';

/** How to convert. */
export interface ConvertOptions<
  To extends FormatId = FormatId,
  Base = unknown,
  Wanted extends Shape | undefined = Shape | undefined,
> extends OneWayOptions {
  readonly to: To;
  /** Convert what is declared in this format only; all other formats where it is left out. */
  readonly from?: FormatId;
  /** A document to put the declarations into. Without it they stay in the source, where that has room for them. */
  readonly base?: Base;
  /** What to make for `mesos-volume`: a list of volumes (the default), the only volume, or a ContainerInfo. */
  readonly shape?: Wanted & Shape;
  /** Id of the only workload to convert, for a document of several. */
  readonly workload?: string;
  /** Whether texts that name REX-Ray's mount point of a volume are changed to name its container path. */
  readonly rewritePaths?: boolean;
  /** The cluster that the output is for; the newest of everything where it says nothing. */
  readonly target?: Target;
}
