package dev.slipway.usecase.connectionplan;

import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Sequence;
import dev.slipway.domain.script.Lexer;
import dev.slipway.domain.script.ScriptObject;
import dev.slipway.domain.script.Token;
import dev.slipway.domain.startup.StartText;
import dev.slipway.port.Documents;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A file that says what PM2 starts, {@code ecosystem.config.js} and its like (pm2 7.0.1, Common.js and God.js, 2026-12-01);
 * one that is a program is read as far as it is written out.
 */
final class ProcessFile {
    /** What it starts with no word of how many. */
    private static final String ONE = "1";

    /** The keys that a list may stand behind; the first counts. */
    private static final List<String> LISTS = List.of("apps", "pm2");

    private ProcessFile() {}

    /**
     * A program that it starts.
     *
     * @param name empty where it is not written out
     * @param instances as it is written
     */
    record App(Optional<String> name, String instances) {}

    /** Empty where it cannot be read without running it. */
    static Optional<List<App>> apps(StartText file, Documents documents) {
        String name = file.name();
        return name.endsWith("js")
                ? ScriptObject.listed(Lexer.tokens(file.text()), LISTS)
                        .map(list -> list.stream().map(ProcessFile::app).toList())
                : documents.readable(name, file.text()).flatMap(document -> apps(document.root()));
    }

    private static Optional<List<App>> apps(Node root) {
        Node apps = LISTS.stream()
                .flatMap(key -> root.asMapping().get(key).stream())
                .findFirst()
                .orElse(root);
        if (apps instanceof Sequence list) {
            return Optional.of(
                    list.items().stream().map(each -> app(each.asMapping())).toList());
        }
        return apps.asMapping().get("script").isPresent()
                ? Optional.of(List.of(app(apps.asMapping())))
                : Optional.empty();
    }

    private static App app(Mapping app) {
        Optional<Node> instances = app.get("instances");
        return new App(
                app.get("name").flatMap(Node::asText),
                instances.map(each -> each.asText().orElse("?")).orElse(ONE));
    }

    private static App app(ScriptObject app) {
        Optional<String> name =
                app.value("name").filter(each -> each.size() == 1).map(ProcessFile::text);
        String unsaid = app.mayHave("instances") ? "?" : ONE;
        return new App(name, app.value("instances").map(ProcessFile::text).orElse(unsaid));
    }

    private static String text(List<Token> expression) {
        return expression.stream().map(Token::text).collect(Collectors.joining());
    }
}
