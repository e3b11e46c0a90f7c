package dev.slipway.domain.nodeproject;

import dev.slipway.domain.release.PrismaPackages;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a package.json says, as far as anybody asks.
 *
 * @param parts its members and theirs, by the keys that lead there; the whole by none; empty where there is no such file
 */
public record PackageManifest(Map<List<String>, ManifestField> parts) {
    /** The name of the file. */
    public static final String FILE = "package.json";

    /** That of a folder without one. */
    public static final PackageManifest NONE = new PackageManifest(Map.of());

    private static final List<String> DEPENDENCIES =
            List.of("dependencies", "devDependencies", "optionalDependencies", "peerDependencies");

    private static final Pattern SCHEMA = Pattern.compile("\\bprisma\\b[^;&|]*?--schema[= ]+[\"']?([^\\s\"';&|]+)");

    public PackageManifest {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    /**
     * A value and where it begins.
     *
     * @param text empty when it is no text
     * @param line counted from 1
     * @param column counted from 1
     */
    public record ManifestField(Optional<String> text, int line, int column) {}

    public boolean exists() {
        return has();
    }

    public Optional<ManifestField> part(String... keys) {
        return Optional.ofNullable(parts.get(List.of(keys)));
    }

    public Optional<String> text(String... keys) {
        return part(keys).flatMap(ManifestField::text);
    }

    private boolean has(String... keys) {
        return parts.containsKey(List.of(keys));
    }

    /** The keys in a member, in their order. */
    public List<String> names(String member) {
        return parts.keySet().stream()
                .filter(keys -> keys.size() == 2 && keys.get(0).equals(member))
                .map(keys -> keys.get(1))
                .toList();
    }

    /** Whether its .js files are modules with imports. */
    public boolean isModule() {
        return text("type").filter("module"::equals).isPresent();
    }

    /** A script's command line. */
    public Optional<String> script(String name) {
        return text("scripts", name);
    }

    /** Whether a package is named as any sort of dependency. */
    public boolean dependsOn(String name) {
        return DEPENDENCIES.stream().anyMatch(kind -> has(kind, name));
    }

    /** Whether it depends on Prisma's client. */
    public boolean usesClient() {
        return dependsOn(PrismaPackages.CLIENT);
    }

    /** The packages that are needed at run time, with their ranges. */
    public Map<String, String> dependencies() {
        return ranges("dependencies", "optionalDependencies");
    }

    /** The packages that are needed at all, with their ranges. */
    public Map<String, String> allDependencies() {
        return ranges("devDependencies", "dependencies", "optionalDependencies");
    }

    private Map<String, String> ranges(String... kinds) {
        Map<String, String> ranges = new HashMap<>();
        for (String kind : kinds) {
            names(kind).forEach(name -> text(kind, name).ifPresent(range -> ranges.put(name, range)));
        }
        return ranges;
    }

    /** The package manager that it names: {@code npm}, {@code pnpm}, {@code yarn}, {@code bun}. */
    public Optional<String> manager() {
        return text("packageManager")
                .map(name -> name.split("@", 2)[0])
                .or(() -> text("devEngines", "packageManager", "name"));
    }

    public boolean hasWorkspaces() {
        return has("workspaces");
    }

    /** The patterns of the folders of a workspace's packages: a list, or an object that has it as {@code packages}. */
    public List<String> workspaces() {
        return parts.entrySet().stream()
                .filter(each -> isPattern(each.getKey()))
                .flatMap(each -> each.getValue().text().stream())
                .toList();
    }

    private static boolean isPattern(List<String> keys) {
        return keys.size() > 1
                && keys.get(0).equals("workspaces")
                && (keys.size() == 2 || keys.get(1).equals("packages"));
    }

    /** Whether it keeps packages of a workspace from the top. */
    public boolean hasNohoist() {
        return has("workspaces", "nohoist");
    }

    /** Whether it uses engines that were built locally. */
    public boolean overridesEngines() {
        return has("enginesOverride") || has("prisma", "enginesOverride");
    }

    /** Whether a script that names Prisma holds one of these words. */
    public boolean runsPrismaWith(List<String> words) {
        return names("scripts").stream()
                .map(name -> name + " " + script(name).orElse(""))
                .filter(line -> line.contains("prisma"))
                .anyMatch(line -> words.stream().anyMatch(line::contains));
    }

    /** The schemas that scripts give to Prisma's command line, {@code prisma generate --schema PATH}, as they write them. */
    public List<String> schemasOfScripts() {
        return names("scripts").stream()
                .flatMap(name -> script(name).stream())
                .flatMap(PackageManifest::schemasOf)
                .distinct()
                .toList();
    }

    /** The same of one command line. */
    public static Stream<String> schemasOf(String line) {
        return SCHEMA.matcher(line).results().map(found -> found.group(1));
    }

    /** The driver adapters that it depends on at run time. */
    public Stream<String> adapters() {
        return names("dependencies").stream().filter(name -> name.startsWith(PrismaPackages.ADAPTERS));
    }
}
