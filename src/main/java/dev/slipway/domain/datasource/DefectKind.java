package dev.slipway.domain.datasource;

/** What can be wrong with a connection URL. */
public enum DefectKind {
    EMPTY("URL001", true),
    RESERVED_CHARACTER("URL001", true),
    BARE_PERCENT("URL001", false),
    QUOTES("URL001", true),
    SURROUNDING_SPACE("URL001", false),
    UNEXPANDED_VARIABLE("URL001", false),
    WRONG_SCHEME("URL001", true),
    SCHEME_CASE("URL001", false),
    INVALID_PORT("URL001", true),
    INVALID_HOST("URL001", true),
    EMPTY_HOST("URL001", true),
    SEVERAL_HOSTS("URL001", true),
    BARE_IPV6("URL001", true),
    MISSING_DATABASE("URL001", true),
    SRV_HOST("URL001", true),
    ENCODED_PASSWORD("URL001", false),
    PLACEHOLDER("URL013", false),
    ENCODED_DATABASE("URL001", false),
    SQLSERVER_SYNTAX("URL001", true),
    QUESTION_MARK_ON_SQLSERVER("URL002", true),
    KEY_WITHOUT_VALUE("URL002", false),
    SECOND_QUESTION_MARK("URL002", false),
    PARAMETERS_IN_FRAGMENT("URL002", true),
    BAD_VALUE("URL002", false),
    IGNORED_VALUE("URL002", false),
    UNLIMITED_POOL("URL002", false),
    MISSPELT_PARAMETER("URL002", false),
    UNKNOWN_PARAMETER("URL002", false),
    REPEATED_PARAMETER("URL002", false),
    POOLER_WITHOUT_PGBOUNCER("URL004", false),
    NEEDLESS_PGBOUNCER("URL005", false);

    private final String rule;
    private final boolean unreadable;

    DefectKind(String rule, boolean unreadable) {
        this.rule = rule;
        this.unreadable = unreadable;
    }

    /** The rule of the catalogue. */
    public String rule() {
        return rule;
    }

    /** True where it is unclear what the URL means, so that nothing in it can be changed safely. */
    public boolean unreadable() {
        return unreadable;
    }
}
