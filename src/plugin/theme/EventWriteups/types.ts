/** What the components are handed, for those that a site replaces by its own. */
export type * from '../../events/model/eventData.ts';
export type * from '../../events/model/yearData.ts';
