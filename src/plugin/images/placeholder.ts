/**
 * The resource of requests for images (remark/pictures.ts): loaders need one, and the image may not
 * exist.
 */
export default null;
