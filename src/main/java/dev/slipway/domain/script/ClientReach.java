package dev.slipway.domain.script;

import dev.slipway.domain.script.ModuleGraph.Declared;
import dev.slipway.domain.script.ModuleGraph.ReadModule;
import dev.slipway.domain.script.ReachedClient.Use;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Follows a module's imports and the functions that it calls to the clients that it reaches. */
public final class ClientReach {
    private static final int MOST_STATEMENTS = 4000;

    private final ModuleGraph graph;
    private final Map<String, List<String>> ways = new LinkedHashMap<>();
    private final Set<String> certain = new HashSet<>();
    private final Set<String> unread = new LinkedHashSet<>();
    private final Map<ClientSite, Use> uses = new LinkedHashMap<>();
    private final Set<String> visited = new HashSet<>();
    private final Deque<Visit> open = new ArrayDeque<>();
    private boolean accelerated;

    private ClientReach(ModuleGraph graph) {
        this.graph = graph;
    }

    private record Visit(ReadModule module, ModuleCode.Unit unit, boolean sure) {}

    /**
     * What a module reaches.
     *
     * @param unread what it takes in on the way and may be people's own code, where that is not found
     * @param accelerated whether a file on the way uses Accelerate
     * @param whole whether all of the way was read
     */
    public record Reached(List<ReachedClient> clients, Set<String> unread, boolean accelerated, boolean whole) {
        public Reached {
            clients = List.copyOf(clients);
            unread = Set.copyOf(unread);
        }
    }

    public static Reached of(ModuleGraph graph, String name) {
        return graph.module(name)
                .map(module -> new ClientReach(graph).walk(module))
                .orElse(new Reached(List.of(), Set.of(), false, false));
    }

    private Reached walk(ReadModule first) {
        load(first);
        for (ModuleCode.Unit unit : first.code().units) {
            open.add(new Visit(first, unit, true));
        }
        while (!open.isEmpty() && visited.size() < MOST_STATEMENTS) {
            visit(open.remove(), first.name());
        }
        List<ReachedClient> clients = new ArrayList<>();
        uses.forEach((site, use) -> clients.add(
                new ReachedClient(site, use, ways.getOrDefault(site.place().file(), List.of(first.name())))));
        return new Reached(clients, unread, accelerated, !graph.isFull() && open.isEmpty());
    }

    /** All modules that are loaded with it; a module of which only types are taken in is not. */
    private void load(ReadModule first) {
        ways.put(first.name(), List.of(first.name()));
        certain.add(first.name());
        Deque<ReadModule> waiting = new ArrayDeque<>(List.of(first));
        while (!waiting.isEmpty()) {
            ReadModule module = waiting.remove();
            boolean sure = certain.contains(module.name());
            accelerated |= module.accelerated();
            for (ClientSite site : module.clients().made.values()) {
                found(site, sure && module.clients().named.containsValue(site) ? Use.MADE : Use.UNSEEN);
            }
            module.clients().handedOn.ifPresent(site -> found(site, Use.UNSEEN));
            for (Map.Entry<String, Boolean> each : module.loaded().entrySet()) {
                Optional<ReadModule> next =
                        graph.file(module.name(), each.getKey()).flatMap(graph::module);
                if (next.isEmpty()) {
                    if (graph.isElsewhere(module.name(), each.getKey())) {
                        unread.add(each.getKey());
                    }
                    continue;
                }
                String file = next.get().name();
                boolean now = sure && each.getValue();
                boolean known = ways.containsKey(file);
                if (!known) {
                    List<String> way = new ArrayList<>(ways.getOrDefault(module.name(), List.of()));
                    way.add(file);
                    ways.put(file, way);
                }
                if ((now && certain.add(file)) || !known) {
                    waiting.add(next.get());
                }
            }
        }
    }

    private void found(ClientSite site, Use use) {
        uses.merge(site, use, (one, other) -> one.compareTo(other) > 0 ? one : other);
    }

    private void visit(Visit visit, String first) {
        ReadModule module = visit.module();
        ModuleCode code = module.code();
        String key = module.name() + " " + visit.unit().from() + " ";
        if (visited.contains(key + true)
                || !visited.add(key + visit.sure())
                || code.script.is(visit.unit().from(), "import")) {
            return;
        }
        for (int at = visit.unit().from(); at < visit.unit().to(); at++) {
            ClientSite made = module.clients().made.get(at);
            boolean later = visit.unit().kind() == ModuleCode.Kind.FUNCTION
                    || (module.name().equals(first) && code.script.depth(at) > 0);
            if (made != null && later) {
                found(made, visit.sure() ? Use.ASKED : Use.UNSEEN);
            }
            String word = code.script.at(at).text();
            boolean own = visit.unit().names().contains(word);
            if (code.isReference(at) && !own) {
                Optional<Declared> declared = graph.declared(module, word);
                if (declared.isPresent()) {
                    refers(visit, at, declared.get(), first);
                }
            }
        }
    }

    private void refers(Visit visit, int at, Declared declared, String first) {
        ModuleCode code = visit.module().code();
        ClientSite client = declared.module().clients().named.get(declared.name());
        if (client != null) {
            found(client, visit.sure() && code.isAsked(at) ? Use.ASKED : Use.UNSEEN);
            return;
        }
        ModuleCode.Unit unit = declared.module().code().declared.get(declared.name());
        if (unit != null && !declared.module().name().equals(first)) {
            boolean runs = unit.kind() == ModuleCode.Kind.FUNCTION && code.isCalled(at);
            open.add(new Visit(declared.module(), unit, visit.sure() && runs));
        }
    }
}
