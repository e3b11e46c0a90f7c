package dev.slipway.usecase.connectionplan;

import dev.slipway.adapter.descriptor.DescriptorDocuments;
import dev.slipway.domain.capacity.Capacity;
import dev.slipway.domain.connections.Setting;
import dev.slipway.domain.connections.Share;
import dev.slipway.domain.connections.Terms;
import dev.slipway.domain.connections.Workload;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.CapacityTable;
import dev.slipway.usecase.connectionplan.PlanRequest.Edit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A project in memory and the terms it is planned under. */
final class Bench {
    final FakeTextFiles files = new FakeTextFiles();
    private final List<Workload> workloads = new ArrayList<>();
    private final List<String> except = new ArrayList<>();
    private final List<Path> named = new ArrayList<>();
    private Setting connections = Setting.option("--max-connections", 100);
    private Setting connectionLimit = Setting.option("--connection-limit", 1);
    private Setting account = Setting.absent();
    private FakeDatasource datasource = new FakeDatasource();
    private boolean afresh;

    Bench file(String name, String text) {
        files.with(name, text);
        return this;
    }

    /** Reads this file in place of those that are found. */
    Bench named(String name) {
        named.add(FakeTextFiles.FOLDER.resolve(name));
        return this;
    }

    Bench connections(int number) {
        connections = Setting.option("--max-connections", number);
        return this;
    }

    Bench unsaid() {
        connections = Setting.absent();
        connectionLimit = Setting.absent();
        return this;
    }

    Bench datasource(FakeDatasource other) {
        datasource = other;
        return this;
    }

    Bench account(int number) {
        account = Setting.option("--account-concurrency", number);
        return this;
    }

    Bench except(String name) {
        except.add(name);
        return this;
    }

    Bench afresh() {
        afresh = true;
        return this;
    }

    Bench workload(Workload workload) {
        workloads.add(workload);
        return this;
    }

    PlanResult plan() throws ProblemException {
        return run(Edit.NONE);
    }

    PlanResult write() throws ProblemException {
        return run(Edit.WRITTEN);
    }

    /** Such as {@code api=27}, for everything that should change. */
    static List<String> suggested(PlanResult result) {
        return result.plan().shares().stream()
                .filter(share -> share.suggested().isPresent())
                .map(Bench::line)
                .toList();
    }

    private static String line(Share share) {
        return share.demand().workload().name() + "=" + share.suggested().getAsInt();
    }

    private PlanResult run(Edit edit) throws ProblemException {
        Terms terms = new Terms(
                new Terms.Database(Optional.empty(), Optional.empty(), connections),
                connectionLimit,
                Setting.absent(),
                Setting.absent(),
                Setting.absent(),
                account,
                List.of(),
                except,
                workloads,
                "");
        return new PlanConnections(files, new DescriptorDocuments(), datasource, new NoTable())
                .run(new PlanRequest(FakeTextFiles.FOLDER, named, terms, afresh, edit));
    }

    static Place here() {
        return Place.of("--function", "api");
    }

    /** Knows one size only. */
    private static final class NoTable implements CapacityTable {
        @Override
        public Capacity find(Optional<String> engine, String instance) {
            return Capacity.given(engine, Optional.of(instance), 813, "the table");
        }

        @Override
        public List<Capacity> list(Optional<String> engine) {
            return List.of();
        }
    }
}
