package dev.slipway.domain.nowconfig;

import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Sequence;
import dev.slipway.domain.nowconfig.JsonValue.Literal;
import dev.slipway.domain.nowconfig.JsonValue.Member;
import dev.slipway.domain.nowconfig.JsonValue.Members;
import dev.slipway.domain.text.Glob;
import java.util.List;
import java.util.Optional;

/** Which item of a list in a file is the one that would be written. */
final class ItemMatch {
    private static final List<String> IDENTITY = List.of("src", "source");

    private ItemMatch() {}

    /** The index of the item, or -1. */
    static int find(Sequence have, JsonValue want) {
        for (int i = 0; i < have.items().size(); i++) {
            if (matches(have.items().get(i), want)) {
                return i;
            }
        }
        return -1;
    }

    /** What tells an item from others, for people. */
    static Optional<String> name(JsonValue item) {
        return IDENTITY.stream()
                .flatMap(key -> member(item, key).stream())
                .filter(member -> member.value() instanceof Literal)
                .map(member -> ((Literal) member.value()).json())
                .findFirst();
    }

    /** Whether a pattern of a build in the file takes the wanted build's file already. */
    static boolean covered(Sequence have, JsonValue want) {
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
