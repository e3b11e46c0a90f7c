package dev.slipway.domain.script;

import java.util.Map;
import java.util.Optional;

/** Modules of one folder by their names, without endings. */
record ModulesByName(Map<String, String> files) implements ModuleFiles {
    @Override
    public Optional<String> file(String from, String specifier) {
        return Optional.of(specifier.replace("./", "")).filter(files::containsKey);
    }

    @Override
    public Optional<String> text(String file) {
        return Optional.ofNullable(files.get(file));
    }

    @Override
    public boolean isClient(String from, String specifier) {
        return specifier.startsWith("@prisma/client");
    }

    @Override
    public boolean isElsewhere(String from, String specifier) {
        return specifier.startsWith("@repo/");
    }
}
