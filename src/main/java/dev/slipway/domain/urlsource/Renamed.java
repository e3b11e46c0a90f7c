package dev.slipway.domain.urlsource;

import dev.slipway.domain.datasource.ClientPools;
import dev.slipway.domain.datasource.ClientUrl;
import dev.slipway.domain.datasource.CodePool;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.text.Slashes;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The places of a package by their names from the root of its workspace, or from a package beside it.
 *
 * @param base the folder that they are seen from
 * @param folder the package's, from there
 */
record Renamed(Path base, String folder) {
    FilePlace place(FilePlace place) {
        Path beside = base.resolve(folder).normalize();
        return place.file().startsWith(beside)
                ? new FilePlace(place.file(), folder + "/" + Slashes.relative(beside, place.file()), place.line())
                : place.from(base);
    }

    UrlDoubt doubt(UrlDoubt doubt) {
        return new UrlDoubt(
                doubt.rule(), doubt.severity(), place(doubt.at()), doubt.message(), doubt.remedy(), doubt.incomplete());
    }

    ConfiguredUrl url(ConfiguredUrl url) {
        Map<String, ConfiguredUrl> stages = new LinkedHashMap<>();
        url.stages().forEach((name, other) -> stages.put(name, url(other)));
        return new ConfiguredUrl(
                        url.field(),
                        place(url.at()),
                        url.inConfig(),
                        url.variable(),
                        origin(url.origin()),
                        url.written(),
                        url.expansion(),
                        url.notes(),
                        url.doubts().stream().map(this::doubt).toList())
                .withStages(stages);
    }

    private UrlOrigin origin(UrlOrigin origin) {
        if (origin instanceof UrlOrigin.EnvFile env) {
            return new UrlOrigin.EnvFile(place(env.at()), env.file(), env.entry(), env.loader());
        }
        if (origin instanceof UrlOrigin.SchemaLiteral schema) {
            return new UrlOrigin.SchemaLiteral(place(schema.at()), schema.schema(), schema.property());
        }
        if (origin instanceof UrlOrigin.Descriptor descriptor) {
            return new UrlOrigin.Descriptor(place(descriptor.at()), descriptor.column(), descriptor.literal());
        }
        return origin instanceof UrlOrigin.ConfigLiteral config
                ? new UrlOrigin.ConfigLiteral(place(config.at()))
                : origin;
    }

    PoolOwner pool(PoolOwner pool) {
        if (pool instanceof PoolOwner.Engine engine) {
            return new PoolOwner.Engine(
                    engine.own().map(url -> new ClientUrl(url.name(), named(url.place()))),
                    engine.several().map(this::pools));
        }
        return pool instanceof PoolOwner.Adapter adapter
                ? new PoolOwner.Adapter(
                        adapter.why(),
                        adapter.adapters(),
                        adapter.certain(),
                        adapter.evidence().stream().map(this::named).toList(),
                        adapter.code().map(this::code),
                        adapter.several().map(this::pools))
                : pool;
    }

    private ClientPools pools(ClientPools pools) {
        return new ClientPools(pools.places().stream().map(this::named).toList(), pools.together());
    }

    private Place named(Place place) {
        String file =
                Path.of(folder).resolve(place.file()).normalize().toString().replace('\\', '/');
        return Place.in(file, place.line(), place.column(), place.text());
    }

    private CodePool code(CodePool code) {
        Place place = named(code.place());
        if (code instanceof CodePool.Limited limited) {
            return new CodePool.Limited(limited.size(), place);
        }
        if (code instanceof CodePool.Unclear unclear) {
            return new CodePool.Unclear(unclear.why(), place);
        }
        if (code instanceof CodePool.OverHttp) {
            return new CodePool.OverHttp(place);
        }
        return code instanceof CodePool.OfUrl ? new CodePool.OfUrl(place) : new CodePool.Unlimited(place);
    }
}
