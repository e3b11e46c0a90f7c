package dev.slipway.rule.now;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.configcheck.Look;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.Part;
import java.util.regex.Pattern;

/** NOW035: what no project could make right in an entry of functions (fs-detectors, validateFunctions). */
final class FunctionEntry implements Look<NowFile> {
    /** As semver's valid(): three numbers, and what may follow them. */
    private static final Pattern VERSION =
            Pattern.compile("[v=]*(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?");

    private static final Pattern NODE = Pattern.compile("(@vercel/)?nodejs?\\d*(\\.x)?|nodejs\\d+\\.x");

    @Override
    public void look(NowFile subject, Findings findings) {
        for (Part entry : subject.functions()) {
            Part key = subject.pattern(entry);
            if (entry.name().startsWith("/")) {
                findings.add(
                        key,
                        "A pattern counts from the project's folder, and cannot begin with a slash.",
                        "Write \"" + entry.name().replaceFirst("^/+", "") + "\".");
            } else if (isEmpty(entry)) {
                findings.add(
                        key,
                        "An entry must have at least one setting.",
                        "Add a setting such as \"maxDuration\": 30, or remove the entry.");
            }
            entry.get("runtime").ifPresent(runtime -> runtime(runtime, findings));
        }
    }

    /** Whether an entry is refused before anybody looks for files. */
    static boolean refused(Part entry) {
        return entry.name().startsWith("/")
                || isEmpty(entry)
                || entry.text("runtime").filter(text -> !hasVersion(text)).isPresent();
    }

    /** Whether a runtime is a builder with its version. */
    static boolean isBuilder(String runtime) {
        return !NODE.matcher(runtime).matches() && hasVersion(runtime);
    }

    private static boolean isEmpty(Part entry) {
        return entry.node() instanceof Mapping && entry.keys().isEmpty();
    }

    private static void runtime(Part runtime, Findings findings) {
        String text = runtime.text().orElse("");
        if (NODE.matcher(text).matches()) {
            findings.add(
                    runtime,
                    "\"" + text + "\" is no builder with a version; `runtime` is not for Node's.",
                    "Remove it, and name Node's version in package.json: \"engines\": { \"node\": \"22.x\" }");
        } else if (!hasVersion(text)) {
            findings.add(
                    runtime,
                    "\"" + text + "\" names no exact version of a builder.",
                    "Write one such as \"vercel-php@0.7.1\", or remove it for the languages that Vercel builds itself.");
        }
    }

    private static boolean hasVersion(String runtime) {
        return VERSION.matcher(runtime.substring(runtime.lastIndexOf('@') + 1).strip())
                .matches();
    }
}
