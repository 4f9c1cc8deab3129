import { Injectable } from '@nestjs/common';

/** Whether this process hears, or stands by to: set when its consumer has started, unset when kafkajs has given up. */
@Injectable()
export class Hearing {
  isUp = false;
}
