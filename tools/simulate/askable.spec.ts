import { expect, test } from '@jest/globals';
import { DEFINITIONS, type Breakdown } from '@libs/journey';
import { countedAs, countedBy, countedMeasures, fieldOf } from './attributes.js';

/** Where a measure is counted by several places, each is a definition of its own. */
const PLACES = ['originArea', 'serviceOffice', 'debarkation'];

test.each(countedMeasures())('%s can be asked for by all that tables count it by', (measure) => {
  const own = DEFINITIONS.filter(({ id }) => id === measure);
  expect(own).toHaveLength(1);
  const same = DEFINITIONS.filter((definition) => definition.measure === countedAs(measure));
  const refused = countedBy(measure).filter((attribute) => {
    const field = fieldOf(attribute)!;
    const breakdown: Breakdown = field === 'area' ? 'regency' : field;
    return !(PLACES.includes(attribute) ? same : own).some(({ breakdowns }) =>
      breakdowns.includes(breakdown),
    );
  });
  expect(refused).toEqual([]);
});
