package dev.slipway.rule.now;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.configcheck.Look;
import dev.slipway.domain.document.Part;
import dev.slipway.domain.webproject.Framework.Functions;
import dev.slipway.domain.webproject.FunctionFiles;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * NOW034: a pattern of functions that serves no function. A function takes the settings of the first pattern that
 * matches it, so a later one may be left without any (fs-detectors 7.7.3, checkUnusedFunctions).
 */
final class FunctionPatternRule implements Look<NowFile> {
    private static final List<String> NEXT =
            List.of("pages/", "src/pages", "app/", "src/app/", "middleware", "src/middleware");

    @Override
    public void look(NowFile subject, Findings findings) {
        if (subject.isUnseen(findings)) {
            return;
        }
        List<Part> entries = subject.functions();
        Functions functions = subject.kind();
        if (!subject.findsFunctions()
                || functions == Functions.ANY
                || entries.stream().anyMatch(FunctionEntry::refused)) {
            return;
        }
        Set<String> used = used(subject, entries);
        for (Part entry : entries) {
            String pattern = entry.name();
            if (used.contains(pattern)
                    || (functions == Functions.NEXT && NEXT.stream().anyMatch(pattern::startsWith))) {
                continue;
            }
            if (FunctionFiles.isUnjudged(pattern)) {
                findings.open("whether the pattern \"" + pattern
                        + "\" of functions finds a function: it uses signs that are not judged here");
            } else {
                unused(subject, entry, findings);
            }
        }
    }

    private static Set<String> used(NowFile subject, List<Part> entries) {
        Set<String> used = new HashSet<>();
        Optional<String> proxy = ProxyRule.file(subject);
        for (String file : subject.project().names()) {
            entries.stream()
                    .filter(entry -> FunctionFiles.matches(entry.name(), file))
                    .findFirst()
                    .filter(first -> subject.isFunction(file, first.has("runtime")))
                    .ifPresent(first -> used.add(first.name()));
        }
        entries.stream()
                .map(Part::name)
                .filter(pattern -> proxy.filter(file -> FunctionFiles.matches(pattern, file))
                        .isPresent())
                .forEach(used::add);
        return used;
    }

    private static void unused(NowFile subject, Part entry, Findings findings) {
        List<String> matched = subject.project().names().stream()
                .filter(file -> FunctionFiles.matches(entry.name(), file))
                .toList();
        boolean taken = matched.stream().anyMatch(file -> subject.isFunction(file, entry.has("runtime")));
        String by = subject.framework()
                .map(each -> ", in a project of " + each.slug() + ",")
                .orElse("");
        String why = taken
                ? "Each function that it finds takes the settings of an earlier pattern, so it serves none."
                : matched.isEmpty()
                        ? "It finds no file of this project."
                        : "It finds " + matched.get(0) + ", which Vercel" + by + " makes no function of: "
                                + place(subject.kind()) + ".";
        findings.add(
                subject.pattern(entry),
                why + " Vercel refuses such a pattern.",
                taken
                        ? "Put its settings into the earlier one, or put it first."
                        : "Correct the pattern, or remove it.");
    }

    private static String place(Functions functions) {
        return switch (functions) {
            case NEXT -> "only files in api/, pages/ and app/ are";
            case NONE -> "the framework's own build makes them";
            default -> "only files in api/ that end in .js, .mjs, .ts, .tsx, .go, .py, .rb or .rs are";
        };
    }
}
