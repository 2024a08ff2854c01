import MDXComponents from '@theme-original/MDXComponents';
import TableFrame from '../components/TableFrame/index.tsx';

/** What posts and pages are made of: what there is anyway, with tables that scroll. */
export default { ...MDXComponents, table: TableFrame };
