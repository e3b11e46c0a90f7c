package dev.slipway.domain.script;

import dev.slipway.domain.script.ClientSite.Options;
import dev.slipway.domain.text.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The clients that a module makes, and the names that they have in it. */
final class ModuleClients {
    private static final String CLIENT = "PrismaClient";

    /** By which a module takes it in: by itself, or with all the rest. */
    static final Set<String> NAMES = Set.of(CLIENT, ModuleNames.ALL, ModuleNames.DEFAULT);

    /** What stands before a value. */
    private static final Set<String> BEFORE_VALUE = Vocabulary.of("( [ => = ? ?? || && ... return default new");

    private static final Set<String> BEFORE_OBJECT = Vocabulary.of("( [ , = return");
    private static final String ADAPTERS = "@prisma/adapter-";

    private static final int MOST = 50;

    /** By the token that makes them. */
    final Map<Integer, ClientSite> made = new LinkedHashMap<>();

    /** By the name of what is a client as soon as the module is loaded. */
    final Map<String, ClientSite> named = new LinkedHashMap<>();

    /** By the name of a class that is a client. */
    final Map<String, ClientSite> extended = new LinkedHashMap<>();

    /** Those of them that have no constructor. */
    final Set<ClientSite> handingOn = new HashSet<>();

    /** Where the class of one is handed on, so that others may make it; where the module makes none itself. */
    Optional<ClientSite> handedOn = Optional.empty();

    private final CodePlaces places;
    private final ModuleCode code;
    private final Script script;
    private final Function<ModuleNames.Source, Optional<String>> classes;

    /** The import of a generated client that the module takes in as a whole, or by its class. */
    private final Optional<String> whole;

    /** @param classes the import of a generated client whose class a name stands for */
    ModuleClients(String name, ModuleCode code, Function<ModuleNames.Source, Optional<String>> classes) {
        this.places = new CodePlaces(name, code.text);
        this.code = code;
        this.script = code.script;
        Map<ModuleNames.Source, Optional<String>> asked = new HashMap<>();
        this.classes = source -> asked.computeIfAbsent(source, classes);
        this.whole = Stream.concat(
                        code.names.imported.values().stream(),
                        code.names.loaded.stream().map(each -> new ModuleNames.Source(each, ModuleNames.ALL)))
                .filter(each -> NAMES.contains(each.name()))
                .flatMap(each -> this.classes.apply(each).stream())
                .findFirst();
        for (int at = 0; at < script.size(); at++) {
            if (script.is(at, "new") || script.is(at, "extends")) {
                make(at);
            }
        }
        code.units.forEach(this::name);
        for (int at = 0; made.isEmpty() && handedOn.isEmpty() && at < script.size(); at++) {
            if (from(at).isPresent() && isHandedOn(at)) {
                handedOn = Optional.of(site(at, from(at).get(), Options.UNSEEN));
            }
        }
    }

    private void make(int at) {
        int type = script.is(at + 2, ".") ? at + 3 : at + 1;
        ClientSite own = script.is(at, "new") ? extended.get(script.at(type).text()) : null;
        if (extended.size() < MOST && isClassOf(at) && from(type).isPresent()) {
            made.put(at, site(at, from(type).get(), ofClass(at, type)));
            extended.put(script.at(at - 1).text(), made.get(at));
            if (!script.is(script.givenToSuper(type), "(")) {
                handingOn.add(made.get(at));
            }
        } else if (script.is(at, "new") && made.size() < MOST && from(type).isPresent()) {
            made.put(at, site(at, from(type).get(), options(script.behindTypes(type))));
        } else if (own != null && made.size() < MOST) {
            // A class without a constructor hands on what it is given, and is no client itself.
            boolean handed = handingOn.contains(own);
            made.put(at, handed ? site(at, own.from(), options(script.behindTypes(type))) : own);
            made.values().removeIf(each -> handed && each.equals(own));
        }
    }

    /** Where a class comes from that is a client's, under its own name or under the one that the module gives it. */
    private Optional<String> from(int type) {
        ModuleNames.Source source = code.names.imported.get(script.at(type).text());
        boolean member = script.is(type - 1, ".");
        return member || source == null
                ? whole.filter(specifier -> script.is(type, CLIENT))
                : script.isName(type) && !source.name().equals(ModuleNames.ALL)
                        ? classes.apply(source)
                        : Optional.empty();
    }

    /** Whether a class is made of another, and no type is narrowed: {@code <T extends PrismaClient>}. */
    private boolean isClassOf(int at) {
        boolean parameter = script.is(at - 2, "<") || script.is(at - 2, ",");
        return script.is(at, "extends") && !parameter && !code.isOfTypes(at);
    }

    /** Whether it is a value and not a type: {@code make(PrismaClient)}, {@code { useClass: PrismaClient }}. */
    private boolean isHandedOn(int at) {
        int first = at;
        while (script.is(first - 1, ".")) {
            int before = script.is(first - 2, ")") ? script.partner(first - 2) : first - 2;
            first = script.is(before, "(") && script.isName(before - 1) ? before - 1 : before;
        }
        first = script.is(first - 1, "await") ? first - 1 : first;
        boolean type = script.is(at + 1, ">") || script.is(at + 1, "[") || script.is(at + 1, "|");
        if (type || code.isOfTypes(at)) {
            return false;
        }
        if (BEFORE_VALUE.contains(script.at(first - 1).text())) {
            return true;
        }
        int open = script.around(first);
        boolean listed = script.is(first - 1, ",") && !script.is(open, "{");
        boolean object = script.is(open, "{")
                && BEFORE_OBJECT.contains(script.at(open - 1).text());
        return listed
                || (object
                        && Set.of(",", ":", "{").contains(script.at(first - 1).text()));
    }

    private ClientSite site(int at, String from, Options options) {
        List<String> drivers = code.names.imported.values().stream()
                .map(ModuleNames.Source::specifier)
                .filter(each -> each.startsWith(ADAPTERS))
                .distinct()
                .toList();
        return new ClientSite(places.of(script.at(at)), from, options, drivers.size() == 1 ? drivers.get(0) : "");
    }

    private Options options(int open) {
        if (!script.is(open, "(") || script.partner(open) == open + 1) {
            return Options.NONE;
        }
        int brace = script.object(open + 1);
        if (brace < 0 || script.partner(brace) < 0) {
            return Options.UNSEEN;
        }
        Options written = new ObjectText(script, brace).options();
        return new Options(
                written.names(), written.whole() && (brace == open + 1 || isKept(open + 1)), written.adapter());
    }

    /** Whether nothing of a constant is set behind its declaration, as far as the module tells. */
    private boolean isKept(int name) {
        for (int at = 0; at < script.size(); at++) {
            boolean same = at != name && script.is(at, script.at(name).text()) && !script.is(at - 1, ".");
            boolean handed = script.is(at - 1, "(") || script.is(at - 1, ",");
            if (same && (handed || script.is(at + 1, ".") || script.is(at + 1, "["))) {
                return false;
            }
        }
        return true;
    }

    /** What a class that is a client gives to it. */
    private Options ofClass(int at, int type) {
        int open = script.givenToSuper(type);
        if (script.is(open, "(")) {
            return options(open);
        }
        boolean atOnce = script.is(at - 1, "class") && script.is(at - 3, "new", "(");
        return atOnce ? options(script.partner(at - 2) + 1) : isInjected(at - 2) ? Options.NONE : Options.UNSEEN;
    }

    /** Whether it is for NestJS to make one, which gives nothing to a class without a constructor. */
    private boolean isInjected(int word) {
        int at = word - 1;
        while (script.is(at, "export") || script.is(at, "default") || script.is(at, "abstract")) {
            at--;
        }
        return script.is(at, ")") && script.is(script.partner(at) - 1, "Injectable");
    }

    /** What is made while the module is loaded has a name: of a constant, or of what is assigned to. */
    private void name(ModuleCode.Unit unit) {
        if (unit.kind() == ModuleCode.Kind.FUNCTION) {
            return;
        }
        for (int at = unit.from(); at < unit.to(); at++) {
            Optional<ClientSite> site = Optional.ofNullable(made.get(at));
            site = site.isEmpty() && code.isReference(at) ? known(unit, at) : site;
            if (site.isPresent()) {
                if (script.is(at - 1, "=") && script.isName(at - 2) && !script.is(at - 3, ".")) {
                    named.putIfAbsent(script.at(at - 2).text(), site.get());
                }
                if (unit.kind() == ModuleCode.Kind.VALUE) {
                    named.putIfAbsent(unit.names().get(0), site.get());
                }
            }
        }
    }

    /** What another client is made of, or what a function of the module gives back. */
    private Optional<ClientSite> known(ModuleCode.Unit unit, int at) {
        ClientSite other = named.get(script.at(at).text());
        boolean itself = unit.names().contains(script.at(at).text());
        if (other != null && !itself && !script.is(at - 1, "(") && !script.is(at - 1, ",")) {
            return Optional.of(other);
        }
        ModuleCode.Unit function =
                script.is(at + 1, "(") ? code.declared.get(script.at(at).text()) : null;
        if (function != null && function.kind() == ModuleCode.Kind.FUNCTION) {
            return in(function).stream().findFirst();
        }
        return Optional.empty();
    }

    /** Those that are made in a statement. */
    List<ClientSite> in(ModuleCode.Unit unit) {
        List<ClientSite> sites = new ArrayList<>();
        made.forEach((at, site) -> {
            if (at >= unit.from() && at < unit.to()) {
                sites.add(site);
            }
        });
        return sites;
    }
}
