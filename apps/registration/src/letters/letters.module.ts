import { Module } from '@nestjs/common';
import { AreasModule } from '../areas/areas.module.js';
import { HistoryModule } from '../history/history.module.js';
import { AcknowledgeLetter } from './acknowledge-letter/acknowledge-letter.js';
import { ChangeLetter } from './change-letter/change-letter.js';
import { CountOutsiders } from './count-outsiders/count-outsiders.js';
import { DraftLetter } from './draft-letter/draft-letter.js';
import { FindLetters } from './find-letters/find-letters.js';
import { LetterSettingsController } from './letter-settings.controller.js';
import { LetterSheet } from './letter-sheet/letter-sheet.js';
import { LetterVerificationController } from './letter-verification.controller.js';
import { LettersController } from './letters.controller.js';
import { PrintLetter } from './print-letter/print-letter.js';
import { RecordSignature } from './record-signature/record-signature.js';
import { AgendaNumbers } from './set-up-letters/agenda-numbers.js';
import { Signatories } from './set-up-letters/signatories.js';
import { VerifyLetter } from './verify-letter/verify-letter.js';
import { VoidLetter } from './void-letter/void-letter.js';
import { ScreeningModule } from '../screening/screening.module.js';
import { ChangeWorkerModule } from '../workers/change-worker/change-worker.module.js';
import { LookAgainModule } from '../workers/look-again/look-again.module.js';

/** The letters of the villages. */
@Module({
  imports: [AreasModule, ChangeWorkerModule, LookAgainModule, ScreeningModule, HistoryModule],
  controllers: [LettersController, LetterSettingsController, LetterVerificationController],
  providers: [
    AgendaNumbers,
    ChangeLetter,
    Signatories,
    DraftLetter,
    PrintLetter,
    RecordSignature,
    VoidLetter,
    FindLetters,
    AcknowledgeLetter,
    LetterSheet,
    VerifyLetter,
    CountOutsiders,
  ],
  exports: [AcknowledgeLetter, FindLetters],
})
export class LettersModule {}
