package dev.slipway.domain.datasource;

import dev.slipway.domain.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts a query into its parameters; empty pieces between two {@code &} are none. */
final class QueryReader {
    private QueryReader() {}

    static List<RawParameter> read(String text, TextRange query) {
        List<RawParameter> parameters = new ArrayList<>();
        int from = query.start();
        while (from < query.end()) {
            int to = Scan.first(text, "&", from, query.end());
            if (to > from) {
                parameters.add(parameter(text, from, to));
            }
            from = to + 1;
        }
        return parameters;
    }

    static RawParameter parameter(String text, int from, int to) {
        int equals = Scan.first(text, "=", from, to);
        return new RawParameter(
                new TextRange(from, equals),
                equals == to ? Optional.empty() : Optional.of(new TextRange(equals + 1, to)));
    }
}
