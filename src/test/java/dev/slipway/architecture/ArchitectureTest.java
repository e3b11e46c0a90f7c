package dev.slipway.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the dependency table of docs/architecture.md to the code. */
class ArchitectureTest {
    private static final String BASE = "dev.slipway";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(BASE);

    @Test
    void everyPackageUsesOnlyWhatTheTableGrantsIt() throws IOException {
        Map<String, Set<String>> granted = table();
        Map<String, Set<String>> trespasses = new TreeMap<>();

        used().forEach((from, to) -> {
            Set<String> beyond = new TreeSet<>(to);
            beyond.removeAll(granted.getOrDefault(from, Set.of()));
            if (!beyond.isEmpty()) {
                trespasses.put(from, beyond);
            }
        });

        assertThat(trespasses).isEmpty();
    }

    @Test
    void theTableGrantsNothingThatNobodyUses() throws IOException {
        Map<String, Set<String>> used = used();
        Map<String, Set<String>> idle = new TreeMap<>();

        table().forEach((from, to) -> {
            Set<String> unused = new TreeSet<>(to);
            unused.removeAll(used.getOrDefault(from, Set.of()));
            if (!unused.isEmpty()) {
                idle.put(from, unused);
            }
        });

        assertThat(idle).isEmpty();
    }

    @Test
    void thereAreNoCycles() {
        slices().matching(BASE + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void librariesStayInTheirRooms() {
        assertThat(usersOf("picocli.", "me.tongfei.")).allMatch("cli"::equals);
        assertThat(usersOf("org.jfree.", "org.apache.batik.", "java.awt.")).allMatch("adapter.chart"::equals);
        assertThat(usersOf("java.sql.", "org.postgresql.", "org.mariadb.")).allMatch("adapter.jdbc"::equals);
        assertThat(usersOf("com.networknt.")).allMatch("adapter.jsonschema"::equals);
        assertThat(usersOf("com.fasterxml.jackson.")).allMatch(p -> p.startsWith("adapter") || p.startsWith("report"));
        assertThat(usersOf("java.net.", "java.nio.file.Files", "java.nio.channels."))
                .noneMatch(p -> p.startsWith("domain") || p.startsWith("usecase") || p.startsWith("report"));
    }

    @Test
    void oneNameStandsForOneThing() {
        Map<String, List<String>> packagesOfName = CLASSES.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(
                        JavaClass::getSimpleName,
                        TreeMap::new,
                        Collectors.mapping(JavaClass::getPackageName, Collectors.toList())));
        packagesOfName.values().removeIf(packages -> packages.size() == 1);

        assertThat(packagesOfName).isEmpty();
    }

    private static Map<String, Set<String>> used() {
        Map<String, Set<String>> used = new TreeMap<>();
        for (JavaClass type : CLASSES) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String to = dependency.getTargetClass().getBaseComponentType().getPackageName();
                if (to.startsWith(BASE) && !to.equals(type.getPackageName())) {
                    used.computeIfAbsent(name(type.getPackageName()), k -> new TreeSet<>())
                            .add(name(to));
                }
            }
        }
        return used;
    }

    private static Set<String> usersOf(String... prefixes) {
        return CLASSES.stream()
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .map(d -> d.getTargetClass().getBaseComponentType().getName())
                        .anyMatch(n -> Arrays.stream(prefixes).anyMatch(n::startsWith)))
                .map(type -> name(type.getPackageName()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(String packageName) {
        return packageName.equals(BASE) ? "(root)" : packageName.substring(BASE.length() + 1);
    }

    /** The rows {@code | package | package package |} of the document. */
    private static Map<String, Set<String>> table() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("docs/architecture.md"));
        Map<String, Set<String>> table = new TreeMap<>();
        for (String line : lines.subList(lines.indexOf("| package | may use |") + 2, lines.size())) {
            if (!line.startsWith("|")) {
                return table;
            }
            List<String> cells = List.of(line.split("\\|", -1));
            Set<String> granted = new TreeSet<>(List.of(cells.get(2).strip().split(" ")));
            granted.remove("");
            table.put(cells.get(1).strip(), granted);
        }
        return table;
    }
}
