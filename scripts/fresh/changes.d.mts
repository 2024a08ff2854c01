export function changes(
  answers: { name: string; url: string; baseUrl: string },
  read: (file: string) => string,
): Record<string, string>;
