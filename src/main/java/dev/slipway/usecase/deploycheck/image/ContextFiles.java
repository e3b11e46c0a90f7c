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
import dev.slipway.domain.text.Slashes;
import dev.slipway.port.ReadableTexts;
import dev.slipway.port.SourceFiles;
import dev.slipway.usecase.manifests.Packages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The files of a project's folder, by the paths at which COPY puts them. */
final class ContextFiles implements StageFiles {
    private static final int LARGEST = 1 << 18;

    private final ReadableTexts texts;
    private final Packages packages;
    private final SourceFiles sources;
    private final BuildContext context;
    /** Of the workspace; most lines name none. */
    private Optional<Map<String, Path>> named = Optional.empty();

    private final Map<Integer, StartFiles> stages = new HashMap<>();

    /** Those of one Dockerfile. */
    ContextFiles(ReadableTexts texts, Packages packages, SourceFiles sources, BuildContext context) {
        this.texts = texts;
        this.packages = packages;
        this.sources = sources;
        this.context = context;
    }

    /** A file of the project by its path there; empty where there is none, and for what is no small text. */
    Optional<String> text(String path) {
        Path file = context.folder().resolve(path).normalize();
        if (path.isEmpty() || !file.startsWith(context.folder())) {
            return Optional.empty();
        }
        return texts.readable(file).filter(text -> text.length() <= LARGEST);
    }

    @Override
    public StartFiles of(Dockerfile file, BuildStage stage) {
        return stages.computeIfAbsent(stage.index(), each -> new OfStage(brought(file, stage)));
    }

    private Map<String, Path> named() {
        if (named.isEmpty()) {
            try {
                named = Optional.of(sources.packages(context.folder()));
            } catch (ProblemException unreadable) {
                named = Optional.of(Map.of());
            }
        }
        return named.get();
    }

    /**
     * What a line brings from one place.
     *
     * @param target the path of the image, of the file or of the folder for it
     * @param named the same with the source's own name where that goes into a folder
     * @param from the path in the project; empty for what is written in the line itself
     */
    private record Brought(String target, String named, String from, Optional<StartText> written) {
        static Brought of(Instruction.Copy copy, String source, String at) {
            String target = Paths.resolve(at, copy.target());
            String from = Paths.resolve("/", source).substring(1);
            boolean into = copy.target().endsWith("/")
                    || copy.target().endsWith(".")
                    || copy.sources().size() > 1;
            String name = from.substring(from.lastIndexOf('/') + 1);
            return new Brought(target, into ? Paths.resolve(target, name) : target, from, Optional.empty());
        }

        static Brought of(Instruction.Written written, String file, String at) {
            String target = Paths.resolve(at, written.target());
            return new Brought(
                    target, target, "", Optional.of(new StartText(file, written.content(), written.line() + 1)));
        }

        /** The paths in the project at which a path of the image may lie. */
        List<String> candidates(String path) {
            List<String> candidates = new ArrayList<>();
            if (path.equals(target) || path.equals(named)) {
                candidates.add(from);
            }
            if (Paths.isIn(path, target) && !path.equals(target)) {
                candidates.add(Paths.moved(path, target, "/" + from).substring(1));
            }
            return candidates;
        }
    }

    /** What the lines bring, the last first; also those of stages that files are copied from. */
    private static List<Brought> brought(Dockerfile file, BuildStage stage) {
        List<Brought> brought = new ArrayList<>();
        for (BuildStage each : file.lineage(stage)) {
            String at = "/";
            for (Instruction one : each.instructions()) {
                if (one instanceof Instruction.WorkingFolder to) {
                    at = Paths.resolve(at, to.path());
                } else if (one instanceof Instruction.Copy copy && copy.from().isEmpty()) {
                    List<String> sources = new ArrayList<>(copy.sources());
                    Collections.reverse(sources);
                    for (String source : sources) {
                        brought.add(Brought.of(copy, source, at));
                    }
                } else if (one instanceof Instruction.Written written) {
                    brought.add(Brought.of(written, file.name(), at));
                }
            }
        }
        Collections.reverse(brought);
        return brought;
    }

    /** Those of one stage. */
    private final class OfStage implements StartFiles {
        private final List<Brought> brought;
        /** Most of what is started is a program of the system, and asked for by many lines. */
        private final Set<String> absent = new HashSet<>();
        /** By folder: a start may go through many of one file. */
        private final Map<String, Optional<PackageScripts>> scripts = new HashMap<>();

        OfStage(List<Brought> brought) {
            this.brought = brought;
        }

        @Override
        public Optional<StartText> text(String path) {
            if (absent.contains(path)) {
                return Optional.empty();
            }
            // Most projects lie in the image as they lie here; a file that another stage hands on is one of them.
            Optional<StartText> found = copied(path).or(() -> guessed(path));
            if (found.isEmpty()) {
                absent.add(path);
            }
            return found;
        }

        private Optional<StartText> copied(String path) {
            for (Brought each : brought) {
                if (each.written().isPresent() && each.target().equals(path)) {
                    return each.written();
                }
                for (String candidate : each.written().isPresent() ? List.<String>of() : each.candidates(path)) {
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

        /** Where it lies in the image as it lies here. */
        @Override
        public Optional<String> packageFolder(String root, String name) {
            Path folder =
                    named().getOrDefault(name, context.folder().resolve(name).normalize());
            return Optional.of(folder)
                    .filter(each -> each.startsWith(context.folder()))
                    .map(each -> Paths.resolve(root, Slashes.relative(context.folder(), each)))
                    .filter(each -> scripts(each).isPresent());
        }

        @Override
        public Optional<PackageScripts> scripts(String at) {
            return scripts.computeIfAbsent(
                    at,
                    unread -> text(Paths.resolve(at, "package.json")).flatMap(text -> packages.scripts(text, false)));
        }
    }
}
