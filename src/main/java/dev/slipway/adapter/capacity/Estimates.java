package dev.slipway.adapter.capacity;

import dev.slipway.domain.capacity.Capacity;
import dev.slipway.domain.capacity.CapacityKind;
import dev.slipway.domain.capacity.ConnectionFormula;
import dev.slipway.domain.capacity.InstanceMemory;
import dev.slipway.domain.capacity.MemoryModel;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.MappingEntry;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.problem.ProblemException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Rows worked out for the classes that no source has a number for. */
record Estimates(Document document, Map<String, Citation> sources, List<Capacity> known) {
    Estimates {
        known = List.copyOf(known);
    }

    List<Capacity> rows() throws ProblemException {
        List<ConnectionFormula> formulas = formulas();
        List<Family> families = families();
        Set<String> taken = new HashSet<>();
        known.forEach(row -> taken.add(row.engine() + " " + row.instance()));
        List<Capacity> rows = new ArrayList<>();
        for (ConnectionFormula formula : formulas) {
            MemoryModel model = new MemoryModel(overheads(), shares(), bounds(like(formula, formulas), families));
            for (Family family : families) {
                for (InstanceMemory memory : family.members()) {
                    if (family.has(formula.engine()) && taken.add(formula.engine() + " " + memory.name())) {
                        rows.add(row(formula, memory, formula.connections(model.left(memory))));
                    }
                }
            }
        }
        return rows;
    }

    private static Capacity row(ConnectionFormula formula, InstanceMemory memory, int connections) {
        return new Capacity(
                formula.engine(),
                memory.name(),
                connections,
                formula.reserved(),
                0,
                CapacityKind.COMPUTED,
                formula.source(),
                formula.date(),
                formula.note());
    }

    /** Instance classes of one family; those that name no engine are for every one that is no Aurora. */
    private record Family(Optional<String> engine, List<InstanceMemory> members) {
        boolean has(String formula) {
            return engine.map(formula::equals).orElse(!aurora(formula));
        }
    }

    private static boolean aurora(String engine) {
        return engine.startsWith("aurora-");
    }

    /** Aurora leaves other memory to its databases than RDS does, so neither says anything of the other. */
    private static List<ConnectionFormula> like(ConnectionFormula one, List<ConnectionFormula> formulas) {
        return formulas.stream()
                .filter(formula -> aurora(formula.engine()) == aurora(one.engine()))
                .toList();
    }

    private List<ConnectionFormula> formulas() throws ProblemException {
        List<ConnectionFormula> formulas = new ArrayList<>();
        for (CapacityFields each : list(
                "formulas",
                List.of("engine", "bytes-per-connection", "at-most", "reserved", "source", "date", "note"))) {
            Citation citation = Citation.of(each, sources, document.name());
            formulas.add(new ConnectionFormula(
                    each.text("engine"),
                    each.count("bytes-per-connection"),
                    each.count("at-most"),
                    each.count("reserved", 0),
                    citation.text(),
                    citation.date(),
                    citation.note()));
        }
        return formulas;
    }

    private Map<String, MemoryModel.Overhead> overheads() throws ProblemException {
        Map<String, MemoryModel.Overhead> overheads = new HashMap<>();
        for (CapacityFields each : list("overheads", List.of("family", "fixed", "per-gib"))) {
            overheads.put(
                    each.text("family"), new MemoryModel.Overhead(each.decimal("fixed"), each.decimal("per-gib")));
        }
        return overheads;
    }

    private List<MemoryModel.MemoryShare> shares() throws ProblemException {
        List<MemoryModel.MemoryShare> shares = new ArrayList<>();
        for (CapacityFields each : list("shares", List.of("from-gib", "percent"))) {
            shares.add(new MemoryModel.MemoryShare(each.decimal("from-gib"), each.count("percent")));
        }
        return shares;
    }

    private List<Family> families() throws ProblemException {
        List<Family> families = new ArrayList<>();
        for (CapacityFields each :
                list("families", List.of("name", "engine", "sizes", "units", "half-units", "gib-per-unit"))) {
            List<InstanceMemory> members = new ArrayList<>(units(each));
            if (!members.isEmpty()) {
                families.add(new Family(each.optional("engine"), members));
                continue;
            }
            Node sizes = each.mapping().get("sizes").orElseThrow(() -> each.bad("\"sizes\" is missing"));
            CapacityFields amounts = new CapacityFields(document, sizes.asMapping());
            for (MappingEntry size : amounts.mapping().entries()) {
                String name = size.key().value();
                members.add(new InstanceMemory(each.text("name"), name, amounts.decimal(name)));
            }
            families.add(new Family(each.optional("engine"), members));
        }
        return families;
    }

    /** Every half unit up to the largest; none where the family is not sold so. */
    private static List<InstanceMemory> units(CapacityFields family) throws ProblemException {
        List<InstanceMemory> members = new ArrayList<>();
        if (family.optional("units").isPresent()) {
            for (int half = 1; half <= family.count("half-units"); half++) {
                BigDecimal units =
                        BigDecimal.valueOf(half).divide(BigDecimal.valueOf(2)).stripTrailingZeros();
                members.add(new InstanceMemory(
                        family.text("name"),
                        units.toPlainString() + family.text("units"),
                        units.multiply(family.decimal("gib-per-unit"))));
            }
        }
        return members;
    }

    /** What the known rows tell of the memory that their classes leave. */
    private List<MemoryModel.Bound> bounds(List<ConnectionFormula> formulas, List<Family> families) {
        List<MemoryModel.Bound> bounds = new ArrayList<>();
        for (Family family : families) {
            for (InstanceMemory memory : family.members()) {
                for (ConnectionFormula formula : formulas) {
                    for (Capacity row : known) {
                        if (row.engine().equals(formula.engine())
                                && row.instance().equals(memory.name())) {
                            formula.bytesFor(row.serverLimit())
                                    .ifPresent(bytes -> bounds.add(new MemoryModel.Bound(memory.gib(), bytes)));
                        }
                    }
                }
            }
        }
        return bounds;
    }

    private List<CapacityFields> list(String key, List<String> keys) throws ProblemException {
        List<CapacityFields> fields = new ArrayList<>();
        Node list = document.at("estimates", key)
                .orElseThrow(() -> CapacityFields.bad(document, document.root(), "estimates: " + key + " is missing"));
        for (Node item : list.asSequence().items()) {
            fields.add(CapacityFields.of(document, item, keys));
        }
        return fields;
    }
}
