export function problemsOf(answers: {
  name?: string;
  url?: string;
  author?: string;
  baseUrl?: string;
}): string[];
