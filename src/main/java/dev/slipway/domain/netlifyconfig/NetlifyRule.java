package dev.slipway.domain.netlifyconfig;

import dev.slipway.domain.configcheck.ConfigRule;
import dev.slipway.domain.judgement.Severity;
import java.util.Locale;

/** The rules by number; a number never changes its meaning. Errors are what Netlify refuses itself. */
public enum NetlifyRule implements ConfigRule {
    TYPE(1, Severity.ERROR, "A value is of the wrong type"),
    UNKNOWN_SETTING(2, Severity.ERROR, "A setting is not known, and is taken for a function's name"),
    BUNDLER(3, Severity.ERROR, "The bundler is not known"),
    DIRECTORY(4, Severity.ERROR, "directory stands among the settings of one function"),
    UNKNOWN_OF_FUNCTION(5, Severity.NOTE, "A function has a setting that is not known"),
    UNKNOWN_TOP(6, Severity.NOTE, "A key at the top that is not known"),
    KEY(7, Severity.ERROR, "A key is not known here"),
    MISSING(8, Severity.ERROR, "A key is missing"),
    RANGE(9, Severity.ERROR, "A value is not among those allowed"),
    NOT_INCLUDED(10, Severity.WARNING, "The engine may be missing from the functions"),
    NOT_NAMED(11, Severity.NOTE, "The engine is left to the bundler to find"),
    PATTERN(12, Severity.WARNING, "A pattern takes no file of the client"),
    IGNORED(13, Severity.WARNING, "The client is kept out of the functions"),
    EXTERNAL(14, Severity.NOTE, "@prisma/client is not named as external"),
    NO_EFFECT(15, Severity.NOTE, "A setting has no effect with this bundler"),
    OLD_BUNDLER(16, Severity.NOTE, "The bundler is the older one"),
    TWICE(17, Severity.ERROR, "A plugin is there twice"),
    SCHEDULE(18, Severity.ERROR, "A schedule is no time"),
    BYTE_ORDER_MARK(19, Severity.ERROR, "The file begins with a byte order mark"),
    TARGET(20, Severity.WARNING, "The engine for the functions' system is not generated"),
    TARGET_ELSEWHERE(21, Severity.NOTE, "The engine for the functions' system is generated on Netlify only"),
    TARGET_TOO_MANY(22, Severity.NOTE, "One engine too many is generated on Netlify"),
    RUNTIME(23, Severity.WARNING, "The functions' Node version is set where it is not read"),
    CONNECTIONS(24, Severity.NOTE, "Nothing limits how many sandboxes connect at once"),
    BASE(25, Severity.ERROR, "The base directory does not exist");

    private final int number;
    private final Severity severity;
    private final String title;

    NetlifyRule(int number, Severity severity, String title) {
        this.number = number;
        this.severity = severity;
        this.title = title;
    }

    @Override
    public String id() {
        return String.format(Locale.ROOT, "NTL%03d", number);
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String title() {
        return title;
    }
}
