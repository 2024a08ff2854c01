import yaml from 'js-yaml';

/** The value of some YAML; `undefined` if it isn't valid. */
export function yamlValue(text: string): unknown {
  try {
    return yaml.load(text);
  } catch {
    return undefined;
  }
}
