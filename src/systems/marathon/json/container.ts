import { portMapping } from './network.ts';
import type { Reads } from './reading.ts';
import { bool, enumeration, int32, text } from './scalars.ts';
import { list, object, orAbsent, plainObject, required } from './structures.ts';
import { volume } from './volumes.ts';

// appContainer.raml, docker.raml and linux.raml

const someText = text({ min: 1 });

const dockerContainer = object({
  credential: plainObject({ principal: required(text()), secret: text() }),
  pullConfig: object({ secret: required(someText) }),
  forcePullImage: bool,
  image: required(someText),
  network: enumeration('BRIDGE', 'HOST', 'NONE', 'USER'),
  parameters: list(object({ key: required(someText), value: required(text()) })),
  portMappings: list(portMapping),
  privileged: bool,
});

const linuxInfo = plainObject({
  seccomp: object({ profileName: text(), unconfined: orAbsent(bool) }),
  ipcInfo: plainObject({ mode: required(enumeration('PRIVATE', 'SHARE_PARENT')), shmSize: int32() }),
});

export const container: Reads = object({
  type: enumeration('MESOS', 'DOCKER'),
  docker: dockerContainer,
  linuxInfo,
  volumes: list(volume),
  portMappings: list(portMapping),
});
