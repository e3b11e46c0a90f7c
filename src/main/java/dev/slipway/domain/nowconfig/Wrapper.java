package dev.slipway.domain.nowconfig;

import dev.slipway.domain.nodeproject.PackageManifest;
import dev.slipway.domain.webproject.EntryPoint;
import java.util.List;

/**
 * The file in api/ that leads to a program outside of it.
 *
 * @param stem its path without the ending
 */
record Wrapper(String stem, EntryPoint outside, boolean module) {
    static Wrapper of(EntryPoint outside, List<EntryPoint> entries, PackageManifest manifest) {
        boolean taken = entries.stream().anyMatch(entry -> entry.stem().equals("api/index"));
        return new Wrapper(taken ? "api/server" : "api/index", outside, manifest.isModule());
    }

    /** Of a file in TypeScript's language one in TypeScript, which finds it by its name. */
    static String ending(EntryPoint outside) {
        return isTypeScript(outside) ? "ts" : "js";
    }

    /** What to add, a sentence or two. */
    String advice() {
        return "Vercel makes functions of files in api/, and refuses patterns that find none there. Add " + stem + "."
                + ending(outside) + " with the line: " + line();
    }

    private String line() {
        String file = "../" + outside.path();
        boolean script = isTypeScript(outside);
        if (module || outside.ending().equals("mjs") || script) {
            String from = !script ? file : "../" + outside.stem() + (module ? ".js" : "");
            return "import app from \"" + from + "\"; export default app;";
        }
        return "module.exports = require(\"../" + (outside.ending().equals("cjs") ? outside.path() : outside.stem())
                + "\");";
    }

    private static boolean isTypeScript(EntryPoint entry) {
        return List.of("ts", "mts", "cts").contains(entry.ending());
    }
}
