package dev.slipway.domain.webproject;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A command of a script, with the packages in which it runs.
 *
 * @param words of it, without those that name a package
 * @param folders of these packages
 * @param unknown whether it names one that is not found, or more than are told here
 */
record PackageStep(List<String> words, List<Path> folders, boolean unknown) {
    /** npm, Yarn and pnpm; all but the first two also as {@code --option=VALUE}. */
    private static final Set<String> FOLDERS = Set.of("-C", "--prefix", "--cwd", "--dir");

    private static final Set<String> NAMES = Set.of("-F", "--filter", "--workspace");

    /** What runs in every package. */
    private static final Set<String> ALL =
            Set.of("-r", "--recursive", "-ws", "--workspaces", "workspaces", "foreach", "lerna");

    private static final int MOST = 50;

    static PackageStep of(List<String> command, Path at, List<Path> every, PackagesAround around) {
        List<String> words = new ArrayList<>();
        List<Path> folders = new ArrayList<>();
        boolean unknown = false;
        for (int i = 0; i < command.size(); i++) {
            String word = command.get(i);
            int equals = word.startsWith("--") ? word.indexOf('=') : -1;
            String option = equals < 0 ? word : word.substring(0, equals);
            boolean name = NAMES.contains(option)
                    || (i > 0 && command.get(0).equals("npm") && option.equals("-w"))
                    || (i == 1 && command.get(0).equals("yarn") && option.equals("workspace"));
            if (!name && !FOLDERS.contains(option)) {
                words.add(word);
                continue;
            }
            String value = word.substring(equals + 1);
            if (equals < 0) {
                i++;
                value = i < command.size() ? command.get(i) : "";
            }
            Optional<Path> folder = name ? named(value, at, around) : way(value, at, around);
            unknown |= folder.isEmpty() || value.contains("...") || folders.size() > MOST;
            folder.filter(each -> folders.size() <= MOST).ifPresent(folders::add);
        }
        boolean all = folders.isEmpty() && !unknown && words.stream().anyMatch(ALL::contains);
        return new PackageStep(words, all ? every : folders.isEmpty() ? List.of(at) : folders, unknown);
    }

    /** Where {@code cd} leads; empty where that is no package at hand. */
    static Optional<Path> way(String way, Path at, PackagesAround around) {
        try {
            return Optional.of(at.resolve(way).normalize())
                    .filter(to -> !way.isEmpty() && around.at(to).isPresent());
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    /** By name, with what it depends on too ({@code web...}), or by its folder: {@code ./apps/web}, {@code {apps/web}}. */
    private static Optional<Path> named(String value, Path at, PackagesAround around) {
        String name = value.endsWith("...") ? value.substring(0, value.length() - 3) : value;
        boolean braces = name.startsWith("{") && name.endsWith("}");
        String path = braces ? name.substring(1, name.length() - 1) : name;
        return Optional.ofNullable(around.named().get(name)).or(() -> way(path, at, around));
    }
}
