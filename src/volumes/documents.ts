import type { Entry } from '../documents/document.ts';
import { entries as readDvdcli } from '../documents/dvdcli-command/read.ts';
import { entries as readEnvironment } from '../documents/environment/read.ts';
import { entries as readApp } from '../documents/marathon-app/read.ts';
import { entries as readMesosVolumes } from '../documents/mesos-volumes/read.ts';
import { format as dockerParameters } from '../formats/docker-parameters/index.ts';
import type { FormatDocuments } from '../formats/documents.ts';
import { format as dvdcli } from '../formats/dvdcli/index.ts';
import { format as dvdiEnv } from '../formats/dvdi-env/index.ts';
import { format as flockerEnv } from '../formats/flocker-env/index.ts';
import type { TwoWayFormat } from '../formats/format.ts';
import { format as marathonExternal } from '../formats/marathon-external/index.ts';
import { format as mesosVolume } from '../formats/mesos-volume/index.ts';
import type { Shape } from './shape.ts';
import { appShape, commandsShape, environmentShape, mesosVolumesShape } from './shapes.ts';

/** A format whose declarations can be read and written. */
export type DeclarationFormat =
  | 'docker-parameters'
  | 'dvdcli'
  | 'dvdi-env'
  | 'flocker-env'
  | 'marathon-external'
  | 'mesos-volume';

/** A format with what reads the document it is written in. */
export interface FormatAccess {
  readonly format: TwoWayFormat;
  readonly shape: Shape;
  read(value: unknown, base: string): readonly Entry[];
}

/** Each format with its document, and nothing of the rules or validators, so that a bundle stays small. */
export const access: { readonly [Id in DeclarationFormat & keyof FormatDocuments]: FormatAccess } = {
  'docker-parameters': { format: dockerParameters, shape: appShape, read: readApp },
  dvdcli: { format: dvdcli, shape: commandsShape, read: readDvdcli },
  'dvdi-env': { format: dvdiEnv, shape: environmentShape, read: readEnvironment },
  'flocker-env': { format: flockerEnv, shape: environmentShape, read: readEnvironment },
  'marathon-external': { format: marathonExternal, shape: appShape, read: readApp },
  'mesos-volume': { format: mesosVolume, shape: mesosVolumesShape, read: readMesosVolumes },
};

/** The names of the formats. */
export const formatIds: readonly DeclarationFormat[] = Object.keys(access) as DeclarationFormat[];
