package dev.slipway.usecase.nowconfig;

import dev.slipway.domain.configcheck.ConfigFinding;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.nowcheck.Era;
import dev.slipway.domain.nowcheck.NowCheck;
import dev.slipway.domain.nowcheck.NowRule;
import dev.slipway.domain.nowconfig.NowJson;
import dev.slipway.domain.nowconfig.VercelJson;
import dev.slipway.domain.problem.Evidence;
import dev.slipway.domain.problem.Finding;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.webproject.GenerateStep;
import dev.slipway.port.TextFiles;
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
import java.util.stream.Stream;

/** Checks now.json and vercel.json, and the build that they are for. */
public final class CheckNowConfig {
    private static final List<String> BUILDS = List.of("vercel-build", "now-build", "build");
    private static final List<String> COMMANDS = List.of("buildCommand", "installCommand");

    private final JsonFiles files;
    private final PrismaUses prisma;

    public CheckNowConfig(JsonFiles files, PrismaUses prisma) {
        this.files = files;
        this.prisma = prisma;
    }

    /** Checks the files that are named, or those of the folder. */
    public CheckResult run(CheckRequest request) throws ProblemException {
        List<Path> paths = request.files().isEmpty() ? present(request.folder()) : request.files();
        List<CheckedFile> checked = new ArrayList<>();
        List<ConfigFinding> findings = new ArrayList<>();
        List<String> notChecked = new ArrayList<>();
        List<String> commands = new ArrayList<>();
        for (Path path : paths) {
            Document document = document(path, request.folder());
            Era era = request.era().orElse(path.endsWith(NowJson.FILE) ? Era.NOW_2020 : Era.TODAY);
            checked.add(new CheckedFile(document.name(), era.words()));
            findings.addAll(NowCheck.check(document, era));
            COMMANDS.forEach(key -> document.at(key).flatMap(Node::asText).ifPresent(commands::add));
        }
        if (request.files().isEmpty()) {
            two(paths, findings);
            generates(request.folder(), commands, findings, notChecked);
        }
        findings.sort(Comparator.comparing(each -> each.finding().severity()));
        return new CheckResult(checked, findings, notChecked);
    }

    private List<Path> present(Path folder) throws ProblemException {
        List<Path> present = new ArrayList<>();
        for (Path file : List.of(folder.resolve(NowJson.FILE), folder.resolve(VercelJson.FILE))) {
            if (files.texts().read(file).isPresent()) {
                present.add(file);
            }
        }
        if (present.isEmpty()) {
            throw new ProblemException(
                    new NoConfigFile("There is neither now.json nor vercel.json in " + folder + "."));
        }
        return present;
    }

    private Document document(Path path, Path folder) throws ProblemException {
        TextFiles texts = files.texts();
        String text = texts.read(path)
                .orElseThrow(() -> new ProblemException(new NoConfigFile("There is no file " + path + ".")));
        return files.parse(path.startsWith(folder) ? folder.relativize(path) : path, text);
    }

    private static void two(List<Path> paths, List<ConfigFinding> findings) {
        if (paths.size() > 1) {
            NowRule rule = NowRule.TWO_FILES;
            Finding finding = new Finding(
                    rule.id(),
                    rule.severity(),
                    rule.title(),
                    "Vercel's command line refuses a folder that has both.",
                    List.of(
                            new Evidence(NowJson.FILE, 0, "it is there"),
                            new Evidence(VercelJson.FILE, 0, "so is this")),
                    "Keep vercel.json, and remove now.json.",
                    List.of());
            findings.add(new ConfigFinding("", finding));
        }
    }

    private void generates(Path folder, List<String> commands, List<ConfigFinding> findings, List<String> notChecked)
            throws ProblemException {
        PrismaUse use = prisma.of(folder);
        use.unread().ifPresent(why -> notChecked.add("which Prisma the project uses: " + why));
        Optional<Integer> major = use.version().map(version -> version.major());
        GenerateStep.Verdict verdict = GenerateStep.judge(files.manifest(folder), "Vercel", BUILDS, commands, major);
        Stream.of(verdict).forEach(each -> {
            if (each instanceof GenerateStep.Verdict.Lacking lacking) {
                findings.add(lacking.finding());
            } else if (each instanceof GenerateStep.Verdict.NotChecked open) {
                notChecked.add(open.why());
            }
        });
    }
}
