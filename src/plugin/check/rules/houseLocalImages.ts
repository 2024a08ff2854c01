import type { Rule } from '../rule.ts';

export const houseLocalImages: Rule = {
  id: 'house-local-images',
  severity: 'warning',
  setting: 'localImages',
  summary: 'An image on another host, in a blog whose rules.house.localImages is true.',
  why: 'The other host can change or delete the image, learns who reads the post, and serves it in one size.',
  examples: {
    bad: [
      {
        title: 'Hotlinked',
        house: { localImages: true },
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\n---\n\n![The hall](⟦https://images.example.org/hall.png⟧)\n',
        },
        says: [
          {
            message: 'The image https://images.example.org/hall.png is on another host.',
            help: 'Ask whether you may use it, download it next to the post, and write its path.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'In the repository; videos may be elsewhere',
        house: { localImages: true },
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\n---\n\n![The hall](./hall.png)\n\n<video src="https://videos.example.org/talk.mp4" controls></video>\n',
          'blog/hall.png': '',
        },
      },
    ],
  },
  checkPost({ images, house }, report) {
    if (!house.localImages) return;
    for (const { reference, verdict } of images) {
      if (reference.kind !== 'image' || verdict.status !== 'external') continue;
      if (/^data:/i.test(reference.target)) continue;
      report({
        range: reference.range,
        message: `The image ${reference.target} is on another host.`,
        help: 'Ask whether you may use it, download it next to the post, and write its path.',
      });
    }
  },
};
