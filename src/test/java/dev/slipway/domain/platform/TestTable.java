package dev.slipway.domain.platform;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Rows of a tab-separated table among the resources, without comments and header. */
public final class TestTable {
    private TestTable() {}

    public static List<List<String>> rows(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(TestTable.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        }
    }
}
