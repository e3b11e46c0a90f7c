package dev.slipway.rule.now;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.configcheck.Look;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.webproject.FunctionFiles;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * NOW042: files in api/, or two of middleware, that would answer one path (fs-detectors 7.7.3, getConflictingSegment and
 * pathOccurrences).
 */
final class FunctionPathRule implements Look<NowFile> {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\[.*\\]");

    @Override
    public void look(NowFile subject, Findings findings) {
        if (subject.isUnseen(findings)) {
            return;
        }
        if (!subject.findsFunctions()) {
            return;
        }
        List<String> api = subject.project().names().stream()
                .filter(file -> file.startsWith("api/") || stem(file).equals("middleware"))
                .toList();
        Set<String> told = new HashSet<>();
        for (String file : api) {
            Optional<String> other = api.stream()
                    .filter(each -> !each.equals(file) && conflict(file, each))
                    .findFirst();
            if (!isFunction(subject, file) || told.contains(file)) {
                continue;
            }
            if (repeats(file)) {
                findings.add(
                        Place.in(file, 0, "it is there"),
                        file + " has one name twice in its path, and Vercel refuses the project.",
                        "Give the placeholders names of their own.");
            }
            other.ifPresent(each -> {
                told.add(each);
                findings.add(
                        Place.in(file, 0, "it is there"),
                        file + " and " + each + " have the same path, and Vercel refuses the project.",
                        "Rename one of them, or move what is no function out of api/.");
            });
        }
    }

    private static boolean isFunction(NowFile subject, String file) {
        boolean runtime = subject.functions().stream()
                .filter(entry -> FunctionFiles.matches(entry.name(), file))
                .findFirst()
                .filter(entry -> entry.has("runtime"))
                .isPresent();
        return subject.isFunction(file, runtime);
    }

    private static boolean repeats(String file) {
        Set<String> seen = new HashSet<>();
        return List.of(file.split("/")).stream()
                .map(FunctionPathRule::placeholder)
                .anyMatch(name -> !name.isEmpty() && !seen.add(name));
    }

    private static boolean conflict(String one, String other) {
        return path(one).equals(path(other)) || partly(one.split("/"), other.split("/"));
    }

    /** Without its ending, and with all placeholders alike. */
    private static String path(String file) {
        return List.of(stem(file).split("/")).stream()
                .map(part -> PLACEHOLDER.matcher(part).replaceAll("1"))
                .reduce("", (a, b) -> a + "/" + b);
    }

    /** Whether both lead to a placeholder in one place, under two names. */
    private static boolean partly(String[] one, String[] other) {
        for (int i = 0; i < Math.min(one.length, other.length); i++) {
            String name = placeholder(one[i]);
            String second = placeholder(other[i]);
            if (!one[i].equals(other[i]) && (name.isEmpty() || second.isEmpty())) {
                return false;
            }
            if (!name.equals(second)) {
                return true;
            }
        }
        return false;
    }

    private static String placeholder(String segment) {
        String stem = stem(segment);
        return stem.startsWith("[") && stem.endsWith("]") ? stem.substring(1, stem.length() - 1) : "";
    }

    /** As Node's path.parse: a point that begins a name begins no ending. */
    private static String stem(String path) {
        int point = path.lastIndexOf('.');
        return point > path.lastIndexOf('/') + 1 ? path.substring(0, point) : path;
    }
}
