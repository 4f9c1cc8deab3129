import { readEnv } from '@libs/service';
import { GatewayEnv } from './gateway-env.js';
import { newGateway } from './gateway.js';

const env = readEnv(GatewayEnv);
const gateway = await newGateway(env);
// A crowd that comes at once is let in and told to wait: with Node's 511, who is beyond them hears nothing for a second.
await gateway.listen({ port: env.PORT, host: env.HOST, backlog: 4096 });
