package dev.slipway.domain.descriptor;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.MappingEntry;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Scalar;
import dev.slipway.domain.document.Sequence;
import dev.slipway.domain.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Jobs and steps of a pipeline that never run: {@code if: false} of GitHub, {@code when: never} of GitLab, {@code when: false}
 * of CircleCI, {@code condition: false} and {@code enabled: false} of Azure Pipelines.
 */
public final class SkippedSteps {
    private static final Pattern NEVER = Pattern.compile(
            "\\s*(?:\\$\\{\\{\\s*)?(?:false|never)\\s*(?:&&[^|]*)?(?:}}\\s*)?", Pattern.CASE_INSENSITIVE);

    private static final List<String> CONDITIONS = List.of("if", "when", "condition", "enabled");

    private static final List<String> OF_OTHERS =
            List.of(".gitlab-ci.yml", ".circleci/config.yml", "azure-pipelines.yml");

    private final List<TextRange> skipped = new ArrayList<>();

    private SkippedSteps() {}

    /**
     * The text of a file with blanks in the place of what never runs, so that all else stands where it stood.
     *
     * @param parsed is asked for a pipeline that may have some; empty where it cannot be read
     */
    public static String without(String name, String text, Supplier<Optional<Document>> parsed) {
        return mayBeIn(name, text) ? parsed.get().map(SkippedSteps::without).orElse(text) : text;
    }

    private static boolean mayBeIn(String name, String text) {
        boolean pipeline =
                name.contains(".github/workflows/") || OF_OTHERS.stream().anyMatch(name::endsWith);
        return pipeline && (text.contains("false") || text.contains("never"));
    }

    private static String without(Document pipeline) {
        SkippedSteps steps = new SkippedSteps();
        steps.walk(pipeline.root());
        StringBuilder text = new StringBuilder(pipeline.text());
        for (TextRange range : steps.skipped) {
            for (int at = range.start(); at < range.end(); at++) {
                if (text.charAt(at) != '\n') {
                    text.setCharAt(at, ' ');
                }
            }
        }
        return text.toString();
    }

    private void walk(Node node) {
        if (node instanceof Sequence list) {
            list.items().forEach(this::walk);
        } else if (node instanceof Mapping mapping) {
            if (isRuledOut(mapping) || CONDITIONS.stream().anyMatch(key -> isNever(mapping.get(key)))) {
                skipped.add(mapping.range());
            } else {
                mapping.entries().stream().map(MappingEntry::value).forEach(this::walk);
            }
        }
    }

    private static boolean isNever(Optional<Node> condition) {
        return condition
                .filter(node -> node instanceof Scalar scalar
                        && NEVER.matcher(scalar.value()).matches())
                .isPresent();
    }

    /** By rules of GitLab, of which the first that fits counts: one without a condition always does. */
    private static boolean isRuledOut(Mapping job) {
        return job.get("rules").stream()
                .flatMap(rules -> rules.asSequence().items().stream())
                .limit(1)
                .map(Node::asMapping)
                .anyMatch(first -> first.entries().size() == 1 && isNever(first.get("when")));
    }
}
