import { expect, test } from '@jest/globals';
import { IsInt, IsOptional, IsString, Min, validateSync } from 'class-validator';
import './remembered-rules.js';

class Parent {
  @IsString()
  name!: string;
}

class Child extends Parent {
  @IsOptional()
  @IsInt()
  @Min(1)
  age?: number;
}

class Stranger {
  @IsString({ groups: ['strict'] })
  name!: unknown;
}

const broken = (of: object, options = {}): string[] =>
  validateSync(of, { whitelist: true, forbidNonWhitelisted: true, ...options })
    .flatMap(({ constraints }) => Object.keys(constraints ?? {}))
    .toSorted();

test.each(['the first time', 'and remembered'])('each class has its own rules and its parents’, %s', () => {
  expect(broken(Object.assign(new Child(), { name: 1, age: 0 }))).toEqual(['isString', 'min']);
  expect(broken(Object.assign(new Child(), { name: 'a' }))).toEqual([]);
  expect(broken(Object.assign(new Parent(), { name: 1 }))).toEqual(['isString']);
  expect(broken(Object.assign(new Parent(), { name: 'a', age: 1 }))).toEqual(['whitelistValidation']);
});

test('rules of a group are asked for by group', () => {
  const stranger = Object.assign(new Stranger(), { name: 1 });
  expect(broken(stranger, { groups: ['strict'] })).toEqual(['isString']);
  expect(broken(stranger, { groups: ['other'], whitelist: false, forbidUnknownValues: false })).toEqual([]);
});
