import { getMetadataStorage } from 'class-validator';
import type { ValidationMetadata } from 'class-validator/types/metadata/ValidationMetadata.js';

/**
 * class-validator looks for the rules of a class among those of all classes, each time that it validates one: a tenth of the
 * processor time of a registration. They are as they were written, so the first answer is remembered. (With
 * groups it is not: nobody here uses them.)
 */
const storage = getMetadataStorage();
const rulesOf = storage.getTargetValidationMetadatas.bind(storage);
const grouped = storage.groupByPropertyName.bind(storage);

type Rules = ValidationMetadata[];
const remembered = new Map<unknown, Map<string, Rules>>();
const byProperty = new WeakMap<Rules, ReturnType<typeof grouped>>();

storage.getTargetValidationMetadatas = (target, schema, always, strictGroups, groups) => {
  if (groups && groups.length > 0) return rulesOf(target, schema, always, strictGroups, groups);
  const ofTarget = recall(remembered, target, () => new Map<string, Rules>());
  return recall(ofTarget, `${schema}|${always}|${strictGroups}`, () =>
    rulesOf(target, schema, always, strictGroups, groups),
  );
};
storage.groupByPropertyName = (rules) => recall(byProperty, rules, () => grouped(rules));

function recall<K, V>(
  memory: { get(key: K): V | undefined; set(key: K, value: V): unknown },
  key: K,
  find: () => V,
): V {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const found = find();
  memory.set(key, found);
  return found;
}
