package dev.slipway.adapter.tables;

import dev.slipway.domain.container.DebianPackages;
import dev.slipway.domain.container.DebianPackages.Openssl;
import dev.slipway.domain.problem.ProblemException;
import java.util.HashMap;
import java.util.Map;

/** The table {@code debian-packages.tsv}. */
public record DebianPackageTable(Tsv tsv) {
    public DebianPackages load() throws ProblemException {
        Map<String, Openssl> known = new HashMap<>();
        for (Row row : tsv.rows("debian-packages")) {
            known.put(row.text("package"), openssl(row));
        }
        return new DebianPackages(known);
    }

    private static Openssl openssl(Row row) throws ProblemException {
        return switch (row.text("openssl")) {
            case "needed" -> Openssl.NEEDED;
            case "recommended" -> Openssl.RECOMMENDED;
            case "no" -> Openssl.NO;
            default -> throw row.bad("no needed, recommended or no: " + row.text("openssl"));
        };
    }
}
