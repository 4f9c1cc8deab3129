import { Module } from '@nestjs/common';
import { AreasModule } from '../../areas/areas.module.js';
import { ScreeningModule } from '../../screening/screening.module.js';
import { SealedPersons } from '../sealed-persons/sealed-persons.js';
import { LookAgain } from './look-again.js';

/** Looks at plans by whatever is done with a record: a letter, too. */
@Module({
  imports: [AreasModule, ScreeningModule],
  providers: [SealedPersons, LookAgain],
  exports: [SealedPersons, LookAgain],
})
export class LookAgainModule {}
