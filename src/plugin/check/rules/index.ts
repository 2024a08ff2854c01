// The room rules/: one file for each rule, and this registry. Rules look at the data in published/; they read no
// files and no clock.

import type { Rule } from '../rule.ts';
import { authorDuplicate } from './authorDuplicate.ts';
import { authorFieldUnknown } from './authorFieldUnknown.ts';
import { authorImageMissing } from './authorImageMissing.ts';
import { authorInline } from './authorInline.ts';
import { authorLinkMissing } from './authorLinkMissing.ts';
import { authorNone } from './authorNone.ts';
import { authorsFile } from './authorsFile.ts';
import { authorUnknown } from './authorUnknown.ts';
import { authorUnused } from './authorUnused.ts';
import { canonicalInvalid } from './canonicalInvalid.ts';
import { controlCharacter } from './controlCharacter.ts';
import { dateInvalid } from './dateInvalid.ts';
import { dateMismatch } from './dateMismatch.ts';
import { definitionBelowMarker } from './definitionBelowMarker.ts';
import { directiveUnknown } from './directiveUnknown.ts';
import { eventCfpClosed } from './eventCfpClosed.ts';
import { eventDates } from './eventDates.ts';
import { eventIdCase } from './eventIdCase.ts';
import { eventLivestreamOver } from './eventLivestreamOver.ts';
import { eventParticipation } from './eventParticipation.ts';
import { eventPerformerUnknown } from './eventPerformerUnknown.ts';
import { eventRecapMissing } from './eventRecapMissing.ts';
import { eventRecordingOverdue } from './eventRecordingOverdue.ts';
import { eventRichResult } from './eventRichResult.ts';
import { eventSchema } from './eventSchema.ts';
import { eventSeries } from './eventSeries.ts';
import { eventSpeakerAlike } from './eventSpeakerAlike.ts';
import { eventTalks } from './eventTalks.ts';
import { eventTimeZone } from './eventTimeZone.ts';
import { excerptIncomplete } from './excerptIncomplete.ts';
import { exportMissing } from './exportMissing.ts';
import { fileName } from './fileName.ts';
import { frontMatterBackslash } from './frontMatterBackslash.ts';
import { frontMatterSyntax } from './frontMatterSyntax.ts';
import { frontMatterType } from './frontMatterType.ts';
import { frontMatterUnknownKey } from './frontMatterUnknownKey.ts';
import { headInExcerpt } from './headInExcerpt.ts';
import { headingOrder } from './headingOrder.ts';
import { houseAuthorKeys } from './houseAuthorKeys.ts';
import { houseDescriptionLength } from './houseDescriptionLength.ts';
import { houseFileName } from './houseFileName.ts';
import { houseFrontMatter } from './houseFrontMatter.ts';
import { houseImageFolders } from './houseImageFolders.ts';
import { houseLocalImages } from './houseLocalImages.ts';
import { houseSlug } from './houseSlug.ts';
import { houseTitleLength } from './houseTitleLength.ts';
import { houseTruncateMarker } from './houseTruncateMarker.ts';
import { imageAlt } from './imageAlt.ts';
import { imageCase } from './imageCase.ts';
import { imageDimensions } from './imageDimensions.ts';
import { imageLocation } from './imageLocation.ts';
import { imageMalformed } from './imageMalformed.ts';
import { imageMissing } from './imageMissing.ts';
import { imagePreview } from './imagePreview.ts';
import { imageReferenceStyle } from './imageReferenceStyle.ts';
import { imageUnbundled } from './imageUnbundled.ts';
import { imageUnreadable } from './imageUnreadable.ts';
import { imageUnused } from './imageUnused.ts';
import { imageWeight } from './imageWeight.ts';
import { importMissing } from './importMissing.ts';
import { jsxStyle } from './jsxStyle.ts';
import { linkCase } from './linkCase.ts';
import { linkCertificate } from './linkCertificate.ts';
import { linkDead } from './linkDead.ts';
import { linkedDataScript } from './linkedDataScript.ts';
import { linkLocal } from './linkLocal.ts';
import { linkMissing } from './linkMissing.ts';
import { linkMoved } from './linkMoved.ts';
import { linkParked } from './linkParked.ts';
import { linkPrivate } from './linkPrivate.ts';
import { linkUnanswered } from './linkUnanswered.ts';
import { nameUndefined } from './nameUndefined.ts';
import { noAddress } from './noAddress.ts';
import { postUnreadable } from './postUnreadable.ts';
import { printedAsText } from './printedAsText.ts';
import { promiseOverdue } from './promiseOverdue.ts';
import { slugDuplicate } from './slugDuplicate.ts';
import { slugInvalid } from './slugInvalid.ts';
import { speakersFile } from './speakersFile.ts';
import { suppressionReason } from './suppressionReason.ts';
import { suppressionUnused } from './suppressionUnused.ts';
import { tagDuplicate } from './tagDuplicate.ts';
import { tagSpelling } from './tagSpelling.ts';
import { tagsFile } from './tagsFile.ts';
import { tagUnescaped } from './tagUnescaped.ts';
import { tagUnknown } from './tagUnknown.ts';
import { tagUnused } from './tagUnused.ts';
import { truncateInJsx } from './truncateInJsx.ts';
import { truncateMissing } from './truncateMissing.ts';
import { valueUnrenderable } from './valueUnrenderable.ts';
import { voidElement } from './voidElement.ts';
import { yamlQuotes } from './yamlQuotes.ts';

/** Every rule, in the order of the documentation. To add a rule, add its file and a line here. */
export const rules: readonly Rule[] = [
  postUnreadable,
  fileName,
  frontMatterSyntax,
  frontMatterType,
  frontMatterUnknownKey,
  yamlQuotes,
  frontMatterBackslash,
  linkedDataScript,
  controlCharacter,
  authorUnknown,
  authorNone,
  authorDuplicate,
  authorInline,
  authorsFile,
  authorFieldUnknown,
  authorImageMissing,
  authorLinkMissing,
  authorUnused,
  tagUnescaped,
  tagUnknown,
  tagSpelling,
  tagDuplicate,
  tagsFile,
  tagUnused,
  slugDuplicate,
  slugInvalid,
  dateInvalid,
  dateMismatch,
  imageMissing,
  imageCase,
  imageUnbundled,
  imagePreview,
  imageReferenceStyle,
  imageMalformed,
  noAddress,
  imageUnreadable,
  imageWeight,
  imageDimensions,
  imageLocation,
  imageAlt,
  imageUnused,
  linkMissing,
  linkCase,
  linkLocal,
  linkDead,
  linkParked,
  linkCertificate,
  linkPrivate,
  linkUnanswered,
  linkMoved,
  printedAsText,
  directiveUnknown,
  truncateMissing,
  truncateInJsx,
  definitionBelowMarker,
  headInExcerpt,
  headingOrder,
  jsxStyle,
  voidElement,
  nameUndefined,
  importMissing,
  exportMissing,
  valueUnrenderable,
  excerptIncomplete,
  canonicalInvalid,
  eventSchema,
  eventDates,
  eventTimeZone,
  eventParticipation,
  eventTalks,
  speakersFile,
  eventIdCase,
  eventPerformerUnknown,
  eventSpeakerAlike,
  eventRecordingOverdue,
  eventRecapMissing,
  eventLivestreamOver,
  eventCfpClosed,
  promiseOverdue,
  eventSeries,
  eventRichResult,
  // A blog's own conventions, from its options.
  houseFrontMatter,
  houseSlug,
  houseFileName,
  houseAuthorKeys,
  houseImageFolders,
  houseLocalImages,
  houseTitleLength,
  houseDescriptionLength,
  houseTruncateMarker,
  // Last, because they're about what ignore comments hid.
  suppressionReason,
  suppressionUnused,
];
