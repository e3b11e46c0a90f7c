package dev.slipway.domain.nowconfig;

import static dev.slipway.domain.document.edit.JsonValue.array;
import static dev.slipway.domain.document.edit.JsonValue.member;
import static dev.slipway.domain.document.edit.JsonValue.object;
import static dev.slipway.domain.document.edit.JsonValue.text;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Part;
import dev.slipway.domain.document.edit.JsonCopy;
import dev.slipway.domain.document.edit.JsonValue;
import dev.slipway.domain.document.edit.JsonValue.Member;
import dev.slipway.domain.document.edit.JsonValue.Members;
import dev.slipway.domain.nowconfig.Migrated.Fate;
import dev.slipway.domain.nowconfig.Migrated.MovedSetting;
import dev.slipway.domain.webproject.EntryPoint;
import dev.slipway.domain.webproject.EntryPointChoice;
import dev.slipway.domain.webproject.FunctionFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The routes of a now.json whose builds became functions: rewrites where each is one, else routes, whose destinations
 * lose the ending that a function no longer has.
 */
record RouteMigration(Document now, Consumer<MovedSetting> steps) {
    /** What is a regular expression and a path pattern of the same meaning. */
    private static final Pattern PLAIN = Pattern.compile("/[A-Za-z0-9/_-]*(\\(\\.\\*\\))?");

    /** {@code rewrites}, or {@code routes}; nothing when each route only says what is so without it. */
    List<Member> routes() {
        List<Part> items = Part.of(now).get("routes").map(Part::items).orElse(List.of());
        boolean rewritable = now.at("rewrites").isEmpty()
                && items.stream().allMatch(route -> noRewrite(route).isEmpty());
        List<JsonValue> made = new ArrayList<>();
        for (Part route : items) {
            if (rewritable) {
                rewrite(route).ifPresent(made::add);
            } else {
                made.add(kept(route));
                step(
                        route,
                        Fate.KEPT,
                        "As a route, since " + noRewrite(route).orElse("others cannot be rewrites") + ".");
            }
        }
        return made.isEmpty() ? List.of() : List.of(member(rewritable ? "rewrites" : "routes", array(made)));
    }

    /** Why a route is no rewrite, a clause. */
    private static Optional<String> noRewrite(Part route) {
        String source = route.text("src").orElse("");
        String destination = route.text("dest").orElse("");
        Optional<String> other = route.keys().stream()
                .map(Part::name)
                .filter(key -> !List.of("src", "dest").contains(key))
                .findFirst();
        if (isFilesystem(route)) {
            return Optional.empty();
        } else if (other.isPresent()) {
            return Optional.of("a rewrite has no `" + other.get() + "`");
        } else if (!PLAIN.matcher(source).matches()) {
            return Optional.of("its `src` is no path pattern of the same meaning");
        }
        boolean leads = !destination.isEmpty() && (destination.indexOf('$') < 0 || source.endsWith(")"));
        return leads ? Optional.empty() : Optional.of("its `dest` leads nowhere by itself");
    }

    /** Rewrites come after the files in any case. */
    private static boolean isFilesystem(Part route) {
        return route.text("handle").equals(Optional.of("filesystem"))
                && route.keys().size() == 1;
    }

    private Optional<JsonValue> rewrite(Part route) {
        String source = route.text("src").orElse("");
        String destination = destination(route.text("dest").orElse(""));
        if (isFilesystem(route)) {
            step(route, Fate.DROPPED, "Files come before rewrites in any case.");
        } else if (source.equals(destination)) {
            step(route, Fate.DROPPED, "The file answers this path without a route.");
        } else {
            step(
                    route,
                    Fate.KEPT,
                    "rewrites " + source + " to " + destination + "; a file of that path now comes first.");
            return Optional.of(object(member("source", text(source)), member("destination", text(destination))));
        }
        return Optional.empty();
    }

    private JsonValue kept(Part route) {
        return new Members(route.values().stream()
                .map(value -> member(
                        value.name(),
                        value.name().equals("dest") && value.text().isPresent()
                                ? text(destination(value.text().get()))
                                : JsonCopy.of(now, value.node())))
                .toList());
    }

    /** The path of a function: without the ending and without a last {@code index}. */
    private static String destination(String file) {
        int query = file.indexOf('?');
        String path = query < 0 ? file : file.substring(0, query);
        if (path.contains("://") || path.isEmpty()) {
            return file;
        }
        String relative = EntryPointChoice.relative(path.startsWith("/") ? path.substring(1) : path);
        String stem = FunctionFiles.isFunction(relative) ? new EntryPoint(relative, "").stem() : relative;
        return "/" + (stem.endsWith("/index") ? stem.substring(0, stem.length() - 6) : stem)
                + (query < 0 ? "" : file.substring(query));
    }

    private void step(Part route, Fate fate, String what) {
        steps.accept(new MovedSetting(route.at().text(), now.line(route.node()), fate, what));
    }
}
