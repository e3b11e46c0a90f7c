package dev.slipway.usecase.deploycheck.natives;

import dev.slipway.domain.artefact.Interest;
import dev.slipway.domain.artefact.TreeEntry;
import dev.slipway.domain.deployment.Deployment;
import dev.slipway.domain.deployment.Shipped;
import dev.slipway.domain.engine.TargetList;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.judgement.RuleVerdict;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.natives.DecisiveEngines;
import dev.slipway.domain.natives.DetectedPlace;
import dev.slipway.domain.natives.EngineOrigin;
import dev.slipway.domain.natives.NativeFamily;
import dev.slipway.domain.natives.NeededFamily;
import dev.slipway.domain.natives.PinnedTargets;
import dev.slipway.domain.natives.ShippedNative;
import dev.slipway.domain.nodeproject.ClientGenerator;
import dev.slipway.domain.problem.IoReason;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.port.Documents;
import dev.slipway.port.Hosts;
import dev.slipway.port.SystemTables;
import dev.slipway.rule.engine.EngineRules;
import dev.slipway.rule.natives.NativeRules;
import dev.slipway.rule.platform.PlatformRules;
import dev.slipway.usecase.deploycheck.Side;
import dev.slipway.usecase.nativefiles.Candidate;
import dev.slipway.usecase.nativefiles.Examiner;
import dev.slipway.usecase.nativefiles.NativeInterest;
import dev.slipway.usecase.nativefiles.NativeNames;
import dev.slipway.usecase.nativefiles.NativeSearch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges whether the native files of what ships load where it goes. */
public final class NativesSide implements Side {
    private static final String UNSEEN =
            "what ships was not looked at; give it: --package dist.zip, or --image app.tar";

    private final Hosts hosts;
    private final SystemTables tables;
    private final Examiner examiner;
    private final PackageSystems manifests;
    private final TargetNames targets;

    public NativesSide(Hosts hosts, SystemTables tables, Examiner examiner, Documents documents, TargetNames targets) {
        this.hosts = hosts;
        this.tables = tables;
        this.examiner = examiner;
        this.manifests = new PackageSystems(documents);
        this.targets = targets;
    }

    /** The names of binary targets, read when a client is looked at. */
    public interface TargetNames {
        TargetList load() throws ProblemException;
    }

    @Override
    public String rules() {
        return "NAT";
    }

    @Override
    public Interest interest() {
        return NativeInterest.ofImage();
    }

    @Override
    public Outcome judge(Deployment deployment) throws ProblemException {
        List<RuleVerdict> judged = new ArrayList<>();
        for (ClientGenerator generator : deployment.project().generators()) {
            PinnedTargets pinned = new PinnedTargets(generator, deployment.prisma(), targets.load());
            judged.addAll(Outcome.judge(NativeRules.ofTargets(), pinned).judged());
        }
        if (deployment.shipped().isEmpty()) {
            judged.add(RuleVerdict.notChecked("ENG", UNSEEN));
            judged.add(RuleVerdict.notChecked("NAT", UNSEEN));
        }
        for (Shipped shipped : deployment.shipped()) {
            try {
                judge(shipped, deployment, judged);
            } catch (IOException failure) {
                throw Problem.input(shipped.name() + " cannot be read: " + IoReason.of(failure) + ".")
                        .remedy("Make it anew, or name another copy of it.")
                        .because(failure);
            }
        }
        return Outcome.of(judged);
    }

    private void judge(Shipped shipped, Deployment deployment, List<RuleVerdict> judged)
            throws ProblemException, IOException {
        ShippedPlace place = new ShippedPlaces(hosts, tables, deployment.prisma()).of(shipped);
        List<ShippedNative> files = examined(shipped, place);
        List<ShippedNative> engines =
                files.stream().filter(ShippedNative::isEngine).toList();
        if (shipped.isImage() && place.decision().isPresent()) {
            DetectedPlace detected = new DetectedPlace(
                    place.decision().get(),
                    engines,
                    shipped.place("/etc/os-release", place.ground().site().described()),
                    deployment.prisma().map(PrismaVersion::toString).orElse("(the last with query engines)"));
            judged.addAll(Outcome.judge(NativeRules.ofPlace(), detected).judged());
        }
        for (ShippedNative engine : DecisiveEngines.of(engines, place.target())) {
            judged.addAll(engine(shipped, engine));
        }
        List<ShippedNative> others =
                files.stream().filter(file -> !file.isEngine()).toList();
        for (NativeFamily family : NativeFamily.of(others, shipped.root())) {
            NeededFamily need = new NeededFamily(family, manifests.optional(shipped, family));
            judged.addAll(Outcome.judge(NativeRules.all(), need).judged());
            for (ShippedNative addon : family.decisive()) {
                judged.addAll(Permitted.of(
                        shipped,
                        addon,
                        Outcome.judge(EngineRules.all(), addon.file()).judged()));
            }
        }
    }

    private static List<RuleVerdict> engine(Shipped shipped, ShippedNative engine) {
        EngineOrigin origin = ClientsBeside.of(shipped, engine);
        List<RuleVerdict> judged = Permitted.of(
                shipped,
                engine,
                Outcome.judge(EngineRules.all(), engine.file())
                        .and(Outcome.judge(PlatformRules.ofFile(), engine.file()))
                        .and(Outcome.judge(EngineRules.ofShipped(), origin))
                        .judged());
        // Whether the command line's own engine is ever started there is not told by its being there.
        return DecisiveEngines.isOfCommandLine(engine)
                ? judged.stream()
                        .map(each -> each.with(finding -> finding.atMost(Severity.WARNING)))
                        .toList()
                : judged;
    }

    private List<ShippedNative> examined(Shipped shipped, ShippedPlace place) throws ProblemException, IOException {
        List<ShippedNative> files = new ArrayList<>();
        boolean image = shipped.isImage();
        for (TreeEntry entry : NativeSearch.in(
                shipped.tree(), path -> !FixtureFolders.isIn(path) && (!image || NativeNames.isOfApplication(path)))) {
            Candidate candidate = new Candidate(
                    shipped.tree(), image ? "" : shipped.root(), entry.path(), entry, image, shipped.place(entry, ""));
            files.add(new ShippedNative(entry, examiner.examine(candidate, Optional.empty(), place.ground())));
        }
        return files;
    }
}
