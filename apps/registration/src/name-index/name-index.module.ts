import { Module } from '@nestjs/common';
import { FillNameIndex } from './fill-name-index/fill-name-index.js';
import { NameIndex } from './keep-names/name-index.js';

@Module({ providers: [NameIndex, FillNameIndex], exports: [NameIndex] })
export class NameIndexModule {}
