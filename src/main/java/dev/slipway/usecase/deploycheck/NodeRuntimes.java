package dev.slipway.usecase.deploycheck;

import dev.slipway.domain.deployment.Destination;
import dev.slipway.domain.deployment.Platform;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.project.Fact;
import dev.slipway.domain.release.MajorRange;
import dev.slipway.usecase.deploycheck.destination.FolderTexts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which Node Vercel and Netlify run functions in, and on which CPU, by the files that their builds read; without one they
 * take a default.
 */
record NodeRuntimes(Judges judges, FolderTexts files, Map<String, String> environment) {
    private static final String VARIABLE = "AWS_LAMBDA_JS_RUNTIME";

    /** The names by which nvm knows releases: Node.js, release schedule. */
    private static final Map<String, String> NAMES =
            Map.of("gallium", "16", "hydrogen", "18", "iron", "20", "jod", "22", "krypton", "24");

    private static final int FIRST = 8;
    private static final String ARM = "arm64";

    NodeRuntimes {
        environment = Map.copyOf(environment);
    }

    /** The same with the runtime of a platform that its own file does not name. */
    List<Destination> known(List<Destination> destinations) {
        return destinations.stream().map(this::known).toList();
    }

    private Destination known(Destination to) {
        Optional<Fact<String>> architecture =
                to.architecture().or(() -> to.platform() == Platform.VERCEL ? otherCpu() : Optional.empty());
        return new Destination(to.platform(), to.why(), to.runtime().or(() -> runtime(to)), architecture);
    }

    private Optional<Fact<String>> runtime(Destination to) {
        return switch (to.platform()) {
            case VERCEL -> ofVercel();
            case NETLIFY -> ofNetlify();
            default -> Optional.empty();
        };
    }

    /** That of functions which vercel.json takes off x86_64, on which Vercel builds and runs all others. */
    private Optional<Fact<String>> otherCpu() {
        Optional<Document> document = files.document("vercel.json");
        return document.flatMap(each -> each.at("functions")).map(Node::asMapping).map(Mapping::effective).stream()
                .flatMap(List::stream)
                .flatMap(each -> each.value().asMapping().get("architecture").stream())
                .filter(node -> node.asText().equals(Optional.of(ARM)))
                .map(node -> new Fact<>(
                        ARM, Place.in("vercel.json", document.orElseThrow().line(node), "architecture: " + ARM)))
                .findFirst();
    }

    /** The package's own word wins over the project's setting: Vercel, "Supported Node.js versions". */
    private Optional<Fact<String>> ofVercel() {
        return text("package.json", this::ofRange, "engines", "node")
                .or(() -> text(".vercel/project.json", NodeRuntimes::major, "settings", "nodeVersion"));
    }

    /** The newest that the range takes, whether it still runs or not (vercel/vercel, build-utils, node-version.ts). */
    private Optional<String> ofRange(String range) {
        try {
            List<Integer> known = OfferedRuntimes.majors(judges.runtimes(Platform.VERCEL), Platform.VERCEL);
            return major(range).or(() -> MajorRange.first(known, range).map(each -> Integer.toString(each)));
        } catch (ProblemException unreadable) {
            // Whoever looks the runtime up says so of the table.
            return major(range);
        }
    }

    /** What the site sets, else what the build runs in; nvm's file wins there over the variable (Netlify's build image). */
    private Optional<Fact<String>> ofNetlify() {
        return Optional.ofNullable(environment.get(VARIABLE))
                .flatMap(value -> fact(major(value), Place.of("--env", VARIABLE + "=" + value)))
                .or(() -> line(".nvmrc"))
                .or(() -> line(".node-version"))
                .or(() -> text("netlify.toml", NodeRuntimes::major, "build", "environment", "NODE_VERSION"));
    }

    private Optional<Fact<String>> line(String file) {
        return files.text(file).map(String::strip).flatMap(text -> fact(major(text), Place.in(file, 1, text)));
    }

    private Optional<Fact<String>> text(String file, Function<String, Optional<String>> version, String... keys) {
        Optional<Document> document = files.document(file);
        Optional<Node> node = document.flatMap(each -> each.at(keys));
        return node.flatMap(Node::asText)
                .flatMap(value -> fact(
                        version.apply(value),
                        Place.in(file, document.orElseThrow().line(node.orElseThrow()), value)));
    }

    private static Optional<Fact<String>> fact(Optional<String> major, Place place) {
        return major.map(each -> new Fact<>("nodejs" + each + ".x", place));
    }

    /** The one major that a version, or a range, allows; empty for all others, as what is taken then changes. */
    private static Optional<String> major(String version) {
        String plain = version.strip().replaceFirst("^lts/", "");
        String named = NAMES.getOrDefault(plain, plain).replaceFirst("^(nodejs|[v^~=])", "");
        int end = 0;
        while (end < named.length() && Character.isDigit(named.charAt(end))) {
            end++;
        }
        boolean one = end > 0 && end < 3 && named.substring(end).matches("(\\.([0-9]{1,4}|[x*])){0,2}");
        return one && Integer.parseInt(named, 0, end, 10) >= FIRST
                ? Optional.of(named.substring(0, end))
                : Optional.empty();
    }
}
