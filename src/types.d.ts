/** The bundler makes an address of a font. */
declare module '*.woff2' {
  const address: string;
  export default address;
}
