/**
 * Creates a photo for the examples of rules: the headers of a JPEG, as a camera writes them, and
 * the requested number of bytes. It shows nothing.
 */
export function photo(settings: PhotoSettings = {}): ExamplePicture {
  const { width = 1600, height = 1200, bytes = 300_000, hasLocation, isCutOff } = settings;
  const place = hasLocation ? ', with GPS coordinates' : '';
  const end = isCutOff ? ', cut off' : '';
  return {
    about: `a JPEG of ${width} × ${height} pixels and ${bytes / 1000} kB${place}${end}`,
    content: () => {
      const head = Buffer.concat([
        Buffer.from([0xff, 0xd8]),
        segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')),
        ...(hasLocation ? [segment(0xe1, exifWithPlace())] : []),
        segment(
          0xc0,
          Buffer.from([8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]),
        ),
        ...(isCutOff ? [] : [segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0]))]),
      ]);
      if (isCutOff) return head;
      return Buffer.concat([head, Buffer.alloc(Math.max(0, bytes - head.length - 2)), EOI]);
    },
  };
}

/**
 * The files of an example as they'd be on disk: without marks, and with an image wherever only a
 * name is given.
 */
export function exampleFiles({ files }: ExampleFiles): Record<string, string | Buffer> {
  return Object.fromEntries(
    Object.entries(files).map(([file, content]) => [
      file,
      typeof content !== 'string'
        ? content.content()
        : content === ''
          ? smallestPicture(file)
          : content.replace(/[⟦⟧]/g, ''),
    ]),
  );
}

/** The texts of an example, with their marks. */
export function exampleTexts({ files }: ExampleFiles): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
}

/** A one-pixel image in the format of its extension; an empty text for any other file. */
export function smallestPicture(file: string): string | Buffer {
  const ending = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? '';
  if (ending === 'svg') return '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';
  const bytes = SMALLEST[ending];
  return bytes === undefined ? '' : Buffer.from(bytes, 'base64');
}

function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

/** Exif with a GPS directory: a latitude and a longitude, each in degrees, minutes and seconds. */
function exifWithPlace(): Buffer {
  const block = Buffer.alloc(108);
  const entry = (at: number, tag: number, type: number, count: number, value: number) => {
    block.writeUInt16BE(tag, at);
    block.writeUInt16BE(type, at + 2);
    block.writeUInt32BE(count, at + 4);
    block.writeUInt32BE(value, at + 8);
  };
  block.write('MM\0*', 'latin1');
  block.writeUInt32BE(8, 4);
  block.writeUInt16BE(1, 8);
  entry(10, 0x8825, 4, 1, 26);
  block.writeUInt16BE(2, 26);
  entry(28, 0x02, 5, 3, 60);
  entry(40, 0x04, 5, 3, 84);
  [51, 1, 55, 1, 21, 1, 4, 1, 28, 1, 40, 1].forEach((part, index) => {
    block.writeUInt32BE(part, 60 + index * 4);
  });
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), block]);
}

const EOI = Buffer.from([0xff, 0xd9]);

/** In base64. */
const SMALLEST: Record<string, string> = {
  gif: 'R0lGODlhAQABAIAAAExpcYiIiCH5BAUAAAAALAAAAAABAAEAAAICTAEAOw==',
  jpg: '/9j/2wBDAAYEBQYFBAYGBQYHBwYIChAKCgkJChQODwwQFxQYGBcUFhYaHSUfGhsjHBYWICwgIyYnKSopGR8tMC0oMCUoKSj/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAAP/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AP//Z',
  png: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABpfZFQAAAAABJRU5ErkJggg==',
  webp: 'UklGRh4AAABXRUJQVlA4TBEAAAAvAAAAAAdQxCIWsf+BiOh/AAA=',
};

interface PhotoSettings {
  width?: number;
  height?: number;
  bytes?: number;
  hasLocation?: boolean;
  isCutOff?: boolean;
}

/** An image in an example. */
export interface ExamplePicture {
  /** A description for the documentation. */
  about: string;
  content(): Buffer;
}

/** Contents by path. An empty image file stands for any image. */
export interface ExampleFiles {
  files: Record<string, string | ExamplePicture>;
}
