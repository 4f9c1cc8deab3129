import { Injectable } from '@nestjs/common';

/** Whether this process hears: set when its consumer has started, unset when kafkajs has given up. */
@Injectable()
export class Hearing {
  isUp = false;
}
