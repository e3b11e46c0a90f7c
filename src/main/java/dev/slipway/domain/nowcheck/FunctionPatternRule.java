package dev.slipway.domain.nowcheck;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.document.Entry;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Pointer;
import dev.slipway.domain.text.Glob;
import dev.slipway.domain.webproject.Framework;
import dev.slipway.domain.webproject.Framework.Functions;
import dev.slipway.domain.webproject.ProjectFiles;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * NOW034: a pattern of functions that serves no function. A function takes the settings of the first pattern that
 * matches it, so a later one may be left without any (fs-detectors 7.7.3, checkUnusedFunctions).
 */
final class FunctionPatternRule implements Rule {
    private static final List<String> NEXT =
            List.of("pages/", "src/pages", "app/", "src/app/", "middleware", "src/middleware");
    private static final List<String> JAVASCRIPT = List.of("js", "mjs", "ts", "tsx");
    private static final List<String> OTHERS = List.of("go", "py", "rb", "rs");

    @Override
    public void check(Subject subject, Findings findings) {
        List<Entry> entries = FunctionEntryRule.entries(subject);
        boolean elsewhere = List.of("builds", "services", "experimentalServices", "experimentalServicesV2").stream()
                .anyMatch(key -> subject.document().at(key).isPresent());
        if (entries.isEmpty() || elsewhere || entries.stream().anyMatch(FunctionEntryRule::refused)) {
            return;
        }
        if (subject.project().filter(ProjectFiles::whole).isEmpty()) {
            findings.open(
                    "whether the patterns of functions in " + subject.document().name()
                            + " find functions: only the file was looked at, not its project; check it with --project DIR");
            return;
        }
        new Search(subject, subject.project().get(), findings).run(entries);
    }

    /** One look through a project. */
    private record Search(Subject subject, ProjectFiles project, Findings findings) {
        void run(List<Entry> entries) {
            Optional<Framework> framework =
                    project.framework(subject.document().at("framework").flatMap(Node::asText));
            Functions functions = framework.map(Framework::functions).orElse(Functions.API);
            if (functions == Functions.ANY) {
                return;
            }
            Set<String> used = used(entries, functions);
            for (Entry entry : entries) {
                String pattern = entry.key().value();
                boolean page = functions == Functions.NEXT && NEXT.stream().anyMatch(pattern::startsWith);
                if (!used.contains(pattern) && !page) {
                    unused(entry, framework, functions);
                }
            }
        }

        private Set<String> used(List<Entry> entries, Functions functions) {
            Set<String> used = new HashSet<>();
            for (String file : project.names()) {
                Optional<Entry> first = entries.stream()
                        .filter(entry -> matches(entry.key().value(), file))
                        .findFirst();
                if (first.isPresent() && isFunction(file, first.get(), functions)) {
                    used.add(first.get().key().value());
                }
            }
            subject.document()
                    .at("proxy", "entrypoint")
                    .flatMap(Node::asText)
                    .ifPresent(file -> entries.stream()
                            .map(entry -> entry.key().value())
                            .filter(pattern -> matches(pattern, file))
                            .forEach(used::add));
            return used;
        }

        private void unused(Entry entry, Optional<Framework> framework, Functions functions) {
            String pattern = entry.key().value();
            if (pattern.chars().anyMatch(c -> "[]()!\\".indexOf(c) >= 0)) {
                findings.open("whether the pattern \"" + pattern
                        + "\" of functions finds a function: it uses signs that are not judged here");
                return;
            }
            List<String> matched = project.names().stream()
                    .filter(file -> matches(pattern, file))
                    .toList();
            boolean taken = matched.stream().anyMatch(file -> isFunction(file, entry, functions));
            String by = framework.map(each -> " of " + each.slug()).orElse("");
            String why = taken
                    ? "Each function that it finds takes the settings of an earlier pattern, so it serves none."
                    : matched.isEmpty()
                            ? "It finds no file of this project."
                            : "It finds " + matched.get(0) + ", which Vercel"
                                    + (by.isEmpty() ? "" : ", in a project" + by + ",") + " makes no function of: "
                                    + place(functions) + ".";
            findings.add(
                    NowRule.PATTERN_UNUSED,
                    Pointer.ROOT.child("functions").child(pattern),
                    entry.key(),
                    why + " Vercel refuses such a pattern.",
                    taken
                            ? "Put its settings into the earlier one, or put it first."
                            : "Correct the pattern, or remove it.");
        }

        private static String place(Functions functions) {
            return functions == Functions.NEXT
                    ? "only files in api/, pages/ and app/ are"
                    : functions == Functions.NONE
                            ? "the framework's own build makes them"
                            : "only files in api/ that end in .js, .mjs, .ts, .tsx, .go, .py, .rb or .rs are";
        }

        private static boolean isFunction(String file, Entry entry, Functions functions) {
            boolean middleware = file.equals("middleware.js") || file.equals("middleware.ts");
            if (middleware) {
                return functions != Functions.NEXT;
            }
            boolean in = file.startsWith("api/")
                    && !file.contains("/.")
                    && !file.contains("/_")
                    && !file.contains("/node_modules/")
                    && !file.endsWith(".d.ts");
            boolean runtime = entry.value().asMapping().get("runtime").isPresent();
            String ending = file.substring(file.lastIndexOf('.') + 1);
            boolean built = (JAVASCRIPT.contains(ending) && functions != Functions.NONE)
                    || (OTHERS.contains(ending) && !file.endsWith("_test.go"));
            return in && (runtime || built);
        }

        /** As minimatch does: two stars are one unless they stand alone, and nothing is taken off a pattern. */
        private static boolean matches(String pattern, String file) {
            if (pattern.equals(file)) {
                return true;
            }
            return !pattern.startsWith("./") && !pattern.startsWith("#") && Glob.matches(stars(pattern), file);
        }

        private static String stars(String pattern) {
            StringBuilder stars = new StringBuilder();
            for (String part : pattern.split("/", -1)) {
                stars.append(stars.length() == 0 ? "" : "/").append(part.equals("**") ? part : part.replace("**", "*"));
            }
            return stars.toString();
        }
    }
}
