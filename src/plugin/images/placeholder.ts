/** The resource of requests for pictures (remark/pictures.ts): loaders need one, and the picture may not be there. */
export default null;
