import Link from '@docusaurus/Link';
import rules from '@generated/plugin-page/default/rules.json';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/**
 * All rules of the check with their levels and links to their pages: errors first, and rules that
 * are off by default last.
 */
export default function RuleTable(): ReactNode {
  const sorted = [...rules].sort(
    (a, b) => LEVELS.indexOf(a.severity) - LEVELS.indexOf(b.severity) || (a.id < b.id ? -1 : 1),
  );
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Rule</th>
          <th scope="col">Level</th>
          <th scope="col">What it finds</th>
        </tr>
      </thead>
      <tbody>
        {sorted.map(({ id, severity, summary }) => (
          <tr key={id}>
            <th scope="row">
              <Link to={`/docs/rules/${id}`}>{id}</Link>
            </th>
            <td>
              <span className={styles.level} data-level={severity}>
                {severity}
              </span>
            </td>
            <td>{withCode(summary)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Marks words between backticks as code. */
function withCode(text: string): ReactNode[] {
  return text.split('`').map((part, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text stay where they are
    index % 2 === 1 ? <code key={index}>{part}</code> : part,
  );
}

const LEVELS = ['error', 'warning', 'info', 'off'];
