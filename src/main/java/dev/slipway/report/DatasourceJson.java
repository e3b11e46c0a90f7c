package dev.slipway.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.slipway.domain.datasource.ConnectionUrl;
import dev.slipway.domain.datasource.Provider;
import dev.slipway.domain.datasource.UrlParts;
import dev.slipway.domain.judgement.Catalogue;
import dev.slipway.domain.urlsource.DeployedDatasource;
import dev.slipway.domain.urlsource.FilePlace;
import dev.slipway.domain.urlsource.PoolOwner;
import dev.slipway.domain.urlsource.UrlOrigin;
import dev.slipway.domain.urlsource.UrlView;
import dev.slipway.usecase.datasource.DatasourceView;
import java.io.IOException;
import java.util.Optional;

/** What {@code datasource show} found, for machines: {@code slipway/datasource-show/v1}. */
public final class DatasourceJson {
    private DatasourceJson() {}

    /** The report. */
    public static String of(DatasourceView view, Catalogue catalogue) {
        DeployedDatasource datasource = view.datasource();
        return Json.object("slipway/datasource-show/v1", json -> {
            Json.text(
                    json, "provider", datasource.provider().map(Provider::word).or(datasource.project()::provider));
            Json.text(json, "prisma", datasource.project().prisma().map(Object::toString));
            Json.text(json, "schemaPath", datasource.project().schema());
            Json.text(json, "config", datasource.project().config().map(FilePlace::name));
            json.writeStringField("pool", pool(datasource.project().pool()));
            Json.text(json, "adapterLine", datasource.adapterLine());
            Json.objects(json, "urls", datasource.urls(), url -> url(json, url));
            FindingJson.outcome(json, view.outcome(), catalogue);
            Json.texts(json, "notes", datasource.project().notes());
        });
    }

    private static String pool(PoolOwner owner) {
        if (owner instanceof PoolOwner.Adapter adapter) {
            return adapter.certain() ? "adapter" : "adapter-or-engine";
        }
        return "engine";
    }

    private static void url(JsonGenerator json, UrlView view) throws IOException {
        json.writeStringField("field", view.configured().field());
        json.writeStringField("at", view.configured().at().shown());
        Json.text(json, "variable", view.configured().variable());
        json.writeStringField("origin", origin(view.configured().origin()));
        Json.text(
                json,
                "place",
                view.configured().origin() instanceof UrlOrigin.Unknown
                        ? Optional.empty()
                        : Optional.of(view.configured().where()));
        Json.text(json, "url", view.url().map(ConnectionUrl::masked));
        Optional<UrlParts> parts = view.url().map(ConnectionUrl::parts);
        Json.text(json, "host", parts.flatMap(UrlParts::host));
        Json.text(json, "database", parts.flatMap(UrlParts::database));
        Json.objects(json, "parameters", view.parameters(), parameter -> {
            json.writeStringField("name", parameter.name());
            json.writeStringField("value", parameter.value());
            json.writeBooleanField("set", parameter.set());
            json.writeBooleanField("effective", parameter.effective());
            json.writeStringField("about", parameter.about());
        });
        Json.texts(json, "notes", view.configured().notes());
    }

    private static String origin(UrlOrigin origin) {
        if (origin instanceof UrlOrigin.SchemaLiteral) {
            return "schema";
        }
        if (origin instanceof UrlOrigin.EnvFile) {
            return "env-file";
        }
        if (origin instanceof UrlOrigin.ProcessVariable) {
            return "process";
        }
        if (origin instanceof UrlOrigin.Descriptor) {
            return "descriptor";
        }
        if (origin instanceof UrlOrigin.Given) {
            return "given";
        }
        return origin instanceof UrlOrigin.ConfigLiteral ? "config" : "unknown";
    }
}
