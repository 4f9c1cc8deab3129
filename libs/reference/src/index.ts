/* Safe for the browser: only `readAreas` needs a server, and it loads its data when it is called. */
export {
  AREA_EDITION,
  dotted,
  isAreaCode,
  isVillageCode,
  kindOf,
  levelOf,
  placeWords,
  prefixesOf,
  readAreas,
  villageOf,
  type Area,
  type AreaKind,
  type AreaLevel,
} from './areas.js';
export { COUNTRIES, countryNameIn, countryOf, isCountryCode, type Country } from './countries.js';
export { ENDED_AREAS, type EndedArea } from './ended-areas.js';
export { DEMO_VILLAGES, type DemoVillage } from './demo-villages.js';
export {
  isOccupationCode,
  JOB_GROUPS,
  OCCUPATIONS,
  occupationOf,
  type JobGroup,
  type Occupation,
} from './occupations.js';
export { signingLines, titlesOf, type Titles } from './titles.js';
