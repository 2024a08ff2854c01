export default function lighten(this: { resourcePath: string }, source: string): string;
