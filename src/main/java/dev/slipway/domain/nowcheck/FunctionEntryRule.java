package dev.slipway.domain.nowcheck;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.document.Entry;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Pointer;
import java.util.List;
import java.util.Optional;

/** NOW035 and NOW038: what no project could make right in an entry of functions (fs-detectors, validateFunctions). */
final class FunctionEntryRule implements Rule {
    @Override
    public void check(Subject subject, Findings findings) {
        for (Entry entry : entries(subject)) {
            String pattern = entry.key().value();
            Pointer at = Pointer.ROOT.child("functions").child(pattern);
            wrong(entry).ifPresent(why -> findings.add(NowRule.FUNCTION_ENTRY, at, entry.key(), why, remedy(pattern)));
            entry.value().asMapping().get("runtime").ifPresent(node -> runtime(subject, at, node, findings));
        }
    }

    /** The entries of functions, by the rules of today. */
    static List<Entry> entries(Subject subject) {
        return subject.today()
                ? subject.document()
                        .at("functions")
                        .map(n -> n.asMapping().entries())
                        .orElse(List.of())
                : List.of();
    }

    /** Whether an entry is refused before anybody looks for files. */
    static boolean refused(Entry entry) {
        Optional<String> runtime = entry.value().asMapping().get("runtime").flatMap(Node::asText);
        return wrong(entry).isPresent()
                || runtime.filter(text -> !hasVersion(text)).isPresent();
    }

    private static Optional<String> wrong(Entry entry) {
        if (entry.key().value().startsWith("/")) {
            return Optional.of("A pattern counts from the project's folder, and cannot begin with a slash.");
        }
        boolean empty =
                entry.value() instanceof Mapping mapping && mapping.entries().isEmpty();
        return empty ? Optional.of("An entry must have at least one setting.") : Optional.empty();
    }

    private static String remedy(String pattern) {
        return pattern.startsWith("/")
                ? "Write \"" + pattern.replaceFirst("^/+", "") + "\"."
                : "Add a setting such as \"maxDuration\": 30, or remove the entry.";
    }

    private static void runtime(Subject subject, Pointer at, Node node, Findings findings) {
        String text = node.asText().orElse("");
        Pointer place = at.child("runtime");
        if (text.matches("(@vercel/)?nodejs?\\d*(\\.x)?|nodejs\\d+\\.x")) {
            findings.add(
                    NowRule.FUNCTION_ENTRY,
                    place,
                    node,
                    "\"" + text + "\" is no builder with a version; `runtime` is not for Node's.",
                    "Remove it, and name Node's version in package.json: \"engines\": { \"node\": \"22.x\" }");
        } else if (!hasVersion(text)) {
            findings.add(
                    NowRule.FUNCTION_ENTRY,
                    place,
                    node,
                    "\"" + text + "\" names no exact version of a builder.",
                    "Write one such as \"vercel-php@0.7.1\", or remove it for the languages that Vercel builds itself.");
        } else {
            BuilderRule.at(subject, node, place, findings).check(text);
        }
    }

    /** As semver's valid(): three numbers, and what may follow them. */
    private static boolean hasVersion(String runtime) {
        String tag = runtime.substring(runtime.lastIndexOf('@') + 1).strip();
        return tag.matches("[v=]*(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?");
    }
}
