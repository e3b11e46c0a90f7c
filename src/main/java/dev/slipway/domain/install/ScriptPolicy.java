package dev.slipway.domain.install;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.install.InstallScripts.ScriptDecision;
import dev.slipway.domain.install.InstallScripts.ScriptDecision.Blocked;
import dev.slipway.domain.install.InstallScripts.ScriptDecision.Runs;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.secret.MaskedText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Decides whether a package manager runs the scripts of some packages. What npm 12, pnpm 10 to 12 and yarn 4 do was
 * seen of them; what bun trusts unasked, {@code prisma}, {@code @prisma/client} and {@code @prisma/engines} among it, is its
 * own list (default-trusted-dependencies.txt).
 */
public record ScriptPolicy(InstallFiles files, List<String> needed) {
    private static final String IGNORE = "ignore-scripts";
    private static final int NPM_THAT_ASKS = 12;
    private static final int YARN_MAJOR_THAT_ASKS = 4;

    /** The first yarn 4 whose enableScripts is false unless it is set. */
    private static final int YARN_MINOR_THAT_ASKS = 14;

    /**
     * What the package manager decides.
     *
     * @param needed the packages whose scripts matter
     */
    public static ScriptDecision of(InstallFiles files, List<String> needed) {
        ScriptPolicy policy = new ScriptPolicy(files, needed);
        if (files.npm(IGNORE).filter("true"::equals).isPresent() && !policy.isBerry()) {
            return new Blocked(
                    needed,
                    files.manager() + " runs no script at all, as .npmrc says ignore-scripts=true",
                    files.npmrc().orElseThrow().place(IGNORE),
                    false,
                    "Take ignore-scripts out of .npmrc, or run what they do: prisma generate, and slipway engine fetch.");
        }
        return switch (files.manager()) {
            case "pnpm" -> PnpmScripts.decide(files, needed);
            case "yarn" -> policy.yarn();
            case "bun" -> policy.bun();
            default -> policy.npm();
        };
    }

    private boolean isBerry() {
        return files.manager().equals("yarn")
                && (files.yarnrc().isPresent()
                        || files.version().filter(each -> each.major() > 1).isPresent());
    }

    private ScriptDecision npm() {
        if (files.version().filter(each -> each.major() >= NPM_THAT_ASKS).isEmpty()) {
            return new Runs();
        }
        List<String> refused = needed.stream().filter(name -> !npmAllows(name)).toList();
        return blocked(
                refused,
                files.title() + " runs only the scripts that allowScripts of package.json names",
                at(files.manifest(), "allowScripts", "packageManager"),
                false,
                "Run: npm install-scripts approve " + String.join(" ", refused));
    }

    private boolean npmAllows(String name) {
        return files.manifest().flatMap(each -> each.at("allowScripts")).stream()
                .flatMap(node -> node.asMapping().entries().stream())
                .anyMatch(entry -> isOf(entry.key().value(), name)
                        && entry.value().asText().filter("true"::equals).isPresent());
    }

    /** A name, or a name with a version behind it. */
    static boolean isOf(String key, String name) {
        return key.equals(name) || key.startsWith(name + "@");
    }

    private ScriptDecision yarn() {
        Optional<String> set =
                files.yarnrc().flatMap(each -> each.at("enableScripts")).flatMap(Node::asText);
        boolean asks = files.version()
                .filter(each -> each.atLeast(YARN_MAJOR_THAT_ASKS, YARN_MINOR_THAT_ASKS) && each.minor() >= 0)
                .isPresent();
        boolean off = set.map("false"::equals).orElse(asks);
        List<String> refused = needed.stream()
                .filter(name -> built(name).map("false"::equals).orElse(off))
                .toList();
        return blocked(
                refused,
                set.isPresent()
                        ? files.title() + " runs no script of a package, as enableScripts is " + set.get()
                        : off
                                ? files.title() + " runs no script of a package unless it is told to"
                                : "dependenciesMeta says built: false",
                set.isPresent()
                        ? at(files.yarnrc(), "enableScripts")
                        : at(files.manifest(), "dependenciesMeta", "packageManager"),
                false,
                "In package.json: \"dependenciesMeta\": {"
                        + refused.stream()
                                .map(name -> "\"" + name + "\": {\"built\": true}")
                                .collect(Collectors.joining(", "))
                        + "}");
    }

    private Optional<String> built(String name) {
        return files.manifest()
                .flatMap(each -> each.at("dependenciesMeta", name, "built"))
                .flatMap(Node::asText);
    }

    /** A list of one's own takes the place of bun's. */
    private ScriptDecision bun() {
        Optional<Node> trusted = files.manifest().flatMap(each -> each.at("trustedDependencies"));
        List<String> names = trusted.map(node -> node.asSequence().items().stream()
                        .flatMap(item -> item.asText().stream())
                        .toList())
                .orElse(needed);
        return blocked(
                needed.stream().filter(name -> !names.contains(name)).toList(),
                "bun runs only the scripts that trustedDependencies of package.json names",
                at(files.manifest(), "trustedDependencies"),
                false,
                "Add to trustedDependencies of package.json: "
                        + needed.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", ")));
    }

    static ScriptDecision blocked(List<String> refused, String why, Place place, boolean fails, String remedy) {
        return refused.isEmpty() ? new Runs() : new Blocked(refused, why, place, fails, remedy);
    }

    /** The first of some keys that a file has. */
    static Place at(Optional<Document> file, String... keys) {
        for (String key : keys) {
            Optional<Node> node = file.flatMap(each -> each.at(key));
            if (node.isPresent()) {
                Document document = file.get();
                int line = document.line(node.get());
                return Place.in(document.name(), line, MaskedText.of(document.lineText(line)));
            }
        }
        return Place.in(
                file.map(Document::name).orElse("package.json"), file.isPresent() ? 1 : 0, keys[0] + " is not there");
    }
}
