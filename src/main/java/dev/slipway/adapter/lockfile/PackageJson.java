package dev.slipway.adapter.lockfile;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.slipway.domain.nodeproject.PackageManifest;
import dev.slipway.domain.nodeproject.PackageManifest.ManifestField;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.text.Vocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The one reader of package.json. */
public final class PackageJson {
    private static final Set<String> ASKED_FOR = Vocabulary.of("""
            name version main type packageManager devEngines workspaces scripts prisma enginesOverride dependencies
            devDependencies optionalDependencies peerDependencies""");
    /** Of {@code devEngines.packageManager.name}. */
    private static final int DEEPEST = 3;

    private PackageJson() {}

    /** That of a folder, if it has one. */
    public static PackageManifest in(Path folder) throws ProblemException {
        return new InstallMemory().manifest(folder);
    }

    static PackageManifest read(SourceFile file) throws ProblemException {
        Map<List<String>, ManifestField> parts = new LinkedHashMap<>();
        parts.put(List.of(), new ManifestField(Optional.empty(), 1, 1));
        JsonObjects.readText(file, SourceFile.LARGEST_MANIFEST, (name, value) -> {
            if (ASKED_FOR.contains(name)) {
                take(List.of(name), value, parts);
            } else {
                value.skipChildren();
            }
        });
        return new PackageManifest(parts);
    }

    private static void take(List<String> keys, JsonParser value, Map<List<String>, ManifestField> parts)
            throws IOException {
        JsonLocation at = value.currentTokenLocation();
        Optional<String> text =
                value.hasToken(JsonToken.VALUE_STRING) ? Optional.of(value.getText()) : Optional.empty();
        parts.put(keys, new ManifestField(text, at.getLineNr(), at.getColumnNr()));
        if (keys.size() == DEEPEST) {
            value.skipChildren();
        } else if (value.isExpectedStartArrayToken()) {
            for (int i = 0; value.nextToken() != JsonToken.END_ARRAY; i++) {
                take(below(keys, String.valueOf(i)), value, parts);
            }
        } else {
            JsonObjects.read(value, (name, v) -> take(below(keys, name), v, parts));
        }
    }

    private static List<String> below(List<String> keys, String key) {
        List<String> path = new ArrayList<>(keys);
        path.add(key);
        return List.copyOf(path);
    }
}
