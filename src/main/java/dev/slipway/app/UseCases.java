package dev.slipway.app;

import dev.slipway.adapter.archive.ArchiveArtefacts;
import dev.slipway.adapter.capacity.OwnCapacities;
import dev.slipway.adapter.chart.SvgCharts;
import dev.slipway.adapter.descriptor.DescriptorDocuments;
import dev.slipway.adapter.files.DiskOutputs;
import dev.slipway.adapter.files.DiskTextFiles;
import dev.slipway.adapter.files.Pipes;
import dev.slipway.adapter.files.Staging;
import dev.slipway.adapter.jdbc.JdbcDatabases;
import dev.slipway.adapter.lockfile.DiskInstallReader;
import dev.slipway.adapter.lockfile.EvidenceReader;
import dev.slipway.adapter.project.DiskDatasourceReader;
import dev.slipway.adapter.project.DiskMigrationFolders;
import dev.slipway.adapter.project.DiskSourceFiles;
import dev.slipway.adapter.project.SchemaMistakes;
import dev.slipway.adapter.rootfs.DiskHosts;
import dev.slipway.adapter.tables.CapacityTsv;
import dev.slipway.adapter.tables.PackageLimitTable;
import dev.slipway.adapter.tables.ReleaseTable;
import dev.slipway.adapter.tables.RuleTable;
import dev.slipway.adapter.tables.RuntimeNamesTsv;
import dev.slipway.adapter.tables.TargetTable;
import dev.slipway.adapter.tables.Tsv;
import dev.slipway.domain.engine.TargetList;
import dev.slipway.domain.judgement.Catalogue;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.Releases;
import dev.slipway.port.CapacityTable;
import dev.slipway.port.DatasourceReader;
import dev.slipway.port.LiveDatabases;
import dev.slipway.port.Outputs;
import dev.slipway.port.PackageLimits;
import dev.slipway.port.RuleCatalogue;
import dev.slipway.port.RuntimeNames;
import dev.slipway.port.TextFiles;
import dev.slipway.usecase.catalogue.ReadCatalogue;
import dev.slipway.usecase.concurrency.CheckDatabase;
import dev.slipway.usecase.concurrency.CheckLambda;
import dev.slipway.usecase.connectionplan.DrawChart;
import dev.slipway.usecase.connectionplan.PlanConnections;
import dev.slipway.usecase.connectionplan.VariablesOfDescriptors;
import dev.slipway.usecase.connectionstatus.ReadStatus;
import dev.slipway.usecase.datasource.LimitConnections;
import dev.slipway.usecase.datasource.ShowDatasource;
import dev.slipway.usecase.deploycheck.LiveRequest;
import dev.slipway.usecase.deploycheck.LiveServers;
import dev.slipway.usecase.deploycheck.ShippedRequest;
import dev.slipway.usecase.deploycheck.Side;
import dev.slipway.usecase.deploycheck.image.ImageSide;
import dev.slipway.usecase.deploycheck.install.InstallSide;
import dev.slipway.usecase.deploycheck.live.AskServers;
import dev.slipway.usecase.deploycheck.source.SourceSide;
import dev.slipway.usecase.livedatabase.FindDatabase;
import dev.slipway.usecase.policy.ApplyPolicy;
import dev.slipway.usecase.simulation.SimulateConnections;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Builds a use case when it is asked for, with the adapters that serve it. */
public final class UseCases {
    private final ThisProcess process;
    private final Map<String, String> environment;
    private final Tsv tables;
    private final Pipes pipes;
    private final OutputStream out;
    private final Supplier<TextFiles> texts;
    private final EvidenceReader evidence;
    private final SchemaMistakes mistakes;
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
        this.pipes = new Pipes(environment, notes);
        this.environment = environment;
        this.process = new ThisProcess(environment, workingFolder, version);
        this.tables = new Tsv(environment);
        this.texts = () -> new DiskTextFiles(new Staging(), pipes);
        this.evidence = new EvidenceReader(environment);
        this.mistakes = SchemaMistakes.REFUSED;
        this.documents = new DescriptorDocuments();
    }

    /** The same, but what is written into texts of a project waits in {@code pending}. */
    UseCases(UseCases other, TextFiles pending) {
        this(other, () -> pending, other.mistakes);
    }

    private UseCases(UseCases other, Supplier<TextFiles> texts, SchemaMistakes mistakes) {
        this.out = other.out;
        this.pipes = other.pipes;
        this.environment = other.environment;
        this.process = other.process;
        this.tables = other.tables;
        this.texts = texts;
        this.evidence = other.evidence;
        this.releases = other.releases;
        this.targets = other.targets;
        this.mistakes = mistakes;
        this.documents = other.documents;
    }

    /** What Prisma has released; read once. */
    Releases releases() throws ProblemException {
        if (releases.isEmpty()) {
            releases = Optional.of(new ReleaseTable(tables).load());
        }
        return releases.get();
    }

    /** What targets there are; read once. */
    TargetList targets() throws ProblemException {
        if (targets.isEmpty()) {
            targets = Optional.of(new TargetTable(tables).load());
        }
        return targets.get();
    }

    /** The parser of descriptors. */
    DescriptorDocuments documents() {
        return documents;
    }

    /** What files of a project say of its Prisma; read once. */
    EvidenceReader evidence() {
        return evidence;
    }

    /** Those that go on with a schema that has mistakes, for who judges all of a project. */
    UseCases judging() {
        return new UseCases(this, texts, SchemaMistakes.TOLD);
    }

    /** What becomes of a schema that has some. */
    SchemaMistakes mistakes() {
        return mistakes;
    }

    /** Where texts of a project are read and replaced. */
    TextFiles texts() {
        return texts.get();
    }

    /** How large what ships may be. */
    PackageLimits packageLimits() {
        return new PackageLimitTable(tables);
    }

    /** The use cases of engines. */
    public EngineUseCases engines() {
        return new EngineUseCases(this, process, environment, tables, pipes);
    }

    /** The use cases that judge a project as a whole. */
    public CheckUseCases checks() {
        return new CheckUseCases(this, environment, pipes);
    }

    /** Judges how an image is built and started. */
    Side imageSide() {
        return new ImageSide(
                texts(),
                documents,
                new ImageSystems(new DiskHosts(environment, new ArchiveArtefacts(System.in)), tables));
    }

    /** Lists and explains the rules. */
    public ReadCatalogue readCatalogue() {
        return new ReadCatalogue(rules());
    }

    /** The rules, by which reports name what was found. */
    public Catalogue catalogue() throws ProblemException {
        return rules().load();
    }

    /** The rules and their pages. */
    public RuleCatalogue rules() {
        return new RuleTable(tables);
    }

    /** Simulates the connections of functions over time. */
    public SimulateConnections simulateConnections() {
        return new SimulateConnections();
    }

    /** The use cases of the platforms' config files. */
    public ConfigUseCases configs() {
        return new ConfigUseCases(this, environment, texts, pipes);
    }

    /**
     * The sizes of databases.
     *
     * @param own a file of the user's, whose sizes win
     */
    public CapacityTable capacityTable(Optional<Path> own) {
        CapacityTable bundled = new CapacityTsv(tables);
        return own.isEmpty() ? bundled : new OwnCapacities(own.get(), texts.get(), documents, bundled);
    }

    /**
     * Judges a deploy to Lambda.
     *
     * @param own a file of the user's with sizes, which win
     * @param shipped what the command line says of what ships
     * @param live whether and how it has servers asked
     */
    public CheckLambda checkLambda(Optional<Path> own, ShippedRequest shipped, Optional<LiveRequest> live) {
        return new CheckLambda(new CheckDatabase(capacityTable(own)), new ProjectsOnLambda(this, own, shipped, live));
    }

    /**
     * Splits a database's connections over functions and services.
     *
     * @param own a file of the user's with sizes, which win
     */
    public PlanConnections planConnections(Optional<Path> own) throws ProblemException {
        return planConnections(own, datasources());
    }

    PlanConnections planConnections(Optional<Path> own, DatasourceReader datasources) {
        return new PlanConnections(texts.get(), documents, datasources, capacityTable(own));
    }

    /** Holds outcomes against what a project has decided. */
    public ApplyPolicy applyPolicy() {
        return new ApplyPolicy(texts.get(), documents, new RuleTable(tables), Clock.systemUTC());
    }

    /** Shows the URL that a project uses. */
    public ShowDatasource showDatasource() throws ProblemException {
        return new ShowDatasource(datasources());
    }

    DatasourceReader datasources() throws ProblemException {
        return new DiskDatasourceReader(
                environment, releases(), pipes, new VariablesOfDescriptors(texts.get(), documents), evidence, mistakes);
    }

    /** The runtimes that can be named. */
    RuntimeNames runtimeNames() {
        return new RuntimeNamesTsv(tables);
    }

    /** Finds the database that a live command asks. */
    public FindDatabase findDatabase() throws ProblemException {
        return new FindDatabase(datasources(), environment);
    }

    /** Sets pool parameters in the URL that a project uses. */
    public LimitConnections limitConnections() throws ProblemException {
        return new LimitConnections(
                datasources(),
                texts.get(),
                outputs(),
                Optional.ofNullable(environment.get("GITHUB_ENV"))
                        .filter(file -> !file.isEmpty())
                        .map(Path::of));
    }

    /** Servers that run; their drivers are loaded by the first that is opened. */
    public LiveDatabases liveDatabases() {
        return new JdbcDatabases();
    }

    /** Asks a live server once. */
    public ReadStatus readStatus() {
        return new ReadStatus(liveDatabases(), new PlansOfProjects(this));
    }

    /** The file that GitHub shows as the summary of a job's step. */
    public Optional<Path> stepSummary() {
        return Optional.ofNullable(environment.get("GITHUB_STEP_SUMMARY"))
                .filter(file -> !file.isEmpty())
                .map(Path::of);
    }

    /** Where results go that do not go to standard output. */
    public Outputs outputs() {
        return new DiskOutputs(new Staging(), out);
    }

    /** Judges how a project is installed. */
    InstallSide installSide() {
        return new InstallSide(new DiskInstallReader(), texts.get(), documents, environment);
    }

    /** Judges what a project's handlers do. */
    SourceSide sourceSide() {
        return new SourceSide(new DiskSourceFiles(), texts.get(), documents);
    }

    /** Asks the servers of a project's URLs. */
    LiveServers liveServers() {
        return new AskServers(liveDatabases(), new DiskMigrationFolders());
    }

    /** Draws a plan. */
    public DrawChart drawChart() {
        return new DrawChart(new SvgCharts(), outputs());
    }
}
