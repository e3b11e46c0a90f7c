package dev.slipway.adapter.lockfile;

import dev.slipway.domain.problem.ProblemException;
import java.util.List;

/** Says which of several lock files was believed, and what the others would have said. */
final class RivalLockFiles {
    private RivalLockFiles() {}

    static String sentence(LockChoice choice, List<LockFile> all) throws ProblemException {
        StringBuilder text = new StringBuilder("Several lock files lie side by side (");
        text.append(String.join(", ", all.stream().map(LockFile::name).toList()));
        text.append("); ").append(choice.file().name()).append(" is believed first, ");
        text.append(choice.why().startsWith("though") ? "" : "since ")
                .append(choice.why())
                .append('.');
        for (LockFile other : all) {
            if (!other.equals(choice.file())) {
                text.append(' ').append(said(other));
            }
        }
        return text.toString();
    }

    private static String said(LockFile file) throws ProblemException {
        if (file.kind().isBinary()) {
            return file.name() + " is binary and is not read. Delete it if nobody updates it.";
        }
        List<String> versions = file.versions();
        return file.name() + " has " + (versions.isEmpty() ? "no Prisma" : String.join(" and ", versions))
                + ". Delete it if nobody updates it.";
    }
}
