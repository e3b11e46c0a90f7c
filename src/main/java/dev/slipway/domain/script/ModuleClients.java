package dev.slipway.domain.script;

import dev.slipway.domain.script.ClientSite.Given;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The clients that a module makes, and the names that they have in it. */
final class ModuleClients {
    private static final String CLIENT = "PrismaClient";
    private static final String ADAPTERS = "@prisma/adapter-";

    private static final int MOST = 50;

    /** By the token that makes them. */
    final Map<Integer, ClientSite> made = new LinkedHashMap<>();

    /** By the name of what is a client as soon as the module is loaded. */
    final Map<String, ClientSite> named = new LinkedHashMap<>();

    /** By the name of a class that is a client. */
    private final Map<String, ClientSite> extended = new LinkedHashMap<>();

    private final String name;
    private final String text;
    private final ModuleCode code;
    private final Script script;

    /** @param isClient whether an import is one of a generated client */
    ModuleClients(String name, String text, ModuleCode code, Predicate<String> isClient) {
        this.name = name;
        this.text = text;
        this.code = code;
        this.script = code.script;
        Optional<String> from = code.names.imported.values().stream()
                .filter(each ->
                        List.of(CLIENT, ModuleNames.ALL, ModuleNames.DEFAULT).contains(each.name()))
                .map(ModuleNames.Source::specifier)
                .filter(isClient)
                .findFirst();
        if (from.isPresent() && text.contains(CLIENT)) {
            for (int at = 0; at < script.size(); at++) {
                int type = script.is(at + 2, ".") ? at + 3 : at + 1;
                if (script.is(at, "extends") && isClass(type)) {
                    made.put(at, site(at, script.givenToSuper(type), from.get()));
                    extended.put(script.at(at - 1).text(), made.get(at));
                } else if (script.is(at, "new") && isClass(type) && made.size() < MOST) {
                    made.put(at, site(at, script.behindTypes(type), from.get()));
                } else if (script.is(at, "new")
                        && extended.containsKey(script.at(type).text())) {
                    made.put(at, extended.get(script.at(type).text()));
                }
            }
            code.units.forEach(this::name);
        }
    }

    /** By its own name, or by the one that the module gives it. */
    private boolean isClass(int type) {
        ModuleNames.Source source = code.names.imported.get(script.at(type).text());
        return script.is(type, CLIENT) || (source != null && source.name().equals(CLIENT));
    }

    private ClientSite site(int at, int open, String from) {
        List<String> drivers = code.names.imported.values().stream()
                .map(ModuleNames.Source::specifier)
                .filter(each -> each.startsWith(ADAPTERS))
                .distinct()
                .toList();
        return new ClientSite(
                EdgeRuntime.place(name, text, script.at(at)),
                from,
                adapter(open),
                drivers.size() == 1 ? drivers.get(0) : "");
    }

    private Given adapter(int open) {
        if (!script.is(open, "(") || script.partner(open) == open + 1) {
            return Given.NO;
        }
        int brace = script.object(open + 1);
        if (brace < 0 || script.partner(brace) < 0) {
            return Given.UNSEEN;
        }
        ObjectText options = new ObjectText(script, brace);
        return options.value("adapter").isPresent() ? Given.YES : options.mayHave("adapter") ? Given.UNSEEN : Given.NO;
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
