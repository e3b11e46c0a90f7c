package dev.slipway.usecase.manifests;

import dev.slipway.domain.judgement.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The targets of {@code docker buildx bake}, in HCL or in JSON (Docker, Bake file reference, 2026-12-01); nothing is computed. */
final class BakeFile {
    static final List<String> NAMES =
            List.of("docker-bake.json", "docker-bake.hcl", "docker-bake.override.json", "docker-bake.override.hcl");

    private static final int MOST = 200;
    /** In the place of what an expression says. */
    private static final String COMPUTED = "$";

    private final Map<String, Map<String, List<String>>> targets = new LinkedHashMap<>();
    private final Map<String, Place> places = new HashMap<>();
    private final Set<String> grouped = new HashSet<>(Set.of("default"));

    private final List<String> path = new ArrayList<>();
    private final Deque<Integer> opened = new ArrayDeque<>();
    private final List<String> words = new ArrayList<>();
    private String key = "";
    private boolean computed;
    private int nested;

    /** The builds of some files, a later one over those before it. */
    static List<BuildCommand> builds(Map<String, String> files) {
        BakeFile bake = new BakeFile();
        files.forEach(bake::read);
        Set<String> inherited = new HashSet<>();
        bake.targets.values().forEach(each -> inherited.addAll(each.getOrDefault("inherits", List.of())));
        List<BuildCommand> builds = new ArrayList<>();
        for (String target : bake.targets.keySet()) {
            if (bake.grouped.contains(target) || !inherited.contains(target)) {
                bake.build(target).ifPresent(builds::add);
            }
        }
        return builds;
    }

    private Optional<BuildCommand> build(String target) {
        Map<String, List<String>> settings = new HashMap<>();
        inherit(target, settings, new HashSet<>());
        Map<String, String> options = new HashMap<>();
        options.put("context", ".");
        settings.forEach(
                (name, value) -> options.put(name.equals("dockerfile") ? "file" : name, String.join(",", value)));
        return settings.containsKey("dockerfile-inline")
                ? Optional.empty()
                : BuildCommand.of(options, places.getOrDefault(target, Place.in(NAMES.get(1), 0, target)));
    }

    /** The last that is named wins, and what a target says itself over all of them. */
    private void inherit(String target, Map<String, List<String>> settings, Set<String> seen) {
        Map<String, List<String>> own = targets.getOrDefault(target, Map.of());
        if (seen.size() < MOST / 4 && seen.add(target)) {
            own.getOrDefault("inherits", List.of()).forEach(each -> inherit(each, settings, seen));
            settings.putAll(own);
        }
    }

    private void read(String name, String text) {
        path.clear();
        opened.clear();
        forget();
        int line = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                int end = string(text, i);
                words.add(text.substring(i + 1, end));
                i = end;
            } else if (Character.isLetterOrDigit(c) || c == '_') {
                int end = i;
                while (end < text.length()
                        && (Character.isLetterOrDigit(text.charAt(end)) || "_-.*".indexOf(text.charAt(end)) >= 0)) {
                    end++;
                }
                words.add((key.isEmpty() ? "" : COMPUTED) + text.substring(i, end));
                i = end - 1;
            } else if (c == '#' || text.startsWith("//", i)) {
                i = before(text, "\n", i);
            } else if (text.startsWith("/*", i)) {
                int end = text.indexOf("*/", i + 2);
                i = end < 0 ? text.length() : end + 1;
            } else if (text.startsWith("<<", i)) {
                i = heredoc(text, i);
            } else if (c == '\n') {
                line++;
                if (nested == 0) {
                    end();
                }
            } else {
                sign(c, name, line);
            }
        }
    }

    private static int before(String text, String sign, int from) {
        int end = text.indexOf(sign, from);
        return (end < 0 ? text.length() : end) - 1;
    }

    /** Where a string ends; in what is put into it, {@code "${f("x")}"}, may be others. */
    private static int string(String text, int from) {
        int depth = 0;
        for (int i = from + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '"' && depth == 0)) {
                return i;
            } else if (c == '\\') {
                i++;
            } else if (text.startsWith("${", i)) {
                depth++;
            } else if (c == '}' && depth > 0) {
                depth--;
            }
        }
        return text.length();
    }

    /** Where {@code <<END} ends, before the end of its last line. */
    private static int heredoc(String text, int from) {
        int begin = text.indexOf('\n', from);
        if (begin < 0) {
            return text.length();
        }
        String mark = text.substring(from, begin).replaceAll("[<-]", "").strip();
        int line = begin + 1;
        while (line < text.length()) {
            int end = before(text, "\n", line) + 1;
            if (text.substring(line, end).strip().equals(mark)) {
                return end - 1;
            }
            line = end + 1;
        }
        return text.length();
    }

    private void sign(char c, String name, int line) {
        boolean value = !key.isEmpty();
        if ("[(".indexOf(c) >= 0 || (c == '{' && nested > 0)) {
            nested++;
            computed |= c != '[';
        } else if ("])".indexOf(c) >= 0 || (c == '}' && nested > 0)) {
            nested = Math.max(0, nested - 1);
        } else if (c == '{') {
            open(value ? List.of(key) : words, name, line);
        } else if (c == '}') {
            end();
            for (int i = opened.isEmpty() ? 0 : opened.pop(); i > 0; i--) {
                path.remove(path.size() - 1);
            }
        } else if (c == ',' && nested == 0) {
            end();
        } else if ((c == '=' || c == ':') && !value && !words.isEmpty()) {
            key = words.get(words.size() - 1);
            words.clear();
        } else {
            computed |= value && !Character.isWhitespace(c) && c != ',';
        }
    }

    private void open(List<String> names, String name, int line) {
        path.addAll(names);
        opened.push(names.size());
        forget();
        if (path.size() == 2 && path.get(0).equals("target") && targets.size() < MOST) {
            targets.computeIfAbsent(path.get(1), each -> new HashMap<>());
            places.put(path.get(1), Place.in(name, line, "target " + path.get(1)));
        }
    }

    private void end() {
        if (!key.isEmpty() && path.size() == 2) {
            List<String> values = computed ? List.of(COMPUTED + key) : List.copyOf(words);
            if (path.get(0).equals("group") && key.equals("targets")) {
                grouped.addAll(values);
            } else if (path.get(0).equals("target") && targets.containsKey(path.get(1))) {
                targets.get(path.get(1)).put(key, values);
            }
        }
        forget();
    }

    private void forget() {
        key = "";
        words.clear();
        computed = false;
        nested = 0;
    }
}
