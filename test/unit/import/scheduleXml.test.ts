import { expect, test } from 'vitest';
import { readImport } from '../../../src/plugin/import/readImport.ts';

const xml = `<?xml version='1.0' encoding='utf-8' ?>
<!-- Made with love by pretalx. -->
<schedule>
  <generator name="pretalx" version="2026.1" />
  <version>0.3</version>
  <conference>
    <acronym>tide</acronym>
    <title>Tides &amp; moons</title>
    <start>2026-05-01</start>
    <end>2026-05-02</end>
    <days>2</days>
    <base_url>https://tide.example.org</base_url>
    <time_zone_name>Europe/Oslo</time_zone_name>
  </conference>
  <day index='1' date='2026-05-01' start='2026-05-01T04:00:00+02:00' end='2026-05-02T03:59:00+02:00'>
    <room name='Hall 3' guid='x'>
      <event guid='9c0d' id='12'>
        <date>2026-05-01T10:00:00+02:00</date>
        <start>10:00</start>
        <duration>00:45</duration>
        <room>Hall 3</room>
        <slug>tide-12-ebb</slug>
        <url>https://tide.example.org/talk/ABC/</url>
        <recording><license>CC-0</license><optout>true</optout></recording>
        <title>Ebb</title>
        <subtitle></subtitle>
        <track>Water</track>
        <type>Workshop (long)</type>
        <language>de</language>
        <abstract><![CDATA[Up & <b>down</b>.]]></abstract>
        <description></description>
        <logo></logo>
        <persons><person id='5'>Ada Lovelace</person><person id='6'>Grace Hopper</person></persons>
        <links><link href="https://example.org/tables">Tables</link></links>
        <attachments></attachments>
      </event>
    </room>
  </day>
</schedule>`;

test('a schedule.xml of pretalx or frab', async () => {
  const { event, lost } = await readImport(xml);
  expect(event).toEqual({
    name: 'Tides & moons',
    startDate: '2026-05-01',
    endDate: '2026-05-02',
    timeZone: 'Europe/Oslo',
    url: 'https://tide.example.org',
    talks: [
      {
        id: '9c0d',
        name: 'Ebb',
        type: 'workshop',
        performer: [{ name: 'Ada Lovelace' }, { name: 'Grace Hopper' }],
        description: 'Up & down .',
        startDate: '2026-05-01T10:00',
        duration: '0:45:00',
        room: 'Hall 3',
        track: 'Water',
        inLanguage: ['de'],
        url: 'https://tide.example.org/talk/ABC/',
        links: [{ name: 'Tables', url: 'https://example.org/tables' }],
        recording: { status: 'none' },
      },
    ],
  });
  expect(lost).toEqual(['talks: recording_license']);
});

test.each([
  ['it ends in the middle', xml.slice(0, 900), 'The XML can’t be read: '],
  ['an entity of its own', xml.replace('Ebb', '&lol;'), 'The XML can’t be read: '],
  ['another root', '<?xml version="1.0"?><rss><schedule /></rss>', 'The XML isn’t a schedule'],
  [
    'another root with a conference',
    '<?xml version="1.0"?><rss><schedule /><conference /></rss>',
    'The XML isn’t a schedule',
  ],
  ['no conference', '<schedule><version>1</version></schedule>', 'The XML isn’t a schedule'],
  ['a schedule in a schedule', '<schedule>'.repeat(5000), 'The XML is nested too deeply.'],
])('%s: one line', async (_, text, message) => {
  await expect(readImport(text)).rejects.toThrow(message);
});
