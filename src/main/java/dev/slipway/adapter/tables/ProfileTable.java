package dev.slipway.adapter.tables;

import dev.slipway.domain.problem.ProblemException;
import java.util.Optional;

/** The table of what operating systems look like, {@code root-profiles.tsv}. */
record ProfileTable(Tsv tsv) {
    Optional<RootProfile> find(String name) throws ProblemException {
        for (Row row : tsv.rows("root-profiles")) {
            if (row.text("profile").equals(name)) {
                return Optional.of(profile(row));
            }
        }
        return Optional.empty();
    }

    private static RootProfile profile(Row row) throws ProblemException {
        String libc = row.text("libc");
        if (!libc.equals("glibc") && !libc.equals("musl")) {
            throw row.bad("\"" + libc + "\" is neither glibc nor musl");
        }
        return new RootProfile(
                row.text("profile"),
                osRelease(row),
                row.words("libssl"),
                row.optional("openssl"),
                libc.equals("musl"),
                row.optional("alpine-release"),
                row.yes("merged-usr"),
                row.yes("ldconfig"),
                row.words("files"));
    }

    private static String osRelease(Row row) throws ProblemException {
        StringBuilder text = new StringBuilder("ID=").append(row.text("id")).append('\n');
        row.optional("id-like")
                .ifPresent(like -> text.append("ID_LIKE=\"").append(like).append("\"\n"));
        row.optional("version-id")
                .ifPresent(id -> text.append("VERSION_ID=\"").append(id).append("\"\n"));
        return text.toString();
    }
}
