export function newFiles(answers: {
  name: string;
  author: string;
  today: string;
}): Record<string, string>;
