package dev.slipway.adapter.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.slipway.adapter.descriptor.DescriptorDocuments;
import dev.slipway.adapter.files.DiskTextFiles;
import dev.slipway.adapter.files.Pipes;
import dev.slipway.adapter.files.Staging;
import dev.slipway.adapter.tables.CapacityTsv;
import dev.slipway.adapter.tables.Tsv;
import dev.slipway.domain.capacity.Capacity;
import dev.slipway.domain.capacity.CapacityKind;
import dev.slipway.domain.problem.Problem.Kind;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.CapacityTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class CapacityYamlTest {
    private static final Path SOURCE = Path.of("src/main/data/capacity.yaml");
    private static final CapacityTable BUNDLED = new CapacityTsv(new Tsv(Map.of()));

    @TempDir
    private Path folder;

    @Test
    void theBundledTableIsWhatTheFileSaysNow() throws IOException, ProblemException {
        String table = CapacityCompiler.table("capacity.yaml", Files.readString(SOURCE));

        assertThat(Files.readString(Path.of("target/classes/dev/slipway/capacity.tsv")))
                .isEqualTo(table);
        assertThat(CapacityCompiler.table("capacity.yaml", Files.readString(SOURCE)))
                .isEqualTo(table);
    }

    @Test
    void noEstimateIsAboveWhatWasSeenForAClassOfTheSameMemory() throws IOException, ProblemException {
        List<Capacity> rows = BUNDLED.list(Optional.empty());
        Map<String, String> memory = memory();
        int compared = 0;

        for (Capacity estimate : rows) {
            for (Capacity seen : rows) {
                boolean comparable = estimate.kind() == CapacityKind.COMPUTED
                        && seen.kind() != CapacityKind.COMPUTED
                        && seen.engine().equals(estimate.engine())
                        && memory.containsKey(seen.instance())
                        && memory.get(seen.instance()).equals(memory.get(estimate.instance()));
                if (comparable) {
                    compared++;
                    assertThat(estimate.serverLimit())
                            .as(estimate.engine() + " " + estimate.instance() + " and " + seen.instance())
                            .isLessThanOrEqualTo(seen.serverLimit());
                }
            }
        }

        assertThat(compared).isGreaterThan(100);
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql, m7i.large, 823",
        "postgresql, m7i.48xlarge, 5000",
        "postgresql, m8g.large, 800",
        "postgresql, r7i.large, 1600",
        "postgresql, r8g.large, 1600",
        "postgresql, r8g.48xlarge, 5000",
        "mysql, m7i.large, 600",
        "mysql, r7i.xlarge, 2400",
        "mysql, m8g.16xlarge, 20000",
        "mysql, r8g.large, 1200",
        "aurora-postgresql, serverless.0.5acu, 70",
        "aurora-postgresql, serverless.1acu, 170",
        "aurora-postgresql, serverless.12.5acu, 2600",
        "aurora-postgresql, serverless.255.5acu, 5000",
        "aurora-postgresql, serverless.256acu, 5000"
    })
    void newerSizesAndHalfUnitsAreThere(String engine, String instance, int about) throws ProblemException {
        Capacity capacity = BUNDLED.find(Optional.of(engine), instance);

        assertThat(capacity.connections()).isBetween(about * 7 / 10, about * 13 / 10);
        assertThat(capacity.source()).isNotEmpty();
    }

    @Test
    void everyHalfUnitIsThereAndMoreIsNeverLess() throws ProblemException {
        int before = 0;
        for (int half = 1; half <= 512; half++) {
            String units = half % 2 == 0 ? Integer.toString(half / 2) : half / 2 + ".5";
            int now =
                    BUNDLED.find(Optional.of("aurora-postgres"), units + "acu").connections();
            assertThat(now).isGreaterThanOrEqualTo(before);
            before = now;
        }
    }

    @Test
    void everyRowSaysWhereItIsFromAndWhen() throws ProblemException {
        assertThat(BUNDLED.list(Optional.empty())).hasSizeGreaterThan(700).allSatisfy(row -> {
            assertThat(row.source()).isNotBlank();
            assertThat(row.date()).matches("\\d{4}(-\\d{2}){0,2}");
        });
    }

    /** The rows of the providers' own documents, and what was read off running servers, gathered apart from our file. */
    @ParameterizedTest
    @CsvFileSource(resources = "sizes.tsv", delimiter = '\t', numLinesToSkip = 1)
    void aSizeHasTheNumberOfItsSource(String engine, String instance, int connections) throws ProblemException {
        Capacity found = BUNDLED.find(Optional.of(engine), instance);

        assertThat(found.connections()).isEqualTo(connections);
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql, t4g.micro, measured",
        "postgresql, t3.small, published",
        "postgresql, m6i.32xlarge, computed",
        "mysql, m7g.large, published",
        "digitalocean-postgresql, 8gb, computed",
        "neon-pooler, 1cu, published",
        "azure-postgresql, 8GiB, published",
        "sqlserver, m5.large, published"
    })
    void aNumberSaysWhatKindItIs(String engine, String instance, String kind) throws ProblemException {
        assertThat(BUNDLED.find(Optional.of(engine), instance).kind().word()).isEqualTo(kind);
    }

    /** Every class of the AWS user guide, for each engine, no higher than AWS's formula on the memory that it advertises. */
    @ParameterizedTest
    @CsvFileSource(resources = "memory.tsv", delimiter = '\t', numLinesToSkip = 1)
    void everyClassHasANumberBelowTheFormulaOnItsWholeMemory(String instance, double gib) throws ProblemException {
        double bytes = gib * (1L << 30);

        assertThat(limit("postgresql", instance)).isLessThanOrEqualTo((int) Math.min(5_000, bytes / 9_531_392));
        assertThat(limit("mysql", instance)).isLessThanOrEqualTo((int) (bytes / 12_582_880));
        assertThat(limit("mariadb", instance)).isLessThanOrEqualTo((int) Math.min(12_000, bytes / 25_165_760));
    }

    private static int limit(String engine, String instance) throws ProblemException {
        return BUNDLED.find(Optional.of(engine), instance).serverLimit();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            []: x | is not valid YAML
            a: 1 | there is no key "a"
            rows: 5 | "rows" must be a list
            - 5 | a mapping with the keys engine
            - {engine: e, instance: i} | "value" is missing
            - {engine: e, value: 5} | "instance" is missing
            - {engine: e, instance: i, value: five} | "value" must be a whole number
            - {engine: e, instance: i, value: -5} | "value" must be a whole number
            - {engine: e, instance: i, value: 0} | "value" must be 1 or more
            - {engine: e, instance: i, value: 5, reserved: 5} | more than "reserved"
            - {engine: e, instance: i, value: 5, kind: guessed} | measured, published and computed
            - {engine: e, instance: i, value: 5, date: soon} | "date" must be a date
            - {engine: e, instance: i, value: 5, value: 6} | "value" is there twice
            - {engine: e, instance: i, value: 5, note: [a]} | "note" must be a text
            - {engine: e, instance: i, value: 5, note: "a\\tb"} | "note" must be one line
            [{engine: e, instance: i, value: 5}, {engine: e, instance: db.I, value: 6}] | e i is there twice
            """)
    void aWrongFileIsRefusedWithThePlace(String yaml, String what) throws IOException {
        Path file = Files.writeString(folder.resolve("own.yaml"), yaml + "\n");

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> own(file).find(Optional.empty(), "i"))
                .satisfies(failure -> {
                    assertThat(failure.problem().kind()).isEqualTo(Kind.INPUT);
                    assertThat(failure.problem().message())
                            .startsWith("own.yaml:1")
                            .contains(what);
                });
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Path file = folder.resolve("none.yaml");

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> own(file).list(Optional.empty()))
                .withMessageContaining("none.yaml: there is no such file");
    }

    @Test
    void ownRowsWinAndStandBeforeTheOthers() throws IOException, ProblemException {
        Path file = Files.writeString(
                folder.resolve("own.yaml"),
                "- {engine: postgresql, instance: m5.large, value: 500}\n- {engine: mine, instance: one, value: 7}\n");
        CapacityTable own = own(file);

        List<Capacity> all = own.list(Optional.empty());

        assertThat(all.subList(0, 2)).extracting(Capacity::connections).containsExactly(500, 7);
        assertThat(all)
                .filteredOn(row ->
                        row.engine().equals("postgresql") && row.instance().equals("m5.large"))
                .hasSize(1);
        assertThat(own.list(Optional.of("mine"))).hasSize(1);
        assertThat(own.find(Optional.empty(), "one").engine()).isEqualTo("mine");
        assertThat(own.find(Optional.of("mysql"), "m5.large").engine()).isEqualTo("mysql");
    }

    private static CapacityTable own(Path file) {
        return new OwnCapacities(
                file, new DiskTextFiles(new Staging(), Pipes.hurried()), new DescriptorDocuments(), BUNDLED);
    }

    /** The memory of each class, as the file has it. */
    private static Map<String, String> memory() throws IOException, ProblemException {
        Map<String, String> memory = new HashMap<>();
        new DescriptorDocuments()
                        .parse("capacity.yaml", Files.readString(SOURCE))
                        .get(0)
                        .at("estimates", "families")
                        .orElseThrow()
                        .asSequence()
                        .items()
                        .stream()
                        .filter(family -> family.asMapping().get("sizes").isPresent())
                        .forEach(family -> family.asMapping()
                                .get("sizes")
                                .orElseThrow()
                                .asMapping()
                                .entries()
                                .forEach(size -> memory.put(
                                        family.asMapping()
                                                        .get("name")
                                                        .orElseThrow()
                                                        .asText()
                                                        .orElseThrow() + "."
                                                + size.key().value(),
                                        size.value().asText().orElseThrow())));
        return memory;
    }
}
