/** By file below src/plugin, line, and the mutant's text. */
export default [];
