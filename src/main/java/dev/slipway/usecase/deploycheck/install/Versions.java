package dev.slipway.usecase.deploycheck.install;

import dev.slipway.domain.artefact.TreeText;
import dev.slipway.domain.deployment.Deployment;
import dev.slipway.domain.deployment.Shipped;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.install.LockedInstall;
import dev.slipway.domain.install.PrismaSet;
import dev.slipway.domain.install.PrismaSet.Member;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.nodeproject.PackageManifest;
import dev.slipway.domain.nodeproject.VersionEvidence;
import dev.slipway.domain.release.PrismaPackages;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.release.Ranges;
import dev.slipway.port.Documents;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers the versions of Prisma's packages from everything that tells them. */
record Versions(Documents documents) {
    private static final int LARGEST = 1 << 20;

    PrismaSet of(Deployment deployment, LockedInstall install) {
        List<Member> members = new ArrayList<>();
        List<PrismaSet.Range> ranges = ranges(install.manifest());
        deployment.project().evidence().forEach(each -> member(each, ranges).ifPresent(members::add));
        // Of several, only their places would tell which is this project's.
        long versions =
                install.adapters().stream().map(Member::version).distinct().count();
        if (versions == 1
                && members.stream()
                        .anyMatch(each ->
                                install.lock().filter(each.source()::equals).isPresent())) {
            members.addAll(install.adapters());
        }
        deployment.shipped().forEach(each -> shipped(each, members));
        return new PrismaSet(members, ranges);
    }

    private static List<PrismaSet.Range> ranges(PackageManifest manifest) {
        List<PrismaSet.Range> ranges = new ArrayList<>();
        for (String kind : List.of("dependencies", "devDependencies", "optionalDependencies")) {
            for (String name : manifest.names(kind)) {
                boolean counts = PrismaPackages.OF_PROJECTS.contains(name) || name.startsWith(PrismaPackages.ADAPTERS);
                Optional<PackageManifest.ManifestField> part =
                        counts ? manifest.part(kind, name) : Optional.<PackageManifest.ManifestField>empty();
                part.flatMap(PackageManifest.ManifestField::text)
                        .flatMap(text -> Ranges.base(text)
                                .map(base -> new PrismaSet.Range(
                                        name,
                                        text,
                                        base,
                                        Place.in(
                                                PackageManifest.FILE,
                                                part.get().line(),
                                                part.get().column(),
                                                name + " " + text))))
                        .ifPresent(ranges::add);
            }
        }
        return ranges;
    }

    private static Optional<Member> member(VersionEvidence evidence, List<PrismaSet.Range> ranges) {
        boolean counts = PrismaPackages.OF_PROJECTS.contains(evidence.packageName());
        String file = evidence.file();
        Optional<String> source = switch (evidence.source()) {
            case NODE_MODULES -> Optional.of("node_modules");
            case LOCK_FILE, MANIFEST -> Optional.of(file);
            case GENERATED_CLIENT, RANGE -> Optional.empty();
        };
        return counts && source.isPresent()
                ? evidence.version()
                        .map(version -> new Member(
                                source.get(),
                                evidence.packageName(),
                                version,
                                ranges.stream()
                                        .filter(each -> file.equals(PackageManifest.FILE)
                                                && each.name().equals(evidence.packageName()))
                                        .map(PrismaSet.Range::place)
                                        .findFirst()
                                        .orElseGet(() -> Place.in(
                                                source.get().equals("node_modules")
                                                        ? file.split(", ", 2)[0] + "/package.json"
                                                        : file,
                                                0,
                                                evidence.packageName() + " " + version))))
                : Optional.empty();
    }

    private void shipped(Shipped shipped, List<Member> members) {
        String modules = (shipped.root().equals("/") ? "" : shipped.root()) + "/node_modules";
        List<String> names = new ArrayList<>(List.of("prisma", PrismaPackages.CLIENT));
        shipped.tree().names(modules + "/@prisma").orElse(List.of()).stream()
                .map(name -> "@prisma/" + name)
                .filter(name -> name.startsWith(PrismaPackages.ADAPTERS))
                .forEach(names::add);
        for (String name : names) {
            String path = modules + "/" + name + "/package.json";
            TreeText.read(shipped.tree(), path, LARGEST)
                    .flatMap(this::version)
                    .ifPresent(version -> members.add(
                            new Member(shipped.name(), name, version, shipped.place(path, name + " " + version))));
        }
    }

    private Optional<PrismaVersion> version(String json) {
        return documents
                .readable("package.json", json)
                .flatMap((Document each) -> each.at("version"))
                .flatMap(Node::asText)
                .flatMap(PrismaVersion::parse);
    }
}
