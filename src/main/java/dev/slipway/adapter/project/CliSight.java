package dev.slipway.adapter.project;

import dev.slipway.adapter.lockfile.PackageJson;
import dev.slipway.domain.dotenv.EnvDialect;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.urlsource.FilePlace;
import dev.slipway.domain.urlsource.UrlDoubt;
import dev.slipway.domain.urlsource.UrlOrigin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says where Prisma's own commands do not see a variable that a file of the project sets. */
record CliSight(EnvEntries cli, Optional<PrismaConfig> config, Path root) {
    private static final int MOST = 5;

    /**
     * What is wrong where a variable comes from a file.
     *
     * @param only who else reads such files
     */
    List<UrlDoubt> doubts(String variable, UrlOrigin.EnvFile entry, Optional<String> only) throws ProblemException {
        List<UrlDoubt> doubts = new ArrayList<>(conflict().stream().toList());
        if (cli.files().loaded()) {
            if (only.isPresent()
                    && cli.of(variable).isEmpty()
                    && !PackageJson.in(root).runsPrismaWith(List.of(entry.at().name()))) {
                doubts.add(unseen(variable, entry.at(), only.get()));
            }
        } else if (config.isPresent() && !EnvLoaders.importsMore(config.get()) && !EnvLoaders.startedWith(root)) {
            doubts.add(notLoaded(variable, entry.at(), config.get()));
        }
        return doubts;
    }

    private static UrlDoubt unseen(String variable, FilePlace at, String who) {
        return new UrlDoubt(
                "URL012",
                Severity.WARNING,
                at,
                "Only " + who + " reads " + at.name()
                        + ". Prisma's own commands, such as migrate deploy, read .env alone and"
                        + " stop: \"Environment variable not found: " + variable + "\" (P1012).",
                "Set " + variable + " where those commands run, or put it into .env; npx dotenv-cli -e " + at.name()
                        + " -- npx prisma migrate deploy reads the file too.",
                false);
    }

    private static UrlDoubt notLoaded(String variable, FilePlace at, PrismaConfig config) {
        String name = String.valueOf(config.file().getFileName());
        return new UrlDoubt(
                "URL012",
                Severity.WARNING,
                new FilePlace(config.file(), name, 1),
                "With a " + name + " Prisma's own commands load no .env file, and this one loads none itself: they do"
                        + " not see " + variable + ", which " + at.shown() + " sets.",
                "Write import \"dotenv/config\" on the first line of " + name + " (npm install --save-dev dotenv), or"
                        + " set " + variable + " where those commands run.",
                false);
    }

    /** Prisma's commands stop where two files set a variable to the same. */
    Optional<UrlDoubt> conflict() {
        if (cli.files().dialect() != EnvDialect.PRISMA) {
            return Optional.empty();
        }
        List<String> names = cli.conflicts();
        if (names.isEmpty()) {
            return Optional.empty();
        }
        List<Path> files = cli.files().present();
        String first = SchemaFiles.name(files.get(0), root);
        String second = SchemaFiles.name(files.get(1), root);
        String list = String.join(", ", names.subList(0, Math.min(MOST, names.size())));
        FilePlace at = cli.of(names.get(0)).get(1).at();
        return Optional.of(new UrlDoubt(
                "URL012",
                Severity.ERROR,
                at,
                "Prisma's commands, such as migrate deploy, stop: \"There is a conflict between env var"
                        + (names.size() == 1 ? "" : "s") + " in " + first + " and " + second + "\". Both set " + list
                        + (names.size() > MOST ? " and more" : "") + " to the same.",
                "Remove " + (names.size() == 1 ? "it" : "them") + " from " + second + ".",
                false));
    }
}
