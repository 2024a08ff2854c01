import { describe, expect, test } from 'vitest';
import { createQueue } from '../../../src/plugin/images/queue.ts';
import { DEFAULT_IMAGES } from '../../../src/plugin/images/settings.ts';
import { widthsIn, widthsOf, worthwhile } from '../../../src/plugin/images/variants.ts';

describe('an image is encoded', () => {
  test.each([
    [100, [100]],
    [480, [480]],
    [500, [500]],
    [783, [480, 783]],
    [1200, [480, 768, 1080, 1200]],
    [1700, [480, 768, 1080, 1600]],
    [6000, [480, 768, 1080, 1600]],
  ])('of %i pixels at its own width, and at all clearly smaller ones', (own, widths) => {
    expect(widthsOf({ width: own, height: (own * 3) / 4 }, DEFAULT_IMAGES)).toEqual(widths);
  });

  test('at other widths from the options, in any order', () => {
    const size = { width: 2000, height: 1500 };
    expect(widthsOf(size, { ...DEFAULT_IMAGES, widths: [1200, 600] })).toEqual([600, 1200]);
  });
});

test('in two widths as WebP beside AVIF, otherwise in all', () => {
  const widths = [480, 768, 1080, 1600];
  expect(widthsIn('avif', widths, ['avif', 'webp'])).toEqual(widths);
  expect(widthsIn('webp', widths, ['avif', 'webp'])).toEqual([768, 1600]);
  expect(widthsIn('webp', [480, 600], ['avif', 'webp'])).toEqual([480, 600]);
  expect(widthsIn('webp', widths, ['webp'])).toEqual(widths);
});

test.each([
  [{ width: 8000, height: 4000 }, [480, 768, 1080, 1600]],
  [{ width: 6000, height: 2000 }, [480, 768, 1080, 1600, 2400]],
  [{ width: 16_000, height: 2000 }, [480, 768, 1080, 1600, 4096]],
  [{ width: 3000, height: 300 }, [480, 768, 1080, 1600, 3000]],
  [{ width: 2000, height: 20_000 }, [480, 768, 1080, 1600]],
])('a panorama of %o is encoded wide enough to be enlarged', (size, widths) => {
  expect(widthsOf(size, DEFAULT_IMAGES)).toEqual(widths);
});

describe('the encoder drops', () => {
  const sizes = (text: string) =>
    text.split(' ').map((word) => {
      const [format, width, bytes] = word.split(':');
      return { format: format as 'avif' | 'webp', width: Number(width), bytes: Number(bytes) };
    });
  const kept = (text: string, format: string, bytes: number) =>
    worthwhile(sizes(text), { format, bytes })
      .map((one) => `${one.format}:${one.width}`)
      .sort();

  test('nothing from a photo', () => {
    expect(kept('avif:480:10 avif:1600:60 webp:480:20 webp:1600:90', 'jpeg', 150)).toEqual([
      'avif:1600',
      'avif:480',
      'webp:1600',
      'webp:480',
    ]);
  });

  test('a narrower variant that is hardly lighter than a wider one', () => {
    expect(kept('webp:480:12 webp:768:19 webp:1080:20', 'png', 50)).toEqual([
      'webp:1080',
      'webp:480',
    ]);
    expect(kept('webp:480:21 webp:768:30 webp:1080:20', 'png', 50)).toEqual(['webp:1080']);
    // A tenth is enough.
    expect(kept('webp:480:18 webp:1080:20', 'png', 50)).toEqual(['webp:1080', 'webp:480']);
  });

  test('a format with only a narrow light variant, which would be enlarged', () => {
    expect(kept('avif:480:20 avif:1080:60 webp:480:25 webp:1080:40', 'png', 50)).toEqual([
      'webp:1080',
      'webp:480',
    ]);
  });

  test('a format that is no lighter than the fallback', () => {
    expect(kept('avif:64:3 webp:64:5', 'png', 4)).toEqual(['avif:64']);
    expect(kept('avif:64:9 webp:64:5', 'png', 4)).toEqual([]);
  });

  test('a denser format that is no lighter than the simpler one', () => {
    expect(kept('avif:64:5 webp:64:5', 'png', 9)).toEqual(['webp:64']);
  });

  test('nothing from the original format: phones need its narrower variants', () => {
    expect(kept('avif:480:8 avif:1600:40 webp:480:20 webp:1600:90', 'webp', 90)).toEqual([
      'avif:1600',
      'avif:480',
      'webp:1600',
      'webp:480',
    ]);
  });
});

describe('a queue', () => {
  test('runs no more tasks at a time than allowed, and all in order', async () => {
    const queue = createQueue(2);
    const started: number[] = [];
    let running = 0;
    let most = 0;
    const tasks = Array.from({ length: 9 }, (_, index) =>
      queue(async () => {
        started.push(index);
        most = Math.max(most, ++running);
        await new Promise((resolve) => setTimeout(resolve, (index * 7) % 5));
        running--;
        return index;
      }),
    );
    expect(await Promise.all(tasks)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(started).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(most).toBe(2);
  });

  test('goes on after a task that fails', async () => {
    const queue = createQueue(1);
    await expect(queue(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await queue(async () => 'yes')).toBe('yes');
  });
});
