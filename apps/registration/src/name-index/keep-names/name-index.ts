import type { Transaction } from '@libs/database';
import { roughText, searchWords, wordText } from '@libs/duplicates';
import { BlindIndex } from '@libs/vault';
import { Injectable } from '@nestjs/common';
import { NameEntry } from '../name-entry.js';

interface Placed {
  readonly id: string;
  readonly village: string;
}

const REGENCY_DIGITS = 4;

/** Keyed hashes of names: what is kept beside a record, and what is asked for. */
@Injectable()
export class NameIndex {
  constructor(private readonly index: BlindIndex) {}

  /** Goes out in the statement that writes her. */
  add(tx: Transaction, worker: Placed, name: string): void {
    tx.insert(NameEntry, new NameEntry(worker.id, worker.village, this.keysOf(worker.village, name)));
  }

  /** Her name or village may have changed. */
  renew(tx: Transaction, { id, village }: Placed, name: string): void {
    tx.update(NameEntry, id, { village, keys: this.keysOf(village, name) });
  }

  keysOf(village: string, name: string): string[] {
    const words = searchWords(name);
    const keys = [...this.wordsIn(regencyOf(village), words), ...this.nearlyIn(village, words)];
    return [...new Set(keys)];
  }

  wordsIn(regency: string, words: readonly string[]): string[] {
    return words.map((word) => this.key(wordText(word, regency)));
  }

  nearlyIn(village: string, words: readonly string[]): string[] {
    return words.map((word) => this.key(roughText(word, village)));
  }

  private key(text: string): string {
    return this.index.of('NAME', text).readBigInt64BE().toString();
  }
}

export function regencyOf(area: string): string {
  return area.slice(0, REGENCY_DIGITS);
}
