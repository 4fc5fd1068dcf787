import { expect, test } from '@jest/globals';
import { readProtobufJson } from '../src/systems/mesos/protobuf/index.ts';

const text = '{"mode": "RW", "container_path": "a"}';
const message = { mode: 'RW', container_path: 'a' };

test.each([
  ['Volume', text, message],
  ['mesos.v1.Volume', text, message],
  ['repeated mesos.v1.Volume', `[${text}]`, [message]],
  ['mesos.v1.ContainerInfo.DockerInfo', '{"image": "a"}', { image: 'a' }],
  ['mesos.v1.scheduler.Call', '{"type": "REVIVE"}', { type: 'REVIVE' }],
])('%s is a type', (type, given, expected) => {
  expect(readProtobufJson(given, type)).toEqual({ message: expected });
});

test.each([
  [
    'Nope',
    'unexpected message type `Nope`, expected a message of mesos.v1 such as `Volume`, `ContainerInfo`, `TaskInfo`, `TaskGroupInfo`, `Environment`, `Modules`, `Call`',
  ],
  ['volume', 'unexpected message type `volume`, expected `Volume`'],
  ['mesos.v1.TaskInfos', 'unexpected message type `mesos.v1.TaskInfos`, expected `TaskInfo`'],
  ['repeated ', 'unexpected message type ``, expected a message of mesos.v1 such as'],
  [undefined as never, 'unexpected message type `undefined`, expected a message of mesos.v1 such as'],
])('a type %j is refused by name', (type, error) => {
  expect(() => readProtobufJson(text, type)).toThrow(RangeError);
  expect(() => readProtobufJson(text, type)).toThrow(error);
});

test('a version that there is none of is refused by name', () => {
  const target = { mesos: { version: 'banana' } };
  expect(() => readProtobufJson(text, 'Volume', { target })).toThrow('unknown mesos version `banana`; use one of');
  expect(readProtobufJson(text, 'Volume', null as never)).toEqual({ message });
});
