import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findMessage, messageOf, messages } from '../../src/systems/mesos/protobuf/descriptors.ts';
import type { ProtobufResult } from '../../src/systems/mesos/protobuf/index.ts';
import { readProtobufJson } from '../../src/systems/mesos/protobuf/index.ts';
import { readJson } from '../../src/systems/mesos/protobuf/json-reader.ts';
import { printProtobufJson } from '../support/print-protobuf-json.ts';
import { readCallBody } from '../support/read-call-body.ts';

const at = (version: string) => ({ target: { mesos: { version } } });
const read = (text: string, type = 'Volume', version?: string): ProtobufResult =>
  readProtobufJson(text, type, version === undefined ? undefined : at(version));

/** A Volume with one unknown member, so that whatever is JSON passes. */
const permissive = (member: string): string => `{"container_path":"a","mode":"RW","x":${member}}`;
const passed = { message: { mode: 'RW', container_path: 'a' } };

const ports = (port: string, version?: string): unknown => {
  const text = `{"image":"x","port_mappings":[{"container_port":1,"host_port":${port}}]}`;
  const result = read(text, 'DockerInfo', version) as { message: { port_mappings: { host_port: unknown }[] } };
  return 'error' in result ? result : result.message.port_mappings[0]?.host_port;
};

describe('syntax', () => {
  test.each([
    ['an escape that is cut off', '{"a\\', 'syntax error at line 1 near: '],
    ['a code point that is cut off', '{"\\u12', 'syntax error at line 1 near: '],
    ['a code point that is none', '{"\\u12x4"}', 'syntax error at line 1 near: x4"}'],
    ['half of a pair, then no backslash', '{"\\ud83dx"}', 'syntax error at line 1 near: x"}'],
    ['half of a pair, then another escape', '{"\\ud83d\\n"}', 'syntax error at line 1 near: n"}'],
    ['half of a pair, then a broken one', '{"\\ud83d\\u1"}', 'syntax error at line 1 near: "}'],
    ['a line feed behind a backslash counts as not read yet', '{"\\\n"}', 'syntax error at line 1 near: "}'],
    ['a literal that goes wrong late', '{"a":trUe}', 'syntax error at line 1 near: Ue}'],
    ['a name without quotes', '{a:1}', 'syntax error at line 1 near: a:1}'],
    ['a name without a colon', '{"a"}', 'syntax error at line 1 near: }'],
    ['a second name that is none', '{"a":1,}', 'syntax error at line 1 near: }'],
    ['a list that a brace closes', '{"a":[1}}', 'syntax error at line 1 near: }}'],
    ['an object that a bracket closes', '{"a":1]', 'syntax error at line 1 near: ]'],
    ['an escaped letter beyond ASCII leaves half of it', '{"\\é"}', 'syntax error at line 1 near: \ufffd"}'],
    ['a number and more at the top', '5é', 'Parsed JSON included non-whitespace trailing characters: \ufffd'],
    ['a number that is too large', '[1e999,', 'Value out of range'],
    ['a negative one', '{"x":-1e999}', 'Value out of range'],
  ])('%s', (_, text, error) => {
    expect(read(text)).toEqual({ error });
  });

  test.each(['0.28.3', '1.4.1', '1.5.0'])('%s aborts at a number that is too large', (version) => {
    const error = 'the process aborts at a number that is out of range';
    expect(readProtobufJson('{"x":1e999}', 'Volume', at(version))).toEqual({ error });
    expect(readCallBody('{"x":1e999}', at(version))).toEqual({ error });
  });

  test.each(['1.4.2', '1.4.3', '1.5.1'])('%s does not', (version) => {
    expect(readProtobufJson('{"x":1e999}', 'Volume', at(version))).toEqual({ error: 'Value out of range' });
  });

  test('escapes', () => {
    const text =
      '{"mode":"RW","container_path":"\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\\u00e9\\u20ac\\ud83d\\ude00\\u0000é€😀"}';
    expect(read(text)).toEqual({ message: { mode: 'RW', container_path: '"\\/\b\f\n\r\tAé€😀\0é€😀' } });
  });

  test('bytes stay bytes', () => {
    const text = Buffer.from('{"mode":"RW","container_path":"\\u00e9é"}');
    expect(readProtobufJson(text, 'Volume')).toEqual({
      message: { mode: 'RW', container_path: Buffer.from('éé').toString('latin1') },
    });
  });

  test('a lone surrogate is sent as U+FFFD', () => {
    expect(read('\ud800')).toEqual({ error: 'syntax error at line 1 near: \ufffd' });
  });

  test.each([
    ['1.4.2', undefined],
    ['1.4.3', 100],
    ['1.5.1', undefined],
    ['1.5.3', 100],
    ['1.6.1', undefined],
    ['1.6.2', 100],
    ['1.7.0', undefined],
    ['1.7.1', 200],
    ['1.11.0', 200],
  ])('nesting in %s', (version, limit = 100_000) => {
    const nested = (count: number) => permissive('['.repeat(count) + ']'.repeat(count));
    expect(read(nested(limit - 1), 'Volume', version)).toEqual(passed);
    if (limit < 1000) expect(read(nested(limit), 'Volume', version)).toHaveProperty('error');
  });
});

describe('numbers', () => {
  test.each([
    ['007', 7],
    ['1.', 1],
    ['1.9', 1],
    ['-1', 4294967295],
    ['4294967296', 0],
    ['1e10', 1410065408],
    ['-1.5', 4294967295],
    ['1e300', 0],
    ['9223372036854775807', 4294967295],
    ['9223372036854775808', 0],
    ['99999999999999999999', 0],
    ['-0', 0],
  ])('%s as uint32', (text, value) => {
    expect(ports(text)).toBe(value);
  });

  const hard = (text: string): unknown => {
    const result = read(`{"rlimits":{"hard":${text}}}`, 'RLimitInfo') as { message: { rlimits: { hard: unknown }[] } };
    return result.message.rlimits[0]?.hard;
  };

  test.each([
    ['-1', 18446744073709552000],
    ['1e19', 1e19],
    ['1e20', 0],
    ['-1e300', 2 ** 63],
    ['12', 12],
  ])('%s as uint64', (text, value) => {
    expect(hard(text)).toBe(value);
  });

  test.each([
    ['1e300', -(2 ** 63)],
    ['-5', -5],
  ])('%s as int64', (text, value) => {
    expect(read(`{"nanoseconds":${text}}`, 'DurationInfo')).toEqual({ message: { nanoseconds: value } });
  });

  test('in quotes', () => {
    expect(ports('"1e999"')).toEqual({
      error: "Failed to parse '1e999' as a JSON number for field 'host_port': Value out of range",
    });
    expect(ports('"[]"')).toEqual({
      error: "Failed to parse '[]' as a JSON number for field 'host_port': Unexpected JSON type parsed",
    });
    expect(ports('"5"', '1.5.3')).toEqual({ error: "Not expecting a JSON string for field 'host_port'" });
    expect(read('{"value":"-Infinity"}', 'Scalar')).toEqual({ message: { value: '-Infinity' } });
    expect(read('{"value":5}', 'Scalar')).toEqual({ message: { value: 5 } });
  });
});

describe('base64', () => {
  test.each([
    ['', ''],
    ['Y', ''],
    ['YR==', 'YQ=='],
    ['YW\\nJ', 'YWI='],
    ['YWJjZ', 'YWJj'],
    ['YWL', 'YWI='],
    ['YQ==*', 'YQ=='],
  ])('%j', (data, value) => {
    expect(read(`{"data":"${data}"}`, 'Secret.Value')).toEqual({ message: { data: value } });
  });

  test('names one byte', () => {
    expect(read('{"data":"é"}', 'Secret.Value')).toEqual({
      error: "Failed to base64 decode bytes field 'data': Invalid character '\ufffd'",
    });
  });
});

describe('messages', () => {
  const volume = (capability: string, rest = ''): string =>
    `{"volume_id":"v","volume_capability":{"access_mode":{"mode":"UNKNOWN"}${capability}}${rest}}`;

  test('of a oneof the member stays that was visited last', () => {
    const text = '{"access_mode":{"mode":"UNKNOWN"},"mount":{"fs_type":"xfs"},"block":{}}';
    expect(read(text, 'VolumeCapability')).toEqual({
      message: { access_mode: { mode: 'UNKNOWN' }, mount: { fs_type: 'xfs' } },
    });
  });

  test('two spellings of one field are merged', () => {
    const text =
      '{"source":{"type":"SECRET"},"source\\u0000":{"docker_volume":{"name":"n"}},"mode":"RO","container_path":"a"}';
    expect(read(text)).toHaveProperty('message.source', { type: 'SECRET', docker_volume: { name: 'n' } });
  });

  test('`__proto__` is a key like any other', () => {
    const result = read(volume('', ',"volume_context":{"__proto__":"x"},"__proto__":{"a":1}'), 'StaticProvisioning');
    const { volume_context } = (result as { message: Record<string, object> }).message;
    expect(Object.entries(volume_context as object)).toEqual([['__proto__', 'x']]);
    expect(Object.prototype).not.toHaveProperty('a');
    const printed = printProtobufJson({ volume_context }, 'StaticProvisioning', { encoder: 'JSON::protobuf' });
    expect(printed).toBe('{"volume_context":{"__proto__":"x"}}');
  });

  test.each([
    ['"s"', 'string'],
    ['5', 'number'],
    ['true', 'boolean'],
  ])('a map takes no %s', (text, kind) => {
    expect(read(volume('', `,"volume_context":${text}`), 'StaticProvisioning')).toEqual({
      error: `Not expecting a JSON ${kind} for field 'volume_context'`,
    });
  });

  test('a bad value of a map is named `value`', () => {
    expect(read(volume('', ',"volume_context":{"a":5}'), 'StaticProvisioning')).toEqual({
      error: "Not expecting a JSON number for field 'value'",
    });
  });

  test('of two entries with one key only the last must be whole, but all are counted', () => {
    const secrets = (list: string): string => volume('', `,"node_stage_secrets":${list}`);
    expect(read(secrets('[{"a":{"value":{}}},{"a":{}}]'), 'StaticProvisioning')).toHaveProperty('message');
    expect(read(secrets('[{"a":{}},{"a":{"value":{}}}]'), 'StaticProvisioning')).toEqual({
      error: 'Missing required fields: node_stage_secrets[1].value.value.data',
    });
  });

  test('an entry without a value lacks what its value requires', () => {
    const task = '{"name":"t","task_id":{"value":"t"},"agent_id":{"value":"a"},"limits":{"cpus":null}}';
    expect(read(task, 'TaskInfo')).toEqual({ error: 'Missing required fields: ' });
    expect(read(task, 'TaskInfo', '1.9.0')).toHaveProperty('message.name', 't');
  });

  test('what was required once', () => {
    expect(read('{"name":"A"}', 'Environment.Variable', '1.1.0')).toEqual({ error: 'Missing required fields: value' });
    expect(read('{"name":"A"}', 'Environment.Variable', '1.2.0')).toEqual({ message: { name: 'A' } });
  });

  test('an unknown name in a list of enums is dropped', () => {
    expect(read('{"capabilities":["KILL","kill",null]}', 'CapabilityInfo')).toEqual({
      message: { capabilities: ['KILL'] },
    });
  });

  test('nested deep in arrays', () => {
    const list = `${'['.repeat(100_000)}{"key":"k","value":"v"}${']'.repeat(100_000)}`;
    expect(read(`{"parameter":${list}}`, 'Parameters', '1.7.0')).toEqual({
      message: { parameter: [{ key: 'k', value: 'v' }] },
    });
  });

  test('every type that a field names is known, and none holds itself', () => {
    const visit = (name: string, above: readonly string[]): void => {
      expect(above).not.toContain(name);
      for (const field of findMessage(name).values())
        if (messageOf(field) === undefined)
          expect(field.type).toMatch(/^(string|bool|bytes|double|int64|uint32|uint64|.*\.\w+|.*Mode)$/);
        else visit(field.type, [...above, name]);
    };
    for (const name of messages().keys()) visit(name, []);
  });

  test('a type that is none', () => {
    expect(() => read('{}', 'Volumes')).toThrow('unexpected message type `Volumes`');
  });
});

test('the body of a call', () => {
  expect(readCallBody('{"type":"TEARDOWN"}')).toEqual({ message: { type: 'TEARDOWN' } });
  expect(readCallBody('{')).toEqual({ error: 'Failed to parse body into JSON: syntax error at line 1 near: ' });
  expect(readCallBody('[]', at('1.0.0'))).toEqual({
    error: 'Failed to convert JSON into Call protobuf: Expecting a JSON object',
  });
  expect(read('[]', 'Call')).toEqual({ error: 'Expecting a JSON object' });
});

describe('printing', () => {
  const print = (message: unknown, type: string, version?: string): string =>
    printProtobufJson(message, type, { encoder: 'JSON::protobuf', ...(version === undefined ? {} : at(version)) });

  test('strings', () => {
    const message = { path: 'a/\u0001\u001f\u007f"\\\n€' };
    expect(print(message, 'HostPath')).toBe('{"path":"a/\\u0001\\u001F\u007f\\"\\\\\\n€"}');
    expect(print(message, 'HostPath', '1.6.0')).toBe('{"path":"a\\/\\u0001\\u001f\\u007f\\"\\\\\\n€"}');
  });

  test.each([
    [32, '32.0'],
    [0.1, '0.1'],
    [-0, '-0.0'],
    [1e21, '1e21'],
    [1e-7, '1e-7'],
    ['Infinity', '"Infinity"'],
  ])('the double %p', (value, text) => {
    expect(print({ value }, 'Scalar')).toBe(`{"value":${text}}`);
  });

  test('numbers and booleans', () => {
    expect(print({ capability_info: {}, shm_size: 5, share_cgroups: false }, 'LinuxInfo')).toBe(
      '{"capability_info":{},"share_cgroups":false,"shm_size":5}',
    );
  });

  test('defaults', () => {
    expect(print({}, 'HealthCheck')).toBe(
      '{"consecutive_failures":3,"delay_seconds":15.0,"grace_period_seconds":10.0,"interval_seconds":10.0,"timeout_seconds":20.0}',
    );
    expect(print({ user: 'u' }, 'FrameworkInfo')).toBe('{"checkpoint":false,"failover_timeout":0.0,"user":"u"}');
    expect(print({}, 'LinuxInfo', '1.9.0')).toBe('{}');
  });

  test('lists and maps, empty ones left out', () => {
    expect(print([{ mount_flags: ['a', 'b'] }, { mount_flags: [] }], 'repeated MountVolume')).toBe(
      '[{"mount_flags":["a","b"]},{}]',
    );
    const contexts = { volume_context: { '😀': 'a', '\uffee': 'b' }, node_stage_secrets: {} };
    expect(print(contexts, 'StaticProvisioning')).toBe('{"volume_context":{"\uffee":"b","😀":"a"}}');
    expect(printProtobufJson(contexts, 'StaticProvisioning', { encoder: 'jsonify(JSON::Protobuf)' })).toBe(
      '{"volume_context":{"😀":"a","\uffee":"b"}}',
    );
  });
});

describe('properties', () => {
  const types = fc.constantFrom(...messages().keys(), 'repeated Volume', 'Source');
  const version = fc.constantFrom('0.28.0', '1.0.0', '1.4.3', '1.5.0', '1.6.0', '1.7.1', '1.11.0');
  const names = [...new Set([...messages().values()].flatMap((type) => [...type.keys()]))];
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 6 },
      fc.constantFrom(null, true, 1.5, 5, 'RW', '5', 'YQ==', '__proto__', ''),
      fc.array(tie('tree'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...names, '__proto__'), tie('tree'), { maxKeys: 5 }),
    ),
  }));

  test('whatever the text, there is a message or an error', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          tree.map((value) => JSON.stringify(value)),
        ),
        types,
        version,
        (text, type, mesos) => {
          const result = read(text, type, mesos);
          expect(Object.keys(result)).toHaveLength(1);
        },
      ),
    );
  });

  test('whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), types, (bytes, type) => {
        expect(Object.keys(readProtobufJson(bytes, type))).toHaveLength(1);
      }),
    );
  });

  test('JSON that is cut or changed', () => {
    const text = JSON.stringify([{ mode: 'RW', a: [1.5, -2e3, true, null, '\u00e9\n'] }]);
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(3), fc.string({ maxLength: 3 }), (start, length, put) => {
        const changed = `${text.slice(0, start)}${put}${text.slice(start + length)}`;
        const parses = (() => {
          try {
            return JSON.parse(changed) !== undefined;
          } catch {
            return false;
          }
        })();
        const result = read(`{"container_path":"a","mode":"RW","x":${changed}}`);
        if (parses) expect(result).toEqual(passed);
      }),
    );
  });

  test('values are those of JSON.parse', () => {
    const plain = (value: unknown): unknown => {
      if (value instanceof Map) return Object.fromEntries([...value].map(([key, member]) => [key, plain(member)]));
      if (Array.isArray(value)) return value.map(plain);
      return typeof value === 'bigint' ? Number(value) : value;
    };
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: true, depthSize: 'medium' }), fc.nat(4), (value, indent) => {
        const ascii = JSON.stringify(value, null, indent).replace(
          /[^ -~\n]/g,
          (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
        );
        const result = readJson(ascii, '1.11.0');
        // Through text, since picojson reads `-0` as the integer 0.
        const read = 'value' in result ? plain(result.value) : result;
        expect(JSON.stringify(read)).toBe(JSON.stringify(JSON.parse(ascii)));
      }),
    );
  });

  test('what is printed is read again', () => {
    fc.assert(
      fc.property(tree, types, (value, type) => {
        const first = read(JSON.stringify(value), type);
        if ('error' in first) return;
        const printed = printProtobufJson(first.message, type, { encoder: 'jsonify(JSON::Protobuf)' });
        const again = read(printed, type) as { message: unknown };
        expect(printProtobufJson(again.message, type, { encoder: 'jsonify(JSON::Protobuf)' })).toBe(printed);
      }),
    );
  });

  test('ten million characters are read', () => {
    const long = 10_000_000;
    const inputs = [
      '1'.repeat(long),
      `${'1'.repeat(long)}-`,
      `"${'x'.repeat(long)}"`,
      ' '.repeat(long),
      '['.repeat(long),
    ];
    for (const input of inputs) expect(read(permissive(input))).toBeDefined();
  });
});
