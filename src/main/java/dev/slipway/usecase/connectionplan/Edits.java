package dev.slipway.usecase.connectionplan;

import dev.slipway.domain.connections.Demand;
import dev.slipway.domain.connections.Plan;
import dev.slipway.domain.connections.Setting;
import dev.slipway.domain.connections.Share;
import dev.slipway.domain.descriptor.CapEdit;
import dev.slipway.domain.descriptor.CapSite;
import dev.slipway.domain.descriptor.SharedParts;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.text.TextEdit;
import dev.slipway.domain.text.TextRange;
import dev.slipway.port.TextFiles;
import dev.slipway.port.TextFiles.Rewrite;
import dev.slipway.usecase.connectionplan.PlanResult.Change;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the edits of a plan: all of them, or none. */
final class Edits {
    private final Project project;
    private final Path folder;
    private final TextFiles texts;
    private final Map<Written, String> owners = new HashMap<>();
    private final Map<String, List<TextEdit>> edits = new LinkedHashMap<>();
    private final Map<String, SharedParts> shared = new HashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<String> byHand = new ArrayList<>();

    /** The settings of a function; where several name the same, none can have a number of its own. */
    private record Written(String document, TextRange range) {}

    /** @param folder of the project, by which files are named */
    Edits(Project project, Path folder, TextFiles texts) {
        this.project = project;
        this.folder = folder.toAbsolutePath().normalize();
        this.texts = texts;
    }

    /** The texts as they would be; each is read again and must say what it should. */
    PlanResult made(Plan plan, Proof proof) throws ProblemException {
        for (Share share : plan.shares()) {
            if (share.suggested().isPresent()) {
                edit(share.demand(), share.suggested().getAsInt());
            }
        }
        List<Rewrite> rewrites = new ArrayList<>();
        for (Map.Entry<String, List<TextEdit>> each : edits.entrySet()) {
            // Files that a descriptor takes parts from are named from the project's folder.
            Path file = project.files()
                    .getOrDefault(each.getKey(), folder.resolve(each.getKey()).normalize());
            String before = texts.read(file).orElse("");
            rewrites.add(new Rewrite(file, Optional.of(before), TextEdit.apply(before, each.getValue())));
        }
        proof.of(project, changes, rewrites);
        return new PlanResult(
                plan,
                PlanResult.outcome(plan, project),
                project.read(),
                project.uncounted(),
                changes,
                byHand,
                rewrites,
                false);
    }

    private void edit(Demand demand, int value) throws ProblemException {
        String name = demand.workload().name();
        List<CapSite> sites = project.sites().getOrDefault(name, List.of());
        if (demand.cap() instanceof Setting.Unclear unclear) {
            byHand.add(name + ": " + value + ", as " + unclear.why() + " ("
                    + unclear.place().place() + ")");
            return;
        }
        if (sites.isEmpty()) {
            byHand.add(name + ": " + value);
        }
        for (CapSite site : sites) {
            edit(site, value);
        }
    }

    private void edit(CapSite site, int value) throws ProblemException {
        Document document = site.document();
        SharedParts parts = shared.computeIfAbsent(document.name(), ignored -> SharedParts.of(document));
        String other = owners.putIfAbsent(
                new Written(document.name(), site.owner().value().range()), site.name());
        CapEdit.EditOrRefusal outcome = other == null || other.equals(site.name())
                ? CapEdit.of(site, value, parts)
                : new CapEdit.EditOrRefusal(Optional.empty(), "its settings are those of " + other + " too");
        String place = document.name() + ":" + document.line(site.owner().key());
        String setting = site.key() + ": " + value;
        TextEdit edit = outcome.edit()
                .orElseThrow(() -> Problem.input("No number is written for " + site.name() + " (" + place + "): "
                                + outcome.refusal() + ". Nothing was changed.")
                        .remedy("Set it yourself: " + setting + "; then slipway connections plan again."));
        edits.computeIfAbsent(document.name(), ignored -> new ArrayList<>()).add(edit);
        changes.add(new Change(site.name(), place, site.key(), value));
    }
}
