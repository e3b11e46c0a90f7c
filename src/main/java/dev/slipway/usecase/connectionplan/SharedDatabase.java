package dev.slipway.usecase.connectionplan;

import dev.slipway.domain.datasource.ConnectionUrl;
import dev.slipway.domain.datasource.UrlParts;
import dev.slipway.domain.descriptor.ComposeServices;
import dev.slipway.domain.descriptor.Declarations;
import dev.slipway.domain.descriptor.Supplied;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.text.Vocabulary;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the services of a file beside the one that is read open connections of the same server.
 *
 * @param read what the file that is read declares
 * @param beside what the other file declares
 */
record SharedDatabase(Declarations read, Declarations beside, List<Document> documents) {
    /** Images of servers; a name alone is one of these. */
    private static final Set<String> SERVERS = Vocabulary.of("""
            postgres postgresql mysql mariadb mongo mongodb cockroach postgis pgvector timescaledb mssql server""");

    /** Both name it, each with its host. */
    boolean isSame() {
        Set<String> hosts = hosts(read);
        return hosts(beside).stream().anyMatch(hosts::contains);
    }

    /** Neither that, nor another one: a host, or a server that compose starts itself for development. */
    boolean isOpen() {
        boolean whole = !hosts(beside).isEmpty()
                && !hosts(read).isEmpty()
                && beside.supplied().stream().allMatch(Supplied::whole);
        boolean local = isServed()
                || (!beside.supplied().isEmpty() && beside.supplied().stream().allMatch(SharedDatabase::isLocal));
        return !beside.declared().isEmpty() && !isSame() && !whole && !local;
    }

    /** Those of the other file, as the beginning of a sentence. */
    String services() {
        List<String> names =
                beside.declared().stream().map(each -> each.workload().name()).toList();
        return String.join(", ", names) + (names.size() == 1 ? " uses" : " use");
    }

    private boolean isServed() {
        return documents.stream()
                .flatMap(document -> ComposeServices.of(document).stream())
                .flatMap(service -> service.value().asMapping().get("image").stream())
                .flatMap(image -> image.asText().stream())
                .anyMatch(SharedDatabase::isServer);
    }

    private static boolean isServer(String image) {
        String name = image.substring(image.lastIndexOf('/') + 1);
        return SERVERS.contains(name.split("[:@]", 2)[0]);
    }

    private static boolean isLocal(Supplied supplied) {
        return supplied.whole() && !parts(supplied).isElsewhere();
    }

    private static Set<String> hosts(Declarations declarations) {
        Set<String> hosts = new HashSet<>();
        for (Supplied each : declarations.supplied()) {
            if (each.whole() && parts(each).isElsewhere()) {
                hosts.add(parts(each).host().orElseThrow().toLowerCase(Locale.ROOT));
            }
        }
        return hosts;
    }

    private static UrlParts parts(Supplied supplied) {
        return ConnectionUrl.read(supplied.text(), Optional.empty()).parts();
    }
}
