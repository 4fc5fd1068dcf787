/**
 * Typed volumes and every format they are declared in, without rules and validators. Pure: no input or output, no clock,
 * no global state.
 */

export type { FormatDocuments } from '../formats/documents.ts';
export type { Loss } from '../formats/format.ts';
export type { Diagnostic } from '../model/diagnostic.ts';
export type { CsiSource, CsiVolume, DockerVolume, DriverOption, Mode, Volume } from '../model/volume.ts';
export type { Mounter } from '../systems/container-path.ts';
export type { DvdiEnvironment, DvdiSuffix, DvdiVariableName } from '../systems/dvdi/environment.ts';
export type { DvdiFamily } from '../systems/dvdi/slots.ts';
export type { FlockerEnvironment } from '../systems/flocker/variables.ts';
export type {
  MarathonApp,
  MarathonCsiCapability,
  MarathonCsiExternal,
  MarathonDvdiExternal,
  MarathonExternal,
  MarathonExternalVolume,
  MarathonHostVolume,
  MarathonPersistentVolume,
  MarathonSecretVolume,
  MarathonVolume,
} from '../systems/marathon/document.ts';
export type {
  MesosContainerInfo,
  MesosCsiVolume,
  MesosDockerVolume,
  MesosTaskInfo,
  MesosVolume,
  MesosVolumeSource,
} from '../systems/mesos/document.ts';
export type { ContainerPathCheck, ContainerPathOptions } from './container-path.ts';
export { checkContainerPath } from './container-path.ts';
export type { DecodedVolumes, UnmappedFact } from './decode.ts';
export { decodeVolumes } from './decode.ts';
export type { DeclarationFormat } from './documents.ts';
export type { DuplicateOptions, DuplicateVolumes } from './duplicates.ts';
export { findDuplicateVolumes } from './duplicates.ts';
export type { DvdiSlotVariable, ParsedDvdiSlot } from './dvdi-slots.ts';
export { parseDvdiEnvironment } from './dvdi-slots.ts';
export type { EncodedVolumes, EncodeVolumesOptions } from './encode.ts';
export { encodeVolumes } from './encode.ts';
