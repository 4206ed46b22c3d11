// Runs Azurite until whoever started it lets go of its standard input, so that it never outlives the tests.
process.stdin.resume().on("end", () => process.exit());
require("azurite/dist/src/azurite.js");
