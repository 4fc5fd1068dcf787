import type { UpstreamMessage } from '../../../model/diagnostic.ts';
import { bodyPath, pathInApp, volumePath } from '../path-of-pointer.ts';
import type { Rewording, Subject } from './rewording.ts';
import { as, at, atExternal } from './rewording.ts';

const idPattern = '^(([a-z0-9]|[a-z0-9][a-z0-9\\-]*[a-z0-9])\\.)*([a-z0-9]|[a-z0-9][a-z0-9\\-]*[a-z0-9])|(\\.|\\.\\.)$';

/** Get the place of what a finding is about in the whole body. */
const placeOf = ({ finding, workload }: Subject): string =>
  workload === undefined ? '' : bodyPath(workload) + pathInApp(finding.pointer, workload);

/** Say that something cannot be read. */
const unread =
  (text: string): Rewording['say'] =>
  (_, subject) => [{ path: placeOf(subject), text }];

/** The path of a volume among the external ones, by which all rules of dvdi count that look at a container. */
const amongExternal: Rewording['say'] = atExternal((path, place) =>
  path.replace(/^\/container\/volumes\(\d+\)/, volumePath(place)),
);

const isMissing = ({ match }: UpstreamMessage): boolean => match === 'prefix';

/** What releases before 1.5 say in place of it. */
export const before1_5: readonly Rewording[] = [
  {
    in: { until: '1.5' },
    rules: ['app-id-required'],
    say: (message) => [isMissing(message) ? { path: message.path ?? '', text: 'error.path.missing' } : message],
  },
  {
    in: { until: '1.5' },
    rules: ['app-id-pattern'],
    say: as(`must fully match regular expression '${idPattern}'`),
    stage: 'app-definition',
  },
  {
    in: { until: '1.5' },
    rules: ['group-id'],
    say: at((path) => (path === '/' ? '/id' : path)),
    stage: 'app-definition',
  },
  {
    in: { until: '1.5' },
    rules: ['group-id-required'],
    say: () => [{ text: 'No group id was given!', status: 422 }],
    stage: 'resource',
  },
  { in: { until: '1.5' }, rules: ['group-field-alone'], say: (message) => [message], stage: 'app-definition' },
  { in: { until: '1.5' }, rules: ['csi-before-1-11'], say: unread('error.expected.jsstring'), stage: 'json' },
  {
    in: { until: '1.5' },
    rules: ['external-name-defined', 'external-provider-defined'],
    say: unread('error.path.missing'),
    stage: 'json',
  },
  {
    in: { until: '1.5' },
    rules: ['dvdi-mesos-rw-only', 'dvdi-container-path-dots', 'dvdi-docker-only-driver-option', 'dvdi-docker-no-size'],
    say: amongExternal,
  },
  { in: { until: '1.5' }, rules: ['external-option-key'], say: at((path) => `${path}keys`) },
  { in: { until: '1.5' }, rules: ['dvdi-upgrade-over-capacity'], say: at((path) => `${path}/maximumOverCapacity`) },
  {
    in: { until: '1.5' },
    rules: ['resident-over-capacity'],
    say: ({ text }) => [
      { path: '/value/isResident', text: 'must be false' },
      { path: '/value/upgradeStrategy', text },
    ],
  },
  {
    in: { until: '1.5' },
    rules: ['single-instance-label-strategy'],
    say: (message) =>
      message.path === '/value'
        ? [
            { path: '/value/isSingleInstance', text: 'must be false' },
            { path: '/value/upgradeStrategy', text: message.text },
          ]
        : [message],
  },
  {
    in: { until: '1.5' },
    rules: ['dvdi-names-unique-in-app'],
    // The text has the id as it is written; one app alone has an absolute one by then.
    say: (message, { workload }) => [
      workload?.document === 'marathon-group'
        ? { ...message, text: message.text.replace(/ app \S*$/, ` app ${workload.id}`) }
        : message,
    ],
  },
  {
    in: { until: '1.5' },
    rules: ['residency-without-volume'],
    say: as('AppDefinition must contain persistent volumes and define residency'),
  },
  { in: { since: '1.3', until: '1.5' }, rules: ['docker-image-not-empty'], say: at(() => '/container/image') },
  {
    in: { until: '1.5' },
    rules: ['app-secrets-feature'],
    say: (message) => [{ ...message, text: 'must be empty' }, message],
  },
  {
    in: { since: '1.4', until: '1.5' },
    rules: ['resident-accepted-roles'],
    say: (message) => [message, { ...message, text: 'must be empty' }],
  },
  {
    in: { since: '1.4', until: '1.5' },
    rules: ['docker-section-required'],
    say: () => [{ text: 'docker must not be empty', status: 500 }],
    stage: 'json',
  },
  {
    in: { since: '1.3.10', until: '1.4' },
    rules: ['docker-section-required'],
    say: as('error.path.missing'),
    stage: 'json',
  },
  {
    in: { since: '1.3', until: '1.3.10' },
    rules: ['docker-section-required'],
    say: () => [{ text: 'docker must not be empty', status: 500 }],
    stage: 'json',
  },
  { in: { until: '1.3' }, rules: ['docker-section-required'], say: as('must not be empty') },
  {
    in: { until: '1.3' },
    rules: ['persistent-container-path-slash'],
    say: as("must fully match regular expression '^[^/]*$'"),
  },
  {
    in: { until: '1.3' },
    rules: ['resident-accepted-roles'],
    say: () => [
      {
        path: '/',
        text: 'Resident apps may not define acceptedResourceRoles other than "*" (unreserved resources)',
      },
    ],
  },
];
