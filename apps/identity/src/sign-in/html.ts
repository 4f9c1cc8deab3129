/** Text that is already HTML. Anything else that enters a template is escaped. */
export class Html {
  constructor(readonly text: string) {}
}

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

type Value = string | Html | false | undefined | readonly Html[];

/** A template of HTML: `html\`<p>${name}</p>\`` escapes `name`. `false` and `undefined` leave nothing. */
export function html(parts: TemplateStringsArray, ...values: Value[]): Html {
  return new Html(parts.reduce((text, part, i) => text + render(values[i - 1]) + part));
}

function render(value: Value): string {
  if (value instanceof Html) return value.text;
  if (value === false || value === undefined) return '';
  if (typeof value === 'object') return value.map((item) => item.text).join('');
  return value.replaceAll(/[&<>"']/g, (character) => ESCAPES[character]!);
}
