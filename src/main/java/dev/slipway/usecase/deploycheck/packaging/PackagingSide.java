package dev.slipway.usecase.deploycheck.packaging;

import dev.slipway.domain.artefact.Interest;
import dev.slipway.domain.deployment.Deployment;
import dev.slipway.domain.deployment.Shipped;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.packaging.Leftovers;
import dev.slipway.domain.packaging.LookedFor;
import dev.slipway.domain.packaging.PackageFiles;
import dev.slipway.domain.packaging.PackageSize;
import dev.slipway.domain.packaging.ShippedPackage;
import dev.slipway.domain.packaging.SizeLimit;
import dev.slipway.domain.packaging.ToolRun;
import dev.slipway.domain.problem.IoReason;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.Documents;
import dev.slipway.port.PackageLimits;
import dev.slipway.port.ReadableTexts;
import dev.slipway.rule.packaging.PackageRules;
import dev.slipway.usecase.deploycheck.Side;
import dev.slipway.usecase.deploycheck.destination.FolderTexts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is in the packages that ship, and how large they are. */
public record PackagingSide(ReadableTexts texts, Documents documents, EngineNames names, PackageLimits limits)
        implements Side {
    @Override
    public String rules() {
        return "PKG";
    }

    @Override
    public Interest interest() {
        return (file, head) -> ToolRun.isRead(file) ? file.size() : 0;
    }

    @Override
    public Outcome judge(Deployment deployment) throws ProblemException {
        Outcome outcome = Outcome.of(List.of());
        List<ShippedPackage> packages = packages(deployment);
        for (ShippedPackage each : packages) {
            outcome = outcome.and(Outcome.judge(PackageRules.ofPackage(), each));
        }
        FolderTexts texts = texts(deployment);
        Optional<FunctionFile> described = FunctionFile.of(texts);
        Clients clients = new Clients(names, deployment, described);
        PackingFiles files = new PackingFiles(texts, deployment, described, clients);
        return outcome.and(files.judge(packages.stream().anyMatch(ShippedPackage::hasEngine)));
    }

    @Override
    public List<PackageSize> sizes(Deployment deployment) throws ProblemException {
        return packages(deployment).stream()
                .filter(each -> !each.shipped().isImage())
                .map(PackageSize::of)
                .distinct()
                .toList();
    }

    private FolderTexts texts(Deployment deployment) {
        return new FolderTexts(texts, documents, deployment.folder());
    }

    private List<ShippedPackage> packages(Deployment deployment) throws ProblemException {
        if (deployment.shipped().isEmpty()) {
            return List.of();
        }
        Optional<FunctionFile> described = FunctionFile.of(texts(deployment));
        List<SizeLimit> known = limits.load();
        List<ShippedPackage> packages = new ArrayList<>();
        for (Shipped shipped : deployment.shipped()) {
            packages.add(facts(deployment, shipped, described, known));
        }
        return packages;
    }

    private ShippedPackage facts(
            Deployment deployment, Shipped shipped, Optional<FunctionFile> described, List<SizeLimit> known)
            throws ProblemException {
        PackageFiles files = files(shipped);
        Optional<Place> run =
                shipped.isImage() ? Optional.empty() : ToolRun.in(files).map(file -> shipped.place(file, "prisma"));
        LookedFor lookedFor = new Clients(names, deployment, described).lookFor(shipped, files);
        long layerBytes = deployment.conditions().layerBytes();
        return new ShippedPackage(
                shipped,
                files,
                known.stream()
                        .filter(each -> each.platform() == shipped.destination().platform())
                        .toList(),
                layerBytes,
                layerBytes > 0 || !files.layers().isEmpty()
                        ? Optional.empty()
                        : described.flatMap(FunctionFile::layers),
                described.map(FunctionFile::place),
                run,
                Leftovers.hasEngine(files, lookedFor),
                Leftovers.of(files, lookedFor, shipped.isImage() || run.isPresent()));
    }

    private static PackageFiles files(Shipped shipped) throws ProblemException {
        try {
            return PackageFiles.of(shipped);
        } catch (IOException failure) {
            throw Problem.input(shipped.name() + " cannot be read: " + IoReason.of(failure) + ".")
                    .remedy("Make it anew, or try another copy of it.")
                    .because(failure);
        }
    }
}
