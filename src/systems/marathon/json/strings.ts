import { pathPart } from '../ids.ts';
import type { Reads } from './reading.ts';
import { enumeration, text } from './scalars.ts';
import { map } from './structures.ts';

// The string types that fields refer to, stringTypes.raml. A constraint holds where a field has the type, not where the
// elements of a list have it.

const NAME = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/;
const NETWORK_NAME = /^[a-z0-9](?:[-a-z0-9_]*[a-z0-9])?$/;
const EXECUTOR = /^(?:\/\/cmd|\/?[^/]+(?:\/[^/]+)*)?$/;

/** The path of an app or a group: parts of dotted names, or `..`, between any number of slashes. */
export const pathId: Reads = text({ min: 1 }, (value) => value.split('/').every((part) => pathPart.test(part)));

export const legacyName: Reads = text({ min: 1 }, (value) => NAME.test(value));

export const networkName: Reads = text({ min: 1, max: 63 }, (value) => NETWORK_NAME.test(value));

export const executor: Reads = text({}, (value) => EXECUTOR.test(value));

/** An address of a file, or a path. */
export const uri: Reads = text({ min: 1, max: 1024 });

export const httpScheme: Reads = enumeration('HTTP', 'HTTPS');

export const networkProtocol: Reads = enumeration('tcp', 'udp', 'udp,tcp');

/** label.raml: a map of strings, in which null is none. */
export const labels: Reads = map(text());
