import type { Dialect } from '../text/dialect.ts';
import type { TextOptions } from '../text/read.ts';
import { dvdcliScript } from './dvdcli/script.ts';
import { agentCommand } from './mesos/agent/command-text.ts';
import { envFile } from './mesos/agent/env-file.ts';
import { flagFile } from './mesos/agent/flag-file.ts';
import { systemdUnit } from './mesos/agent/systemd-unit.ts';
import { moduleEnvFile } from './module-env-file.ts';
import { shellSession } from './session/session.ts';
import { terraform } from './terraform.ts';

/** The notations that are known by what is in a text. */
const dialects: readonly Dialect[] = [
  systemdUnit,
  agentCommand,
  terraform,
  shellSession,
  dvdcliScript,
  envFile,
  moduleEnvFile,
];

/** How to read a text, with what the name of its file says. */
export interface ReadOptions extends TextOptions {
  /**
   * Name of the file in `/etc/mesos-slave` or `/etc/mesos-agent` whose text it is: the flag of which it is the value, with
   * `?` before one that has none. It counts where `syntax` is left out.
   */
  readonly flag?: string | undefined;
}

/** Get the dialects in which to try a text: none where the caller says its syntax. */
export function dialectsFor({ syntax, flag }: ReadOptions): readonly Dialect[] {
  if (syntax !== undefined) return [];
  return typeof flag === 'string' ? [flagFile(flag), ...dialects] : dialects;
}
