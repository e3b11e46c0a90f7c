package dev.slipway.usecase.deploycheck.client;

import dev.slipway.domain.deployment.Deployment;
import dev.slipway.domain.deployment.Shipped;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.judgement.Fix;
import dev.slipway.domain.judgement.RuleVerdict;
import dev.slipway.domain.nodeproject.ClientGenerator;
import dev.slipway.domain.nodeproject.EngineUse;
import dev.slipway.domain.text.Slashes;
import dev.slipway.usecase.deploycheck.destination.FolderTexts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** An engine that Next.js did not take along into what it built: its own setting, and not the package, puts that right. */
record NextTracing(FolderTexts files, Deployment deployment) {
    private static final String RULE = "ENG001";
    private static final List<String> FILES = List.of("next.config.js", "next.config.mjs", "next.config.ts");
    private static final String SETTING = "outputFileTracingIncludes";

    /** Since then the setting is no experiment any more: Next.js, "output", version history. */
    private static final int STABLE = 15;

    private static final int FIRST = 13;

    /** The same verdicts, with the change where a client of what Next.js built finds no engine. */
    List<RuleVerdict> told(Shipped shipped, List<RuleVerdict> judged) {
        Optional<Fix> fix = isBuilt(shipped.name()) ? fix() : Optional.empty();
        return fix.isEmpty()
                ? judged
                : judged.stream()
                        .map(each -> each.rule().equals(RULE) ? each.with(finding -> finding.with(fix.get())) : each)
                        .toList();
    }

    private static boolean isBuilt(String name) {
        String path = "/" + name.replace('\\', '/');
        return path.contains("/.next/standalone") || path.contains("/.vercel/output/");
    }

    private Optional<Fix> fix() {
        Optional<String> file =
                FILES.stream().filter(name -> files.text(name).isPresent()).findFirst();
        Optional<Integer> major = installed().or(this::asked);
        return file.isEmpty() || major.isEmpty() || major.get() < FIRST
                ? Optional.empty()
                : pattern()
                        .map(pattern -> new Fix.TraceFiles(
                                file.get(),
                                major.get() < STABLE ? List.of("experimental", SETTING) : List.of(SETTING),
                                pattern));
    }

    /** All of the folder, since the client knows it by its schema.prisma. */
    private Optional<String> pattern() {
        return deployment.project().generators().stream()
                .filter(each -> !(each.engine() instanceof EngineUse.None))
                .map(ClientGenerator::folder)
                .map(this::shown)
                .filter(folder -> folder.chars().noneMatch(c -> "'\\*?[]{}()!".indexOf(c) >= 0 || c < ' '))
                .map(folder -> (folder.startsWith("..") ? "" : "./") + folder + "/**/*")
                .findFirst();
    }

    private String shown(Path folder) {
        return Slashes.relative(deployment.folder(), folder);
    }

    private Optional<Integer> installed() {
        return number("node_modules/next/package.json", "version");
    }

    private Optional<Integer> asked() {
        return number("package.json", "dependencies", "next");
    }

    /** The first number of a version, or of a range that has one lower end. */
    private Optional<Integer> number(String file, String... keys) {
        String version = files.document(file)
                .flatMap(document -> document.at(keys))
                .flatMap(Node::asText)
                .orElse("");
        String digits = version.replaceFirst("^[~^]", "");
        int end = 0;
        while (end < digits.length() && Character.isDigit(digits.charAt(end))) {
            end++;
        }
        return end == 0 || end > 4 ? Optional.empty() : Optional.of(Integer.parseInt(digits, 0, end, 10));
    }
}
