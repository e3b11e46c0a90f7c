package dev.slipway.domain.script;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The names for folders that a tsconfig.json gives to imports: {@code "@/*": ["./src/*"]}.
 *
 * @param base the folder that its paths begin in, relative to its own
 * @param named whether it says so itself, so that a bare name may be a file below it
 * @param paths what may stand for a pattern, in the order of the file
 * @param parent the file that it goes on from
 */
public record PathAliases(String base, boolean named, Map<String, List<String>> paths, Optional<String> parent) {
    /** No name of a file is longer (Linux, limits.h, PATH_MAX). */
    private static final int LONGEST = 4096;

    /** Of a project without such a file. */
    public static final PathAliases NONE = new PathAliases(".", false, Map.of(), Optional.empty());

    public PathAliases {
        paths = Collections.unmodifiableMap(new LinkedHashMap<>(paths));
    }

    /** Reads it, comments and commas at the end and all. */
    public static PathAliases read(String text) {
        Script script = Script.of(text);
        if (!script.is(0, "{") || script.partner(0) < 0) {
            return NONE;
        }
        ObjectText whole = new ObjectText(script, 0);
        Optional<String> parent = text(script, whole, "extends");
        Optional<ObjectText> options = object(script, whole, "compilerOptions");
        Optional<String> base = options.flatMap(each -> text(script, each, "baseUrl"));
        Map<String, List<String>> paths = new LinkedHashMap<>();
        options.flatMap(each -> object(script, each, "paths")).ifPresent(each -> read(script, each.brace(), paths));
        return new PathAliases(base.orElse("."), base.isPresent(), paths, parent);
    }

    private static void read(Script script, int brace, Map<String, List<String>> paths) {
        for (int at = brace + 1; at < script.partner(brace); at++) {
            if (script.isText(at) && script.is(at + 1, ":", "[") && script.partner(at + 2) > 0) {
                List<String> places = new ArrayList<>();
                for (int item = at + 3; item < script.partner(at + 2); item++) {
                    if (script.isText(item)) {
                        places.add(script.at(item).text());
                    }
                }
                paths.put(script.at(at).text(), places);
                at = script.partner(at + 2);
            }
        }
    }

    private static Optional<String> text(Script script, ObjectText object, String key) {
        return object.value(key)
                .filter(value -> script.isText(value.at()))
                .map(value -> script.at(value.at()).text());
    }

    private static Optional<ObjectText> object(Script script, ObjectText object, String key) {
        return object.value(key)
                .filter(value -> script.is(value.at(), "{") && script.partner(value.at()) > 0)
                .map(value -> new ObjectText(script, value.at()));
    }

    /** The paths that an import may mean, relative to the folder of the file, the best first; none where no name fits. */
    public List<String> of(String specifier) {
        List<String> found = new ArrayList<>();
        paths.entrySet().stream()
                .filter(each -> rest(each.getKey(), specifier).isPresent())
                .max(Comparator.comparing(each -> each.getKey().length()))
                .ifPresent(each -> each.getValue()
                        .forEach(place -> filled(place, each.getKey(), specifier)
                                .ifPresent(path -> found.add(base + "/" + path))));
        if (found.isEmpty() && named) {
            found.add(base + "/" + specifier);
        }
        return found;
    }

    /** What a place with stars is for a name that fits its pattern; empty where that is longer than a path may be. */
    public static Optional<String> filled(String place, String pattern, String specifier) {
        String rest = rest(pattern, specifier).orElse("");
        long stars = place.length() > LONGEST
                ? LONGEST
                : place.chars().filter(c -> c == '*').count();
        return place.length() + stars * rest.length() > LONGEST
                ? Optional.empty()
                : Optional.of(place.replace("*", rest));
    }

    /** What stands in the place of the star; empty where a pattern does not fit. */
    public static Optional<String> rest(String pattern, String specifier) {
        int star = pattern.indexOf('*');
        if (star < 0) {
            return pattern.equals(specifier) ? Optional.of("") : Optional.empty();
        }
        String end = pattern.substring(star + 1);
        boolean fits = specifier.length() >= pattern.length() - 1
                && specifier.startsWith(pattern.substring(0, star))
                && specifier.endsWith(end);
        return fits ? Optional.of(specifier.substring(star, specifier.length() - end.length())) : Optional.empty();
    }
}
