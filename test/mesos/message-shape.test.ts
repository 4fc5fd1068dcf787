import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { validators } from '../../src/generated/validators.ts';
import { detectDocument } from '../../src/read/detect.ts';
import { readProtobufJson } from '../../src/systems/mesos/protobuf/index.ts';

const folder = join(__dirname, '../rules');
const fixtures = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /^(?:mesos|docker|dvdi|advice).*\/(?:in)?valid[^.]*\.json$/.test(name),
);

// A dry run goes on with the message and does not validate it.
test('a message that Mesos reads has the shape of the document', () => {
  let read = 0;
  for (const name of fixtures) {
    const text = readFileSync(join(folder, name), 'utf8');
    const detected = detectDocument(JSON.parse(text));
    const type = 'document' in detected ? detected.document.message?.(detected.value) : undefined;
    if (!('document' in detected) || type === undefined) continue;
    const result = readProtobufJson(text, type);
    if ('error' in result) continue;
    read++;
    expect([name, validators[detected.document.kind](result.message)]).toEqual([name, true]);
  }
  expect(read).toBeGreaterThan(100);
});
