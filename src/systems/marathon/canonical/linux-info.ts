import type { MarathonLinuxInfo } from '../../../generated/marathon-app.ts';
import type { Selector } from '../../selector.ts';
import { among } from '../../selector.ts';
import { containerizerOf } from '../app.ts';
import { apps } from '../apps.ts';

/** What an app says of Linux, which Marathon passes on for MESOS containers only. */
export const linuxInfos: Selector<NonNullable<MarathonLinuxInfo>> = among(apps, ([app]) => {
  const info = app?.container?.linuxInfo;
  return app && info && containerizerOf(app) === 'MESOS' ? [info] : [];
});
