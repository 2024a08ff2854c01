/**
 * Which attributes of which elements name a file, page or URL. Attributes are compared in lower case: MDX
 * writes `srcSet` and `xlinkHref`, HTML `srcset`.
 */
export function attributeRole(element: string, attribute: string): Role | undefined {
  return ELEMENTS[element]?.[attribute.toLowerCase()];
}

/** Whether a name is a component of the blog's own, which may do anything with its properties. */
export function isComponent(element: string): boolean {
  return /^[A-Z]|\./.test(element);
}

/** Whether a path ends as pictures do. */
export function isPicture(target: string): boolean {
  return PICTURE.test(target);
}

/**
 * Whether a module that is asked for is a file that a post shows or links: code, styles, data and packages are the
 * bundler's business (analysis/moduleRequests.ts).
 */
export function isAsset(target: string): boolean {
  return (
    /^(?:\.{1,2}\/|\/|@site\/)/.test(target) &&
    /\.(?!jsx?$|tsx?$|[cm]js$|[cm]ts$|css$|scss$|json$|config$)[a-z\d]+(?:\?[\s\S]*)?$/i.test(
      target,
    )
  );
}

/** Of a regular expression: what the names of pictures end in. */
export const PICTURE_ENDING = '\\.(?:png|jpe?g|jfif|gif|webp|avif|svg|bmp|ico|apng|tiff?)';
const PICTURE = new RegExp(`${PICTURE_ENDING}(?:[?#]|$)`, 'i');

const ELEMENTS: Record<string, Record<string, Role>> = Object.assign(Object.create(null), {
  a: { href: 'link' },
  area: { href: 'link' },
  audio: { src: 'media' },
  embed: { src: 'media' },
  iframe: { src: 'link' },
  image: { href: 'image' },
  img: { src: 'image', srcset: 'image-set' },
  object: { data: 'media' },
  source: { src: 'media', srcset: 'image-set' },
  track: { src: 'media' },
  video: { src: 'media', poster: 'image' },
  // Docusaurus's own components, which posts use without an import or by `@docusaurus/Link`.
  Link: { to: 'link', href: 'link' },
  ThemedImage: { sources: 'image-map' },
});

/** `image-set` is a `srcset`, `image-map` an object whose values are images. */
export type Role = 'image' | 'media' | 'link' | 'image-set' | 'image-map';
