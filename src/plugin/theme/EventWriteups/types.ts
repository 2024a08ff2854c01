/** The props of the components, for sites that replace one with their own. */
export type * from '../../events/model/eventData.ts';
export type * from '../../events/model/yearData.ts';
