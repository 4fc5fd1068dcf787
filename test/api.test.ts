import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import * as api from '../src/index.ts';

test('the public values are these', () => {
  expect(Object.keys(api).sort()).toEqual([
    'agentTarget',
    'convert',
    'convertText',
    'detect',
    'documents',
    'dryRun',
    'dryRunText',
    'explainAnswer',
    'explainAnswerText',
    'formats',
    'lint',
    'lintText',
    'readProtobufJson',
    'reporters',
    'rules',
    'runDvdcli',
    'shellLine',
  ]);
});

test('each is there', () => {
  expect(Object.values(api).every((value) => typeof value === 'function' || Array.isArray(value))).toBe(true);
});

test('the public types are these', () => {
  const source = readFileSync(join(__dirname, '../src/index.ts'), 'utf8');
  const types = [...source.matchAll(/export type \{([^}]*)\}/g)].flatMap(([, names = '']) =>
    names
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean),
  );
  expect(types.sort()).toEqual(
    'AgentConfiguration AgentFlag AgentLibrary AgentModule AgentTarget Answer Authority AuthorityText CommandLine CommandText ConvertOptions ConvertResult ConvertTextOptions ConvertTextResult CsiSource Decoded Diagnostic Document DocumentKind DriverOption DryRun DryRunOptions DryRunTextOptions DryRunTextResult DvdcliAnswer DvdcliContext DvdcliRun Edit EncodeOptions Encoding Entry Environment EnvironmentVariable ExistingVolume ExplainAnswerTextOptions ExplainedAnswer Explanation ExternalVolume Extra Finding Format FormatId JsonPointer LintOptions LintResult LintTextOptions Loss MarathonAnswer MarathonStage MesosAnswer MesosVolumes Mode ModuleParameter Mount Paint PathKind PluginAnswers PluginCall Point Position ProtobufOptions ProtobufResult Related Report Reporter Resemblance RexrayMounting RexraySwitch Rule Severity Shape Stage Syntax Target Trait VolumeInUse Workload WorkloadFacts WorkloadPlace'.split(
      ' ',
    ),
  );
});
