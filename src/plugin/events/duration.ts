import { readDuration } from './model/readDuration.ts';

/** Returns a duration in ISO 8601: `PT1H12M`. */
export function isoDuration(written: string): string {
  const seconds = readDuration(written);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const text = parts.map((part, index) => (part > 0 ? `${part}${'HMS'[index]}` : '')).join('');
  return `PT${text || '0S'}`;
}

/** Returns a duration in whole minutes, in the locale's format: `1 hr 12 min`. */
export function writeDuration(written: string, locale: string): string {
  const minutes = Math.max(1, Math.round(readDuration(written) / 60));
  const write = (unit: 'hour' | 'minute', value: number) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(value);
  const hours = Math.floor(minutes / 60);
  return [hours > 0 && write('hour', hours), minutes % 60 > 0 && write('minute', minutes % 60)]
    .filter(Boolean)
    .join(' ');
}

/** Returns a position in a video, as players show it: `12:30`, `1:04:20`. */
export function writeOffset(seconds: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const rest = two(seconds % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}
