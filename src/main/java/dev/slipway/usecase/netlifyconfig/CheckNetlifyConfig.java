package dev.slipway.usecase.netlifyconfig;

import dev.slipway.domain.configcheck.ConfigFinding;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.netlifyconfig.ClientNeed;
import dev.slipway.domain.netlifyconfig.NetlifyCheck;
import dev.slipway.domain.netlifyconfig.NetlifyToml;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.webproject.GenerateStep.Verdict;
import dev.slipway.domain.webproject.PackageManifest;
import dev.slipway.usecase.configfile.CheckResult;
import dev.slipway.usecase.configfile.CheckResult.CheckedFile;
import dev.slipway.usecase.configfile.JsonFiles;
import dev.slipway.usecase.configfile.PrismaUse;
import dev.slipway.usecase.configfile.PrismaUses;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Checks netlify.toml, and whether it fits the project's Prisma. */
public final class CheckNetlifyConfig {
    private final JsonFiles files;
    private final PrismaUses prisma;

    public CheckNetlifyConfig(JsonFiles files, PrismaUses prisma) {
        this.files = files;
        this.prisma = prisma;
    }

    /**
     * Checks a file.
     *
     * @param folder the project's, absolute
     * @param named in place of the project's netlify.toml; its name ends in .toml
     */
    public CheckResult run(Path folder, Optional<Path> named) throws ProblemException {
        Path file = named.orElse(folder.resolve(NetlifyToml.FILE));
        if (!file.toString().endsWith(".toml")) {
            throw new ProblemException(new NotToml(file));
        }
        Document document = document(folder, file);
        PackageManifest manifest = files.manifest(folder);
        PrismaUse use = prisma.of(folder);
        NetlifyCheck.Result result = NetlifyCheck.check(document, need(manifest, use));
        List<ConfigFinding> findings = new ArrayList<>(result.findings());
        List<String> notChecked = new ArrayList<>(result.notChecked());
        use.unread().ifPresent(why -> notChecked.add("which Prisma the project uses: " + why));
        Verdict verdict = BuildStep.judge(document, manifest, use);
        if (verdict instanceof Verdict.Lacking lacking) {
            findings.add(lacking.finding());
        } else if (verdict instanceof Verdict.NotChecked open) {
            notChecked.add(open.why());
        }
        findings.sort(Comparator.comparing(each -> each.finding().severity()));
        return new CheckResult(List.of(new CheckedFile(document.name(), "today")), findings, notChecked);
    }

    private Document document(Path folder, Path file) throws ProblemException {
        String text = files.texts().read(file).orElseThrow(() -> new ProblemException(new NoNetlifyFile(file)));
        return files.parse(file.startsWith(folder) ? folder.relativize(file) : file, text);
    }

    /** A project that could not be read has no folders that anything could be said of. */
    private static ClientNeed need(PackageManifest manifest, PrismaUse use) {
        boolean used = manifest.dependsOn("@prisma/client") || use.clients() > 0;
        List<String> folders = use.unread().isPresent() ? List.of() : use.shippedFolders();
        return new ClientNeed(used, folders, use.targets(), use.version());
    }
}
