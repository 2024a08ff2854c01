/**
 * Removes components and helpers of Infima, Docusaurus's style sheet, that this blog doesn't use. Posts and pages are written
 * in Markdown. To use one of these classes by hand, remove it from the list.
 */
export const withoutUnused = {
  postcssPlugin: 'infima-without-unused',
  Once(root: Root): void {
    if (!/[\\/]infima[\\/]/.test(root.source?.input.file ?? '')) return;
    // A rule that's removed during the walk would hide the next one.
    const rules: Rule[] = [];
    root.walkRules((rule) => {
      rules.push(rule);
    });
    for (const rule of rules) {
      const used = rule.selectors.filter((selector) => !UNUSED.test(selector));
      if (used.length === 0) rule.remove();
      else if (used.length < rule.selectors.length) rule.selectors = used;
    }
  },
};

const UNUSED = new RegExp(
  `\\.(?:${[
    'alert--primary|alert__',
    'avatar|badge|breadcrumbs--|card|dropdown|hero(?!__title)|pills|tabs',
    'button-group|button--(?!primary|secondary|outline)',
    'col--(?:offset-)?(?!2\\b|3\\b|6\\b|8\\b)\\d',
    'footer--dark|navbar--dark|navbar--primary|navbar__search',
    '(?:margin|padding)--(?!none)|(?:margin|padding)-horiz--|padding-(?:left|right)--',
    'margin-left--(?!sm)|margin-right--(?!md)',
    'pagination(?!-nav)|row--|shadow--(?!lw)',
    'text--(?!center|truncate)',
  ].join('|')})`,
);

/** What PostCSS hands out. */
interface Root {
  source?: { input: { file?: string } };
  walkRules(visit: (rule: Rule) => void): void;
}

interface Rule {
  selectors: string[];
  remove(): void;
}
