import { expect, test } from '@jest/globals';
import { fieldOfPointer } from './pointer.js';

test('a complaint finds its field by name, however deep it lies in the body', () => {
  expect(fieldOfPointer('/name', ['name'])).toBe('name');
  expect(fieldOfPointer('/intent/country', ['name', 'country'])).toBe('country');
});

test('a field with a name of its own on the screen is found by the map', () => {
  expect(fieldOfPointer('/phones/0/e164', ['phone'], { 'phones.e164': 'phone' })).toBe('phone');
});

test('a complaint about the whole, or about what the form does not ask, has no field', () => {
  expect(fieldOfPointer('', ['name'])).toBeUndefined();
  expect(fieldOfPointer('/unknown/0', ['name'])).toBeUndefined();
});

test('escaped names are read as RFC 6901 writes them', () => {
  expect(fieldOfPointer('/a~1b', ['a/b'])).toBe('a/b');
  expect(fieldOfPointer('/a~0b', ['a~b'])).toBe('a~b');
});
