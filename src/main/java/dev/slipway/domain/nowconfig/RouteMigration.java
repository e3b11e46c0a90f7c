package dev.slipway.domain.nowconfig;

import static dev.slipway.domain.document.edit.JsonValue.array;
import static dev.slipway.domain.document.edit.JsonValue.member;
import static dev.slipway.domain.document.edit.JsonValue.object;
import static dev.slipway.domain.document.edit.JsonValue.text;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Entry;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.edit.JsonCopy;
import dev.slipway.domain.document.edit.JsonValue;
import dev.slipway.domain.document.edit.JsonValue.Member;
import dev.slipway.domain.nowconfig.Migrated.Fate;
import dev.slipway.domain.nowconfig.Migrated.Step;
import dev.slipway.domain.webproject.EntryPoint;
import dev.slipway.domain.webproject.EntryPointChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The routes of a now.json: rewrites where each is one, else routes as they are. */
final class RouteMigration {
    private static final String PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/_-";
    private static final Set<String> KEYS = Set.of("src", "dest");

    private final Document now;
    private final Consumer<Step> steps;

    RouteMigration(Document now, Consumer<Step> steps) {
        this.now = now;
        this.steps = steps;
    }

    /** {@code rewrites}, or {@code routes}; nothing when each route only says what is so without it. */
    List<Member> routes(Entry routes) {
        List<Node> items = routes.value().asSequence().items();
        boolean rewritable = now.at("rewrites").isEmpty() && items.stream().allMatch(RouteMigration::isRewrite);
        if (!rewritable) {
            steps.accept(new Step(
                    "/routes",
                    now.line(routes.key()),
                    Fate.BY_HAND,
                    "Kept as routes, since some are no plain rewrites; see that each `dest` is a path that still"
                            + " exists."));
            return List.of(member("routes", JsonCopy.of(now, routes.value())));
        }
        List<JsonValue> rewrites = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Mapping route = items.get(i).asMapping();
            String source = value(route, "src");
            String destination = destination(value(route, "dest"));
            boolean needed = !source.equals(destination);
            if (needed) {
                rewrites.add(object(member("source", text(source)), member("destination", text(destination))));
            }
            steps.accept(new Step(
                    "/routes/" + i,
                    now.line(route),
                    needed ? Fate.KEPT : Fate.DROPPED,
                    needed
                            ? "rewrites " + source + " to " + destination + "; a file of that path now comes first."
                            : "The file answers this path without a route."));
        }
        return rewrites.isEmpty() ? List.of() : List.of(member("rewrites", array(rewrites)));
    }

    /** A route that only leads a path to a file: plain characters, with {@code (.*)} at its end at most. */
    private static boolean isRewrite(Node node) {
        if (!(node instanceof Mapping route)) {
            return false;
        }
        String source = value(route, "src");
        String head = source.endsWith("(.*)") ? source.substring(0, source.length() - 4) : source;
        return route.entries().stream().allMatch(e -> KEYS.contains(e.key().value()))
                && head.startsWith("/")
                && head.chars().allMatch(c -> PLAIN.indexOf(c) >= 0)
                && !value(route, "dest").isEmpty()
                && value(route, "dest").indexOf('$') < 0;
    }

    private static String destination(String file) {
        String relative = EntryPointChoice.relative(file.startsWith("/") ? file.substring(1) : file);
        EntryPoint entry = new EntryPoint(relative, "");
        if (relative.indexOf('?') >= 0 || relative.contains("://")) {
            return file;
        }
        String stem = entry.stem();
        return "/" + (stem.endsWith("/index") ? stem.substring(0, stem.length() - 6) : stem);
    }

    private static String value(Mapping route, String key) {
        Optional<String> text = route.get(key).flatMap(Node::asText);
        return text.orElse("");
    }
}
