package dev.slipway.rule.now;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.configcheck.Look;
import dev.slipway.domain.document.Part;
import dev.slipway.domain.document.Sequence;
import dev.slipway.domain.webproject.Framework.Functions;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** NOW041: what {@code proxy} names (fs-detectors 7.7.3, validateProxy). */
final class ProxyRule implements Look<NowFile> {
    /** A way out of the folder, or what no file's name in a URL can have. */
    private static final Pattern ASTRAY =
            Pattern.compile("/.*|.*[\\\\?#\\x00-\\x1f].*|(.*/)?\\.\\.?(/.*)?", Pattern.DOTALL);

    @Override
    public void look(NowFile subject, Findings findings) {
        if (subject.has("proxy") && !subject.has("builds")) {
            Part proxy = subject.root().get("proxy").orElseThrow();
            wrong(subject, proxy)
                    .ifPresent(why -> findings.add(
                            proxy.get("entrypoint").orElse(proxy),
                            why,
                            "Write \"proxy\": { \"entrypoint\": \"proxy.js\" }, and have that file in the project."));
            proxy.get("matcher")
                    .filter(ProxyRule::isNoMatcher)
                    .ifPresent(matcher -> findings.add(
                            matcher,
                            "It must be a path that begins with /, or a list of such paths.",
                            "Write \"matcher\": \"/:path*\", or leave it out for every path."));
        }
    }

    /** The file that it names. */
    static Optional<String> file(NowFile subject) {
        return subject.today()
                ? subject.root().get("proxy").flatMap(proxy -> proxy.text("entrypoint"))
                : Optional.empty();
    }

    private static Optional<String> wrong(NowFile subject, Part proxy) {
        String file = proxy.text("entrypoint").orElse("");
        if (file.isEmpty()) {
            return Optional.of("`proxy` must name a file: `entrypoint` is missing.");
        }
        if (ASTRAY.matcher(file).matches()) {
            return Optional.of("\"" + file + "\" is no plain path below the project's folder.");
        }
        if (file.endsWith(".d.ts") || !(file.endsWith(".js") || file.endsWith(".ts"))) {
            return Optional.of("\"" + file + "\" must end in .js or .ts.");
        }
        if (subject.project().whole() && !subject.project().names().contains(file)) {
            return Optional.of("There is no file " + file + " in this project.");
        }
        return subject.framework()
                .filter(each ->
                        each.functions() == Functions.NEXT || each.slug().equals("astro"))
                .map(each -> "`proxy` cannot be used with " + each.title() + ", which builds its own middleware.");
    }

    private static boolean isNoMatcher(Part matcher) {
        List<Part> paths = matcher.node() instanceof Sequence ? matcher.items() : List.of(matcher);
        return paths.isEmpty()
                || !paths.stream()
                        .allMatch(path ->
                                path.text().filter(text -> text.startsWith("/")).isPresent());
    }
}
