/** What a new post says about a talk until its author fills in the details. */
export const TEMPLATE_TALK = {
  name: 'The title of the talk',
  performer: 'The name of another speaker',
  slides: 'https://example.org/slides.pdf',
} as const;
