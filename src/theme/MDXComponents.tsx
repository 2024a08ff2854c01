import MDXComponents from '@theme-original/MDXComponents';
import TableFrame from '../components/TableFrame/index.tsx';

/** The components for posts and pages: the default ones, and tables that scroll. */
export default { ...MDXComponents, table: TableFrame };
