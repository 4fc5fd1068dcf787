import { acceptedRoles } from '../../systems/marathon/canonical/accepted-roles.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import { appRule } from '../app-rule.ts';
import type { Rule } from '../rule.ts';

const characters: ReadonlyMap<string, string> = new Map([
  ['\t', 'horizontal tab (\\x09)'],
  ['\n', 'line feed (\\x0a)'],
  ['\v', 'vertical tab (\\x0b)'],
  ['\f', 'form feed (\\x0c)'],
  ['\r', 'carriage return (\\x0d)'],
  [' ', 'space (\\x20)'],
  ['/', 'slash (\\x2f)'],
  ['\x7f', 'backspace (\\x7f)'],
]);

const path = '/acceptedResourceRoles';

/** What Marathon says of a name; the index in its path is that of the character in the name. */
const answersTo = (role: string) => [
  ...(['', '.', '..'].includes(role) ? [{ path, text: `A role name must not be "${role}".` }] : []),
  ...(role.startsWith('-') ? [{ path, text: "A role name must not start with a '-'." }] : []),
  ...[...role].flatMap((character, index) => {
    const name = characters.get(character);
    const text = `A role name must not include a ${name} character.`;
    return name === undefined ? [] : [{ path: `${path}(${index})`, text }];
  }),
];

export const rule: Rule = appRule({
  id: 'marathon/accepted-roles-name',
  summary: 'Each item of `acceptedResourceRoles` must be the name of a role.',
  rationale:
    'Mesos has no roles named ``, `.` or `..`, none that begin with a hyphen, and none with blanks, slashes or control characters in them. Write the name of the role, or `*` for resources that are reserved for none.',
  references: ['marathon 1.11: state/ResourceRole.scala:38-55 (validateRole)'],
  on: acceptedRoles,
  check: (roles, { workload }) =>
    roles.flatMap((role, index) => {
      const upstream = answersTo(role);
      return upstream.length === 0
        ? []
        : {
            pointer: joinPointer(workload.pointer, 'acceptedResourceRoles', index),
            message: `${quote(role)} cannot be the name of a role; use \`*\` or the role of the app`,
            upstream,
          };
    }),
});
