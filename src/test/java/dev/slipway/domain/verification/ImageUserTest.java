package dev.slipway.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.artefact.ByteSource;
import dev.slipway.domain.artefact.Item;
import dev.slipway.domain.artefact.Layers;
import dev.slipway.domain.artefact.Tree;
import dev.slipway.domain.artefact.TreeEntry;
import dev.slipway.domain.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The user of an image, as its own lists know him. */
class ImageUserTest {
    private static final String USERS = """
            root:x:0:0:root:/root:/bin/sh
            broken:x
            odd:x:many:7::/:/bin/false
            node:x:1000:1001::/home/node:/bin/sh
            web:x:33:33:www:/var/www:/sbin/nologin
            """;
    private static final String GROUPS = """
            root:x:0:root
            node:x:1001:
            web:x:33:
            docker:x:99:web,node
            broken:x
            wheel:x:10:webmaster,root
            """;

    @ParameterizedTest
    @CsvSource({
        "'', root, 0, 0 10",
        "root, root, 0, 0 10",
        "0, root, 0, 0 10",
        "node, node, 1000, 99 1001",
        "1000, node, 1000, 99 1001",
        "node:web, node, 1000, 33 99",
        "node:33, node, 1000, 33 99",
        "node:1001, node, 1000, 99 1001",
        "web, web, 33, 33 99",
        "4711, 4711, 4711, ''",
        "4711:99, 4711, 4711, 99",
        "4711:docker, 4711, 4711, 99"
    })
    void heIsFoundByNameOrNumberWithHisGroups(String said, String name, long id, String groups) throws Exception {
        Set<Long> numbers = Arrays.stream(groups.split(" "))
                .filter(each -> !each.isEmpty())
                .map(Long::valueOf)
                .collect(Collectors.toSet());

        assertThat(ImageUser.of(said, image(USERS, GROUPS))).isEqualTo(new Runner.User(name, id, numbers));
    }

    @ParameterizedTest
    @CsvSource({"nobody", "nobody:node", "odd", "broken", "99999999999", "12a"})
    void whomNothingListsOwnsNothing(String said) throws Exception {
        assertThat(ImageUser.of(said, image(USERS, GROUPS)))
                .isInstanceOfSatisfying(
                        Runner.Stranger.class,
                        stranger -> assertThat(stranger.denied("read"))
                                .isEqualTo("user " + said.replaceFirst(":.*", "")
                                        + ", whom its /etc/passwd does not have, may not read it"));
    }

    @Test
    void rootNeedsNoList() throws Exception {
        assertThat(ImageUser.of("", image("", ""))).isEqualTo(new Runner.User("root", 0, Set.of()));
        assertThat(ImageUser.of("0:5", image("", ""))).isEqualTo(new Runner.User("0", 0, Set.of(5L)));
    }

    private static Tree image(String users, String groups) throws ProblemException {
        Layers layers = new Layers("an image");
        layers.next();
        layers.add(file("etc/passwd", users));
        layers.add(file("etc/group", groups));
        return layers.tree();
    }

    private static Item file(String path, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        TreeEntry entry = new TreeEntry(
                path, TreeEntry.Kind.FILE, bytes.length, OptionalInt.of(0644), Optional.empty(), Optional.empty());
        return new Item(entry, Optional.empty(), () -> ByteSource.of(bytes));
    }
}
