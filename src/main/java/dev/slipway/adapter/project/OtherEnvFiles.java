package dev.slipway.adapter.project;

import dev.slipway.adapter.files.BoundedFile;
import dev.slipway.domain.dotenv.DotEnvEntry;
import dev.slipway.domain.dotenv.DotEnvText;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.text.Vocabulary;
import dev.slipway.domain.urlsource.FilePlace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The .env files of other names, which some frameworks load, or nobody does. */
final class OtherEnvFiles {
    private static final List<String> EXAMPLES =
            List.of(".env.example", ".env.sample", ".env.template", ".env.dist", ".env.defaults");
    private static final List<String> MODES = Vocabulary.inOrder("""
            .env.local .env.production.local .env.production .env.development.local .env.development
            .env.test.local .env.test""");

    private OtherEnvFiles() {}

    /** Those that set a variable and are not among the files that are read; examples only where nothing else has it. */
    static List<FilePlace> with(String variable, Path root, List<Path> read) throws ProblemException {
        List<FilePlace> found = new ArrayList<>();
        for (String name : MODES) {
            place(variable, root.resolve(name), name, read).ifPresent(found::add);
        }
        boolean set = !found.isEmpty();
        for (Path file : read) {
            set |= Files.isRegularFile(file)
                    && DotEnvText.parse(BoundedFile.text(file, 1 << 20))
                            .entry(variable)
                            .isPresent();
        }
        for (String name : set ? List.<String>of() : EXAMPLES) {
            place(variable, root.resolve(name), name, read).ifPresent(found::add);
        }
        return found;
    }

    /** Who reads such a file, as a sentence. */
    static String reader(String name, boolean next) {
        String mode = name.contains("development") ? "development" : name.contains("test") ? "test" : "production";
        return next
                ? "Next.js reads it with NODE_ENV=" + mode + " only."
                : "Prisma does not read it, whatever a framework does.";
    }

    private static Optional<FilePlace> place(String variable, Path file, String name, List<Path> read)
            throws ProblemException {
        if (read.contains(file) || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Optional<DotEnvEntry> entry =
                DotEnvText.parse(BoundedFile.text(file, 1 << 20)).entry(variable);
        return entry.map(e -> new FilePlace(file, name, e.line()));
    }
}
