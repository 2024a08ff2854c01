/** The bundler makes an address of a font. */
declare module '*.woff2' {
  const address: string;
  export default address;
}

/** What src/pluginPage/plugin.ts writes. */
declare module '@generated/plugin-page/default/rules.json' {
  const rules: import('./pluginPage/plugin.ts').ListedRule[];
  export default rules;
}

/** nprogress itself (src/scripts/plugin.ts). */
declare module 'progress-bar' {
  const bar: { configure(options: object): void; start(): void; done(): void };
  export default bar;
}
