package dev.slipway.domain.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.datasource.ClientPools;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was not read is not taken for code without a client. */
class ProcessClientsTest {
    private static final String CLIENT =
            "import { PrismaClient } from '@prisma/client';\nexport const db = new PrismaClient();\n";
    private static final String BOTH = "import { db } from './a';\nimport { db as other } from './z';\ndb.x(other);\n";

    private final Map<String, String> files = new LinkedHashMap<>(Map.of("a", CLIENT));

    @ParameterizedTest
    @ValueSource(ints = {4000, 9000})
    void clientsOfModulesThatWereNotReadAreNotKnown(int modules) {
        fill(modules, "");
        files.put("main", BOTH);
        files.put("z", CLIENT);

        assertThat(clients()).contains(ClientPools.UNREAD);
    }

    @Test
    void soAreThoseOfMoreTextThanIsRead() {
        fill(64, "// " + "x".repeat(1 << 18) + "\n");
        files.put("main", BOTH);
        files.put("z", CLIENT);

        assertThat(clients()).contains(ClientPools.UNREAD);
    }

    @Test
    void andThoseOfMoreProcessesThanAreLookedAt() {
        fill(300, "import { db } from './a';\ndb.x();\n");
        files.put("main", BOTH);
        files.put("z", CLIENT);

        assertThat(clients()).contains(ClientPools.UNREAD);
    }

    @Test
    void allOfThemMayBeReadAndMakeOne() {
        fill(290, "import { db } from './a';\ndb.x();\n");
        files.put("z", CLIENT);

        assertThat(clients()).isEmpty();
    }

    @Test
    void twoThatOneOfThemMakesAreNamedAmongManyMore() {
        files.put("main", BOTH);
        files.put("z", CLIENT);
        fill(4000, "");

        assertThat(clients()).hasValueSatisfying(pools -> {
            assertThat(pools.at()).isEqualTo("a:2, z:2");
            assertThat(pools.together()).isFalse();
        });
    }

    private void fill(int modules, String text) {
        for (int i = 0; i < modules; i++) {
            files.put("m" + i, text);
        }
    }

    private Optional<ClientPools> clients() {
        return ProcessClients.of(
                new ModuleGraph(new ModulesByName(files)), List.copyOf(files.keySet()), script -> script);
    }
}
