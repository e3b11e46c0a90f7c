package dev.slipway.usecase.deploycheck.image;

import dev.slipway.domain.container.StageFiles;
import dev.slipway.domain.dockerfile.BuildStage;
import dev.slipway.domain.dockerfile.Dockerfile;
import dev.slipway.domain.dockerfile.Instruction;
import dev.slipway.domain.dockerfile.Paths;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.startup.PackageScripts;
import dev.slipway.domain.startup.StartFiles;
import dev.slipway.domain.startup.StartText;
import dev.slipway.port.ReadableTexts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files of a project's folder, by the paths at which COPY puts them. */
record ContextFiles(ReadableTexts texts, Packages packages, BuildContext context) implements StageFiles {
    private static final int LARGEST = 1 << 18;

    /** A file of the project by its path there; empty where there is none, and for what is no small text. */
    Optional<String> text(String path) {
        Path file = context.folder().resolve(path).normalize();
        if (path.isEmpty() || !file.startsWith(context.folder())) {
            return Optional.empty();
        }
        try {
            return texts.read(file).filter(text -> text.length() <= LARGEST);
        } catch (ProblemException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public StartFiles of(Dockerfile file, BuildStage stage) {
        return new OfStage(copies(file, stage));
    }

    /** The lines that bring files, the last first; also those of stages that files are copied from. */
    private static List<Instruction> copies(Dockerfile file, BuildStage stage) {
        List<Instruction> copies = new ArrayList<>();
        for (BuildStage each : file.lineage(stage)) {
            String at = "/";
            for (Instruction one : each.instructions()) {
                if (one instanceof Instruction.WorkingFolder to) {
                    at = Paths.resolve(at, to.path());
                } else if (one instanceof Instruction.Copy copy && copy.from().isEmpty()) {
                    String target = Paths.resolve(at, copy.target())
                            + (copy.target().endsWith("/") || copy.target().endsWith(".") ? "/" : "");
                    copies.add(0, new Instruction.Copy(copy.line(), copy.text(), copy.from(), copy.sources(), target));
                } else if (one instanceof Instruction.Written written) {
                    copies.add(
                            0,
                            new Instruction.Written(
                                    written.line(),
                                    file.name(),
                                    Paths.resolve(at, written.target()),
                                    written.content()));
                }
            }
        }
        return copies;
    }

    /** Those of one stage. */
    private final class OfStage implements StartFiles {
        private final List<Instruction> copies;
        /** By folder: a start may go through many of one file. */
        private final Map<String, Optional<PackageScripts>> scripts = new HashMap<>();

        OfStage(List<Instruction> copies) {
            this.copies = copies;
        }

        @Override
        public Optional<StartText> text(String path) {
            for (Instruction each : copies) {
                if (each instanceof Instruction.Written written
                        && written.target().equals(path)) {
                    return Optional.of(new StartText(written.text(), written.content()));
                }
                if (each instanceof Instruction.Copy copy) {
                    Optional<StartText> found = copied(copy, path);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
            // Most projects lie in the image as they lie here; a file that another stage hands on is one of them.
            return guessed(path);
        }

        private Optional<StartText> copied(Instruction.Copy copy, String path) {
            String target = Paths.resolve("/", copy.target());
            for (String source : copy.sources()) {
                String from = Paths.resolve("/", source).substring(1);
                String name = from.substring(from.lastIndexOf('/') + 1);
                String into = copy.target().endsWith("/") || copy.sources().size() > 1 ? target : "";
                List<String> candidates = new ArrayList<>();
                if (path.equals(target) || (!into.isEmpty() && path.equals(Paths.resolve(into, name)))) {
                    candidates.add(from);
                }
                if (Paths.isIn(path, target) && !path.equals(target)) {
                    candidates.add(Paths.moved(path, target, "/" + from).substring(1));
                }
                for (String candidate : candidates) {
                    Optional<String> text = ContextFiles.this.text(candidate);
                    if (text.isPresent()) {
                        return Optional.of(new StartText(candidate, text.get()));
                    }
                }
            }
            return Optional.empty();
        }

        private Optional<StartText> guessed(String path) {
            String rest = path.substring(1);
            while (!rest.isEmpty()) {
                String name =
                        ContextFiles.this.text(context.prefix() + rest).isPresent() ? context.prefix() + rest : rest;
                Optional<String> text = ContextFiles.this.text(name);
                if (text.isPresent()) {
                    return Optional.of(new StartText(name, text.get()));
                }
                int slash = rest.indexOf('/');
                rest = slash < 0 ? "" : rest.substring(slash + 1);
            }
            return Optional.empty();
        }

        @Override
        public Optional<PackageScripts> scripts(String at) {
            return scripts.computeIfAbsent(
                    at,
                    unread -> text(Paths.resolve(at, "package.json")).flatMap(text -> packages.scripts(text, false)));
        }
    }
}
