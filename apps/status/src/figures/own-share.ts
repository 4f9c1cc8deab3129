import { OutsideYourArea, type Caller } from '@libs/access';
import { definitionOf } from '@libs/journey';
import type { FigureFilters } from './ask-figure/ask-figure.request.js';

/**
 * To what a question is narrowed for whoever asks it, and the answer says so: the ministry to whatever it names, an office to
 * the people of its own area; and of a figure by service office BP3MI to those whom it served itself, from wherever they are. Row
 * security shows no others.
 *
 * @throws OutsideYourArea where it names another
 */
export function ownShare(
  id: string,
  { access: { role, areas, orgId } }: Caller,
  { area, office }: Pick<FigureFilters, 'area' | 'office'>,
): Pick<FigureFilters, 'area' | 'office'> {
  if (role === 'KEMENTERIAN') return {};
  if (role === 'BP3MI' && orgId !== undefined && definitionOf(id)?.basis === 'serviceOffice') {
    if (office?.some((each) => each !== orgId)) throw new OutsideYourArea();
    return { office: [orgId] };
  }
  if (area?.some((each) => !areas.some((own) => each.startsWith(own)))) throw new OutsideYourArea();
  return { area: area ?? [...areas] };
}
