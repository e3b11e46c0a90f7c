package dev.slipway.domain.datasource;

import java.util.List;

/** Writes the rows of the parameter tables. */
final class ParameterRow {
    static final String POOL = "as many as physical cores, times 2, plus 1";

    // What the connectors of PostgreSQL and MySQL read alike.
    static final ParameterMeaning CONNECTION_LIMIT =
            number("connection_limit", POOL, "", "how many connections one process may open; 0 sets no limit");
    static final ParameterMeaning POOL_TIMEOUT =
            number("pool_timeout", "10", "s", "how long a query waits for a free connection; 0 waits for ever");
    static final ParameterMeaning CONNECT_TIMEOUT =
            number("connect_timeout", "5", "s", "how long opening a connection may take; 0 sets no limit");
    static final ParameterMeaning SOCKET_TIMEOUT = number("socket_timeout", "none", "s", "how long a query may take");
    static final ParameterMeaning SSLACCEPT = word(
            "sslaccept",
            "strict accept_invalid_certs",
            "accept_invalid_certs",
            "whether the server's certificate must be valid");
    static final ParameterMeaning MAX_LIFETIME =
            number("max_connection_lifetime", "none", "s", "the age at which a connection is closed; 0 is never");
    static final ParameterMeaning MAX_IDLE_LIFETIME =
            number("max_idle_connection_lifetime", "300", "s", "how long an idle connection is kept; 0 is for ever");

    private ParameterRow() {}

    static ParameterMeaning number(String names, String standard, String unit, String about) {
        return row(names, ValueKind.NUMBER, "", standard, unit, about);
    }

    static ParameterMeaning flag(String names, String standard, String about) {
        return row(names, ValueKind.BOOLEAN, "true false", standard, "", about);
    }

    static ParameterMeaning word(String names, String words, String standard, String about) {
        return row(names, ValueKind.WORD, words, standard, "", about);
    }

    static ParameterMeaning text(String names, String standard, String about) {
        return row(names, ValueKind.TEXT, "", standard, "", about);
    }

    static ParameterMeaning secret(String names, String about) {
        return row(names, ValueKind.SECRET, "", "", "", about);
    }

    private static ParameterMeaning row(
            String names, ValueKind values, String words, String standard, String unit, String about) {
        List<String> spellings = List.of(names.split(", "));
        List<String> choices = words.isEmpty() ? List.of() : List.of(words.split(" "));
        return new ParameterMeaning(spellings, values, choices, standard, unit, about);
    }
}
