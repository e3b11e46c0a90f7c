package dev.slipway.usecase.livedatabase;

import dev.slipway.domain.datasource.ConnectionUrl;
import dev.slipway.domain.datasource.Provider;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.urlsource.ConfiguredUrl;
import dev.slipway.domain.urlsource.ProjectDatasource;
import dev.slipway.port.DatasourceReader;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Says which database is asked: one that is given, or the project's. */
public record FindDatabase(DatasourceReader reader, Map<String, String> environment) {
    private static final String VARIABLE = "env:";
    private static final String GIVE = "Give the URL: --url env:NAME takes it from a variable.";

    /**
     * One that is given.
     *
     * @param url as Prisma writes it, or {@code env:NAME} for what a variable of this process says
     * @param folder where it was given
     */
    public FoundDatabase given(String url, Path folder) throws ProblemException {
        if (!url.startsWith(VARIABLE)) {
            return new FoundDatabase(ConnectionUrl.read(url, Optional.empty()), folder, "--url", true);
        }
        String name = url.substring(VARIABLE.length());
        String value = environment.getOrDefault(name, "").strip();
        if (value.isEmpty()) {
            throw Problem.input("The environment variable " + name + " of --url " + url + " is not set.")
                    .remedy("Set it, or give the URL itself.");
        }
        return new FoundDatabase(
                ConnectionUrl.read(value, Optional.empty()), folder, "environment variable " + name, true);
    }

    /**
     * The one that a project's queries go to.
     *
     * @param folder the project's folder, or one below it
     * @param schema a schema that its user named
     */
    public FoundDatabase ofProject(Path folder, Optional<Path> schema) throws ProblemException {
        ProjectDatasource project = reader.read(folder, schema);
        if (project.url().isEmpty()) {
            throw Problem.input("No datasource with a URL was found in " + project.root() + ".")
                    .remedy(GIVE);
        }
        ConfiguredUrl configured = project.url().get();
        String value = configured.value().orElse("");
        if (value.isEmpty() || configured.incomplete()) {
            throw Problem.input("The URL of " + configured.at().shown() + " is not known here: "
                            + configured
                                    .variable()
                                    .map(name -> name + " is not set")
                                    .orElse("it is not written there")
                            + ".")
                    .remedy(GIVE);
        }
        Path files = project.providerAt()
                .map(schemaFile -> schemaFile.file().resolveSibling(""))
                .orElse(project.root());
        return new FoundDatabase(
                ConnectionUrl.read(value, project.provider().flatMap(Provider::of)), files, configured.where(), false);
    }
}
