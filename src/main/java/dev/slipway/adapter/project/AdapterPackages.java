package dev.slipway.adapter.project;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.slipway.adapter.json.BoundedJson;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.urlsource.AdapterPackage;
import dev.slipway.domain.urlsource.FilePlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds driver adapters among the dependencies of a package.json. */
final class AdapterPackages {
    private static final int MEBIBYTES = 8;
    private static final String PREFIX = "@prisma/adapter-";

    private AdapterPackages() {}

    static List<AdapterPackage> read(Path root) throws ProblemException {
        Path file = root.resolve("package.json");
        List<AdapterPackage> found = new ArrayList<>();
        if (Files.isRegularFile(file)) {
            try (JsonParser json = BoundedJson.factory().createParser(TextFile.bytes(file, MEBIBYTES))) {
                json.nextToken();
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    boolean wanted = json.currentName().equals("dependencies");
                    if (json.nextToken() == JsonToken.START_OBJECT && wanted) {
                        dependencies(json, file, found);
                    } else {
                        json.skipChildren();
                    }
                }
            } catch (JsonProcessingException e) {
                throw new ProblemException(Manifest.malformed(file, e), e);
            } catch (IOException e) {
                throw ProjectProblem.unreadableFile(file, TextFile.reason(e)).because(e);
            }
        }
        return found;
    }

    private static void dependencies(JsonParser json, Path file, List<AdapterPackage> found) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            if (name.startsWith(PREFIX)) {
                int line = json.currentTokenLocation().getLineNr();
                found.add(new AdapterPackage(name, new FilePlace(file, "package.json", line)));
            }
            json.nextToken();
            json.skipChildren();
        }
    }
}
