import { Provider, interactionPolicy, type Configuration, type ResourceServer } from 'oidc-provider';
import type { DataSource } from 'typeorm';
import type { Accounts } from '../accounts/accounts.js';
import type { IdentityEnv } from '../identity-env.js';
import { signInRoutes } from '../sign-in/sign-in.js';
import { errorPage, signOutPage, signedOutPage } from '../sign-in/pages.js';
import { TOKEN_CLIENT } from '../token-client.js';
import { Records } from './records.js';
import type { Secrets } from './secrets.js';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** An OpenID provider with one door: authorization code with PKCE, by one client with a secret and one public one. */
export function newIssuer(
  env: IdentityEnv,
  source: DataSource,
  accounts: Accounts,
  secrets: Secrets,
): Provider {
  const { pathname } = new URL(env.OIDC_ISSUER);
  const api = env.PUBLIC_URL;
  const accessTokens = (seconds: number): ResourceServer => ({
    scope: '',
    audience: env.OIDC_AUDIENCE,
    accessTokenFormat: 'jwt',
    accessTokenTTL: seconds,
    jwt: { sign: { alg: 'RS256' } },
  });

  // Both clients are our own: nobody is asked whether they consent to signing in where they are signing in.
  const prompts = interactionPolicy.base();
  prompts.remove('consent');

  const configuration: Configuration = {
    adapter: class extends Records {
      constructor(kind: string) {
        super(kind, source);
      }
    },
    clients: [
      {
        client_id: env.OIDC_CLIENT_ID,
        client_secret: env.OIDC_CLIENT_SECRET,
        redirect_uris: [`${env.PUBLIC_URL}/auth/callback`],
        post_logout_redirect_uris: [`${env.PUBLIC_URL}/`],
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        require_auth_time: true,
      },
      {
        client_id: TOKEN_CLIENT.id,
        token_endpoint_auth_method: 'none',
        application_type: 'native',
        redirect_uris: [TOKEN_CLIENT.redirectUri],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    jwks: { keys: secrets.signingKeys },
    cookies: {
      keys: secrets.cookieKeys,
      long: { httpOnly: true, sameSite: 'lax', path: pathname },
      short: { httpOnly: true, sameSite: 'lax' },
    },
    pkce: { required: () => true },
    scopes: ['openid'],
    rotateRefreshToken: true,
    issueRefreshToken: async (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    ttl: {
      AccessToken: 10 * MINUTE,
      AuthorizationCode: MINUTE,
      IdToken: 10 * MINUTE,
      Interaction: 10 * MINUTE,
      Session: 12 * HOUR,
      Grant: 30 * DAY,
      RefreshToken: 30 * DAY,
    },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      revocation: {
        enabled: true,
        allowedPolicy: (_ctx, client, token) => token.clientId === client.clientId,
      },
      resourceIndicators: {
        enabled: true,
        // With a resource, access tokens are JWTs that the gateway can check by itself.
        defaultResource: () => api,
        useGrantedResource: () => true,
        getResourceServerInfo: (_ctx, _resource, client) =>
          accessTokens(client.clientId === TOKEN_CLIENT.id ? HOUR : 10 * MINUTE),
      },
      rpInitiatedLogout: { enabled: true, logoutSource: signOutPage, postLogoutSuccessSource: signedOutPage },
    },
    renderError: errorPage,
    interactions: { policy: prompts, url: (_ctx, interaction) => `${pathname}/sign-in/${interaction.uid}` },
    findAccount: async (_ctx, subject) =>
      (await accounts.exists(subject)) ? { accountId: subject, claims: () => ({ sub: subject }) } : undefined,
    loadExistingGrant: async (ctx) => {
      const { client, session, provider } = ctx.oidc;
      const grant = new provider.Grant({ clientId: client!.clientId, accountId: session!.accountId! });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
  };

  const issuer = new Provider(env.OIDC_ISSUER, configuration);
  // The address is the configured one, whatever a proxy in between says: see server.ts.
  issuer.proxy = true;
  issuer.use(signInRoutes(issuer, accounts));
  return issuer;
}
