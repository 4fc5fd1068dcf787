/** Get the element with an id that the page has. */
export function byId<Kind extends HTMLElement>(id: string): Kind {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`no element ${id}`);
  return element as Kind;
}

type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/** Make an element; texts in it are texts, whatever they look like. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly (Node | string | undefined)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    if (value === true) element.setAttribute(key, '');
    else if (typeof value === 'string') element.setAttribute(key, value);
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

/** Make a button that does something. */
export function button(label: string, act: () => void, attributes: Attributes = {}): HTMLButtonElement {
  const element = make('button', { type: 'button', ...attributes }, label);
  element.addEventListener('click', act);
  return element;
}

/** Make the parts of a message: what is in backticks is code. */
export const prose = (message: string): readonly (Node | string)[] =>
  message.split(/`([^`]*)`/).map((part, index) => (index % 2 === 1 ? make('code', {}, part) : part));

/** Put other children into an element; the focus stays in it if it was there. */
export function refill(element: HTMLElement, ...children: readonly (Node | undefined)[]): void {
  const hadFocus = element !== document.activeElement && element.contains(document.activeElement);
  element.replaceChildren(...children.filter((child) => child !== undefined));
  if (hadFocus) element.focus();
}

/** Say on a button for a while what it did. */
export function confirm(element: HTMLButtonElement, done: string): void {
  const label = element.dataset.label ?? element.textContent;
  element.dataset.label = label;
  element.textContent = done;
  announce(done);
  setTimeout(() => {
    element.textContent = label;
  }, 2000);
}

/** Say something to those who cannot see it. */
export function announce(message: string): void {
  byId('status').textContent = message;
}
