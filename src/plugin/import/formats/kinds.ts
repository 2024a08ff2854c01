/**
 * Returns the kind of a talk from the organizers' own words: `Keynote (60 min)`, `Long workshop`.
 */
export function kindNamed(name = ''): string | undefined {
  return KINDS.find(([words]) => words.test(name))?.[1];
}

/** Returns the kind of a programme item that isn't a talk, from its title: `Lunch break`. */
export function slotNamed(title = ''): string {
  return SLOTS.find(([words]) => words.test(title))?.[1] ?? 'break';
}

const SLOTS: [RegExp, string][] = [
  [/\b(?:regist|check-?in|doors?\b|badge)/i, 'registration'],
  [/\b(?:opening|welcome)\b/i, 'opening'],
  [/\b(?:closing|goodbye|farewell)\b/i, 'closing'],
  [/\b(?:open ?spaces?|unconference)\b/i, 'openSpace'],
  [/\b(?:(?:after)?party|dinner|drinks|social|reception)\b/i, 'social'],
];

const KINDS: [RegExp, string][] = [
  [/keynote/i, 'keynote'],
  [/lightning/i, 'lightning'],
  [/workshop|tutorial|training|hands-on/i, 'workshop'],
  [/panel|podium/i, 'panel'],
  [/\bdemo/i, 'demo'],
  [/fireside/i, 'fireside'],
  [/\b(?:break|lunch|coffee|pause)\b/i, 'break'],
  [/\bopening\b/i, 'opening'],
  [/\bclosing\b/i, 'closing'],
  [/\b(?:talk|lecture|vortrag|presentation|session)\b/i, 'talk'],
];
