package dev.slipway.rule.now;

import dev.slipway.domain.configcheck.ConfigFile;
import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.configcheck.Violation;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Part;
import dev.slipway.domain.document.Pointer;
import dev.slipway.domain.document.Scalar;
import dev.slipway.domain.document.ScalarKind;
import dev.slipway.domain.judgement.Catalogue;
import dev.slipway.domain.webproject.ClientNeed;
import dev.slipway.domain.webproject.Framework;
import dev.slipway.domain.webproject.Framework.Functions;
import dev.slipway.domain.webproject.FunctionFiles;
import dev.slipway.domain.webproject.ProjectFiles;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is looked at.
 *
 * @param against what the era's schema has against the file
 * @param project the folder that the file is for
 * @param need what the project's Prisma needs of a deployment; empty when that could not be told
 */
public record NowFile(
        Document document,
        Era era,
        List<Violation> against,
        Catalogue catalogue,
        ProjectFiles project,
        Optional<ClientNeed> need)
        implements ConfigFile {
    public NowFile {
        against = List.copyOf(against);
    }

    /** Those that no rule of its own is about. */
    @Override
    public List<Violation> violations() {
        return against.stream()
                .filter(each -> !isTopKey(each) && !each.key().equals(MisplacedLambdaSize.KEY))
                .toList();
    }

    /** The keys at the top that the schema does not know. */
    List<Violation> topKeys() {
        return against.stream().filter(NowFile::isTopKey).toList();
    }

    private static boolean isTopKey(Violation each) {
        return each.at().equals(Pointer.ROOT) && each.keyword().equals("additionalProperties");
    }

    /** Whether the project's files could not all be looked at, which is then said. */
    boolean isUnseen(Findings findings) {
        if (!project.whole()) {
            findings.open("what depends on the project's files: there are too many to look at");
        }
        return !project.whole();
    }

    boolean today() {
        return era == Era.TODAY;
    }

    Part root() {
        return Part.of(document);
    }

    /** The items of a list at the top; none when there is no such list. */
    List<Part> items(String key) {
        return root().get(key).map(Part::items).orElse(List.of());
    }

    /** The entries of functions, by the rules of today. */
    List<Part> functions() {
        return today() ? root().get("functions").map(Part::values).orElse(List.of()) : List.of();
    }

    /** The pattern of an entry of functions. */
    Part pattern(Part entry) {
        return root().get("functions").flatMap(all -> all.key(entry.name())).orElse(entry);
    }

    /** Whether the platform of today finds functions by itself, in files that are all known. */
    boolean findsFunctions() {
        return today()
                && project.whole()
                && Stream.of("builds", "services", "experimentalServices", "experimentalServicesV2")
                        .noneMatch(this::has);
    }

    /** Whether a key at the top has a value. */
    boolean has(String key) {
        return document.at(key)
                .filter(node -> !(node instanceof Scalar scalar && scalar.kind() == ScalarKind.NULL))
                .isPresent();
    }

    /** The framework that the file names, else the project's; null in the file is none. */
    Optional<Framework> framework() {
        return root().has("framework") && !has("framework")
                ? Optional.empty()
                : project.framework(document.at("framework").flatMap(Node::asText));
    }

    /** Which files may be functions. */
    Functions kind() {
        return framework().map(Framework::functions).orElse(Functions.API);
    }

    /** Whether a file is a function: in api/, or middleware in the root, unless a framework or a proxy takes its place. */
    boolean isFunction(String file, boolean runtime) {
        return (file.equals("middleware.js") || file.equals("middleware.ts"))
                ? kind() != Functions.NEXT && !has("proxy")
                : FunctionFiles.isFunction(file, kind(), runtime)
                        && !ProxyRule.file(this).equals(Optional.of(file));
    }

    /** Says that a key at the top cannot stand beside others. */
    void excluded(String key, List<String> others, String remedy, Findings findings) {
        List<String> beside = others.stream().filter(this::has).toList();
        if (has(key) && !beside.isEmpty()) {
            findings.add(
                    root().key(key).orElseThrow(),
                    "`" + key + "` cannot be used beside `" + String.join("`, `", beside) + "`.",
                    remedy);
        }
    }

    /** What is matched with paths by the newer keys. */
    List<Part> patterns() {
        return Stream.of("rewrites", "redirects", "headers")
                .flatMap(list -> items(list).stream())
                .flatMap(item -> item.get("source").stream())
                .toList();
    }

    /** What is matched with paths. */
    List<Part> sources() {
        Stream<Part> routes = items("routes").stream()
                .flatMap(route ->
                        Stream.concat(route.get("src").stream(), route.get("source").filter(any -> today()).stream()));
        return Stream.concat(routes, patterns().stream()).toList();
    }

    /** The names of variables, each with its value. */
    List<NowVariable> variables() {
        return Stream.of(root().get("env"), root().get("build").flatMap(build -> build.get("env")))
                .flatMap(Optional::stream)
                .flatMap(env -> env.keys().stream()
                        .map(key -> new NowVariable(key, env.text(key.name()).orElse(""))))
                .toList();
    }

    /** A variable of the environment, at its name. */
    record NowVariable(Part key, String value) {
        boolean isNamed() {
            return key.name().matches("[A-Za-z][A-Za-z0-9_]*");
        }
    }

    /** Where a builder is named: in {@code builds}, and as a runtime with a version. */
    List<Part> builders() {
        return Stream.concat(
                        items("builds").stream().flatMap(build -> build.get("use").stream()),
                        functions().stream()
                                .flatMap(entry -> entry.get("runtime").stream())
                                .filter(runtime ->
                                        FunctionEntry.isBuilder(runtime.text().orElse(""))))
                .toList();
    }

    /** What to write in place of a builder. */
    String successor(String builder) {
        return project.builders()
                .today(builder)
                .map(today -> "Write \"" + today + "\" for a deployment of today.")
                .orElse("There is no successor: build it in package.json's `build`, without `builds`.");
    }
}
