package dev.slipway.domain.script;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The modules of a project, each read once and no more than some. */
public final class ModuleGraph {
    private static final int MOST = 4000;
    /** Characters of all that is cut into tokens: these take sixteen times as many bytes. */
    private static final int MOST_TEXT = 16 << 20;
    /** A name is handed on through so many modules at most. */
    private static final int DEEPEST = 12;

    private final ModuleFiles files;
    private final Map<String, Optional<ReadModule>> read = new HashMap<>();
    private final Map<String, Optional<ModuleCode>> cut = new HashMap<>();
    private int text;
    private final Map<Import, Meant> meant = new HashMap<>();

    public ModuleGraph(ModuleFiles files) {
        this.files = files;
    }

    /**
     * A module that was read.
     *
     * @param loaded what it takes in, and whether that is certainly loaded with it
     */
    record ReadModule(
            String name, ModuleCode code, ModuleClients clients, Map<String, Boolean> loaded, boolean accelerated) {}

    /** An import of a module in a folder: all that lie there mean the same by it. */
    private record Import(String folder, String specifier) {}

    /** What an import means. */
    private record Meant(boolean client, Optional<String> file) {}

    /** Where a name is declared: in a module, and under which name there. */
    record Declared(ReadModule module, String name) {}

    /** The clients that a module makes, those of classes with them that it declares. */
    public List<ClientSite> made(String name) {
        return module(name).stream()
                .flatMap(module -> module.clients().made.values().stream())
                .distinct()
                .toList();
    }

    /** Of these the classes that hand on to a client what they are given, by their names. */
    public Map<String, ClientSite> handingOn(String name) {
        Map<String, ClientSite> classes = new LinkedHashMap<>();
        module(name)
                .map(ReadModule::clients)
                .ifPresent(clients -> clients.extended.forEach((type, site) -> {
                    if (clients.handingOn.contains(site)) {
                        classes.put(type, site);
                    }
                }));
        return classes;
    }

    boolean isFull() {
        return read.size() >= MOST || text >= MOST_TEXT;
    }

    Optional<String> file(String from, String specifier) {
        Meant meant = meant(from, specifier);
        return meant.client() ? Optional.empty() : meant.file();
    }

    boolean isElsewhere(String from, String specifier) {
        return !meant(from, specifier).client() && files.isElsewhere(from, specifier);
    }

    private Meant meant(String from, String specifier) {
        return meant.computeIfAbsent(
                new Import(from.substring(0, from.lastIndexOf('/') + 1), specifier),
                each -> new Meant(files.isClient(from, specifier), files.file(from, specifier)));
    }

    Optional<ReadModule> module(String name) {
        return read.computeIfAbsent(
                name, each -> isFull() ? Optional.empty() : code(each).map(code -> read(each, code)));
    }

    private Optional<ModuleCode> code(String name) {
        Optional<ModuleCode> code = cut.get(name);
        if (code == null) {
            code = files.text(name).filter(any -> !isFull()).map(ModuleCode::new);
            text += code.map(each -> each.text.length()).orElse(0);
            cut.put(name, code);
        }
        return code;
    }

    private ReadModule read(String name, ModuleCode code) {
        String text = code.text;
        boolean accelerated = text.contains("withAccelerate")
                || text.contains("accelerateUrl")
                || text.contains("prisma://")
                || text.contains("prisma+postgres://");
        return new ReadModule(
                name,
                code,
                new ModuleClients(name, code, source -> clientClass(name, source, new HashSet<>())),
                loaded(code),
                accelerated);
    }

    /** The import of a generated client whose class, or whose whole, a name stands for, handed on by modules or not. */
    private Optional<String> clientClass(String from, ModuleNames.Source source, Set<String> seen) {
        Meant meant = meant(from, source.specifier());
        if (meant.client()) {
            return Optional.of(source.specifier()).filter(each -> ModuleClients.NAMES.contains(source.name()));
        }
        Optional<String> file = meant.file();
        return file.filter(each -> seen.size() < MOST && seen.add(each + " " + source.name()))
                .flatMap(this::code)
                .flatMap(code -> code.names.leads(source.name()).stream()
                        .flatMap(each -> clientClass(file.get(), each, seen).stream())
                        .findFirst());
    }

    /** Types alone are not loaded. */
    private static Map<String, Boolean> loaded(ModuleCode code) {
        Map<String, Boolean> loaded = new LinkedHashMap<>();
        code.names.loaded.forEach(each -> loaded.put(each, false));
        code.names.all.forEach(each -> loaded.put(each, true));
        code.names.handed.values().forEach(each -> loaded.put(each.specifier(), true));
        for (ModuleCode.Unit unit : code.units) {
            for (int at = unit.from(); at < unit.to() && !code.script.is(unit.from(), "import"); at++) {
                ModuleNames.Source source =
                        code.names.imported.get(code.script.at(at).text());
                for (String word : code.inTemplate(at)) {
                    ModuleNames.Source named = code.names.imported.get(word);
                    if (named != null) {
                        loaded.putIfAbsent(named.specifier(), false);
                    }
                }
                if (source != null && code.isReference(at)) {
                    loaded.merge(source.specifier(), code.isValue(at), Boolean::logicalOr);
                }
            }
        }
        return loaded;
    }

    /** What a module declares, or takes in, under a name. */
    Optional<Declared> declared(ReadModule module, String name) {
        ModuleNames.Source source = module.code().names.imported.get(name);
        if (source != null) {
            return source.name().equals(ModuleNames.ALL) ? Optional.empty() : given(module, source);
        }
        return module.code().declared.containsKey(name)
                        || module.clients().named.containsKey(name)
                ? Optional.of(new Declared(module, name))
                : Optional.empty();
    }

    private Optional<Declared> given(ReadModule from, ModuleNames.Source source) {
        return file(from.name(), source.specifier())
                .flatMap(this::module)
                .flatMap(module -> given(module, source.name(), new HashSet<>()));
    }

    /** What a module gives out under a name, handed on or declared. */
    Optional<Declared> given(ReadModule module, String name, Set<String> seen) {
        if (seen.size() > DEEPEST || !seen.add(module.name() + " " + name)) {
            return Optional.empty();
        }
        ModuleNames names = module.code().names;
        String here = names.exported.getOrDefault(name, name);
        boolean handedOn = names.handed.containsKey(name) || names.imported.containsKey(here);
        if (!handedOn
                && (module.code().declared.containsKey(here)
                        || module.clients().named.containsKey(here))) {
            return Optional.of(new Declared(module, here));
        }
        return names.leads(name).stream()
                .flatMap(on -> file(module.name(), on.specifier()).flatMap(this::module).stream()
                        .flatMap(next -> given(next, on.name(), seen).stream()))
                .findFirst();
    }
}
