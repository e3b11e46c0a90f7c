package dev.slipway.usecase.deploycheck.install;

import dev.slipway.domain.deployment.Deployment;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.install.InstallFiles;
import dev.slipway.domain.install.InstallFiles.ManagerVersion;
import dev.slipway.domain.install.InstallScripts;
import dev.slipway.domain.install.InstalledEngines;
import dev.slipway.domain.install.LockedInstall;
import dev.slipway.domain.install.ProjectText;
import dev.slipway.domain.install.ScriptPolicy;
import dev.slipway.domain.nodeproject.PackageManifest;
import dev.slipway.domain.release.PrismaPackages;
import dev.slipway.domain.webproject.BuildStep;
import dev.slipway.domain.webproject.GenerateStep;
import dev.slipway.domain.webproject.PackagesAround;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers what decides whether the scripts of Prisma's packages run. */
record InstallScriptsReader(
        ProjectTexts files, LockedInstall install, List<ProjectText> settings, PackagesAround around) {
    /** From here on nothing of Prisma's is fetched or generated when it is installed. */
    private static final int WITHOUT_SCRIPTS = 8;

    private static final int WITHOUT_GENERATION = 7;
    private static final List<String> BUILDS = List.of("vercel-build", "now-build", "build");

    InstallScripts read(Deployment deployment, InstalledEngines engines) {
        boolean generates = generates(deployment);
        List<String> needed = needed(deployment, generates);
        return new InstallScripts(needed, ScriptPolicy.of(decisive(), needed), generates, engines);
    }

    private List<String> needed(Deployment deployment, boolean generates) {
        int major = deployment.prisma().map(each -> each.major()).orElse(0);
        List<String> needed = new ArrayList<>();
        PackageManifest manifest = install.manifest();
        if (major < WITHOUT_SCRIPTS && PrismaPackages.CLIS.stream().anyMatch(manifest::dependsOn)) {
            needed.add(PrismaPackages.ENGINES);
        }
        if (major < WITHOUT_GENERATION && manifest.usesClient() && !generates) {
            needed.add(PrismaPackages.CLIENT);
        }
        return needed;
    }

    private boolean generates(Deployment deployment) {
        BuildStep step = new BuildStep(
                "the build",
                install.manifest(),
                BUILDS,
                Optional.empty(),
                Optional.empty(),
                new BuildStep.ClientUse(
                        true,
                        deployment.prisma(),
                        Optional.empty(),
                        false,
                        deployment.project().generatorNames()),
                around);
        return step.answer() == GenerateStep.Generates.GENERATES
                || settings.stream()
                        .filter(each -> !each.name().endsWith("package.json"))
                        .anyMatch(each -> GenerateStep.isSaid(
                                each.effective(), deployment.project().generatorNames()));
    }

    private InstallFiles decisive() {
        Path folder = install.folder();
        Optional<Document> manifest = files.document(folder.resolve(PackageManifest.FILE));
        return new InstallFiles(
                install.manager(),
                version(manifest),
                manifest,
                files.document(folder.resolve("pnpm-workspace.yaml")),
                files.read(folder.resolve(".npmrc")),
                files.document(folder.resolve(".yarnrc.yml")));
    }

    /** By the manifest, by what installed here, by what a workflow or a Dockerfile installs. */
    private Optional<ManagerVersion> version(Optional<Document> manifest) {
        String manager = install.manager();
        Optional<String> named = manifest.flatMap(each -> each.at("packageManager"))
                .flatMap(Node::asText)
                .filter(text -> text.startsWith(manager + "@"))
                .map(text -> text.substring(manager.length() + 1));
        Optional<String> developed = manifest.filter(each -> each.at("devEngines", "packageManager", "name")
                        .flatMap(Node::asText)
                        .filter(manager::equals)
                        .isPresent())
                .flatMap(each -> each.at("devEngines", "packageManager", "version"))
                .flatMap(Node::asText);
        return named.or(() -> developed)
                .or(() -> manifest.flatMap(each -> each.at("engines", manager)).flatMap(Node::asText))
                .or(this::installedBy)
                .or(this::prepared)
                .or(this::lockedBy)
                .flatMap(ManagerVersion::of);
    }

    private Optional<String> installedBy() {
        return install.manager().equals("pnpm")
                ? files.document(install.folder().resolve("node_modules/.modules.yaml"))
                        .flatMap(each -> each.at("packageManager"))
                        .flatMap(Node::asText)
                        .filter(text -> text.startsWith("pnpm@"))
                        .map(text -> text.substring("pnpm@".length()))
                : Optional.empty();
    }

    /**
     * A yarn.lock has a version of its own: 8 up to 4.12, 9 from 4.14 on. A pnpm-lock.yaml of 5 is of pnpm 7 and before, and
     * one of 6 of pnpm 8; pnpm 10 refuses it (ERR_PNPM_LOCKFILE_BREAKING_CHANGE of 10.34.9), and 9 and 10 write the same.
     */
    private Optional<String> lockedBy() {
        if (install.manager().equals("pnpm")) {
            return files.document(install.folder().resolve("pnpm-lock.yaml"))
                    .flatMap(each -> each.at("lockfileVersion"))
                    .flatMap(Node::asText)
                    .filter(version -> !version.isEmpty())
                    .flatMap(version ->
                            Optional.ofNullable(Map.of('5', "7", '6', "8").get(version.charAt(0))));
        }
        String head = "\n__metadata:\n  version: ";
        return install.manager().equals("yarn")
                ? files.read(install.folder().resolve("yarn.lock"))
                        .map(ProjectText::text)
                        .filter(text -> text.contains(head))
                        .map(text -> text.substring(text.indexOf(head) + head.length()))
                        .map(text -> text.substring(0, Math.max(0, text.indexOf('\n')))
                                .strip())
                        .map(version -> version.compareTo("9") < 0 && version.length() == 1 ? "4.0" : "4.14")
                : Optional.empty();
    }

    private Optional<String> prepared() {
        String sign = install.manager() + "@";
        return settings.stream()
                .filter(each -> !each.name().endsWith("package.json"))
                .map(ProjectText::effective)
                .filter(text -> text.contains(sign))
                .map(text -> text.substring(text.indexOf(sign) + sign.length()))
                .filter(text -> !text.isEmpty() && Character.isDigit(text.charAt(0)))
                .findFirst()
                .map(text -> text.split("\\s", 2)[0]);
    }
}
