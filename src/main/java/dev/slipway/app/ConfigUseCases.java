package dev.slipway.app;

import dev.slipway.adapter.files.DiskTextFiles;
import dev.slipway.adapter.files.Staging;
import dev.slipway.adapter.jsonschema.SchemaResources;
import dev.slipway.adapter.project.DiskSourceFiles;
import dev.slipway.adapter.tables.VercelTsv;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.Releases;
import dev.slipway.port.EvidenceSource;
import dev.slipway.port.ProjectReader;
import dev.slipway.port.ReadableTexts;
import dev.slipway.port.SourceFiles;
import dev.slipway.usecase.configfile.JsonFiles;
import dev.slipway.usecase.configfile.PrismaUses;
import dev.slipway.usecase.configfile.Projects;
import dev.slipway.usecase.netlifyconfig.CheckNetlifyConfig;
import dev.slipway.usecase.netlifyconfig.InitNetlifyConfig;
import dev.slipway.usecase.nowconfig.CheckNowConfig;
import dev.slipway.usecase.nowconfig.InitNowConfig;
import dev.slipway.usecase.nowconfig.MigrateNowConfig;

/** Builds the use cases of the platforms' config files. */
public final class ConfigUseCases {
    private final UseCases all;
    private final ThisProcess process;

    ConfigUseCases(UseCases all, ThisProcess process) {
        this.all = all;
        this.process = process;
    }

    /** Writes now.json or vercel.json. */
    public InitNowConfig initNowConfig() {
        return new InitNowConfig(files(), new DiskSourceFiles(), prisma(), projects());
    }

    /** Checks now.json and vercel.json. */
    public CheckNowConfig checkNowConfig() {
        return new CheckNowConfig(files(), new SchemaResources(), all.rules(), prisma(), projects());
    }

    /** Turns now.json into vercel.json. */
    public MigrateNowConfig migrateNowConfig() {
        return new MigrateNowConfig(files(), new DiskTextFiles(new Staging(), process.pipes()), prisma(), projects());
    }

    /** Writes netlify.toml. */
    public InitNetlifyConfig initNetlifyConfig() {
        return new InitNetlifyConfig(files(), prisma(), projects());
    }

    /** Checks netlify.toml. */
    public CheckNetlifyConfig checkNetlifyConfig() throws ProblemException {
        return new CheckNetlifyConfig(
                files(), new SchemaResources(), all.rules(), prisma(), projects(), all.datasources());
    }

    private JsonFiles files() {
        return new JsonFiles(all.texts(), all.documents());
    }

    private Projects projects() {
        return new Projects(files(), new DiskSourceFiles(), new VercelTsv(process.tables()));
    }

    private PrismaUses prisma() {
        return new PrismaUses(new PrismaUses.PrismaSources() {
            @Override
            public ProjectReader reader() throws ProblemException {
                return all.projects();
            }

            @Override
            public Releases releases() throws ProblemException {
                return all.releases();
            }

            @Override
            public SourceFiles sources() {
                return new DiskSourceFiles();
            }

            @Override
            public ReadableTexts texts() {
                return all.texts();
            }

            @Override
            public EvidenceSource evidence() {
                return folder -> ProjectEvidence.around(all.evidence(), folder);
            }
        });
    }
}
