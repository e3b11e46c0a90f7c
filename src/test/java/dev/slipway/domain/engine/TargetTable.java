package dev.slipway.domain.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The bundled table of binary targets, for tests of the domain. */
public final class TargetTable {
    private TargetTable() {}

    public static TargetList bundled() {
        try (InputStream in =
                Objects.requireNonNull(TargetTable.class.getResourceAsStream("/dev/slipway/binary-targets.tsv"))) {
            return new TargetList(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> TargetRow.of(List.of(line.split("\t", -1))))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
