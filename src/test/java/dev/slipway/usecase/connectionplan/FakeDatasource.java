package dev.slipway.usecase.connectionplan;

import dev.slipway.domain.text.MappedText;
import dev.slipway.domain.text.TextRange;
import dev.slipway.domain.urlsource.ConfiguredUrl;
import dev.slipway.domain.urlsource.FilePlace;
import dev.slipway.domain.urlsource.PoolOwner;
import dev.slipway.domain.urlsource.ProjectDatasource;
import dev.slipway.domain.urlsource.UrlOrigin;
import dev.slipway.port.DatasourceReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A project's own datasource; none where nothing else is said. */
record FakeDatasource(List<ConfiguredUrl> urls, PoolOwner pool) implements DatasourceReader {
    FakeDatasource() {
        this(List.of(), new PoolOwner.Engine());
    }

    /** A URL that stands in the schema under the name of a variable. */
    static FakeDatasource with(String variable, String url) {
        FilePlace at = new FilePlace(FakeTextFiles.FOLDER.resolve("schema.prisma"), "schema.prisma", 3);
        return new FakeDatasource(
                List.of(new ConfiguredUrl(
                        "url",
                        at,
                        false,
                        Optional.of(variable),
                        new UrlOrigin.ConfigLiteral(at),
                        Optional.of(MappedText.plain(url, new TextRange(0, url.length()))),
                        text -> text,
                        List.of(),
                        List.of())),
                new PoolOwner.Engine());
    }

    FakeDatasource ownedBy(PoolOwner owner) {
        return new FakeDatasource(urls, owner);
    }

    @Override
    public ProjectDatasource read(Path folder, Optional<Path> schema) {
        return new ProjectDatasource(
                folder,
                Optional.empty(),
                Optional.of("schema.prisma"),
                Optional.of("postgresql"),
                Optional.empty(),
                urls,
                Optional.empty(),
                pool,
                List.of(),
                List.of());
    }

    @Override
    public boolean exists(Path file) {
        return false;
    }
}
