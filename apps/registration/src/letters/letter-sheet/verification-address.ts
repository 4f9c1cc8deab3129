/** Where anybody looks up whether a letter is real: a page of ours, by the code on the sheet. */
export class VerificationAddress {
  /** @param publicUrl the origin of our pages */
  constructor(private readonly publicUrl: string) {}

  of(code: string): string {
    return new URL(`/periksa/${code}`, this.publicUrl).toString();
  }
}
