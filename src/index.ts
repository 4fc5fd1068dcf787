/**
 * extvol: read, check and convert external volumes of Marathon, DC/OS and Mesos. Pure: no input or output, no clock,
 * no global state.
 */
export type {
  AgentConfiguration,
  AgentFlag,
  AgentLibrary,
  AgentModule,
  ModuleParameter,
  RexrayMounting,
  RexraySwitch,
} from './agent.ts';
export type { AgentTarget } from './agent-target.ts';
export { agentTarget } from './agent-target.ts';
export type { ConvertOptions, ConvertResult } from './convert.ts';
export { convert } from './convert.ts';
export type { ConvertTextOptions, ConvertTextResult } from './convert-text.ts';
export { convertText } from './convert-text.ts';
export { detect } from './detect.ts';
export type { Answer, Authority, Diagnostic, Related, Severity, Stage } from './diagnostic.ts';
export type { Document, Entry, Resemblance } from './document.ts';
export { documents } from './documents/index.ts';
export type { Decoded, EncodeOptions, Encoding, Format, Loss } from './format.ts';
export { formats } from './formats/index.ts';
export type { DocumentKind, FormatId } from './generated/catalogue.ts';
export type { LintOptions, LintResult } from './lint.ts';
export { lint } from './lint.ts';
export type { LintTextOptions } from './lint-text.ts';
export { lintText } from './lint-text.ts';
export type { ProtobufOptions, ProtobufResult } from './mesos/protobuf/index.ts';
export { readProtobufJson } from './mesos/protobuf/index.ts';
export type { Paint, Report, Reporter } from './reporter.ts';
export { reporters } from './reporters/index.ts';
export type { Finding, Rule } from './rule.ts';
export { rules } from './rules/index.ts';
export type { Shape } from './shape.ts';
export type { Target, VolumeInUse } from './target.ts';
export type { Edit } from './text/edit.ts';
export type { JsonPointer } from './text/pointer.ts';
export type { Point, Position } from './text/position.ts';
export type { Syntax } from './text/text.ts';
export type { CsiSource, DriverOption, ExternalVolume, Extra, Mode } from './volume.ts';
export type {
  CommandText,
  Environment,
  EnvironmentVariable,
  MesosVolumes,
  Workload,
  WorkloadFacts,
} from './workload.ts';
