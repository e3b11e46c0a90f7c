package dev.slipway.domain.nowcheck;

import dev.slipway.domain.configcheck.ConfigRule;
import dev.slipway.domain.judgement.Severity;
import java.util.Locale;

/** The rules by number; a number never changes its meaning. */
public enum NowRule implements ConfigRule {
    TYPE(1, Severity.ERROR, "A value is of the wrong type"),
    COUNT(2, Severity.ERROR, "Too many or too few entries"),
    LENGTH(3, Severity.ERROR, "A text or a name is too long or too short"),
    KEY(4, Severity.ERROR, "A key is not known here"),
    MISSING(5, Severity.ERROR, "A key is missing"),
    RANGE(6, Severity.ERROR, "A value is not among those allowed"),
    LAMBDA_SIZE_PLACE(7, Severity.ERROR, "maxLambdaSize stands outside of config"),
    FUNCTIONS_AND_BUILDS(8, Severity.ERROR, "functions and builds exclude each other"),
    MIXED_ROUTES(9, Severity.ERROR, "routes exclude the newer routing keys"),
    REGULAR_EXPRESSION(10, Severity.ERROR, "A source is no regular expression"),
    PATH_PATTERN(11, Severity.ERROR, "A source is no path pattern"),
    ROUTE(12, Severity.ERROR, "A route that cannot work"),
    VERSION(13, Severity.ERROR, "The version is not 2"),
    VARIABLE_NAME(14, Severity.ERROR, "An environment variable has a name that is not allowed"),
    DUPLICATE(15, Severity.WARNING, "A key is there twice"),
    UNKNOWN_TOP(16, Severity.NOTE, "A key at the top that the platform does not know"),
    TWO_FILES(17, Severity.ERROR, "Two config files that the platform refuses together"),
    DEAD_LAMBDA_SIZE(20, Severity.NOTE, "maxLambdaSize has no effect"),
    BUILDER_MOVED(21, Severity.NOTE, "A builder has moved"),
    DEPRECATED(22, Severity.NOTE, "A setting is deprecated"),
    BUILDS_TODAY(23, Severity.NOTE, "builds switches off what the project's settings say"),
    MEMORY_TODAY(24, Severity.NOTE, "memory may have no effect"),
    LONG_DURATION(25, Severity.WARNING, "maxDuration is more than the plans allow"),
    HOBBY_DURATION(26, Severity.NOTE, "maxDuration is more than the Hobby plan allows"),
    SECRET(27, Severity.NOTE, "A variable refers to a secret of 2020"),
    CATCH_ALL(28, Severity.WARNING, "A route is never reached"),
    OLD_FILE(29, Severity.WARNING, "Today's command line does not take now.json"),
    SERVER_KEY(30, Severity.ERROR, "A key at the top that the deployment's server refuses"),
    OLD_BUILDER(31, Severity.ERROR, "A builder of 2020 in a file of today"),
    BYTE_ORDER_MARK(32, Severity.ERROR, "The file begins with a byte order mark"),
    SECRET_TODAY(33, Severity.ERROR, "A variable refers to a secret, which Vercel no longer has"),
    PATTERN_UNUSED(34, Severity.ERROR, "A pattern of functions finds no function"),
    FUNCTION_ENTRY(35, Severity.ERROR, "An entry of functions that is refused"),
    SERVICES(36, Severity.ERROR, "services and other keys exclude each other"),
    NOTHING_INCLUDED(37, Severity.WARNING, "A pattern of includeFiles takes no file of the client"),
    NO_BUILDER(38, Severity.ERROR, "A builder that does not exist"),
    UNREADABLE(39, Severity.ERROR, "A file cannot be read"),
    DESTINATION(40, Severity.ERROR, "A destination has a name that nothing gives a value"),
    PROXY(41, Severity.ERROR, "A proxy that the platform refuses"),
    FUNCTION_PATHS(42, Severity.ERROR, "Two files in api/ for one path"),
    NO_BUILD_SCRIPT(43, Severity.WARNING, "Nothing is built and nothing is a function");

    private final int number;
    private final Severity severity;
    private final String title;

    NowRule(int number, Severity severity, String title) {
        this.number = number;
        this.severity = severity;
        this.title = title;
    }

    @Override
    public String id() {
        return String.format(Locale.ROOT, "NOW%03d", number);
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
