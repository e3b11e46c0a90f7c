package dev.slipway.domain.urlsource;

import dev.slipway.domain.nodeproject.SeveralSchemas;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.release.Trait;
import dev.slipway.domain.text.Slashes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a project says of its database.
 *
 * @param root the project's folder
 * @param prisma empty where nothing tells the version
 * @param schema the schema, a file or a folder, for people
 * @param provider the word behind {@code provider}; empty when there is none
 * @param providerAt where the datasource block is
 * @param urls in the order url, directUrl, shadowDatabaseUrl; those of a config file behind those of the schema
 * @param config the prisma.config file, where there is one
 * @param pool who keeps the pool of connections
 * @param notes sentences for people
 * @param refusals what Prisma does not take of the blocks of the schema
 */
public record ProjectDatasource(
        Path root,
        Optional<PrismaVersion> prisma,
        Optional<String> schema,
        Optional<String> provider,
        Optional<FilePlace> providerAt,
        List<ConfiguredUrl> urls,
        Optional<FilePlace> config,
        PoolOwner pool,
        List<String> notes,
        List<UrlDoubt> refusals) {
    public ProjectDatasource {
        refusals = List.copyOf(refusals);
        urls = List.copyOf(urls);
        notes = List.copyOf(notes);
    }

    /** The same project as the only one of a workspace, with its files by their names from the workspace's root. */
    public ProjectDatasource seenFrom(Path base) {
        String folder = Slashes.relative(base, root);
        Renamed renamed = new Renamed(base, folder);
        List<String> all = new ArrayList<>(List.of(SeveralSchemas.taken(folder)));
        all.addAll(notes);
        return new ProjectDatasource(
                base,
                prisma,
                schema.map(name -> folder + "/" + name),
                provider,
                providerAt.map(renamed::place),
                urls.stream().map(renamed::url).toList(),
                config.map(renamed::place),
                renamed.pool(pool),
                all,
                refusals.stream().map(renamed::doubt).toList());
    }

    /** The same as a stage has it. */
    ProjectDatasource of(String stage) {
        return new ProjectDatasource(
                root,
                prisma,
                schema,
                provider,
                providerAt,
                urls.stream()
                        .map(url -> url.stages().getOrDefault(stage, url.withStages(Map.of())))
                        .toList(),
                config,
                pool,
                notes,
                refusals);
    }

    /** Whether this Prisma has no query engine. */
    public boolean withoutEngine() {
        return prisma.filter(version -> !version.has(Trait.QUERY_ENGINE)).isPresent();
    }

    /** The URL that queries go to: of the schema up to Prisma 6, of the config file from 7 on. */
    public Optional<ConfiguredUrl> url() {
        boolean config =
                prisma.filter(version -> !version.has(Trait.URL_IN_SCHEMA)).isPresent();
        return urls.stream()
                .filter(url -> url.field().equals("url") && url.inConfig() == config)
                .findFirst()
                .or(() -> urls.stream().filter(url -> url.field().equals("url")).findFirst());
    }

    /** The URL of a field, as {@link #url()} chooses. */
    public Optional<ConfiguredUrl> url(String field) {
        return field.equals("url")
                ? url()
                : urls.stream().filter(url -> url.field().equals(field)).findFirst();
    }
}
