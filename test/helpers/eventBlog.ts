/** A post that isn't about an event. */
export const plainPost =
  '---\ndate: 2026-01-05\nauthors: [saim]\ntitle: No event\n---\n\nFirst.\n\n{/* truncate */}\n\nSecond.\n';

export const announcement = `---
date: 2026-03-01
authors: [saim]
slug: come
title: Come
event:
  id: days
  name: 'Harbour Days </script><b>'
  description: 'Bring C:\\new'
  startDate: 2026-05-01
  endDate: 2026-05-03
  location:
    name: Hall 3
    address: Oslo
    geo: {latitude: 59.9, longitude: 10.7}
  slides: /slides/a.pdf
  talks:
    - name: Gateways
      performer: [saim, Ada Lovelace]
---

Come.

{/* truncate */}

The [calendar](pathname:///events.ics) and [its entry](pathname:///events/days.ics).
`;

/** Posts about events, of every kind that a build handles differently. */
export const files = {
  'blog/plain.md': plainPost,
  'blog/come.md': announcement,
  'blog/notes.md':
    '---\ndate: 2026-05-09\nauthors: [saim]\nslug: notes\ncanonical: https://elsewhere.example/notes\nevent:\n  id: days\n  recording: {status: pending}\n---\n\nNotes.\n\n{/* truncate */}\n\n<Recording />\n\n<UpcomingEvents />\n',
  'blog/night.md':
    '---\ndate: 2026-05-09\nauthors: [saim]\nslug: night\nimage: /img/night.png\nevent:\n  name: Night\n  startDate: 2031-05-01T20:00\n  endDate: 2031-05-01T23:00\n  timeZone: America/New_York\n  virtualLocation: https://meet.example.org\n---\n\nNight.\n\n<EventCard />\n',
  'blog/hidden.md':
    '---\ndate: 2026-05-09\nauthors: [saim]\nslug: hidden\nunlisted: true\nevent:\n  name: Hidden\n  startDate: 2026-06-01\n  recording: {status: published, url: https://youtu.be/abc123}\n---\n\nHidden.\n\n<Recording />\n',
  'blog/draft.md':
    '---\ndate: 2026-05-09\nauthors: [saim]\nslug: draft\ndraft: true\nevent:\n  name: Draft\n  startDate: 2026-06-01\n---\n\nDraft.\n',
  'static/slides/a.pdf': 'slides',
  'static/img/night.png': '',
};

export const withFeed = { feedOptions: { type: 'rss' } };
