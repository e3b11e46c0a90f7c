package dev.slipway.adapter.project;

import dev.slipway.adapter.files.BoundedFile;
import dev.slipway.domain.nodeproject.PackageManifest;
import dev.slipway.domain.problem.ProblemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The config files that a project's commands give to Prisma's command line: {@code prisma generate --config PATH}.
 *
 * @param files those that are there, each one once
 * @param others as they are written: those that are not there, or that only a shell tells
 */
record NamedConfigs(List<Path> files, List<String> others) {
    private static final String OPTION = "--config";
    private static final int LARGEST = 4 << 20;
    /** Where commands stand beside package.json. */
    private static final List<String> COMMANDS = List.of("Dockerfile", "vercel.json", "now.json", "netlify.toml");

    static NamedConfigs of(Path root, PackageManifest manifest) {
        List<Path> files = new ArrayList<>();
        List<String> others = new ArrayList<>();
        Stream<String> scripts = manifest.names("scripts").stream().flatMap(name -> manifest.script(name).stream());
        Stream.concat(scripts, COMMANDS.stream().flatMap(name -> lines(root.resolve(name))))
                .filter(line -> line.contains(OPTION))
                .flatMap(Command::named)
                .distinct()
                .forEach(written -> existing(root, written)
                        .ifPresentOrElse(
                                file -> {
                                    if (!files.contains(file)) {
                                        files.add(file);
                                    }
                                },
                                () -> others.add(written)));
        return new NamedConfigs(files, others);
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.isRegularFile(file) ? BoundedFile.text(file, LARGEST).lines() : Stream.empty();
        } catch (ProblemException unreadable) {
            return Stream.empty();
        }
    }

    private static Optional<Path> existing(Path root, String written) {
        try {
            return Optional.of(root.resolve(written).normalize())
                    .filter(file -> file.startsWith(root) && Files.isRegularFile(file));
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    /** Why none of them is taken, a sentence; empty where one is, or where there is none. */
    Optional<String> note() {
        if (files.size() > 1) {
            return Optional.of("Several config files are given to Prisma with " + OPTION + ", "
                    + String.join(
                            " and ",
                            files.stream()
                                    .map(file -> String.valueOf(file.getFileName()))
                                    .toList())
                    + ", and none is taken; name the schema with --schema.");
        }
        return others.stream()
                .filter(any -> files.isEmpty())
                .findFirst()
                .map(other -> "A command gives Prisma " + OPTION + " " + other
                        + ", which is not there as it is written; name the schema with --schema.");
    }

    /** Commands of a shell; made where there is one to look at. */
    private static final class Command {
        private static final Pattern CONFIG = Pattern.compile(
                "(?<![\\w/@.-])prisma(?:@[^\\s\"']+)?\\s[^;&|]*?" + OPTION + "[= ]+[\\\\\"']*([^\\s\\\\\"';&|,]+)");

        static Stream<String> named(String line) {
            return CONFIG.matcher(line).results().map(found -> found.group(1));
        }
    }
}
