package dev.slipway.domain.dotenv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What variables are set to once a loader has read .env files, one after the other, in a process that has some already.
 * An earlier file wins over a later one, and the process over both.
 */
public final class EnvLoading {
    private final EnvDialect dialect;
    private final Map<String, String> environment;
    private final Map<String, Set<String>> missing = new HashMap<>();
    private final Set<String> endless = new LinkedHashSet<>();

    private EnvLoading(EnvDialect dialect, Map<String, String> process) {
        this.dialect = dialect;
        this.environment = new HashMap<>(process);
    }

    /**
     * Loads files.
     *
     * @param files what each sets, as {@link DotEnvText#values()} has it
     */
    public static EnvLoading of(EnvDialect dialect, Map<String, String> process, List<Map<String, String>> files) {
        EnvLoading loading = new EnvLoading(dialect, process);
        files.forEach(loading::load);
        return loading;
    }

    /** The same with another text for one variable of one file. */
    public static EnvLoading with(
            EnvDialect dialect,
            Map<String, String> process,
            List<Map<String, String>> files,
            int file,
            String name,
            String text) {
        List<Map<String, String>> changed = new ArrayList<>(files);
        Map<String, String> values = new LinkedHashMap<>(files.get(file));
        values.put(name, text);
        changed.set(file, values);
        return of(dialect, process, changed);
    }

    /** What a variable is set to; what has no end is empty text. */
    public Optional<String> value(String name) {
        return Optional.ofNullable(environment.get(name));
    }

    /** The variables that nothing sets and that one of the files names in the value of another. */
    public Set<String> missing(String name) {
        return missing.getOrDefault(name, Set.of());
    }

    /** The variables whose values would never end, because they name themselves or grow too long. */
    public Set<String> endless() {
        return endless;
    }

    private void load(Map<String, String> file) {
        Map<String, String> known = new HashMap<>(environment);
        Map<String, String> parsed = new LinkedHashMap<>(file);
        if (dialect != EnvDialect.NEXT) {
            file.forEach(known::putIfAbsent);
        }
        for (Map.Entry<String, String> entry : parsed.entrySet()) {
            String written = known.getOrDefault(entry.getKey(), entry.getValue());
            entry.setValue(expanded(entry.getKey(), written, known, parsed));
        }
        if (dialect == EnvDialect.PRISMA) {
            environment.putAll(parsed);
        } else if (parsed.keySet().stream().noneMatch(endless::contains)) {
            // Next.js leaves a file out that it fails to load.
            parsed.forEach(environment::putIfAbsent);
        }
    }

    private String expanded(String name, String written, Map<String, String> known, Map<String, String> parsed) {
        if (dialect == EnvDialect.PLAIN) {
            return written;
        }
        Set<String> absent = new LinkedHashSet<>();
        Optional<String> value = dialect == EnvDialect.PRISMA
                ? new BraceExpansion(known, absent).of(name, written)
                : new DollarExpansion(known, parsed, absent).of(written);
        if (value.isEmpty()) {
            endless.add(name);
        }
        missing.put(name, absent);
        return value.orElse("");
    }
}
