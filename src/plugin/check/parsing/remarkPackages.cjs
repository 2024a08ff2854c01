// Compiling bundles everything that this imports into one file, which Node loads ten times as fast.
// Tests use the packages directly.
module.exports = require('./remarkPackages.mjs');
