// Compiling makes one file of all that this leads to, which Node loads in a tenth of the time. In tests it's the packages.
module.exports = require('./remarkPackages.mjs');
