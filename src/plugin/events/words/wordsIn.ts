import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import { localeNames } from './localeNames.ts';
import { pl } from './pl.ts';
import { ptBR } from './pt-BR.ts';
import { ru } from './ru.ts';
import { tr } from './tr.ts';
import { uk } from './uk.ts';
import type { Words } from './words.ts';
import { zhHans } from './zh-Hans.ts';

/** The words of a locale; the English ones if there's no translation. */
export function wordsIn(locale: string): Words {
  const name = localeNames(locale).find((one) => WORDS.has(one));
  return WORDS.get(name ?? 'en') ?? en;
}

/** What's between two items of a list in a locale. */
export function commaIn(locale: string): string {
  return wordsIn(locale).comma ?? ', ';
}

/** By the names of Docusaurus's own translations. */
export const WORDS: ReadonlyMap<string, Words> = new Map([
  ['de', de],
  ['en', en],
  ['es', es],
  ['fr', fr],
  ['it', it],
  ['ja', ja],
  ['ko', ko],
  ['pl', pl],
  ['pt-BR', ptBR],
  ['ru', ru],
  ['tr', tr],
  ['uk', uk],
  ['zh-Hans', zhHans],
]);
