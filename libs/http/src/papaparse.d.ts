/** The little of papaparse that is used here: it brings no types of its own. */
declare module 'papaparse' {
  export interface ParseError {
    readonly type: 'Quotes' | 'Delimiter' | 'FieldMismatch';
    readonly code: string;
    readonly row?: number;
  }
  const papa: {
    parse(
      text: string,
      options: { delimiter: string; preview?: number },
    ): { readonly data: string[][]; readonly errors: readonly ParseError[] };
    unparse(
      rows: readonly (readonly (string | number)[])[],
      options: { delimiter: string; newline: string; escapeFormulae: boolean | RegExp; quotes?: boolean },
    ): string;
  };
  export default papa;
}
