package dev.slipway.domain.descriptor;

import dev.slipway.domain.datasource.ConnectionUrl;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Sequence;
import dev.slipway.domain.text.Vocabulary;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The stages of a {@code serverless.yml} beside the one that is deployed where nobody names one. */
final class ServerlessStages {
    /** More than anybody has who deploys by hand; each is read anew. */
    static final int MOST = 32;

    private static final Set<String> OF_DEVELOPERS = Vocabulary.of("local offline test dev development sandbox");

    private static final String FILE = "file(";
    private static final Pattern STAGE = Pattern.compile("(?i)\\$\\{(?=[^${}]*stage)[^${}]*+}");

    private final String judged;
    private final Set<String> found = new LinkedHashSet<>();

    private ServerlessStages(String judged) {
        this.judged = judged;
    }

    /** Those that parameters, or values of one's own, are written for, as they are for the one that is judged. */
    static List<String> beside(String judged, Document document, Neighbours neighbours) {
        ServerlessStages stages = new ServerlessStages(judged);
        stages.keys(document.at("params"));
        stages.keys(document.at("stages"));
        document.at("custom").ifPresent(stages::below);
        stages.files(document.root(), document, neighbours);
        if (ServerlessDotenv.isOn(document)) {
            PlatformFiles.STAGES.stream()
                    .filter(stage -> neighbours.text(document, ".env." + stage).isPresent())
                    .forEach(stages.found::add);
        }
        stages.found.removeAll(List.of(judged, "default"));
        return List.copyOf(stages.found);
    }

    /** Whether a stage is nobody's but the developer's, on whose own machine the database is. */
    static boolean isOfDeveloper(String stage, Supplied url) {
        return OF_DEVELOPERS.contains(stage.toLowerCase(Locale.ROOT))
                && ConnectionUrl.read(url.text(), Optional.empty()).parts().loopback();
    }

    private void keys(Optional<Node> named) {
        named.map(Node::asMapping)
                .map(Mapping::effective)
                .orElse(List.of())
                .forEach(each -> found.add(each.key().value()));
    }

    /** Of files that the descriptor takes parts from: each stage has one of its own, or a key in one. */
    private void files(Node written, Document document, Neighbours neighbours) {
        if (written instanceof Mapping mapping) {
            mapping.entries().forEach(each -> files(each.value(), document, neighbours));
        } else if (written instanceof Sequence several) {
            several.items().forEach(each -> files(each, document, neighbours));
        } else {
            written.asText().ifPresent(text -> file(text, document, neighbours));
        }
    }

    private void file(String text, Document document, Neighbours neighbours) {
        int start = text.indexOf(FILE);
        int end = text.indexOf(')', start + 1);
        if (start < 0 || end < 0) {
            return;
        }
        String path = text.substring(start + FILE.length(), end).strip();
        Matcher named = STAGE.matcher(path);
        if (named.find()) {
            PlatformFiles.STAGES.stream()
                    .filter(stage ->
                            neighbours.text(document, named.replaceAll(stage)).isPresent())
                    .forEach(found::add);
        } else if (STAGE.matcher(text.substring(end)).find()) {
            neighbours.document(document, path).ifPresent(other -> alike(other.root()));
        }
    }

    private void below(Node written) {
        alike(written);
        written.asMapping().effective().forEach(each -> below(each.value()));
    }

    /** Names that stages usually have, and keys beside that of the stage which is judged, with a value of the same form. */
    private void alike(Node written) {
        Mapping values = written.asMapping();
        PlatformFiles.STAGES.stream()
                .filter(stage -> values.get(stage).isPresent())
                .forEach(found::add);
        Optional<Node> own = values.get(judged);
        own.ifPresent(model -> values.effective().stream()
                .filter(each -> isLike(model, each.value()))
                .forEach(each -> found.add(each.key().value())));
    }

    private static boolean isLike(Node model, Node other) {
        Mapping keys = model.asMapping();
        return keys.entries().isEmpty()
                ? other.asText().isPresent()
                : other.asMapping().effective().stream()
                        .anyMatch(each -> keys.get(each.key().value()).isPresent());
    }
}
