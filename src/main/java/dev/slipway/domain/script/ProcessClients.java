package dev.slipway.domain.script;

import dev.slipway.domain.datasource.ClientPools;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.script.ModuleGraph.ReadModule;
import dev.slipway.domain.script.ReachedClient.Use;
import dev.slipway.domain.text.Vocabulary;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the clients that one process makes as it loads its modules, by what these import. */
public final class ProcessClients {
    private static final int MOST = 300;

    /** By which a module takes the client that is there before it makes one. */
    private static final Set<String> SHARING = Vocabulary.of("?? || ??= ||= globalThis global");

    private final ModuleGraph graph;
    /** Where they are made, and where the pool is that they have: those that share one have that of the first. */
    private final Map<ClientSite, Place> pools = new LinkedHashMap<>();

    private Optional<Place> shared = Optional.empty();

    private ProcessClients(ModuleGraph graph) {
        this.graph = graph;
    }

    /** What one process may make, and what it certainly makes. */
    private record Made(Set<Place> possible, Set<Place> certain) {
        Made and(Made other) {
            Set<Place> all = new LinkedHashSet<>(possible);
            all.addAll(other.possible);
            Set<Place> both = new HashSet<>(certain);
            both.retainAll(other.certain);
            return new Made(all, both);
        }
    }

    /**
     * The most that a process makes; empty where that is one, and unread where more may be made by what was not looked at.
     *
     * @param scripts all that may run where the project is deployed
     * @param loader what loads a module that no other one imports; the same for those that one process may load
     */
    public static Optional<ClientPools> of(ModuleGraph graph, List<String> scripts, Function<String, String> loader) {
        ProcessClients clients = new ProcessClients(graph);
        scripts.forEach(script -> graph.module(script).ifPresent(clients::add));
        if (clients.distinct() < 2) {
            return unread(graph.isFull());
        }
        return clients.of(scripts, loader);
    }

    private static Optional<ClientPools> unread(boolean any) {
        return any ? Optional.of(ClientPools.UNREAD) : Optional.empty();
    }

    private long distinct() {
        return pools.values().stream().distinct().count();
    }

    private void add(ReadModule module) {
        ModuleClients clients = module.clients();
        clients.named.forEach((name, site) -> pools.computeIfAbsent(site, any -> pool(module, name, site)));
        clients.extended.values().stream()
                .filter(clients.made::containsValue)
                .forEach(site -> pools.putIfAbsent(site, site.place()));
    }

    private Place pool(ReadModule module, String name, ClientSite site) {
        ModuleCode.Unit unit = module.code().declared.get(name);
        if (unit != null && isMadeAnew(module.code().script, unit)) {
            return site.place();
        }
        shared = shared.or(() -> Optional.of(site.place()));
        return shared.get();
    }

    /** Whether a statement makes one whatever is there already: {@code let prisma} is given one elsewhere, or another. */
    private static boolean isMadeAnew(Script script, ModuleCode.Unit unit) {
        boolean made = false;
        for (int at = unit.from(); at < unit.to(); at++) {
            if (SHARING.contains(script.at(at).text())) {
                return false;
            }
            made |= script.is(at, "(");
        }
        return made;
    }

    private Optional<ClientPools> of(List<String> scripts, Function<String, String> loader) {
        Map<String, Made> processes = new HashMap<>();
        boolean byName = scripts.stream().anyMatch(this::loadsByName);
        List<String> roots = roots(scripts);
        for (String root : roots.subList(0, Math.min(roots.size(), MOST))) {
            ClientReach.Reached reached = ClientReach.of(graph, root);
            Set<Place> possible = places(reached.clients().stream());
            boolean leftOver = !byName && loader.apply(root).equals(root) && isLeftOver(root, reached);
            if (!possible.isEmpty() && !(leftOver && possible.size() == 1)) {
                Set<Place> certain =
                        places(reached.clients().stream().filter(each -> reached.whole() && each.use() != Use.UNSEEN));
                processes.merge(byName ? "" : loader.apply(root), new Made(possible, certain), Made::and);
            }
        }
        Set<Place> most = processes.values().stream()
                .map(Made::possible)
                .reduce(Set.of(), (one, other) -> other.size() > one.size() ? other : one);
        boolean together =
                processes.values().stream().allMatch(made -> made.certain().size() == most.size());
        return most.size() < 2
                ? unread(graph.isFull() || roots.size() > MOST)
                : Optional.of(new ClientPools(List.copyOf(most), together && roots.size() <= MOST));
    }

    /** Whether it makes a client that nothing asks, and does nothing else: no process begins with it. */
    private boolean isLeftOver(String root, ClientReach.Reached reached) {
        return imports(root).isEmpty() && reached.clients().stream().noneMatch(each -> each.use() == Use.ASKED);
    }

    /** Whether it loads what only a run tells; the configuration of a tool does so in the tool. */
    private boolean loadsByName(String script) {
        return !script.contains(".config.")
                && graph.module(script)
                        .filter(module -> module.loaded().containsKey(ModuleNames.MADE_UP))
                        .isPresent();
    }

    private Set<Place> places(Stream<ReachedClient> clients) {
        return clients.flatMap(each -> Optional.ofNullable(pools.get(each.site())).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Those that no other one imports, and of those that import each other in a circle the one that leads farthest. */
    private List<String> roots(List<String> scripts) {
        Map<String, Set<String>> imports = new HashMap<>();
        scripts.forEach(script -> imports.put(script, imports(script)));
        Set<String> imported = imports.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        List<String> roots = new ArrayList<>();
        Set<String> reached = new HashSet<>();
        List<String> circles = new ArrayList<>();
        for (String script : scripts) {
            if (imported.contains(script)) {
                circles.add(script);
            } else {
                roots.add(script);
                reached.addAll(reach(script, imports));
            }
        }
        circles.removeIf(reached::contains);
        Map<String, Integer> sizes = new HashMap<>();
        circles.stream()
                .limit(MOST)
                .forEach(script -> sizes.put(script, reach(script, imports).size()));
        circles.sort(Comparator.comparing((String script) -> -sizes.getOrDefault(script, 0)));
        for (String script : circles) {
            if (!reached.contains(script)) {
                roots.add(script);
                reached.addAll(reach(script, imports));
            }
        }
        return roots;
    }

    private Set<String> imports(String script) {
        Set<String> files = new HashSet<>();
        graph.module(script)
                .ifPresent(module -> module.loaded()
                        .keySet()
                        .forEach(each -> graph.file(script, each)
                                .filter(file -> !file.equals(script))
                                .ifPresent(files::add)));
        return files;
    }

    private static Set<String> reach(String script, Map<String, Set<String>> imports) {
        Set<String> reached = new HashSet<>(Set.of(script));
        Deque<String> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            imports.getOrDefault(open.remove(), Set.of()).stream()
                    .filter(reached::add)
                    .forEach(open::add);
        }
        return reached;
    }
}
