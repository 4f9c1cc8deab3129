import { Module } from '@nestjs/common';
import { PublicStatusController } from './public-status.controller.js';
import { TellStatus } from './tell-status/tell-status.js';

@Module({ controllers: [PublicStatusController], providers: [TellStatus] })
export class PublicStatusModule {}
