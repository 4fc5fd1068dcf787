import { quote } from '../quote.ts';
import { peek, type Source } from './accept.ts';
import { besideOpen, describeBareKey, endOf, expectedAt, type Mistake, mistakeAt, partOf } from './mistake.ts';
import { closingOf, type Fault, isKeyNext } from './reading.ts';
import { findStringFlaws } from './strings.ts';
import { findQuote } from './tokens.ts';
import { describeWord, kindOfWord } from './words.ts';

/** Describe closing brackets that are missing before a token, with the marks that are missing behind them. */
function describeClosing(source: Source, faults: readonly Fault[]): readonly Mistake[] {
  const { token, before } = faults[0] as Fault;
  const frames = faults.flatMap(({ before, mark }) =>
    /[\]}]/.test(mark) && before.frame !== undefined && !before.frame.isSupposed ? [before.frame] : [],
  );
  const inner = frames[0];
  if (inner === undefined) return [];
  const marks =
    frames.map(closingOf).join('') + faults.flatMap(({ mark }) => (/[,:]/.test(mark) ? [mark] : [])).join('');
  const end = endOf(before);
  if (token.kind === 'end')
    return [
      mistakeAt(
        { start: end, end },
        `unexpected end of the text, expected ${quote(marks)}`,
        'ends',
        ...besideOpen(inner),
      ),
    ];
  const behind = token.kind === 'comma' && token.indent < 0 ? peek(source, token.end) : token;
  const shown = `unexpected ${quote(behind.written)}`;
  if (behind.indent < 0 || !inner.isBroken)
    return [
      mistakeAt(
        token,
        `unexpected ${quote(token.written)}, expected ${quote(marks)} before it`,
        'brackets',
        ...besideOpen(inner),
      ),
    ];
  const { key, open } = inner;
  const opening = quote(key === undefined ? open.written : `${key.written}: ${open.written}`);
  const place = behind === token ? 'it' : 'the last `,`';
  return [
    mistakeAt(
      behind,
      `${shown} at this indentation, expected ${quote(marks)} before ${place} to close ${opening}`,
      'brackets',
      ...frames.flatMap(besideOpen),
    ),
  ];
}

/** Describe marks that are missing before a token. */
function describeMissing(source: Source, faults: readonly Fault[]): readonly Mistake[] {
  if (faults.some(({ mark }) => /[\]}]/.test(mark))) return describeClosing(source, faults);
  const { token, before } = faults[0] as Fault;
  const mark = faults.map((fault) => fault.mark).join('');
  const isKey = peek(source, token.end).kind === 'colon';
  const place = before.frame === undefined ? ' outside of an object' : before.frame.isArray ? ' in a list' : '';
  const what = mark === '{' && isKey && place !== '' ? `key ${quote(token.written)}${place}` : quote(token.written);
  return [
    mistakeAt(token, `unexpected ${what}, expected ${quote(mark)} before it`, `places where ${quote(mark)} is missing`),
  ];
}

/** Describe a closing bracket that closes too early, or nothing. */
function describeSurplusClose(source: Source, { token, before }: Fault): Mistake {
  const { last, frame } = before;
  const written = quote(token.written);
  if (last?.written === token.written && last.indent >= 0 && last.indent === token.indent)
    return mistakeAt(token, `unexpected second ${written} at this indentation; remove it`, 'brackets', [
      `the first ${written}`,
      last,
    ]);
  const next = peek(source, token.end);
  const behind = next.kind === 'comma' ? peek(source, next.end) : next;
  if (frame === undefined || closingOf(frame) !== token.written || behind.kind === 'close' || behind.kind === 'end') {
    const expected =
      before.next === 'separator'
        ? `\`,\` or ${frame === undefined ? '' : quote(closingOf(frame))}`
        : expectedAt(before);
    return mistakeAt(
      token,
      `unexpected ${written}, expected ${expected}; remove it`,
      'brackets',
      ...(frame === undefined ? [] : besideOpen(frame)),
    );
  }
  const [what, name] = frame.isArray ? ['list', ''] : ['object', 'key '];
  const place = frame.isArray
    ? ''
    : frame.parent === undefined
      ? ' behind the end'
      : frame.parent.isArray
        ? ' in a list'
        : '';
  const message = `unexpected ${name}${quote(behind.written)}${place}, expected it before the ${written} that ends the ${what}`;
  return mistakeAt(behind, message, 'brackets', [`the ${what} ends here`, token]);
}

function describeString({ text }: Source, { kind, token, before }: Fault): readonly Mistake[] {
  const { start, end, written } = token;
  const flaws = [...findStringFlaws(written, start)].map((flaw) => mistakeAt(flaw, flaw.message, flaw.kind));
  const what = isKeyNext(before) ? 'key' : 'string';
  if (kind === 'unclosed')
    return [mistakeAt(token, `the string ${quote(written)} is not closed, expected \`"\``, 'strings')];
  if (kind === 'unopened')
    return [mistakeAt(token, `unexpected ${quote(written)}, expected \`"\` before it`, 'strings')];
  if (kind === 'inner-quotes') {
    const rest = text.slice(findQuote(text, start + 1) + 1, end).trimStart();
    return [
      mistakeAt(
        { start: end - rest.length, end },
        `unexpected ${quote(rest)} behind a string, expected \`,\`; a quote within a string is written \`\\"\``,
        'strings',
      ),
    ];
  }
  const message = `unexpected ${quote(written)}, expected a ${what} in double quotes`;
  return kind === 'flaws'
    ? flaws
    : [mistakeAt(token, message, `strings in ${written.startsWith("'") ? 'single' : 'other'} quotes`), ...flaws];
}

function describeComment({ token }: Fault): Mistake {
  const { written } = token;
  return /^[#/]/.test(written)
    ? mistakeAt(token, `unexpected comment ${quote(written)}, expected JSON without comments; remove it`, 'comments')
    : mistakeAt(token, `unexpected ${quote(written)}, expected a blank`, 'odd blanks');
}

function describeNoValue({ token, before }: Fault): Mistake {
  const { key, next } = before;
  const end = endOf(before);
  if (token.kind === 'end')
    return mistakeAt(
      { start: end, end },
      `unexpected end of the text, expected ${next === 'colon' ? '`:`' : 'a value'}`,
      'ends',
      ...(before.frame === undefined ? [] : besideOpen(before.frame)),
    );
  if (next === 'colon' && key !== undefined) return describeBareKey(key);
  if (isKeyNext(before)) return describeBareKey(token);
  const place = token.kind === 'ellipsis' ? '' : ' before it';
  return mistakeAt(token, `unexpected ${quote(token.written)}, expected a value${place}`, 'keys without a value');
}

/** Describe faults of one kind at one place, or over one stretch. */
export function describeFaults(source: Source, faults: readonly Fault[]): readonly Mistake[] {
  const fault = faults[0] as Fault;
  const { kind, token, before, mark } = fault;
  const written = quote(token.written);
  switch (kind) {
    case 'insert':
      return describeMissing(source, faults);
    case 'remove':
    case 'stray-quote':
      return [
        token.kind === 'close'
          ? describeSurplusClose(source, fault)
          : mistakeAt(token, `unexpected ${written}, expected ${expectedAt(before)}; remove it`, 'marks too many'),
      ];
    case 'replace': {
      const open = token.kind === 'close' && before.frame !== undefined ? besideOpen(before.frame) : [];
      return [mistakeAt(token, `unexpected ${written}, expected ${quote(mark)} instead of it`, 'wrong marks', ...open)];
    }
    case 'comma':
      return [mistakeAt(token, `unexpected ${written}, expected ${partOf(before)}; remove it`, 'commas too many')];
    case 'trailing': {
      const comma = before.comma ?? token;
      return [
        mistakeAt(
          comma,
          `unexpected \`,\` before ${written}, expected ${partOf(before)}; remove it`,
          'commas too many',
        ),
      ];
    }
    case 'key':
      return [mistakeAt(token, `unexpected ${written}, expected a key in double quotes`, 'keys without quotes')];
    case 'word':
      return [mistakeAt(token, describeWord(token, token.written), kindOfWord(token))];
    case 'comment':
      return [describeComment(fault)];
    case 'leave-out': {
      const expected = before.next === 'separator' && token.kind !== 'ellipsis' ? expectedAt(before) : partOf(before);
      return [
        mistakeAt(
          token,
          `unexpected ${written}, expected ${expected}; remove it`,
          token.kind === 'word' ? 'words' : `${token.kind}s`,
        ),
      ];
    }
    case 'no-value':
      return [describeNoValue(fault)];
    case 'rest': {
      const end = (faults.at(-1) as Fault).token.end;
      const rest = quote(source.text.slice(token.start, end));
      return [
        mistakeAt({ start: token.start, end }, `unexpected ${rest}, expected the end of the text; remove it`, 'rests'),
      ];
    }
    case 'several':
      return [
        mistakeAt(
          token,
          `unexpected ${written} behind the end, expected one value, or \`[\` and \`]\` around the values`,
          'values',
        ),
      ];
    default:
      return describeString(source, fault);
  }
}
