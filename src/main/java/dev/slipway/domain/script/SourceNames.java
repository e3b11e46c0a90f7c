package dev.slipway.domain.script;

import java.util.regex.Pattern;

/** Tells by their names which files of a project are code of its own that runs where it is deployed. */
public final class SourceNames {
    private static final Pattern SCRIPT = Pattern.compile(".*[.](js|mjs|cjs|jsx|ts|mts|cts|tsx)");
    /**
     * What does not run where the project is deployed, or is made of what does; a folder prisma among the sources is a module, as the
     * generator of NestJS makes one.
     */
    private static final Pattern ASIDE = Pattern.compile(
            "(?i)(.*/)?(tests?|__tests__|__mocks__|spec|e2e|scripts?|seeds?|examples?|docs|dist|build|out|coverage)/.*"
                    + "|(?!(.*/)?(src|libs?)/)(.*/)?prisma/.*"
                    + "|(.*/)?seed[^/]*|.*[.](test|spec|d)[.][a-z]+");

    private SourceNames() {}

    public static boolean isScript(String name) {
        return SCRIPT.matcher(name).matches();
    }

    /** Whether a script does not run there, as far as its name tells. */
    public static boolean isAside(String name) {
        return ASIDE.matcher(name).matches();
    }

    /** Whether it lies beside the schema, where some keep their one client. */
    public static boolean isBesideSchema(String name) {
        return name.startsWith("prisma/") && !name.contains("seed");
    }
}
