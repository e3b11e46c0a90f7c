package dev.slipway.domain.netlifyconfig;

import dev.slipway.domain.document.edit.JsonValue;
import dev.slipway.domain.release.PrismaPackages;
import java.util.List;

/**
 * The functions section that a Prisma engine needs on Netlify.
 *
 * @param included the patterns of the files that must be deployed
 */
public record NetlifyToml(List<String> included) {
    public static final String FILE = "netlify.toml";

    public static final String BUNDLER_KEY = "node_bundler";
    public static final String EXTERNAL_KEY = "external_node_modules";
    public static final String INCLUDED_KEY = "included_files";
    public static final String BUNDLER = "esbuild";
    public static final String CLIENT = PrismaPackages.CLIENT;

    public NetlifyToml {
        included = List.copyOf(included);
    }

    /** The whole file. */
    public String text() {
        return "[functions]\n"
                + String.join(
                        "",
                        settings().stream()
                                .map(each -> "  " + each.line() + "\n")
                                .toList());
    }

    /** A key and its value as TOML. */
    record TomlSetting(String key, String value) {
        String line() {
            return key + " = " + value;
        }
    }

    List<TomlSetting> settings() {
        return List.of(
                new TomlSetting(BUNDLER_KEY, quoted(BUNDLER)),
                new TomlSetting(EXTERNAL_KEY, "[" + quoted(CLIENT) + "]"),
                new TomlSetting(
                        INCLUDED_KEY,
                        "["
                                + String.join(
                                        ", ",
                                        included.stream()
                                                .map(NetlifyToml::quoted)
                                                .toList())
                                + "]"));
    }

    /** A basic string of TOML, which escapes as JSON does. */
    public static String quoted(String text) {
        return JsonValue.quoted(text);
    }
}
