import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTranslations } from '../../../src/plugin/docusaurus/translations.ts';
import { placeData } from '../../../src/plugin/events/details/parts.ts';
import { whenOf } from '../../../src/plugin/events/when.ts';
import { WORDS, wordsIn } from '../../../src/plugin/events/words/wordsIn.ts';
import { root } from '../../helpers/run.ts';

const THEME = path.join(root, 'src/plugin/theme');
const english = englishTexts();
const LANGUAGES = ['de', 'es', 'fr', 'it', 'ja', 'ko', 'pl', 'pt-BR', 'ru', 'tr', 'uk', 'zh-Hans'];
const PLURALS = ['theme.eventWriteups.talkCount', 'theme.eventWriteups.postCount'];

test('the theme and its files support the same languages', () => {
  const files = readdirSync(path.join(THEME, 'translations')).map((file) => path.parse(file).name);
  expect(files.sort()).toEqual(LANGUAGES);
  expect([...WORDS.keys()].sort()).toEqual([...LANGUAGES, 'en'].sort());
  expect(Object.keys(english).length).toBeGreaterThan(120);
});

test('a text that the theme shows in several places has one translation', () => {
  const others = writtenTexts().filter(([id, text]) => english[id] !== text);
  expect(others).toEqual([]);
});

describe.each(LANGUAGES)('%s', (locale) => {
  const texts = readTranslations(locale);

  test('has every text of the theme, and no other', () => {
    expect(Object.keys(texts).sort()).toEqual(Object.keys(english).sort());
    expect(Object.entries(texts).filter(([, text]) => text.trim() !== text || text === '')).toEqual(
      [],
    );
  });

  test('has the placeholders of the English texts, in every plural form', () => {
    for (const [id, text] of Object.entries(texts).filter(([id]) => !PLURALS.includes(id)))
      expect(placeholders(text), id).toEqual(placeholders(english[id]));
    for (const id of PLURALS) {
      const forms = (texts[id] ?? '').split('|').map(placeholders);
      expect(forms.slice(1).every((form) => form.join() === '{count}')).toBe(true);
    }
  });

  test.each(PLURALS)('has a form of %s for each plural category, in Docusaurus’s order', (id) => {
    const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions();
    expect((texts[id] ?? '').split('|')).toHaveLength(pluralCategories.length);
  });

  test.each(PLURALS)('%s shows the number, unless its form is for one number only', (id) => {
    for (let count = 1; count < 200; count++) {
      const form = formOf(texts[id] ?? '', count, locale);
      if (count > 1) expect(form, String(count)).toContain('{count}');
    }
  });

  test('has no English text that should be translated', () => {
    const same = Object.entries(texts).filter(
      ([id, text]) => text === english[id] && /[a-z] [a-z]/i.test(text.replace(/\{\w+\}/g, '')),
    );
    expect(same.filter(([, text]) => !LOANS.has(text))).toEqual([]);
  });
});

test.each([
  ['pl', ['1 prelekcja', '2 prelekcje', '5 prelekcji', '12 prelekcji', '22 prelekcje']],
  ['ru', ['1 доклад', '2 доклада', '5 докладов', '12 докладов', '22 доклада']],
  ['uk', ['1 доповідь', '2 доповіді', '5 доповідей', '12 доповідей', '22 доповіді']],
  ['ja', ['講演1件', '講演2件', '講演5件', '講演12件', '講演22件']],
  ['es', ['Una charla', '2 charlas', '5 charlas', '12 charlas', '22 charlas']],
  ['tr', ['Bir konuşma', '2 konuşma', '5 konuşma', '12 konuşma', '22 konuşma']],
])('talks are counted in %s', (locale, expected) => {
  const text = readTranslations(locale)['theme.eventWriteups.talkCount'] ?? '';
  const counted = [1, 2, 5, 12, 22].map((count) =>
    formOf(text, count, locale).replace('{count}', String(count)),
  );
  expect(counted).toEqual(expected);
});

test.each([
  ['zh-CN', '添加到日历'],
  ['zh', '添加到日历'],
  ['zh-TW', undefined],
  ['pt', 'Adicionar ao calendário'],
  ['pt-PT', undefined],
  ['fr-CA', 'Ajouter au calendrier'],
  ['es-419', 'Añadir al calendario'],
  ['en-GB', undefined],
  ['not a locale', undefined],
])('%s has the translation of its language and script', (locale, expected) => {
  expect(readTranslations(locale)['theme.eventWriteups.addToCalendar']).toBe(expected);
});

test.each([
  ['en-GB', 'Date to be announced', 'Q2 2027', 'originally 2 April'],
  ['zh-TW', 'Date to be announced', 'Q2 2027', 'originally 2 April'],
  ['ru', 'Дата будет объявлена', 'II квартал 2027 г.', 'первоначально: 2 April'],
  ['ja', '日程未定', '2027年第2四半期', '当初の日程：2 April'],
  ['pt', 'Data a definir', '2º trimestre de 2027', 'inicialmente: 2 April'],
])('dates and calendars are in the words of %s', (locale, unknown, quarter, instead) => {
  const words = wordsIn(locale);
  expect([words.dateUnknown, words.quarter(2, 2027), words.insteadOf('2 April')]).toEqual([
    unknown,
    quarter,
    instead,
  ]);
});

/** Returns the form that Docusaurus's `usePluralForm` chooses. */
function formOf(text: string, count: number, locale: string): string {
  const rules = new Intl.PluralRules(locale);
  const order = ['zero', 'one', 'two', 'few', 'many', 'other'].filter((category) =>
    rules.resolvedOptions().pluralCategories.some((one) => one === category),
  );
  const forms = text.split('|');
  return forms[Math.min(order.indexOf(rules.select(count)), forms.length - 1)] ?? '';
}

function placeholders(text = ''): string[] {
  return [...text.matchAll(/\{\w+\}/g)].map(([placeholder]) => placeholder).sort();
}

function englishTexts(): Record<string, string> {
  return Object.fromEntries(writtenTexts());
}

/** Returns every text in the theme's source, with its id. */
function writtenTexts(): [string, string][] {
  const files = readdirSync(THEME, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.tsx?$/.test(file),
  );
  const message =
    /id:\s*'(theme\.eventWriteups\.[^']+)',(?:\s*description:[^\n]+)?\s*message:\s*'([^']+)'/g;
  return files.flatMap((file) =>
    [...readFileSync(path.join(THEME, file), 'utf8').matchAll(message)].map(
      (found): [string, string] => [found[1] ?? '', found[2] ?? ''],
    ),
  );
}

/** Words that other languages also use in English. */
const LOANS = new Set(['Call for papers', 'Open space', 'Open mic', 'Lightning talk']);

test.each([
  ['ja', '2026-03-01', '2026-03-02', '2026年3月1日～2日'],
  ['ja', '2026-03-31T18:30', '2026-04-01T00:15', '2026年3月31日 18:30～4月1日 0:15'],
  ['ja', '2026-03-01T18:30', '2026-03-01T18:45', '2026年3月1日 18:30～18:45'],
  ['zh-Hans', '2025-12-31', '2026-01-02', '2025年12月31日 – 2026年1月2日'],
  ['ko', '2026-03-01', '2026-03-02', '2026년 3월 1일~2일'],
  ['pl', '2026-03-01', '2026-03-02', '1–2 marca 2026'],
])('%s writes the days from %s to %s like native speakers', (locale, startDate, endDate, text) => {
  expect(whenOf({ startDate, endDate }, locale)?.text.join('').replace(/\s/g, ' ')).toBe(text);
});

test.each([
  ['ja', 'Warehouse 12、top floor', 'Quay 12、3072 AP Rotterdam、オランダ'],
  ['zh-Hans', 'Warehouse 12、top floor', 'Quay 12、3072 AP Rotterdam、荷兰'],
  ['pl', 'Warehouse 12, top floor', 'Quay 12, 3072 AP Rotterdam, Holandia'],
])('a place in %s is a list with the commas of the language', (locale, name, address) => {
  const place = {
    name: 'Warehouse 12',
    room: 'top floor',
    address: {
      streetAddress: 'Quay 12',
      postalCode: '3072 AP',
      addressLocality: 'Rotterdam',
      addressRegion: '',
      addressCountry: 'NL',
    },
  };
  expect(placeData(place, locale)).toMatchObject({ name, address });
  const texts = readTranslations(locale)['theme.eventWriteups.list'];
  expect(texts?.replace('{first}', 'a').replace('{second}', 'b')).toBe(
    locale === 'pl' ? 'a, b' : 'a、b',
  );
});
