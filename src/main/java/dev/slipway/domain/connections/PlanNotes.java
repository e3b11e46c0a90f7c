package dev.slipway.domain.connections;

import dev.slipway.domain.capacity.Capacity;
import java.util.ArrayList;
import java.util.List;

/** What an expert would add to a plan. */
record PlanNotes(Capacity capacity, Terms terms, List<Demand> demands) {
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        capacity.note().ifPresent(notes::add);
        if (terms.headroom().orElse(0) == 0 && terms.clients().isEmpty()) {
            notes.add("Nothing is kept for people, migrations and reports: --headroom 10, or --client migrations=2.");
        }
        overlap(notes);
        hiddenPools(notes);
        return notes;
    }

    private void overlap(List<String> notes) {
        boolean any = demands.stream().anyMatch(d -> d.generations() > 1);
        if (any && terms.deployOverlap().number().isEmpty()) {
            notes.add("Functions count twice, as a deploy starts new sandboxes while old ones still hold their"
                    + " connections; where old versions are drained first: --deploy-overlap 1.");
        }
    }

    private void hiddenPools(List<String> notes) {
        List<Demand> hidden = demands.stream().filter(Demand::isUnseen).toList();
        if (!hidden.isEmpty()) {
            notes.add("The database URL of " + Demand.names(hidden)
                    + " is not in the files; when it has connection_limit=1, say so: --connection-limit 1.");
        }
    }
}
