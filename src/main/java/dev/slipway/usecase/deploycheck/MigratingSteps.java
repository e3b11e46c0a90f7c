package dev.slipway.usecase.deploycheck;

import dev.slipway.domain.deployment.Destination;
import dev.slipway.domain.descriptor.SkippedSteps;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.MappingEntry;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.RuleVerdict;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.nodeproject.PackageManifest;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.text.RunLine;
import dev.slipway.domain.text.Slashes;
import dev.slipway.domain.text.Vocabulary;
import dev.slipway.port.Documents;
import dev.slipway.port.ReadableTexts;
import dev.slipway.usecase.deploycheck.destination.FolderTexts;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The lines by which a build, a pipeline or a start migrates the database: each fails where Migrate does. */
final class MigratingSteps {
    private static final Pattern MIGRATES =
            Pattern.compile("\\bprisma(?:@[\\w.^~-]+)? +(?:migrate +deploy|db +push)\\b");
    private static final Pattern RUNS = Pattern.compile("\\b(?:npm|pnpm|yarn|bun)(?: +run)? +([\\w:.-]+)");
    private static final Pattern QUOTES = Pattern.compile("[\"',\\[\\]]+");
    /** Scripts that nobody has to call: npm's own, and those of the platforms that build. */
    private static final List<String> CALLED = Vocabulary.inOrder("""
            preinstall install postinstall prepare prebuild build postbuild vercel-build now-build heroku-postbuild
            gcp-build release prestart start start:prod start:migrate:prod predeploy deploy""");

    private static final List<String> FILES =
            List.of("Dockerfile", "dockerfile", "Procfile", ".gitlab-ci.yml", "fly.toml", "render.yaml");
    private static final String RULE = "URL006";

    private final ReadableTexts texts;
    private final Documents documents;
    private final Path folder;
    private final Map<String, Place> scripts = new HashMap<>();

    private MigratingSteps(FolderTexts files) {
        this.texts = files.texts();
        this.documents = files.documents();
        this.folder = files.folder();
    }

    /** All that was judged; what migrations go through is an error where a deploy waits for one. */
    static List<RuleVerdict> weigh(List<RuleVerdict> judged, FolderTexts files, List<Destination> destinations)
            throws ProblemException {
        if (judged.stream().noneMatch(MigratingSteps::isFound)) {
            return judged;
        }
        MigratingSteps steps = new MigratingSteps(files);
        steps.readScripts();
        Optional<Place> step = steps.first(destinations);
        return step.isEmpty()
                ? judged
                : judged.stream()
                        .map(each -> isFound(each) ? each.with(finding -> raised(finding, step.get())) : each)
                        .toList();
    }

    /** Whether a line that a shell is given migrates, by itself or by a script of package.json. */
    static boolean migrates(ReadableTexts texts, Documents documents, Path folder, String line)
            throws ProblemException {
        MigratingSteps steps = new MigratingSteps(new FolderTexts(texts, documents, folder));
        steps.readScripts();
        return steps.migrates(line);
    }

    private static boolean isFound(RuleVerdict each) {
        return each.rule().equals(RULE) && each.verdict() instanceof Verdict.Found;
    }

    private static Finding raised(Finding finding, Place step) {
        return finding.as(
                Severity.ERROR,
                finding.message() + " " + step.place() + " migrates, so that a deploy waits for it.",
                Stream.concat(finding.evidence().stream(), Stream.of(step)).toList());
    }

    private Optional<Place> first(List<Destination> destinations) throws ProblemException {
        Optional<Place> called =
                CALLED.stream().filter(scripts::containsKey).map(scripts::get).findFirst();
        if (called.isPresent()) {
            return called;
        }
        for (String file : files(destinations)) {
            Optional<Place> place = texts.read(folder.resolve(file))
                    .map(text -> run(file, text))
                    .flatMap(text -> line(file, text));
            if (place.isPresent()) {
                return place;
            }
        }
        return Optional.empty();
    }

    private String run(String file, String text) {
        return SkippedSteps.without(file, text, () -> documents.readable(file, text));
    }

    private Set<String> files(List<Destination> destinations) throws ProblemException {
        Set<String> files = new LinkedHashSet<>(FILES);
        destinations.stream()
                .filter(Destination::isOfFile)
                .map(each -> each.why().file())
                .forEach(files::add);
        for (Path workflow : texts.below(folder.resolve(".github/workflows"))) {
            files.add(Slashes.relative(folder, workflow));
        }
        return files;
    }

    /** Those that migrate, also by running another. */
    private void readScripts() throws ProblemException {
        Optional<String> json = texts.read(folder.resolve(PackageManifest.FILE));
        if (json.isEmpty()) {
            return;
        }
        Document manifest;
        try {
            manifest = documents.parse(PackageManifest.FILE, json.get()).get(0);
        } catch (ProblemException e) {
            // Who judges that file says why.
            return;
        }
        List<MappingEntry> all =
                manifest.at("scripts").map(node -> node.asMapping().effective()).orElse(List.of());
        Map<String, List<MappingEntry>> callers = new HashMap<>();
        Deque<MappingEntry> migrating = new ArrayDeque<>();
        for (MappingEntry each : all) {
            String line = plain(RunLine.of(each.value().asText().orElse("")));
            if (MIGRATES.matcher(line).find()) {
                migrating.add(each);
            }
            RUNS.matcher(line)
                    .results()
                    .forEach(run -> callers.computeIfAbsent(run.group(1), name -> new ArrayList<>())
                            .add(each));
        }
        while (!migrating.isEmpty()) {
            MappingEntry each = migrating.remove();
            String name = each.key().value();
            String line = each.value().asText().orElse("");
            Place place = Place.in(PackageManifest.FILE, manifest.line(each.key()), name + ": " + line);
            if (scripts.putIfAbsent(name, place) == null) {
                migrating.addAll(callers.getOrDefault(name, List.of()));
            }
        }
    }

    private boolean migrates(String line) {
        String plain = plain(RunLine.of(line));
        return MIGRATES.matcher(plain).find()
                || RUNS.matcher(plain).results().anyMatch(run -> scripts.containsKey(run.group(1)));
    }

    /** A list of words in a Dockerfile or in YAML is a line of a shell for this. */
    private static String plain(String line) {
        return QUOTES.matcher(line).replaceAll(" ");
    }

    private Optional<Place> line(String file, String text) {
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (migrates(line)) {
                return Optional.of(Place.in(file, number, line.strip()));
            }
        }
        return Optional.empty();
    }
}
