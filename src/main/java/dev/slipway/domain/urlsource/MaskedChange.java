package dev.slipway.domain.urlsource;

import dev.slipway.domain.dotenv.DotEnvText;
import dev.slipway.domain.schema.SchemaText;
import dev.slipway.domain.secret.MaskedFile;
import java.util.List;
import java.util.Locale;

/** A file as the diff of a change may show it: every line is there, no secret is. */
public final class MaskedChange {
    private static final List<String> STRUCTURED =
            List.of(".json", ".yaml", ".yml", ".toml", ".js", ".cjs", ".mjs", ".ts", ".cts", ".mts");

    private MaskedChange() {}

    /**
     * One side of a change, masked by what kind of file it is; a file of variables may have any name.
     *
     * @param name of the file
     * @param other the other side, empty where there is none
     */
    public static String of(String name, String text, String other) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".prisma")) {
            return MaskedSchema.of(SchemaText.parse(text, name));
        }
        boolean variables = STRUCTURED.stream().noneMatch(lower::endsWith)
                && !DotEnvText.parse(text).entries().isEmpty();
        return variables ? MaskedEnv.of(text, other) : MaskedFile.of(text);
    }
}
