package dev.slipway.domain.client;

import dev.slipway.domain.release.EngineHash;
import dev.slipway.domain.release.PrismaVersion;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the object of a client's configuration says. */
record ConfigOfFields(Literal.Fields fields) {
    private static final int COMMIT = 40;

    /** @param edge whether the code behind the object says so */
    ClientConfig config(boolean edge) {
        Optional<PrismaVersion> version = fields.text("clientVersion").flatMap(PrismaVersion::parse);
        return new ClientConfig(
                version,
                fields.text("engineVersion").flatMap(ConfigOfFields::commit),
                generator(),
                fields.text("relativePath"),
                datasources(),
                withEngine(),
                new ClientConfig.Installed(fields.flag("postinstall").orElse(false), fields.text("ciName")),
                fields.text("inlineSchema").map(this::schema),
                fields.text("inlineSchemaHash"),
                edge || fields.text("dirname").equals(Optional.of("/")));
    }

    /** Of the two values that each client has since the betas, where it has no such object. */
    static ClientConfig ofVersions(Literal.Fields versions) {
        Literal.Fields renamed = new Literal.Fields(Map.of(
                "clientVersion", new Literal.Text(versions.text("client").orElse("")),
                "engineVersion", new Literal.Text(versions.text("engine").orElse(""))));
        return new ConfigOfFields(renamed).config(false);
    }

    /** The last 40 digits: other forms have numbers or the name of a branch before them. */
    static Optional<EngineHash> commit(String text) {
        String last = text.substring(Math.max(0, text.length() - COMMIT));
        boolean digits =
                last.length() == COMMIT && last.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
        return digits ? Optional.of(new EngineHash(last)) : Optional.empty();
    }

    private ClientConfig.Generator generator() {
        Literal.Fields generator = fields.fields("generator");
        List<String> targets = new ArrayList<>();
        for (Literal each : generator.items("binaryTargets")) {
            if (each instanceof Literal.Fields target) {
                target.text("value").ifPresent(targets::add);
            } else if (each instanceof Literal.Text name) {
                targets.add(name.value());
            }
        }
        List<Literal> features = generator.items("previewFeatures");
        return new ClientConfig.Generator(
                generator.fields("provider").text("value").or(() -> generator.text("provider")),
                generator.fields("output").text("value").or(() -> generator.text("output")),
                generator.fields("config").text("engineType"),
                targets,
                (features.isEmpty() ? fields.items("previewFeatures") : features)
                        .stream()
                                .flatMap(each -> each instanceof Literal.Text text
                                        ? Optional.of(text.value()).stream()
                                        : Optional.<String>empty().stream())
                                .toList(),
                generator.text("sourceFilePath"));
    }

    private List<ClientConfig.Datasource> datasources() {
        List<ClientConfig.Datasource> datasources = new ArrayList<>();
        Literal.Fields inline = fields.fields("inlineDatasources");
        inline.values().keySet().stream().sorted().forEach(name -> {
            Literal.Fields url = inline.fields(name).fields("url");
            datasources.add(new ClientConfig.Datasource(name, url.text("fromEnvVar"), url.text("value")));
        });
        return datasources;
    }

    /** 4 writes dataProxy, 5.2 to 5.6 noEngine, later ones copyEngine. */
    private Optional<Boolean> withEngine() {
        return fields.flag("copyEngine")
                .or(() -> fields.flag("noEngine").map(no -> !no))
                .or(() -> fields.flag("dataProxy").map(proxy -> !proxy));
    }

    /** Base64 has no blank, and no schema is without one. */
    private String schema(String text) {
        if (text.indexOf(' ') >= 0 || text.indexOf('\n') >= 0) {
            return text;
        }
        try {
            return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException plain) {
            return text;
        }
    }
}
