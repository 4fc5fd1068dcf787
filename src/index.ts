/**
 * extvol: read, check and convert external volumes of Marathon, DC/OS and Mesos. Pure: no input or output, no clock,
 * no global state.
 */

export type { LspDiagnostic, LspPosition, LspRange, LspRelatedInformation } from './adapters/lsp.ts';
export { fromLsp, toLsp } from './adapters/lsp.ts';
export type { StandardIssue, StandardResult, StandardSchema, StandardSchemas } from './adapters/standard-schema.ts';
export { schemas } from './adapters/standard-schema.ts';
export { convert } from './convert/convert.ts';
export { convertMarkdown } from './convert/convert-markdown.ts';
export type { ConvertTextOptions, ConvertTextResult } from './convert/convert-text.ts';
export { convertText } from './convert/convert-text.ts';
export type { Converter } from './convert/create-converter.ts';
export { createConverter } from './convert/create-converter.ts';
export type { Shape } from './convert/new-document.ts';
export type { ConvertOptions } from './convert/options.ts';
export type { ConvertOutput, ConvertResult } from './convert/output.ts';
export type { Document, Entry, Match } from './documents/document.ts';
export { documents } from './documents/index.ts';
export type { Driver, KnownOption } from './drivers/driver.ts';
export type {
  AccessMode,
  Backend,
  DerivedFacts,
  DrivenName,
  Exit,
  NeededFact,
  SecretName,
  SizeReader,
  StorageFacts,
} from './drivers/exit.ts';
export { drivers } from './drivers/index.ts';
export type { ValueForm } from './drivers/value-form.ts';
export type { Answer, DryRun, DryRunOptions } from './dry-run/dry-run.ts';
export { dryRun } from './dry-run/dry-run.ts';
export type { BlockDryRun, DryRunMarkdownResult } from './dry-run/dry-run-markdown.ts';
export { dryRunMarkdown } from './dry-run/dry-run-markdown.ts';
export type { DryRunTextOptions, DryRunTextResult } from './dry-run/dry-run-text.ts';
export { dryRunText } from './dry-run/dry-run-text.ts';
export type { MarathonAnswer, MarathonStage } from './dry-run/marathon-answer.ts';
export type { MesosAnswer } from './dry-run/mesos-answer.ts';
export type { ExitCode } from './exit/codes.ts';
export { exitCodes } from './exit/codes.ts';
export type { ExitFinding, LostFact } from './exit/finding.ts';
export type { ReadDeparture } from './exit/names-taken.ts';
export type { ExitOption, ExitOptions, Strategy } from './exit/options.ts';
export type { Storage } from './exit/storage.ts';
export type { ExitVolume } from './exit/volume.ts';
export type { Departure, ExitMount, ExitWorkload } from './exit/workload.ts';
export type { ExplainedAnswer, Explanation } from './explain/explain-answer.ts';
export { explainAnswer } from './explain/explain-answer.ts';
export type { ExplainAnswerTextOptions } from './explain/explain-answer-text.ts';
export { explainAnswerText } from './explain/explain-answer-text.ts';
export type { FixTextResult } from './fix/fix-text.ts';
export { fixText } from './fix/fix-text.ts';
export { locateFixes } from './fix/locate-fixes.ts';
export type { ComposeFile, ComposeMount, ComposeService, ComposeVolume } from './formats/compose/document.ts';
export type { DockerRun } from './formats/docker-run/document.ts';
export type {
  Decoded,
  EncodeOptions,
  Encoding,
  Format,
  Loss,
  OneWayEncoding,
  OneWayFormat,
  OneWayOptions,
  TwoWayFormat,
} from './formats/format.ts';
export { formats } from './formats/index.ts';
export type {
  Deployment,
  KubernetesList,
  KubernetesObject,
  ObjectMeta,
  PersistentVolume,
  PersistentVolumeClaim,
  PodTemplate,
  PodVolume,
  StatefulSet,
  VolumeDevice,
  VolumeMount,
} from './formats/kubernetes/manifest.ts';
export type {
  NomadDockerMount,
  NomadJob,
  NomadMountOptions,
  NomadVolume,
  NomadVolumeRequest,
} from './formats/nomad/document.ts';
export type { DocumentKind, FormatId, RuleId } from './generated/catalogue.ts';
export type { ExtvolConfig } from './generated/extvol-config.ts';
export type { DocumentShapes } from './generated/shapes.ts';
export type { AgentTarget } from './lint/agent-target.ts';
export { agentTarget } from './lint/agent-target.ts';
export type { FileConfig } from './lint/configure.ts';
export { configure } from './lint/configure.ts';
export type { Linter } from './lint/create-linter.ts';
export { createLinter } from './lint/create-linter.ts';
export { lint } from './lint/lint.ts';
export type { NamedResult, NamedText, NamedValue } from './lint/lint-all.ts';
export { lintAll, lintAllTexts } from './lint/lint-all.ts';
export type { LintLineResult } from './lint/lint-lines.ts';
export { lintLines } from './lint/lint-lines.ts';
export { lintMarkdown } from './lint/lint-markdown.ts';
export type { LintTextOptions } from './lint/lint-text.ts';
export { lintText } from './lint/lint-text.ts';
export type { LintOptions, LintResult } from './lint/options.ts';
export type { Severities } from './lint/severities.ts';
export type { VolumeConflict, VolumeUse } from './lint/volume-uses.ts';
export { findVolumeConflicts, mergeVolumeUses, volumeUses } from './lint/volume-uses.ts';
export type {
  AgentConfiguration,
  AgentFlag,
  AgentLibrary,
  AgentModule,
  ModuleParameter,
  RexrayMounting,
  RexraySwitch,
} from './model/agent.ts';
export type {
  AlsoReported,
  Authority,
  Diagnostic,
  Finding,
  Fix,
  Related,
  Replacement,
  Severity,
  Stage,
  Suppressed,
  UpstreamMessage,
  WorkloadPlace,
} from './model/diagnostic.ts';
export { stages } from './model/diagnostic.ts';
export type { ExistingVolume, PathKind, Target, VersionRange, VolumeInUse } from './model/target.ts';
export type { Located, LocatedOption, Unmapped } from './model/volume.ts';
export { detect } from './read/detect.ts';
export { reporters } from './reporters/index.ts';
export type { Paint, Report, Reporter } from './reporters/reporter.ts';
export { rules } from './rules/explained.ts';
export type { ExplainedRule as Rule, RuleFacts } from './rules/rule.ts';
export type { ReadOptions } from './systems/dialects.ts';
export type { DvdcliContext } from './systems/dvdcli/calls.ts';
export type { PluginAnswers, PluginCall } from './systems/dvdcli/plugin.ts';
export type { DvdcliAnswer, DvdcliRun } from './systems/dvdcli/run.ts';
export { runDvdcli } from './systems/dvdcli/run.ts';
export type { ProtobufOptions, ProtobufResult } from './systems/mesos/protobuf/index.ts';
export { readProtobufJson } from './systems/mesos/protobuf/index.ts';
export type { Mount } from './systems/mount.ts';
export { shellLine } from './systems/shell.ts';
export type {
  CommandText,
  EnvironmentVariable,
  ShellCommand,
  Workload,
  WorkloadEnvironment,
  WorkloadFacts,
  WorkloadMesosVolumes,
} from './systems/workload.ts';
export type { Edit } from './text/edit/edit.ts';
export type { EditedText, EditFinding } from './text/edit/text.ts';
export { editText } from './text/edit/text.ts';
export type { TextEdit } from './text/edit/tree.ts';
export type { TextChunks } from './text/line-stream.ts';
export type { JsonPointer } from './text/pointer.ts';
export type { Point, Position } from './text/position.ts';
export type { Syntax } from './text/text.ts';
export * from './volumes/index.ts';
