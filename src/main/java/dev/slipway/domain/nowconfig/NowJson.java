package dev.slipway.domain.nowconfig;

import static dev.slipway.domain.document.edit.JsonValue.array;
import static dev.slipway.domain.document.edit.JsonValue.member;
import static dev.slipway.domain.document.edit.JsonValue.number;
import static dev.slipway.domain.document.edit.JsonValue.object;
import static dev.slipway.domain.document.edit.JsonValue.text;

import dev.slipway.domain.document.edit.JsonValue.Members;
import dev.slipway.domain.webproject.EntryPoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The now.json of Prisma 2's deployment page (2020), for any entry points. */
public final class NowJson {
    public static final String FILE = "now.json";

    private static final String BUILDER = "@now/node@canary";
    private static final String LAMBDA_SIZE = "25mb";

    private NowJson() {}

    /** One build for each entry point, and the routes that lead to them. */
    public static Members of(List<EntryPoint> entries) {
        List<Members> builds = entries.stream().map(NowJson::build).toList();
        return object(
                member("version", number(2)),
                member("builds", array(builds)),
                member("routes", array(routes(entries))));
    }

    private static Members build(EntryPoint entry) {
        return object(
                member("src", text(entry.path())),
                member("use", text(BUILDER)),
                member("config", object(member("maxLambdaSize", text(LAMBDA_SIZE)))));
    }

    /** A single entry point takes every path; of several, the first outside of api/ takes what no other does. */
    private static List<Members> routes(List<EntryPoint> entries) {
        Optional<EntryPoint> rest = entries.size() == 1
                ? Optional.of(entries.get(0))
                : entries.stream().filter(e -> !e.isApi()).findFirst();
        List<Members> routes = new ArrayList<>();
        entries.stream()
                .filter(entry -> rest.filter(entry::equals).isEmpty())
                // The first route that fits is taken, so a placeholder must not stand before a name.
                .sorted(Comparator.comparing(EntryRoute::hasPlaceholder))
                .forEach(entry -> routes.add(route(EntryRoute.source(entry), EntryRoute.destination(entry))));
        rest.ifPresent(entry -> routes.add(route("/(.*)", entry.path())));
        return routes;
    }

    private static Members route(String source, String destination) {
        return object(member("src", text(source)), member("dest", text(destination)));
    }
}
