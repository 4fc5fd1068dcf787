import type { Reading, Reads } from '../../json/reading.ts';
import { endReading, fail, within } from '../../json/reading.ts';
import { bool, int32, text } from '../../json/scalars.ts';
import { list, map, required } from '../../json/structures.ts';
import type { Dialect } from './dialect.ts';
import type { Members } from './known-fields.ts';
import { knownFields } from './known-fields.ts';
import { volumes } from './volumes.ts';
import { words } from './words.ts';

const labels = map(text());
const port = int32();

const portMapping = knownFields({
  containerPort: port,
  hostPort: port,
  servicePort: port,
  protocol: text(),
  name: text(),
  labels,
});

const parameters = list(knownFields({ key: required(text()), value: required(text()) }));

const credential = knownFields({ principal: required(text()), secret: text() });

const docker = ({ hasSecrets }: Dialect): Reads =>
  knownFields({
    image: required(text()),
    network: words('network type', 'HOST', 'BRIDGE', 'NONE', 'USER'),
    portMappings: list(portMapping),
    privileged: bool,
    parameters,
    ...(hasSecrets ? { credential } : {}),
    forcePullImage: bool,
  });

const appc = knownFields({ image: required(text()), id: text(), labels, forcePullImage: bool });

const mesosLacks = ['network', 'portMappings', 'parameters', 'credential'];

/** Refuse what an image cannot have under a containerizer; said of the container, since 1.4.0. */
function refuseFields(image: Members, reading: Reading, containerizer: string, fields: readonly string[]): void {
  for (const field of fields) {
    const value = image[field];
    if (value === undefined || (Array.isArray(value) && value.length === 0)) continue;
    within(reading, field, () => fail(reading, `${containerizer} Containerizer does not support ${field}`));
  }
}

/** Read a container of one of the types that there are; Formats.scala, ContainerReads. */
function oneType(container: Members, reading: Reading, { missingDocker, mesosImage }: Dialect): unknown {
  const { type = 'DOCKER', docker: image } = container;
  if (type === 'DOCKER' && image === undefined) {
    if (missingDocker === 'thrown') endReading(reading, { status: 500, message: 'docker must not be empty' });
    if (missingDocker === 'unread')
      endReading(reading, { thrown: [{ path: '/container/docker', message: 'error.path.missing' }] });
  }
  if (image !== undefined && mesosImage === 'strict') {
    if (type === 'MESOS') refuseFields(image as Members, reading, 'Mesos', mesosLacks);
    else refuseFields(image as Members, reading, 'Docker', ['credential']);
  }
  return container;
}

/** Read the container of an app. */
export const container = (dialect: Dialect): Reads =>
  knownFields(
    {
      type: words('container type', 'DOCKER', 'MESOS'),
      volumes: volumes(dialect),
      docker: docker(dialect),
      ...(dialect.hasSecrets ? { appc } : {}),
    },
    (members, reading) => oneType(members, reading, dialect),
  );
