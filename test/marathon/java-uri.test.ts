import { expect, test } from '@jest/globals';
import { isJavaUri } from '../../src/systems/marathon/java-uri.ts';

const refused = [
  ...[' ', 'a b', '"', '<', '>', '\\', '^', '`', '{', '|', '}', '\t', '\x7f', '\x80', '\u00a0', '\u2028', '\u3000'],
  ...[
    '[',
    ']',
    'a[b',
    '%',
    '%2',
    '%zz',
    'a#b#c',
    'a:',
    'file:',
    ':',
    'http:#a',
    '//',
    'http://',
    '1a:b',
    '-a:b',
    'a_b:c',
  ],
  ...[
    'http://[::1',
    'http://::1]/',
    'http://[v1.a]',
    'http://[1.2.3.4]',
    'http://[1:2:3]/',
    'http://[::1]x',
    'http://[]/',
  ],
  ...[
    'http://[::1]:x/',
    'http://[::1]:2147483648/',
    'http://[1:2:3:4:5:6:7::8]/',
    'http://[1::2::3]/',
    'http://[1.2.3.4::]/',
  ],
  ...[
    'http://[::1%]/',
    'http://[::12345]/',
    'http://[::256.1.1.1]/',
    'http://[1:2:3:4:5:6:7:8:9]',
    'http://a[b]/',
    '/a[b]',
  ],
];

const accepted = [
  ...['', '?', '#', 'a?', 'http://?', 'http://#', 'http:?a', 'http:///x', 'http:/x', 'http://a_b/', 'http://x:port/'],
  ...['http://a:-1/', 'http://a:99999/', 'http://@/', 'http://a@b@c/', 'http://:80/', 'http://-/', 'http://256.1.1.1/'],
  ...['c:/x', 'é', 'あ', '\u200b', '😀', 'x?[]', 'x#[]', 'mailto:a@b', 'a.b+c-d:e', 'jar:file:/a!/b', 'a%41', '../a'],
  ...[
    'http://[fe80::1%eth0]/',
    'http://[::]',
    'http://u:p@[1:2:3:4:5:6:7:8]:80/',
    'http://[::ffff:1.2.3.4]:/',
    'http://あ/',
  ],
  ...['http://[1:2:3:4:5:6:1.2.3.4]/', '/opt/app.tgz', '//host/a', 's3://bucket/a+b;c=d,e~f'],
];

test.each(refused)('%j is no URI', (text) => {
  expect(isJavaUri(text)).toBe(false);
});

test.each(accepted)('%j is a URI', (text) => {
  expect(isJavaUri(text)).toBe(true);
});
