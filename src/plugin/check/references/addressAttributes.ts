/**
 * The attributes of elements that contain a file, page or URL. Names are compared in lower case: MDX uses `srcSet`
 * and `xlinkHref`, HTML `srcset`.
 */
export function attributeRole(element: string, attribute: string): Role | undefined {
  return ELEMENTS[element]?.[attribute.toLowerCase()];
}

/** Whether a name is one of the blog's own components, which may do anything with their properties. */
export function isComponent(element: string): boolean {
  return /^[A-Z]|\./.test(element);
}

/** Whether a path has an image extension. */
export function isPicture(target: string): boolean {
  return PICTURE.test(target);
}

/**
 * Whether a requested module is a file that a post shows or links to. Code, styles, data and packages are checked
 * elsewhere (analysis/moduleRequests.ts).
 */
export function isAsset(target: string): boolean {
  return (
    /^(?:\.{1,2}\/|\/|@site\/)/.test(target) &&
    /\.(?!jsx?$|tsx?$|[cm]js$|[cm]ts$|css$|scss$|json$|config$)[a-z\d]+(?:\?[\s\S]*)?$/i.test(
      target,
    )
  );
}

/** Part of a regular expression: image extensions. */
export const PICTURE_ENDING = '\\.(?:png|jpe?g|jfif|gif|webp|avif|svg|bmp|ico|apng|tiff?)';
const PICTURE = new RegExp(`${PICTURE_ENDING}(?:[?#]|$)`, 'i');

const ELEMENTS: Record<string, Record<string, Role>> = Object.assign(Object.create(null), {
  // The last two are for links in drawings (SVG).
  a: { href: 'link', xlinkhref: 'link', 'xlink:href': 'link' },
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
  // Docusaurus's own components, which posts use without an import or through `@docusaurus/Link`.
  Link: { to: 'link', href: 'link' },
  ThemedImage: { sources: 'image-map' },
});

/** `image-set` is a `srcset`, `image-map` an object whose values are images. */
export type Role = 'image' | 'media' | 'link' | 'image-set' | 'image-map';
