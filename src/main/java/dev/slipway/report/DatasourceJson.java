package dev.slipway.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.slipway.domain.datasource.ConnectionUrl;
import dev.slipway.domain.datasource.Provider;
import dev.slipway.domain.datasource.UrlParts;
import dev.slipway.domain.urlsource.FilePlace;
import dev.slipway.domain.urlsource.PoolOwner;
import dev.slipway.domain.urlsource.UrlOrigin;
import dev.slipway.usecase.datasource.DatasourceView;
import dev.slipway.usecase.datasource.NotChecked;
import dev.slipway.usecase.datasource.ParameterView;
import dev.slipway.usecase.datasource.Places;
import dev.slipway.usecase.datasource.UrlFinding;
import dev.slipway.usecase.datasource.UrlView;
import java.io.IOException;
import java.util.Optional;

/** What {@code datasource show} found, for machines: {@code slipway/datasource-show/v1}. */
public final class DatasourceJson {
    private DatasourceJson() {}

    /** The report. */
    public static String of(DatasourceView view) {
        return Json.object("slipway/datasource-show/v1", json -> {
            Json.text(json, "provider", view.provider().map(Provider::word).or(view.project()::provider));
            Json.text(json, "prisma", view.project().prisma().map(Object::toString));
            Json.text(json, "schemaPath", view.project().schema());
            Json.text(json, "config", view.project().config().map(FilePlace::name));
            json.writeStringField("pool", pool(view.project().pool()));
            Json.text(json, "adapterLine", view.adapterLine());
            json.writeArrayFieldStart("urls");
            for (UrlView url : view.urls()) {
                url(json, url);
            }
            json.writeEndArray();
            FindingJson.write(
                    json, view.findings().stream().map(UrlFinding::finding).toList());
            notChecked(json, view);
            Json.texts(json, "notes", view.project().notes());
        });
    }

    private static String pool(PoolOwner owner) {
        if (owner instanceof PoolOwner.Adapter adapter) {
            return adapter.certain() ? "adapter" : "adapter-or-engine";
        }
        return "engine";
    }

    private static void url(JsonGenerator json, UrlView view) throws IOException {
        json.writeStartObject();
        json.writeStringField("field", view.configured().field());
        json.writeStringField("at", view.configured().at().shown());
        Json.text(json, "variable", view.configured().variable());
        json.writeStringField("origin", origin(view.configured().origin()));
        Json.text(
                json,
                "place",
                view.configured().origin() instanceof UrlOrigin.Unknown
                        ? Optional.empty()
                        : Optional.of(Places.of(view.configured())));
        Json.text(json, "url", view.url().map(ConnectionUrl::masked));
        Optional<UrlParts> parts = view.url().map(ConnectionUrl::parts);
        Json.text(json, "host", parts.flatMap(UrlParts::host));
        Json.text(json, "database", parts.flatMap(UrlParts::database));
        json.writeArrayFieldStart("parameters");
        for (ParameterView parameter : view.parameters()) {
            parameter(json, parameter);
        }
        json.writeEndArray();
        Json.texts(json, "notes", view.configured().notes());
        json.writeEndObject();
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
        if (origin instanceof UrlOrigin.Given) {
            return "given";
        }
        return origin instanceof UrlOrigin.ConfigLiteral ? "config" : "unknown";
    }

    private static void parameter(JsonGenerator json, ParameterView parameter) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", parameter.name());
        json.writeStringField("value", parameter.value());
        json.writeBooleanField("set", parameter.set());
        json.writeBooleanField("effective", parameter.effective());
        json.writeStringField("about", parameter.about());
        json.writeEndObject();
    }

    private static void notChecked(JsonGenerator json, DatasourceView view) throws IOException {
        json.writeArrayFieldStart("notChecked");
        for (NotChecked each : view.notChecked()) {
            json.writeStartObject();
            json.writeStringField("rule", each.rule());
            json.writeStringField("why", each.why());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
