import isPlainObject from 'lodash/isPlainObject.js';
import type { AgentConfiguration } from './agent.ts';
import type { Detected } from './detect.ts';
import { detectDocument } from './detect.ts';
import type { Authority, Diagnostic, Stage } from './diagnostic.ts';
import { documents } from './documents/index.ts';
import { formats } from './formats/index.ts';
import type { DocumentKind } from './generated/catalogue.ts';
import type { JsonPointer } from './text/pointer.ts';
import { quote } from './text/quote.ts';
import { validate } from './validate.ts';
import type { Workload } from './workload.ts';

/** A document with its workloads; those whose part of it is misshapen are left out, and told in the diagnostics. */
export interface ReadDocument {
  readonly document?: DocumentKind;
  readonly workloads: readonly Workload[];
  /** Present where the document is the configuration of an agent, of the right shape. */
  readonly agent?: AgentConfiguration;
  readonly diagnostics: readonly Diagnostic[];
}

const readers: Readonly<Record<DocumentKind, { authority: Authority; stage: Stage } | undefined>> = {
  environment: undefined,
  'marathon-app': { authority: 'marathon', stage: 'json' },
  'marathon-app-list': { authority: 'marathon', stage: 'json' },
  'marathon-group': { authority: 'marathon', stage: 'json' },
  'mesos-agent-flags': { authority: 'mesos-agent', stage: 'agent-start' },
  'mesos-container-info': { authority: 'mesos-master', stage: 'api-accept' },
  'mesos-modules': { authority: 'mesos-agent', stage: 'agent-start' },
  'mesos-task-info': { authority: 'mesos-master', stage: 'api-accept' },
  'mesos-volumes': { authority: 'mesos-master', stage: 'api-accept' },
  'rexray-config': undefined,
};

const failure = (rule: string, message: string): ReadDocument => ({
  workloads: [],
  diagnostics: [{ rule, severity: 'error', message, pointer: '' }],
});

const list = (words: readonly string[]): string => words.slice(0, 6).map(quote).join(', ');

/** A pod is Marathon's, but it can have no external volume; nothing is wrong with it, and nothing is there to check. */
const isPod = (value: unknown): boolean =>
  isPlainObject(value) && 'id' in (value as object) && Array.isArray((value as Record<string, unknown>).containers);

const pod: ReadDocument = {
  workloads: [],
  diagnostics: [
    {
      rule: 'document/unknown',
      severity: 'info',
      message: 'recognised a Marathon pod, which cannot have external volumes; nothing was checked',
      pointer: '',
    },
  ],
};

/** Say what was seen in a value that is no known document, and what is missing. */
function unknown(resemblances: Exclude<ReturnType<typeof detectDocument>, Detected>, value: unknown): ReadDocument {
  if (isPod(value)) return pod;
  const [first] = resemblances;
  const kinds =
    'expected a Marathon app, list of apps or group, Mesos volumes, ContainerInfo or TaskInfo, environment variables, or the flags, modules or REX-Ray configuration of an agent';
  if (first !== undefined)
    return failure(
      'document/unknown',
      `unknown document: recognised ${list(first.recognised)} of a ${first.document.title}, but ${list(first.missing)} is missing; ${kinds}`,
    );
  const keys = isPlainObject(value) ? Object.keys(value as object) : [];
  const seen = keys.length > 0 ? `an object with ${list(keys)}` : Array.isArray(value) ? 'a list' : 'the value';
  return failure('document/unknown', `unknown document: recognised nothing in ${seen}; ${kinds}`);
}

/** A pointer and all those above it. */
function ancestors(pointer: JsonPointer): readonly JsonPointer[] {
  const tokens = pointer.split('/');
  return tokens.map((_, index) => tokens.slice(0, index + 1).join('/'));
}

function readDetected({ document, value, base }: Detected): ReadDocument {
  const problems = validate(document.kind, value, base);
  const diagnostics = problems.map(
    (problem): Diagnostic => ({ rule: 'document/schema', ...problem, ...readers[document.kind] }),
  );
  const entries = document.entries(value, base);
  const spoiled = new Set(problems.flatMap(({ pointer }) => ancestors(pointer)));
  const workloads = entries
    .filter((entry) => !spoiled.has(entry.pointer))
    .map((entry): Workload => {
      const facts = entry.read();
      const decoded = formats.map((format) => format.decode(facts));
      return {
        ...facts,
        volumes: decoded.flatMap(({ volumes }) => volumes),
        unread: decoded.flatMap(({ unread }) => unread),
      };
    });
  const agent = problems.length === 0 ? document.agent?.(value, base) : undefined;
  return { document: document.kind, workloads, ...(agent === undefined ? {} : { agent }), diagnostics };
}

/** Detect, unless the kind is known, validate and read a value. Never throws: one too deep or circular is a finding. */
export function readValue(value: unknown, kind?: DocumentKind): ReadDocument {
  try {
    const known = documents.find((document) => document.kind === kind);
    const detected = known === undefined ? detectDocument(value) : { document: known, value, base: '' };
    return 'document' in detected ? readDetected(detected) : unknown(detected, value);
  } catch {
    return failure('document/unreadable', 'value cannot be read: it is nested too deeply, circular, or no plain data');
  }
}
