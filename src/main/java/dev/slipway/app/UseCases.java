package dev.slipway.app;

import dev.slipway.adapter.capacity.OwnCapacities;
import dev.slipway.adapter.descriptor.DescriptorDocuments;
import dev.slipway.adapter.files.DiskOutputs;
import dev.slipway.adapter.files.Staging;
import dev.slipway.adapter.lockfile.EvidenceReader;
import dev.slipway.adapter.tables.CapacityTsv;
import dev.slipway.adapter.tables.ReleaseTable;
import dev.slipway.adapter.tables.RuleTable;
import dev.slipway.adapter.tables.RuntimeNamesTsv;
import dev.slipway.adapter.tables.TargetTable;
import dev.slipway.domain.engine.TargetList;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.Releases;
import dev.slipway.port.CapacityTable;
import dev.slipway.port.Charts;
import dev.slipway.port.DatasourceReader;
import dev.slipway.port.Outputs;
import dev.slipway.port.ProjectReader;
import dev.slipway.port.RuleCatalogue;
import dev.slipway.port.RuntimeNames;
import dev.slipway.port.TextFiles;
import dev.slipway.usecase.catalogue.ReadCatalogue;
import dev.slipway.usecase.connectionplan.DrawChart;
import dev.slipway.usecase.connectionplan.PlanConnections;
import dev.slipway.usecase.connectionplan.VariablesOfDescriptors;
import dev.slipway.usecase.datasource.LimitConnections;
import dev.slipway.usecase.datasource.ShowDatasource;
import dev.slipway.usecase.policy.ApplyPolicy;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Builds a use case when it is asked for, with the adapters that serve it. */
public final class UseCases {
    private final ThisProcess process;
    private final OutputStream out;
    private final ProjectReading reading;
    private final DescriptorDocuments documents;
    private Optional<Releases> releases = Optional.empty();
    private Optional<TargetList> targets = Optional.empty();

    /**
     * With what this process was given.
     *
     * @param version of this program, for its User-Agent
     * @param out standard output
     * @param notes told of what is waited for
     */
    public UseCases(
            Map<String, String> environment,
            Path workingFolder,
            String version,
            OutputStream out,
            Consumer<String> notes) {
        this.out = out;
        this.process = new ThisProcess(environment, workingFolder, version, notes);
        this.reading = ProjectReading.ofDisk(process);
        this.documents = new DescriptorDocuments();
    }

    /** The same, but what is written into texts of a project waits in {@code pending}. */
    UseCases(UseCases other, TextFiles pending) {
        this(other, other.reading.with(pending));
    }

    private UseCases(UseCases other, ProjectReading reading) {
        this.out = other.out;
        this.process = other.process;
        this.reading = reading;
        this.releases = other.releases;
        this.targets = other.targets;
        this.documents = other.documents;
    }

    /** What Prisma has released; read once. */
    Releases releases() throws ProblemException {
        if (releases.isEmpty()) {
            releases = Optional.of(new ReleaseTable(process.tables()).load());
        }
        return releases.get();
    }

    /** What targets there are; read once. */
    TargetList targets() throws ProblemException {
        if (targets.isEmpty()) {
            targets = Optional.of(new TargetTable(process.tables()).load());
        }
        return targets.get();
    }

    /** The parser of descriptors. */
    DescriptorDocuments documents() {
        return documents;
    }

    /** What files of a project say of its Prisma; read once. */
    EvidenceReader evidence() {
        return reading.evidence();
    }

    /** For one judgement of all of a project: they go on with a schema that has mistakes, and read each file once. */
    UseCases judging() {
        return new UseCases(this, reading.once());
    }

    /** The same, of which those that judge a project as a whole take the schema that its user named for it. */
    public UseCases with(Path folder, Optional<Path> schema) {
        return new UseCases(this, reading.with(schema.map(path -> new NamedSchema(folder, path))));
    }

    /** The schema that was named. */
    Optional<Path> schema() {
        return reading.named().map(NamedSchema::schema);
    }

    /** Where texts of a project are read and replaced. */
    TextFiles texts() {
        return reading.texts().get();
    }

    /** The use cases of engines. */
    public EngineUseCases engines() {
        return new EngineUseCases(this, process);
    }

    /** The use cases that judge a project as a whole. */
    public CheckUseCases checks() {
        return new CheckUseCases(this, process);
    }

    /** Lists and explains the rules. */
    public ReadCatalogue readCatalogue() {
        return new ReadCatalogue(rules());
    }

    /** The rules, by which reports name what was found, and their pages. */
    public RuleCatalogue rules() {
        return new RuleTable(process.tables());
    }

    /** The use cases that ask a live server. */
    public LiveUseCases live() {
        return new LiveUseCases(this, process);
    }

    /** The use cases of the platforms' config files. */
    public ConfigUseCases configs() {
        return new ConfigUseCases(this, process);
    }

    /**
     * The sizes of databases.
     *
     * @param own a file of the user's, whose sizes win
     */
    public CapacityTable capacityTable(Optional<Path> own) {
        CapacityTable bundled = new CapacityTsv(process.tables());
        return own.isEmpty() ? bundled : new OwnCapacities(own.get(), texts(), documents, bundled);
    }

    /**
     * Splits a database's connections over functions and services.
     *
     * @param own a file of the user's with sizes, which win
     */
    public PlanConnections planConnections(Optional<Path> own) throws ProblemException {
        return new PlanConnections(texts(), documents, datasources(), capacityTable(own));
    }

    /** Holds outcomes against what a project has decided. */
    public ApplyPolicy applyPolicy() throws ProblemException {
        return new ApplyPolicy(texts(), documents, rules(), process.today());
    }

    /** Shows the URL that a project uses. */
    public ShowDatasource showDatasource() throws ProblemException {
        return new ShowDatasource(datasources());
    }

    /** Reads what a project's own files say of its Prisma. */
    ProjectReader projects() throws ProblemException {
        return reading.projects(releases());
    }

    DatasourceReader datasources() throws ProblemException {
        return reading.datasources(releases(), new VariablesOfDescriptors(texts(), documents));
    }

    /** The runtimes that can be named. */
    RuntimeNames runtimeNames() {
        return new RuntimeNamesTsv(process.tables());
    }

    /** Sets pool parameters in the URL that a project uses. */
    public LimitConnections limitConnections() throws ProblemException {
        return new LimitConnections(
                datasources(),
                texts(),
                outputs(),
                process.variable("GITHUB_ENV").map(Path::of));
    }

    /** Where results go that do not go to standard output. */
    public Outputs outputs() {
        return new DiskOutputs(new Staging(), out);
    }

    /** Draws a plan. */
    public DrawChart drawChart() throws ProblemException {
        return new DrawChart(Provided.of(Charts.class), outputs());
    }
}
