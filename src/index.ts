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
export type { MarathonAnswer, MarathonStage } from './answer/marathon.ts';
export type { MesosAnswer } from './answer/mesos.ts';
export type { Shape } from './convert/shape.ts';
export type { ConvertOptions, ConvertResult } from './convert.ts';
export { convert } from './convert.ts';
export type { ConvertTextOptions, ConvertTextResult } from './convert-text.ts';
export { convertText } from './convert-text.ts';
export { detect } from './detect.ts';
export type {
  Authority,
  AuthorityText,
  Diagnostic,
  Fix,
  Related,
  Replacement,
  Severity,
  Stage,
  Suppressed,
  WorkloadPlace,
} from './diagnostic.ts';
export type { Document, Entry, Resemblance } from './document.ts';
export { documents } from './documents/index.ts';
export type { Driver, KnownOption } from './driver.ts';
export { drivers } from './drivers/index.ts';
export type { Answer, DryRun, DryRunOptions } from './dry-run.ts';
export { dryRun } from './dry-run.ts';
export type { DryRunTextOptions, DryRunTextResult } from './dry-run-text.ts';
export { dryRunText } from './dry-run-text.ts';
export type { DvdcliContext } from './dvdcli/calls.ts';
export type { PluginAnswers, PluginCall } from './dvdcli/plugin.ts';
export type { DvdcliAnswer, DvdcliRun } from './dvdcli/run.ts';
export { runDvdcli } from './dvdcli/run.ts';
export { shellLine } from './dvdcli/shell.ts';
export type { ExplainedAnswer, Explanation } from './explain-answer.ts';
export { explainAnswer } from './explain-answer.ts';
export type { ExplainAnswerTextOptions } from './explain-answer-text.ts';
export { explainAnswerText } from './explain-answer-text.ts';
export type { FixTextResult } from './fix-text.ts';
export { fixText } from './fix-text.ts';
export type { Decoded, EncodeOptions, Encoding, Format, Loss } from './format.ts';
export { formats } from './formats/index.ts';
export type { DocumentKind, FormatId } from './generated/catalogue.ts';
export type { ExtvolConfig } from './generated/extvol-config.ts';
export type { DocumentShapes } from './generated/shapes.ts';
export type { FileConfig } from './lint/configure.ts';
export { configure } from './lint/configure.ts';
export type { LintOptions, LintResult } from './lint/linting.ts';
export type { Severities } from './lint/severities.ts';
export { lint } from './lint.ts';
export type { NamedResult, NamedText, NamedValue } from './lint-all.ts';
export { lintAll, lintAllTexts } from './lint-all.ts';
export type { LintLineResult } from './lint-lines.ts';
export { lintLines } from './lint-lines.ts';
export { lintMarkdown } from './lint-markdown.ts';
export type { LintTextOptions } from './lint-text.ts';
export { lintText } from './lint-text.ts';
export { locateFixes } from './locate-fixes.ts';
export type { LspDiagnostic, LspPosition, LspRange, LspRelatedInformation } from './lsp.ts';
export { fromLsp, toLsp } from './lsp.ts';
export type { ProtobufOptions, ProtobufResult } from './mesos/protobuf/index.ts';
export type { Mount } from './mount.ts';
export { readProtobufJson } from './read-protobuf-json.ts';
export type { Paint, Report, Reporter } from './reporter.ts';
export { reporters } from './reporters/index.ts';
export type { Finding, Rule } from './rule.ts';
export { rules } from './rules/index.ts';
export type { StandardIssue, StandardResult, StandardSchema, StandardSchemas } from './standard-schema.ts';
export { schemas } from './standard-schema.ts';
export type { ExistingVolume, PathKind, Target, VolumeInUse } from './target.ts';
export type { Edit } from './text/edit.ts';
export type { TextEdit } from './text/edit-source.ts';
export type { EditedText, EditFinding } from './text/edit-text.ts';
export { editText } from './text/edit-text.ts';
export type { TextChunks } from './text/line-stream.ts';
export type { JsonPointer } from './text/pointer.ts';
export type { Point, Position } from './text/position.ts';
export type { ReadOptions } from './text/read.ts';
export type { Syntax } from './text/text.ts';
export type { Trait } from './traits.ts';
export type { ValueForm } from './value-form.ts';
export type { CsiSource, DriverOption, ExternalVolume, Extra, Mode } from './volume.ts';
export type {
  CommandLine,
  CommandText,
  Environment,
  EnvironmentVariable,
  MesosVolumes,
  Workload,
  WorkloadFacts,
} from './workload.ts';
