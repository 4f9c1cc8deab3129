import { readEnv } from '@libs/service';
import { GatewayEnv } from './gateway-env.js';
import { newGateway } from './gateway.js';

const env = readEnv(GatewayEnv);
const gateway = await newGateway(env);
await gateway.listen(env.PORT, env.HOST);
