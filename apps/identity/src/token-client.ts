/**
 * The public client by which a token is had without a browser, for the demonstration and for machines that try the
 * API (`npm run token`). Nothing listens at its address: the code is read from the redirect.
 */
export const TOKEN_CLIENT = { id: 'desa-migran-token', redirectUri: 'http://localhost/token' };
