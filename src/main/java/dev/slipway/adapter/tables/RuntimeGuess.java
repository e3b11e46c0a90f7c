package dev.slipway.adapter.tables;

import dev.slipway.domain.text.NearestName;
import java.util.ArrayList;
import java.util.List;

/** The runtimes that may have been meant by a name that is in no row. */
record RuntimeGuess(List<RuntimeRow> rows) {
    private static final int FEW = 3;

    /** Each by the first of its names. */
    List<String> of(String typed) {
        return NearestName.byParts(typed, candidates(NearestName.digits(typed).isEmpty())).stream()
                .map(this::usual)
                .distinct()
                .limit(FEW)
                .toList();
    }

    /** The newest first, which are last in the table. */
    private List<String> candidates(boolean withoutVersion) {
        List<String> names = new ArrayList<>();
        for (int at = rows.size() - 1; at >= 0; at--) {
            RuntimeRow row = rows.get(at);
            List<String> written = written(row);
            for (int name = written.size() - 1; name >= 0; name--) {
                // A version is not made up, and what has none is of the days before versions.
                boolean made = !NearestName.digits(written.get(name)).isEmpty();
                if (!withoutVersion || (!made && row.deprecated().isEmpty())) {
                    names.add(written.get(name));
                }
            }
        }
        return names;
    }

    /** The first name of its row in the same family and of the same version, such as nodejs22.x for nodejs22. */
    private String usual(String name) {
        String family = name.substring(0, name.indexOf(':') + 1);
        return rows.stream()
                .map(RuntimeGuess::written)
                .filter(written -> written.contains(name))
                .findFirst()
                .flatMap(written -> written.stream()
                        .filter(other -> other.startsWith(family)
                                && NearestName.digits(other).equals(NearestName.digits(name)))
                        .findFirst())
                .orElse(name);
    }

    private static List<String> written(RuntimeRow row) {
        return row.examples().stream().map(RuntimeTable::writtenName).toList();
    }
}
