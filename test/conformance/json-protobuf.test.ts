import { describe, expect } from '@jest/globals';
import type { ProtobufOptions } from '../../src/systems/mesos/protobuf/index.ts';
import { readProtobufJson } from '../../src/systems/mesos/protobuf/index.ts';
import { readVectors, testVectors } from '../support/conformance.ts';
import type { Encoder } from '../support/print-protobuf-json.ts';
import { printProtobufJson } from '../support/print-protobuf-json.ts';

// What Mesos makes of JSON, and of a message that it prints. Of a text that is no UTF-8 the answer is held in base64.
interface Vector {
  readonly name: string;
  readonly context?: { readonly mesosVersion?: string };
  readonly input: {
    readonly type: string;
    readonly json?: string;
    readonly jsonBase64?: string;
    readonly direction?: 'protobuf-to-json';
    readonly encoder?: Encoder;
    readonly message?: unknown;
  };
  readonly expect: Readonly<Record<string, unknown>>;
}

const optionsOf = ({ context }: Vector): ProtobufOptions =>
  context?.mesosVersion === undefined ? {} : { target: { mesos: { version: context.mesosVersion } } };

const base64 = (bytes: string): string => Buffer.from(bytes, 'latin1').toString('base64');

function answerOf(vector: Vector): unknown {
  const { input } = vector;
  const text = input.jsonBase64 === undefined ? (input.json ?? '') : Buffer.from(input.jsonBase64, 'base64');
  const result = readProtobufJson(text, input.type, optionsOf(vector));
  if (typeof text === 'string') return { ok: 'message' in result, ...result };
  if ('error' in result) return { ok: false, errorBase64: base64(result.error) };
  const printed = printProtobufJson(result.message, input.type, { ...optionsOf(vector), encoder: 'JSON::protobuf' });
  return { ok: true, messageBase64: base64(printed) };
}

const printed = (vector: Vector, encoder: Encoder): unknown => ({
  ok: true,
  json: printProtobufJson(vector.input.message, vector.input.type, { ...optionsOf(vector), encoder }),
});

describe('json-protobuf', () => {
  testVectors('json-protobuf', readVectors<Vector>('json-protobuf'), (vector) => {
    const { encoder } = vector.input;
    const answer = encoder === undefined ? answerOf(vector) : printed(vector, encoder);
    expect(answer).toEqual(vector.expect);
  });
});
