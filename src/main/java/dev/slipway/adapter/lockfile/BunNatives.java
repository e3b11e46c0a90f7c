package dev.slipway.adapter.lockfile;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.slipway.domain.problem.ProblemException;
import java.io.IOException;

/** Reads from a bun.lock which packages for platforms are locked. */
record BunNatives(LockedNatives natives) {
    static void read(SourceFile file, LockedNatives natives) throws ProblemException {
        BunNatives reader = new BunNatives(natives);
        JsonObjects.readRelaxed(file, SourceFile.LARGEST_LOCK, (name, value) -> {
            if (name.equals("packages")) {
                JsonObjects.read(value, reader::entry);
            } else {
                value.skipChildren();
            }
        });
    }

    /** Name and version first, then where it is from, then what it asks for. */
    private void entry(String key, JsonParser value) throws IOException {
        if (!value.isExpectedStartArrayToken()) {
            value.skipChildren();
            return;
        }
        int line = Math.max(1, value.currentTokenLocation().getLineNr());
        LockedNatives.Draft draft = natives.at(key, key, line);
        for (JsonToken token = value.nextToken(); token != JsonToken.END_ARRAY; token = value.nextToken()) {
            if (token == JsonToken.VALUE_STRING && value.getText().indexOf('@', 1) > 0) {
                String text = value.getText();
                int at = text.indexOf('@', 1);
                if (text.startsWith(key.substring(key.lastIndexOf('/') + 1)) || key.endsWith(text.substring(0, at))) {
                    draft.name(text.substring(0, at));
                    draft.version(text.substring(at + 1));
                }
            } else {
                JsonObjects.read(value, (name, each) -> {
                    if (name.equals("optionalDependencies")) {
                        JsonObjects.read(each, (other, range) -> {
                            draft.asksFor(other);
                            range.skipChildren();
                        });
                    } else {
                        each.skipChildren();
                    }
                });
            }
        }
    }
}
