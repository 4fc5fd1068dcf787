import type { Exit } from './exit.ts';
import type { ValueForm } from './value-form.ts';

/** What is known of one option of a volume driver. */
export interface KnownOption {
  /** As the driver spells it. */
  readonly name: string;
  /** Other keys that mean the same. */
  readonly aliases?: readonly string[];
  /** Of a number without a unit of its own; `GiB`, `MiB`, `bytes`, or as the source puts it. */
  readonly unit?: string;
  /** What holds where the option is not given. */
  readonly default?: string;
  /** First version of the driver that reads it. */
  readonly since?: string;
  /** First version of the driver that no longer reads it. */
  readonly until?: string;
  /** What the driver can read; absent where it takes any text, or its source does not say. */
  readonly form?: ValueForm;
  /** What the driver does with a value that it cannot read, as behind “the driver”. */
  readonly otherwise?: string;
  readonly description: string;
  /** The upstream file or page that says so. */
  readonly source: string;
}

/** What is known of one volume driver; nothing here is enforced by anyone but the driver. */
export interface Driver {
  readonly id: string;
  /** What it is called where a volume names its driver, the usual name first. */
  readonly names: readonly [string, ...string[]];
  readonly title: string;
  /** Whether the letter case of an option's key makes no difference to it. */
  readonly ignoresCase?: boolean;
  /** Whether who sets the driver up gives it its name, so that a similar one may well be right. */
  readonly freelyNamed?: boolean;
  /** Whether it reads the options that are known, and no others. */
  readonly isClosed?: boolean;
  /** What a reader must know beside the options. */
  readonly notes?: string;
  readonly options: readonly KnownOption[];
  /** How its volumes are taken over by a system without Mesos. */
  readonly exit: Exit;
  readonly sources: readonly [string, ...string[]];
}
