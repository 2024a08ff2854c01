import type { Rule } from '../rule.ts';
import { authorDuplicate } from './authorDuplicate.ts';
import { authorFieldUnknown } from './authorFieldUnknown.ts';
import { authorImageMissing } from './authorImageMissing.ts';
import { authorNone } from './authorNone.ts';
import { authorsFile } from './authorsFile.ts';
import { authorUnknown } from './authorUnknown.ts';
import { dateInvalid } from './dateInvalid.ts';
import { frontMatterSyntax } from './frontMatterSyntax.ts';
import { frontMatterType } from './frontMatterType.ts';
import { frontMatterUnknownKey } from './frontMatterUnknownKey.ts';
import { imageCase } from './imageCase.ts';
import { imageMalformed } from './imageMalformed.ts';
import { imageMissing } from './imageMissing.ts';
import { imageReferenceStyle } from './imageReferenceStyle.ts';
import { imageUnbundled } from './imageUnbundled.ts';
import { linkCase } from './linkCase.ts';
import { linkLocal } from './linkLocal.ts';
import { linkMissing } from './linkMissing.ts';
import { postUnreadable } from './postUnreadable.ts';
import { slugDuplicate } from './slugDuplicate.ts';
import { suppressionReason } from './suppressionReason.ts';
import { suppressionUnused } from './suppressionUnused.ts';
import { tagsFile } from './tagsFile.ts';
import { tagUnknown } from './tagUnknown.ts';

/** Every rule, in the order of the documentation. A new rule is its file and its line here. */
export const rules: readonly Rule[] = [
  postUnreadable,
  frontMatterSyntax,
  frontMatterType,
  frontMatterUnknownKey,
  authorUnknown,
  authorNone,
  authorDuplicate,
  authorsFile,
  authorFieldUnknown,
  authorImageMissing,
  tagUnknown,
  tagsFile,
  slugDuplicate,
  dateInvalid,
  imageMissing,
  imageCase,
  imageUnbundled,
  imageReferenceStyle,
  imageMalformed,
  linkMissing,
  linkCase,
  linkLocal,
  // Last: they speak of what the others hid.
  suppressionReason,
  suppressionUnused,
];
