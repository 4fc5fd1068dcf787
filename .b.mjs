// src/text/json-walk.ts
var TAB = 9;
var LINE_FEED = 10;
var CARRIAGE_RETURN = 13;
var SPACE = 32;
var QUOTE = 34;
var COMMA = 44;
var COLON = 58;
var OPEN_BRACKET = 91;
var BACKSLASH = 92;
var CLOSE_BRACKET = 93;
var OPEN_BRACE = 123;
var CLOSE_BRACE = 125;
function isEscaped(text, offset) {
  let first = offset;
  while (text.charCodeAt(first - 1) === BACKSLASH) first--;
  return (offset - first) % 2 === 1;
}
function skipString(text, start) {
  let end = text.indexOf('"', start + 1);
  while (isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end + 1;
}
function skipWord(text, start) {
  let end = start + 1;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (code <= SPACE || code === COMMA || code === CLOSE_BRACKET || code === CLOSE_BRACE) break;
    end++;
  }
  return end;
}
function walkJson(text, from, visitor) {
  const arrays = [];
  let inArray = false;
  let atKey = false;
  for (let offset = from; offset < text.length; ) {
    const start = offset;
    switch (text.charCodeAt(start)) {
      case TAB:
      case LINE_FEED:
      case CARRIAGE_RETURN:
      case SPACE:
        offset++;
        break;
      case COLON:
        offset++;
        atKey = false;
        break;
      case COMMA:
        offset++;
        if (inArray) visitor.nextElement();
        else atKey = true;
        break;
      case OPEN_BRACE:
      case OPEN_BRACKET:
        offset++;
        arrays.push(inArray);
        inArray = text.charCodeAt(start) === OPEN_BRACKET;
        atKey = !inArray;
        if (!visitor.open(start, inArray)) return;
        break;
      case CLOSE_BRACE:
      case CLOSE_BRACKET:
        offset++;
        inArray = arrays.pop() === true;
        atKey = false;
        visitor.close(offset);
        break;
      case QUOTE:
        offset = skipString(text, start);
        if (atKey) visitor.key(start, offset);
        else visitor.scalar(start, offset);
        break;
      default:
        offset = skipWord(text, start);
        visitor.scalar(start, offset);
    }
  }
}
function readKey(text, start, end) {
  const key = text.slice(start + 1, end - 1);
  return key.includes("\\") ? JSON.parse(text.slice(start, end)) : key;
}

// src/text/quote.ts
var LONGEST = 120;
var UNSAFE = /[\p{Cc}\p{Cs}\u00a0\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;
var toEscape = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
var cut = (text, length) => text.slice(0, length).replace(/[\ud800-\udbff]$/, "");
var escapeControls = (text) => text.replace(UNSAFE, toEscape);
var shorten = (text) => escapeControls(text.length > LONGEST ? `${cut(text, LONGEST - 1)}\u2026` : text);
var quote = (text) => `\`${shorten(text)}\``;

// src/text/number.ts
var INTEGER = /^(?:[-+]?\d+|0o[0-7]+|0x[\da-f]+)$/i;
var isNonZero = (digits) => /[1-9]/.test(digits.replace(/e.*/is, ""));
function readInstead(written, value) {
  if (!Number.isFinite(value)) return String(value);
  if (!INTEGER.test(written)) return value === 0 && isNonZero(written) ? "0" : void 0;
  return BigInt(written) === BigInt(value) ? void 0 : String(BigInt(value));
}
function describeNumber(written, value) {
  const read = readInstead(written, value);
  return read && `${quote(written)} is read as ${quote(read)}, expected a number that a double can hold`;
}

// src/text/pointer.ts
var joinPointer = (base, ...tokens) => tokens.reduce(
  (pointer, token) => `${pointer}/${String(token).replaceAll("~", "~0").replaceAll("/", "~1")}`,
  base
);
var parsePointer = (pointer) => pointer === "" ? [] : pointer.slice(1).split("/").map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));

// src/text/text.ts
var MOST_PROBLEMS = 1e5;
var isFull = (problems) => problems.length > MOST_PROBLEMS;
function addProblem(problems, problem) {
  if (problems.length < MOST_PROBLEMS) problems.push(problem);
  else if (!isFull(problems)) {
    const { rule, severity, pointer, position } = problem;
    const message = `more than ${MOST_PROBLEMS} problems, those from here on are not reported`;
    problems.push({ rule, severity, message, pointer, position });
  }
  return !isFull(problems);
}
var DEEPEST = 200;
var describeDepth = (pointer, position) => ({
  rule: "text/depth",
  severity: "error",
  message: `objects and arrays are nested too deep, expected at most ${DEEPEST} levels`,
  pointer,
  position
});
var describeDuplicate = (key, pointer, position, first) => ({
  rule: "text/duplicate-key",
  severity: "error",
  message: `duplicate key ${quote(key)}, expected each key once; the last one wins`,
  pointer,
  position,
  related: [{ message: `the first ${quote(key)}`, pointer, position: first }]
});
var describeEmpty = (position) => ({
  rule: "text/empty",
  severity: "error",
  message: "the text is empty, expected a JSON or YAML document",
  pointer: "",
  position
});

// src/text/json-check.ts
var MINUS = 45;
var NINE = 57;
var isShort = (written) => written.length < 16 && !/e/i.test(written);
function checkJson(text, from, toPosition) {
  const problems = [];
  const path = [];
  const known = [];
  let tooDeep = false;
  const here = () => joinPointer("", ...path);
  walkJson(text, from, {
    open(start, isArray) {
      tooDeep = path.length === DEEPEST;
      if (tooDeep) {
        problems.push(describeDepth(here(), toPosition(start, start + 1)));
        return false;
      }
      known[path.length]?.clear();
      path.push(isArray ? 0 : "");
      return true;
    },
    close() {
      path.pop();
    },
    nextElement() {
      path.push(Number(path.pop()) + 1);
    },
    key(start, end) {
      const key = readKey(text, start, end);
      path[path.length - 1] = key;
      const keys = known[path.length - 1] ?? /* @__PURE__ */ new Map();
      known[path.length - 1] = keys;
      const first = keys.get(key);
      if (first === void 0) {
        keys.set(key, start);
        return;
      }
      if (isFull(problems)) return;
      const firstPosition = toPosition(first, skipString(text, first));
      addProblem(problems, describeDuplicate(key, here(), toPosition(start, end), firstPosition));
    },
    scalar(start, end) {
      const code = text.charCodeAt(start);
      if (code > NINE || code < MINUS) return;
      const written = text.slice(start, end);
      if (isShort(written)) return;
      const message = describeNumber(written, Number(written));
      if (message === void 0) return;
      const position = toPosition(start, end);
      addProblem(problems, { rule: "text/number", severity: "warning", message, pointer: here(), position });
    }
  });
  return { problems, tooDeep };
}

// src/text/json-locate.ts
var createWanted = () => ({ members: /* @__PURE__ */ new Map(), start: 0, end: 0, parentSeen: 0, seen: 0 });
function plan(pointers) {
  const root = createWanted();
  for (const pointer of pointers) {
    let wanted = root;
    for (const token of parsePointer(pointer)) {
      const member = wanted.members.get(token) ?? createWanted();
      wanted.members.set(token, member);
      wanted = member;
    }
  }
  return root;
}
function seek(text, from, root) {
  const open = [];
  let next = root;
  const enter = (key) => {
    next = open.at(-1)?.wanted?.members.get(key);
  };
  const see = (start) => {
    if (next === void 0) return;
    next.start = start;
    next.seen++;
    next.parentSeen = open.at(-1)?.wanted?.seen ?? 0;
  };
  walkJson(text, from, {
    open(start, isArray) {
      see(start);
      open.push({ wanted: next, index: 0 });
      next = void 0;
      if (isArray) enter("0");
      return true;
    },
    close(end) {
      const wanted = open.pop()?.wanted;
      if (wanted !== void 0) wanted.end = end;
    },
    nextElement() {
      const array = open.at(-1);
      if (array?.wanted !== void 0) enter(String(++array.index));
    },
    key(start, end) {
      if (open.at(-1)?.wanted !== void 0) enter(readKey(text, start, end));
    },
    scalar(start, end) {
      see(start);
      if (next !== void 0) next.end = end;
    }
  });
}
function findNearest(root, pointer) {
  let wanted = root;
  for (const token of parsePointer(pointer)) {
    const member = wanted.members.get(token);
    if (member === void 0 || member.seen === 0 || member.parentSeen !== wanted.seen) break;
    wanted = member;
  }
  return wanted;
}
function locateJson(text, from, pointers, toPosition) {
  const root = plan(pointers);
  seek(text, from, root);
  return new Map(
    pointers.map((pointer) => {
      const { start, end } = findNearest(root, pointer);
      return [pointer, toPosition(start, end)];
    })
  );
}

// src/text/json-machine.ts
var bracket = ({ open }) => open.at(-1)?.written;
var closingBracket = (machine) => bracket(machine) === "{" ? "}" : "]";
var isClosing = (machine, token) => machine.open.length > 0 && token.written === closingBracket(machine);
var behindValue = ({ open }) => open.length === 0 ? "end" : "next";
var behindComma = (machine) => bracket(machine) === "{" ? "key" : "value";
function isExpected(machine, token) {
  const { state } = machine;
  switch (token.kind) {
    case "string":
      return state !== "colon" && state !== "next" && state !== "end";
    case "scalar":
    case "open":
      return state === "value" || state === "first-value";
    case "close":
      return (state === "next" || state.startsWith("first")) && isClosing(machine, token);
    case "comma":
      return state === "next";
    case "colon":
      return state === "colon";
    default:
      return false;
  }
}
function take(machine, token) {
  const isKey = machine.state === "key" || machine.state === "first-key";
  machine.last = token;
  if (token.kind === "open") {
    machine.open.push(token);
    machine.state = token.written === "{" ? "first-key" : "first-value";
  } else if (token.kind === "close") {
    machine.open.pop();
    machine.state = behindValue(machine);
  } else if (token.kind === "comma") machine.state = behindComma(machine);
  else if (token.kind === "colon") machine.state = "value";
  else machine.state = isKey ? "colon" : behindValue(machine);
}
function recover(machine, token) {
  const { open, state } = machine;
  const isKeyState = state === "key" || state === "first-key";
  if (open.length === 0) {
    if (token.kind !== "word") return "skipped";
  } else if (token.kind === "comma" || isClosing(machine, token)) {
    machine.state = "next";
    return "again";
  } else if (token.kind === "close") {
    machine.state = "next";
    if (!open.some(({ written }) => written === "{" === (token.written === "}"))) return "skipped";
    open.pop();
    return "again";
  } else if (token.kind === "colon") {
    if (!isKeyState) return "skipped";
    machine.state = "colon";
    return "again";
  } else if (state === "next" || state === "colon") {
    machine.state = state === "next" ? behindComma(machine) : "value";
    return "again";
  } else if (token.kind === "open") {
    machine.state = "value";
    return "again";
  }
  take(machine, token);
  return "taken";
}
function describeExpected(machine) {
  switch (machine.state) {
    case "value":
      return "a value";
    case "first-value":
      return "a value or `]`";
    case "key":
      return "a key in double quotes";
    case "first-key":
      return "a key in double quotes or `}`";
    case "colon":
      return "`:`";
    case "next":
      return `\`,\` or ${quote(closingBracket(machine))}`;
    case "end":
      return "the end of the text";
  }
}

// src/text/json-strings.ts
var ESCAPE_OR_FLAW = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})|(\\u[\da-fA-F]*|\\.|(?![\u007f-\u009f])\p{Cc})/gsu;
var describe = (flaw) => flaw.startsWith("\\") ? `unexpected escape ${quote(flaw)}, expected one of \`\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX\`` : `unexpected control character ${quote(flaw)}, expected its escape`;
function* findStringFlaws(written, start) {
  for (const { index, 1: flaw } of written.matchAll(ESCAPE_OR_FLAW)) {
    if (flaw === void 0) continue;
    yield { start: start + index, end: start + index + flaw.length, message: describe(flaw) };
  }
}

// src/text/json-tokens.ts
var KINDS = [
  void 0,
  "open",
  "close",
  "open",
  "close",
  "comma",
  "colon",
  ...Array(3),
  "string",
  void 0,
  "comment",
  "comment"
];
var END_OF_STRING = 2;
var SPACE2 = /[ \t\r\n]*/y;
var SCANNED = /[{}[\]:,"/]/y;
var HASH_COMMENT = /#.*/y;
var WORD = /'[^'\r\n]*'|[^\s{}[\]:,"/']+|./sy;
var SCALAR = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)$/;
function match(text, expression, start) {
  expression.lastIndex = start;
  return expression.test(text) ? expression.lastIndex : start;
}
function readWord(text, start) {
  const comment = match(text, HASH_COMMENT, start);
  const end = comment > start ? comment : match(text, WORD, start);
  const written = text.slice(start, end);
  const kind = comment > start ? "comment" : SCALAR.test(written) ? "scalar" : "word";
  return { kind, start, end, written, closed: true };
}
function readToken(text, scanner, offset) {
  const start = match(text, SPACE2, offset);
  if (start === text.length) return { kind: "end", start, end: start, written: "", closed: true };
  if (match(text, SCANNED, start) === start) return readWord(text, start);
  scanner.setPosition(start);
  const kind = KINDS[scanner.scan()] ?? "word";
  const end = Math.min(scanner.getPosition(), text.length);
  return { kind, start, end, written: text.slice(start, end), closed: scanner.getTokenError() !== END_OF_STRING };
}

// src/text/json-syntax.ts
function reportUnexpected(machine, token, report) {
  const { last } = machine;
  const expected = token.written.startsWith("'") ? "a string in double quotes" : describeExpected(machine);
  if (token.kind === "close" && last?.kind === "comma") {
    report(last.start, last.end, `unexpected \`,\` before ${quote(token.written)}, expected ${expected}`);
  } else report(token.start, token.end, `unexpected ${quote(token.written)}, expected ${expected}`);
}
function reportFlaws(token, report) {
  if (token.kind !== "string") return;
  for (const { start, end, message } of findStringFlaws(token.written, token.start)) {
    if (!report(start, end, message)) return;
  }
  if (!token.closed) report(token.start, token.end, `the string ${quote(token.written)} is not closed, expected \`"\``);
}
function feed(machine, token, forgiving, report) {
  let isReported = forgiving && ["next", "colon", "end"].includes(machine.state);
  let step = "again";
  while (step === "again") {
    if (isExpected(machine, token)) {
      take(machine, token);
      return !token.closed;
    }
    if (!isReported) reportUnexpected(machine, token, report);
    isReported = true;
    step = recover(machine, token);
  }
  return true;
}
function describeEnd(machine, offset, toPosition) {
  const open = machine.open.at(-1);
  return {
    rule: "text/syntax",
    severity: "error",
    message: `unexpected end of the text, expected ${describeExpected(machine)}`,
    pointer: "",
    position: toPosition(offset, offset),
    ...open && {
      related: [
        { message: `the open ${quote(open.written)}`, pointer: "", position: toPosition(open.start, open.end) }
      ]
    }
  };
}
var offsetOf = (problem) => problem?.position.start.offset ?? -1;
async function findSyntaxErrors(text, from, toPosition) {
  const { createScanner } = await import("jsonc-parser");
  const scanner = createScanner(text);
  const problems = [];
  const machine = { state: "value", open: [], last: void 0 };
  const report = (start, end, message) => {
    const position = toPosition(start, end);
    return addProblem(problems, { rule: "text/syntax", severity: "error", message, pointer: "", position });
  };
  let forgiving = false;
  let wasWrongBracket = false;
  let token = readToken(text, scanner, from);
  for (; token.kind !== "end" && machine.open.length <= DEEPEST; token = readToken(text, scanner, token.end)) {
    if (isFull(problems)) break;
    reportFlaws(token, report);
    if (token.kind === "comment") {
      report(token.start, token.end, `unexpected comment ${quote(token.written)}, expected JSON without comments`);
      continue;
    }
    const isBehindEnd = machine.state === "end";
    forgiving = feed(machine, token, forgiving, report);
    wasWrongBracket = forgiving && token.kind === "close";
    if (isBehindEnd) break;
  }
  const tooDeep = machine.open[DEEPEST];
  if (tooDeep !== void 0) problems.push(describeDepth("", toPosition(tooDeep.start, tooDeep.end)));
  else if (token.kind === "end" && machine.state !== "end" && !wasWrongBracket) {
    problems.push(describeEnd(machine, machine.last?.end ?? token.end, toPosition));
  }
  return problems.sort((a, b) => offsetOf(a) - offsetOf(b)).filter((problem, index, all) => offsetOf(problem) !== offsetOf(all[index - 1]));
}

// src/text/lines.ts
var LINE_FEED2 = 10;
var CARRIAGE_RETURN2 = 13;
var BYTE_ORDER_MARK = "\uFEFF";
var textStart = (text) => text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
function findLineStarts(text) {
  const starts = [textStart(text)];
  for (let offset = 0; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    if (code === LINE_FEED2 || code === CARRIAGE_RETURN2 && text.charCodeAt(offset + 1) !== LINE_FEED2) {
      starts.push(offset + 1);
    }
  }
  return starts;
}
function toPoint(starts, offset) {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (starts[middle] <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: Math.max(offset - starts[low], 0) + 1, offset };
}
function createPositions(text) {
  let starts;
  return (start, end) => {
    starts ??= findLineStarts(text);
    return { start: toPoint(starts, start), end: toPoint(starts, end) };
  };
}

// src/text/json.ts
function parseJson(text) {
  try {
    return { value: JSON.parse(text.slice(textStart(text))) };
  } catch {
    return void 0;
  }
}
async function readJson(text, parsed = parseJson(text)) {
  const from = textStart(text);
  const toPosition = createPositions(text);
  if (parsed === void 0) {
    return { syntax: "json", parts: [], problems: await findSyntaxErrors(text, from, toPosition) };
  }
  const { problems, tooDeep } = checkJson(text, from, toPosition);
  if (tooDeep) return { syntax: "json", parts: [], problems };
  const { value } = parsed;
  return {
    syntax: "json",
    parts: [{ value, locate: (pointers) => locateJson(text, from, pointers, toPosition), problems }],
    problems: []
  };
}

// src/text/yaml-depth.ts
function findTooDeep(document) {
  const places = [{ token: document.value, depth: 0 }];
  for (let place = places.pop(); place !== void 0; place = places.pop()) {
    const { token, depth } = place;
    if (token === null || token === void 0 || !("items" in token)) continue;
    if (depth === DEEPEST) return token;
    for (const { key, value } of token.items.toReversed()) {
      places.push({ token: value, depth: depth + 1 }, { token: key, depth: depth + 1 });
    }
  }
  return void 0;
}

// src/text/yaml-links.ts
var MOST_COPIES = 1e6;
var createLinks = (module, root) => ({
  yaml: module,
  root,
  targets: /* @__PURE__ */ new Map(),
  members: /* @__PURE__ */ new Map(),
  budget: MOST_COPIES,
  exhausted: void 0
});
var resolveAlias = (links, node) => node === null ? node : links.targets.get(node) ?? node;
function findMerged(links, value) {
  const source = resolveAlias(links, value);
  const items = links.yaml.isSeq(source) ? source.items : [source];
  const merged = items.map((item) => item && links.members.get(resolveAlias(links, item)));
  return merged.every((members) => members instanceof Map) ? merged : void 0;
}
var isMergeKey = (links, key) => links.yaml.isScalar(key) && key.value === "<<" && key.type === "PLAIN";
function spend(links, node) {
  if (links.budget === 0) {
    links.exhausted ??= node;
    return false;
  }
  links.budget--;
  return true;
}
function readKey2(links, key) {
  const node = resolveAlias(links, key);
  return links.yaml.isScalar(node) ? String(node.value) : void 0;
}

// src/text/yaml-check.ts
function refuseNode(check, rule, node, message) {
  addProblem(check.errors, { rule, severity: "error", message, pointer: "", position: check.toPosition(node) });
}
function checkScalar(check, node, pointer) {
  const { source, value } = node;
  const message = typeof value === "number" && source !== void 0 ? describeNumber(source, value) : void 0;
  if (message === void 0) return;
  const position = check.toPosition(node);
  addProblem(check.problems, { rule: "text/number", severity: "warning", message, pointer, position });
}
function checkAlias(check, node, anchors) {
  const { source } = node;
  const target = anchors.get(source);
  if (target !== void 0) check.links.targets.set(node, target);
  else {
    const expected = anchors.has(source) ? "that ends before it" : "before it";
    const anchor = quote(`&${source}`);
    refuseNode(
      check,
      "text/alias",
      node,
      `unexpected alias ${quote(`*${source}`)}, expected an anchor ${anchor} ${expected}`
    );
  }
}
function mergeMembers(check, members, { key, value }) {
  const { links } = check;
  const merged = findMerged(links, value);
  if (merged === void 0) {
    const message = "unexpected value of the merge key `<<`, expected a map or a list of maps";
    refuseNode(check, "text/syntax", value ?? key, message);
  }
  for (const source of merged ?? []) {
    for (const [name, member] of source) {
      if (!spend(links, key)) return;
      if (!members.has(name)) members.set(name, { ...member, isMerged: true });
    }
  }
}
function checkMap(check, map, pointer) {
  const { links, toPosition } = check;
  const members = /* @__PURE__ */ new Map();
  const firsts = /* @__PURE__ */ new Map();
  for (const member of map.items) {
    const name = readKey2(links, member.key);
    if (isMergeKey(links, member.key)) mergeMembers(check, members, member);
    else if (name === void 0) {
      refuseNode(check, "text/syntax", member.key, "unexpected list or map as a key, expected a string");
    } else {
      const first = firsts.get(name);
      if (first === void 0) firsts.set(name, member.key);
      else {
        const positions = [toPosition(member.key), toPosition(first)];
        addProblem(check.problems, describeDuplicate(name, joinPointer(pointer, name), ...positions));
      }
      members.set(name, { key: member.key, value: member.value, isMerged: false });
    }
  }
  links.members.set(map, members);
}
function walk(check, node, pointer, anchors) {
  const { isAlias, isScalar, isSeq } = check.links.yaml;
  if (isAlias(node)) {
    checkAlias(check, node, anchors);
    return;
  }
  if (node.anchor !== void 0) anchors.set(node.anchor, void 0);
  if (isScalar(node)) checkScalar(check, node, pointer);
  else if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) walk(check, item, joinPointer(pointer, index), anchors);
  } else {
    const map = node;
    for (const { key, value } of map.items) {
      const member = joinPointer(pointer, readKey2(check.links, key) ?? "");
      walk(check, key, member, anchors);
      if (value !== null) walk(check, value, member, anchors);
    }
    checkMap(check, map, pointer);
  }
  if (node.anchor !== void 0) anchors.set(node.anchor, node);
}
function checkYaml(check) {
  walk(check, check.links.root, "", /* @__PURE__ */ new Map());
}

// src/text/yaml-value.ts
function toValue(links) {
  const { isScalar, isSeq } = links.yaml;
  let tooDeep;
  const convert = (node, depth, isCopy) => {
    if (node === null) return null;
    const target = resolveAlias(links, node);
    const isInCopy = isCopy || target !== node;
    if (isInCopy && !spend(links, node)) return null;
    if (isScalar(target)) return target.value;
    if (depth === DEEPEST) {
      tooDeep ??= node;
      return null;
    }
    if (isSeq(target)) return target.items.map((item) => convert(item, depth + 1, isInCopy));
    const members = [...links.members.get(target)];
    return Object.fromEntries(
      members.map(([key, { value: value2, isMerged }]) => [key, convert(value2, depth + 1, isInCopy || isMerged)])
    );
  };
  const value = convert(links.root, 0, false);
  return { value, tooDeep };
}
function findNode(links, pointer) {
  const { isSeq } = links.yaml;
  let node = links.root;
  for (const token of parsePointer(pointer)) {
    const member = links.members.get(node)?.get(token);
    const item = isSeq(node) && /^(?:0|[1-9]\d*)$/.test(token) ? node.items[Number(token)] : void 0;
    const next = member === void 0 ? item : member.value ?? member.key;
    if (next === void 0) break;
    node = resolveAlias(links, next);
  }
  return node;
}

// src/text/yaml-document.ts
var describeError = ({ message }) => shorten(message.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase()));
function toProblem(error, text, toPosition) {
  const [start, end] = error.pos.map((offset) => Math.min(offset, text.length));
  const severity = error.name === "YAMLWarning" ? "warning" : "error";
  return {
    rule: "text/syntax",
    severity,
    message: describeError(error),
    pointer: "",
    position: toPosition(start, end)
  };
}
function locateNode(text, node, toPosition) {
  const [start, valueEnd] = node.range;
  let end = valueEnd;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return toPosition(start, end);
}
function readDocument(module, document, text, toPosition) {
  const toProblems = (errors2) => errors2.map((error) => toProblem(error, text, toPosition));
  const errors = toProblems(document.errors);
  const problems = toProblems(document.warnings);
  if (errors.length > 0 || document.contents === null) return { problems: [...errors, ...problems] };
  const links = createLinks(module, document.contents);
  const toNodePosition = (node) => locateNode(text, node, toPosition);
  const check = { links, toPosition: toNodePosition, errors, problems };
  checkYaml(check);
  if (errors.length > 0) return { problems: [...errors, ...problems] };
  const { value, tooDeep } = toValue(links);
  if (tooDeep !== void 0) errors.push(describeDepth("", toNodePosition(tooDeep)));
  if (links.exhausted !== void 0) {
    const message = `the aliases stand for too many values, expected at most ${MOST_COPIES}`;
    refuseNode(check, "text/alias", links.exhausted, message);
  }
  if (errors.length > 0) return { problems: [...errors, ...problems] };
  const locate = (pointers) => new Map(pointers.map((pointer) => [pointer, toNodePosition(findNode(links, pointer))]));
  return { part: { value, locate, problems } };
}

// src/text/yaml-write.ts
var SPECIAL = /(?![\n\t])[\p{Cc}\u2028\u2029\ufeff]/u;
var ALL_SPECIAL = new RegExp(SPECIAL, "gu");
var toEscape2 = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
var needsQuotes = ({ value }) => typeof value === "string" && (value === "<<" || SPECIAL.test(value) || /^\s/.test(value) || /^[ \t]+$/m.test(value));
function writeDocument({ Document, visit }, value, { indent }) {
  const document = new Document(value, { compat: "yaml-1.1", aliasDuplicateObjects: false });
  visit(document, {
    Scalar(_, scalar) {
      if (needsQuotes(scalar)) scalar.type = "QUOTE_DOUBLE";
    }
  });
  return document.toString({ indent, lineWidth: 0 }).replace(ALL_SPECIAL, toEscape2);
}

// src/text/yaml.ts
var CONTROL = /(?![\t\n\r\u007f-\u009f])\p{Cc}/gu;
var OPTIONS = { schema: "core", resolveKnownTags: false, uniqueKeys: false };
var loadYaml = () => import("yaml");
function findControls(text, toPosition) {
  const problems = [];
  for (const { 0: control, index } of text.matchAll(CONTROL)) {
    const message = `unexpected control character ${quote(control)}, expected its escape`;
    const position = toPosition(index, index + 1);
    if (!addProblem(problems, { rule: "text/syntax", severity: "error", message, pointer: "", position })) break;
  }
  return problems;
}
var isDocument = (token) => token.type === "document";
function findDepthProblems(tokens, toPosition) {
  const tooDeep = tokens.filter(isDocument).flatMap((document) => findTooDeep(document) ?? []);
  return tooDeep.map(({ offset }) => describeDepth("", toPosition(offset, offset + 1)));
}
var isEmpty = ({ contents, errors }) => errors.length === 0 && contents?.range[0] === contents?.range[1];
async function readYaml(text) {
  const module = await loadYaml();
  const toPosition = createPositions(text);
  const refuse = (problems2) => ({ syntax: "yaml", parts: [], problems: problems2 });
  const controls = findControls(text, toPosition);
  if (controls.length > 0) return refuse(controls);
  const tokens = [...new module.Parser().parse(text)];
  const tooDeep = findDepthProblems(tokens, toPosition);
  if (tooDeep.length > 0) return refuse(tooDeep);
  const composer = new module.Composer(OPTIONS);
  const documents = [...composer.compose(tokens)].filter((document) => !isEmpty(document));
  const read = documents.map((document) => readDocument(module, document, text, toPosition));
  const { errors, warnings } = composer.streamInfo();
  const problems = [
    ...read.flatMap((document) => "problems" in document ? document.problems : []),
    ...[...errors, ...warnings].map((error) => toProblem(error, text, toPosition))
  ];
  if (documents.length === 0) {
    problems.push(describeEmpty(toPosition(textStart(text), textStart(text))));
  }
  return { syntax: "yaml", parts: read.flatMap((document) => "part" in document ? document.part : []), problems };
}
async function writeYaml(values, style) {
  const module = await loadYaml();
  return values.map((value) => writeDocument(module, value, style)).join("---\n");
}

// src/text/read.ts
var SAMPLE = 4096;
var NO_TEXT = /(?![\t\n\v\f\r\u0085])[\p{Cc}\ufffd]/gu;
function findNoText(text) {
  const nul = text.indexOf("\0");
  if (nul >= 0) return nul;
  const sample = text.slice(0, SAMPLE);
  const count = sample.match(NO_TEXT)?.length ?? 0;
  return count * 3 > sample.length ? sample.search(NO_TEXT) : -1;
}
async function readText(text, options = {}) {
  const isJson = options.syntax === "json" || options.syntax === void 0 && /^\ufeff?\s*(?:[{[]|\/[/*])/.test(text);
  const syntax = options.syntax ?? (isJson ? "json" : "yaml");
  const refuse = (problem) => ({ syntax, parts: [], problems: [problem] });
  if (!/\S/.test(text)) return refuse(describeEmpty(createPositions(text)(textStart(text), textStart(text))));
  const offset = findNoText(text);
  if (offset >= 0) {
    const message = "this is not a text, expected JSON or YAML in UTF-8";
    const position = createPositions(text)(offset, offset + 1);
    return refuse({ rule: "text/encoding", severity: "error", message, pointer: "", position });
  }
  if (isJson) return readJson(text);
  const parsed = options.syntax === void 0 ? parseJson(text) : void 0;
  return parsed === void 0 ? readYaml(text) : readJson(text, parsed);
}

// src/text/stringify.ts
function detectStyle(text, syntax) {
  const hasLines = /[\r\n]/.test(text.trim());
  const indent = /[\r\n]([ \t]+)[^\s#]/.exec(text)?.[1];
  return {
    syntax,
    ...hasLines && { indent: indent ?? 2 },
    lineEnding: text.includes("\r\n") ? "\r\n" : "\n",
    finalNewline: /[\r\n]/.test(text.slice(text.trimEnd().length))
  };
}
var DEFAULT_INDENT = 2;
var writeJson = (values, indent) => values.map((value) => JSON.stringify(value, void 0, indent) ?? "null").join("\n");
var countBlanks = (indent = DEFAULT_INDENT) => typeof indent === "number" ? indent : indent.replaceAll("	", " ".repeat(DEFAULT_INDENT)).length;
async function stringifyText(values, like) {
  const { syntax, indent, lineEnding = "\n", finalNewline } = like;
  const text = syntax === "yaml" ? await writeYaml(values, { indent: Math.max(countBlanks(indent), 1) }) : `${writeJson(values, indent)}${finalNewline ? "\n" : ""}`;
  return text.replaceAll("\n", lineEnding);
}
export {
  detectStyle,
  readText,
  stringifyText
};
