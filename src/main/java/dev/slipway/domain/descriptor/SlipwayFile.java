package dev.slipway.domain.descriptor;

import dev.slipway.domain.connections.Client;
import dev.slipway.domain.connections.Setting;
import dev.slipway.domain.connections.Settings;
import dev.slipway.domain.connections.Terms;
import dev.slipway.domain.connections.Workload;
import dev.slipway.domain.connections.WorkloadKind;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.MappingEntry;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.judgement.Suppressions;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.text.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code slipway.yaml}: what no other file tells of a project. Its keys are also in the JSON Schema for editors, {@code
 * docs/schemas/slipway-yaml.json}, which a test holds against this reader.
 */
public final class SlipwayFile {
    /** Of these the first that is there is read. */
    public static final List<String> NAMES = List.of("slipway.yaml", "slipway.yml");

    private static final List<String> TOP = Vocabulary.inOrder("""
            database connection-limit reserve deploy-overlap headroom account-concurrency clients functions
            services except files platform runtime arch suppress fail-on""");
    private static final List<String> DATABASE = List.of("engine", "instance", "max-connections");
    private static final List<String> FUNCTION = List.of("reserved", "provisioned", "pool", "weight");
    private static final List<String> SERVICE = List.of("replicas", "surge", "pool", "weight");

    private final Document document;
    private final Keys keys;
    private final Mapping top;

    private SlipwayFile(Document document) throws ProblemException {
        this.document = document;
        this.keys = new Keys(document);
        this.top = keys.mapping(document.root(), document.name(), TOP);
    }

    /**
     * What the file says.
     *
     * @param files others to read, as they are named there
     * @param failOn the least severity that makes a check say no
     */
    public record Content(
            Terms terms,
            List<CapSite> sites,
            List<String> files,
            DeclaredDestination destination,
            Suppressions suppressions,
            Optional<Severity> failOn) {}

    /** Reads it; a key or a value that means nothing is refused with its line and column. */
    public static Content read(Document document) throws ProblemException {
        SlipwayFile file = new SlipwayFile(document);
        List<Workload> workloads = new ArrayList<>();
        file.add(WorkloadKind.FUNCTION, FUNCTION, workloads);
        file.add(WorkloadKind.SERVICE, SERVICE, workloads);
        Terms terms = new Terms(
                file.database(),
                file.keys.count(file.top, "connection-limit", 1),
                file.keys.count(file.top, "reserve", 0),
                file.keys.count(file.top, "deploy-overlap", 1),
                file.headroom(),
                file.keys.count(file.top, "account-concurrency", 1),
                file.clients(),
                file.keys.texts(file.top, "except"),
                workloads,
                "");
        Decisions decisions = new Decisions(file.keys, file.top);
        return new Content(
                terms,
                file.sites(),
                file.keys.texts(file.top, "files"),
                decisions.destination(),
                decisions.suppressions(),
                decisions.failOn());
    }

    private Terms.Database database() throws ProblemException {
        Optional<Node> node = top.get("database");
        if (node.isEmpty()) {
            return Terms.Database.UNNAMED;
        }
        Mapping database = keys.mapping(node.get(), "database", DATABASE);
        return new Terms.Database(
                keys.text(database, "engine"),
                keys.text(database, "instance"),
                keys.count(database, "max-connections", 1));
    }

    private List<Client> clients() throws ProblemException {
        List<Client> clients = new ArrayList<>();
        Mapping mapping = section("clients");
        for (MappingEntry entry : mapping.effective()) {
            String name = entry.key().value();
            Setting.Known known = (Setting.Known) keys.count(mapping, name, 0)
                    .or(new Setting.Known(0, Place.in(document.name(), document.line(entry.key()), name)));
            clients.add(new Client(name, known.value(), known.place()));
        }
        return clients;
    }

    /** A key that the one kind does not have is absent there. */
    private void add(WorkloadKind kind, List<String> known, List<Workload> workloads) throws ProblemException {
        for (MappingEntry entry : section(kind.word() + "s").effective()) {
            Mapping mapping = keys.mapping(entry.value(), "a " + kind.word(), known);
            Settings settings = new Settings(
                    keys.count(mapping, known.get(0), 0),
                    keys.count(mapping, "provisioned", 0),
                    keys.count(mapping, "surge", 0),
                    keys.count(mapping, "pool", 1),
                    keys.count(mapping, "weight", 1));
            String name = entry.key().value();
            workloads.add(new Workload(name, kind, settings, keys.values().evidence(entry.key(), name + ":")));
        }
    }

    private List<CapSite> sites() throws ProblemException {
        return section("functions").effective().stream()
                .filter(entry -> entry.value() instanceof Mapping)
                .map(entry -> new CapSite(document, entry.key().value(), entry, "reserved"))
                .toList();
    }

    /** Per cent, with or without the sign. */
    private Setting headroom() throws ProblemException {
        Optional<String> text = top.get("headroom").flatMap(Node::asText).filter(t -> t.matches("[0-9]{1,2} ?%"));
        if (text.isEmpty()) {
            return keys.count(top, "headroom", 0, 99);
        }
        int value = Integer.parseInt(text.get().replace("%", "").strip());
        return new Setting.Known(
                value, keys.values().evidence(top.get("headroom").orElseThrow(), "headroom: " + text.get()));
    }

    private Mapping section(String key) throws ProblemException {
        Optional<Node> node = top.get(key);
        return node.isPresent() ? keys.mapping(node.get(), key, List.of()) : Manifest.NOTHING;
    }
}
