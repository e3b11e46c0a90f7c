package dev.slipway.usecase.deploycheck.install;

import dev.slipway.domain.descriptor.PlatformFiles;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.install.ProjectText;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.urlsource.ShippedUrl;
import dev.slipway.domain.webproject.VercelIgnore;
import dev.slipway.usecase.manifests.KubernetesFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The URLs with a password that platforms' and pipelines' files of a project write out, of those that go along with it. */
record CommittedUrls(ProjectTexts files) {
    private static final Pattern READ = Pattern.compile("^[^#]*\\.(?:ya?ml|json|toml)$");

    /** A part of a descriptor that is in a file of its own; one for each stage has that in its name. */
    private static final Pattern NAMED = Pattern.compile(
            "file\\(([^(){}\\s\\x00]{0,200})(\\$\\{[^(){}]{1,100}})?([^(){}\\s\\x00]{0,100}\\.(?:ya?ml|json))\\)");

    List<ShippedUrl> of(List<ProjectText> settings) throws ProblemException {
        Map<String, ProjectText> all = new LinkedHashMap<>();
        for (ProjectText each : settings) {
            all.put(each.name(), each);
        }
        List<Path> others = new ArrayList<>(
                KubernetesFiles.of(files.texts(), files.project()).manifests());
        Stream.of(PlatformFiles.COMPOSE_OVER, PlatformFiles.FLY_STAGES)
                .flatMap(List::stream)
                .forEach(name -> others.add(files.project().resolve(name)));
        for (ProjectText each : settings) {
            others.addAll(parts(each));
        }
        others.forEach(file -> files.read(file).ifPresent(text -> all.putIfAbsent(text.name(), text)));
        VercelIgnore ignored = VercelIgnore.of(
                files.texts().readable(files.project().resolve(".gitignore")).orElse(""));
        return all.values().stream()
                .filter(each -> READ.matcher(each.name()).matches()
                        && WrittenUrls.mayHold(each.text())
                        && ignored.leaves(each.name()))
                .flatMap(each -> documents(each).stream())
                .flatMap(each -> WrittenUrls.of(each).stream())
                .toList();
    }

    private List<Path> parts(ProjectText descriptor) {
        List<Path> parts = new ArrayList<>();
        if (!descriptor.name().contains("serverless.")) {
            return parts;
        }
        Path folder = files.project().resolve(descriptor.name()).resolveSibling("");
        Matcher named = NAMED.matcher(descriptor.text());
        while (named.find()) {
            for (String stage : named.group(2) == null ? List.of("") : PlatformFiles.STAGES) {
                parts.add(
                        folder.resolve(named.group(1) + stage + named.group(3)).normalize());
            }
        }
        parts.removeIf(file -> !file.startsWith(files.project()));
        return parts;
    }

    private List<Document> documents(ProjectText text) {
        try {
            return files.documents().parse(text.name(), text.text());
        } catch (ProblemException unreadable) {
            // Who judges the file says what is wrong with it.
            return List.of();
        }
    }
}
