package dev.slipway.domain.nowconfig;

import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Sequence;
import dev.slipway.domain.document.edit.JsonMerge;
import dev.slipway.domain.document.edit.JsonValue;
import dev.slipway.domain.document.edit.JsonValue.Literal;
import dev.slipway.domain.document.edit.JsonValue.Member;
import dev.slipway.domain.document.edit.JsonValue.Members;
import dev.slipway.domain.document.edit.MergeRules;
import dev.slipway.domain.text.Glob;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How now.json and vercel.json are merged: keys that exclude each other, and items that are known by their source. */
public final class NowMergeRules implements MergeRules {
    private static final List<String> IDENTITY = List.of("src", "source");

    private static final List<String> ROUTING =
            List.of("rewrites", "redirects", "headers", "cleanUrls", "trailingSlash");
    private static final Map<String, List<String>> EXCLUDED_BY = Map.of(
            "builds",
            List.of("functions"),
            "functions",
            List.of("builds"),
            "routes",
            ROUTING,
            "rewrites",
            List.of("routes"));

    @Override
    public Optional<String> excludedBy(String key, Mapping have) {
        return EXCLUDED_BY.getOrDefault(key, List.of()).stream()
                .filter(other -> have.get(other).isPresent())
                .findFirst();
    }

    @Override
    public int find(Sequence have, JsonValue want) {
        for (int i = 0; i < have.items().size(); i++) {
            if (matches(have.items().get(i), want)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public Optional<String> name(JsonValue item) {
        return IDENTITY.stream()
                .flatMap(key -> member(item, key).stream())
                .filter(member -> member.value() instanceof Literal)
                .map(member -> ((Literal) member.value()).json())
                .findFirst();
    }

    @Override
    public boolean covered(Sequence have, JsonValue want) {
        Optional<Member> use = member(want, "use");
        Optional<Member> src = member(want, "src");
        if (use.isEmpty() || src.isEmpty() || !(src.get().value() instanceof Literal literal)) {
            return false;
        }
        String file = literal.json().substring(1, literal.json().length() - 1);
        return have.items().stream()
                .flatMap(item -> item.asMapping().get("src").flatMap(Node::asText).stream())
                .anyMatch(pattern -> Glob.matches(pattern, file));
    }

    private static boolean matches(Node have, JsonValue want) {
        Optional<Member> identity =
                IDENTITY.stream().flatMap(key -> member(want, key).stream()).findFirst();
        if (identity.isEmpty()) {
            return JsonMerge.same(have, want);
        }
        Mapping mapping = have.asMapping();
        // A route that goes on to the next one does not answer, so it is no substitute.
        return mapping.get("continue").isEmpty()
                && identity.flatMap(key -> mapping.get(key.key()).map(there -> JsonMerge.same(there, key.value())))
                        .orElse(false);
    }

    private static Optional<Member> member(JsonValue value, String key) {
        return value instanceof Members object
                ? object.members().stream().filter(m -> m.key().equals(key)).findFirst()
                : Optional.empty();
    }
}
