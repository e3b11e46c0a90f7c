package dev.slipway.app;

import dev.slipway.adapter.files.DiskTextFiles;
import dev.slipway.adapter.files.RememberedTexts;
import dev.slipway.adapter.files.Staging;
import dev.slipway.adapter.lockfile.EvidenceReader;
import dev.slipway.adapter.project.DiskDatasourceReader;
import dev.slipway.adapter.project.DiskProjectReader;
import dev.slipway.adapter.project.SchemaMistakes;
import dev.slipway.domain.release.Releases;
import dev.slipway.port.DatasourceReader;
import dev.slipway.port.DeployedVariables;
import dev.slipway.port.ProjectReader;
import dev.slipway.port.TextFiles;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * How a project is read.
 *
 * @param texts where its texts are read and replaced
 * @param evidence what its files say of its Prisma; read once
 * @param mistakes what becomes of a schema that has some
 * @param named the schema that its user named
 * @param memory of what was read of its database
 */
record ProjectReading(
        ThisProcess process,
        Supplier<TextFiles> texts,
        EvidenceReader evidence,
        SchemaMistakes mistakes,
        Optional<NamedSchema> named,
        UnaryOperator<DatasourceReader> memory) {
    static ProjectReading ofDisk(ThisProcess process) {
        return new ProjectReading(
                process,
                () -> new DiskTextFiles(new Staging(), process.pipes()),
                new EvidenceReader(process.environment()),
                SchemaMistakes.REFUSED,
                Optional.empty(),
                UnaryOperator.identity());
    }

    /** Goes on with a schema that has mistakes, and reads each file once. */
    ProjectReading once() {
        TextFiles once = new RememberedTexts(texts.get());
        DatasourceMemory read = new DatasourceMemory();
        return new ProjectReading(
                process, () -> once, new EvidenceReader(process.environment()), SchemaMistakes.TOLD, named, read::of);
    }

    ProjectReading with(TextFiles pending) {
        return new ProjectReading(process, () -> pending, evidence, mistakes, named, memory);
    }

    ProjectReading with(Optional<NamedSchema> schema) {
        return new ProjectReading(process, texts, evidence, mistakes, schema, memory);
    }

    ProjectReader projects(Releases releases) {
        ProjectReader disk = new DiskProjectReader(
                process.environment(), releases, Optional.empty(), process.pipes(), evidence, mistakes);
        return named.map(schema -> schema.in(disk)).orElse(disk);
    }

    DatasourceReader datasources(Releases releases, DeployedVariables deployed) {
        DatasourceReader disk = new DiskDatasourceReader(
                process.environment(), releases, process.pipes(), deployed, evidence, mistakes);
        return memory.apply(named.map(schema -> schema.in(disk)).orElse(disk));
    }
}
