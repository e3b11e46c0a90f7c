package dev.slipway.domain.descriptor;

import dev.slipway.domain.connections.Setting;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.Node;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The processes that PM2 starts in one container, each of which has a pool of its own (PM2's documentation, Cluster mode,
 * 2026-11-30).
 */
record ManagedProcesses(Values values) {
    private static final Pattern INSTANCES =
            Pattern.compile("(?s)\\A(?>.*?\\bpm2\\b).*\\s(?:-i|--instances)(?:\\s+|=|)(-?\\w+)");

    /** How many, where these keys hold what is started; absent without PM2. */
    Setting of(Mapping container, List<String> keys) {
        String started = keys.stream()
                .flatMap(key -> container.get(key).stream())
                .flatMap(ManagedProcesses::words)
                .collect(Collectors.joining(" "));
        Matcher found = INSTANCES.matcher(started);
        if (!started.contains("pm2") || !found.find()) {
            return Setting.absent();
        }
        String shown = "pm2 -i " + found.group(1);
        return found.group(1).matches("[1-9][0-9]{0,3}")
                ? new Setting.Known(Integer.parseInt(found.group(1)), values.evidence(container, shown))
                : new Setting.Unclear(
                        shown + " starts a process for each CPU, each with a pool of its own",
                        values.evidence(container, shown));
    }

    private static Stream<String> words(Node command) {
        return Stream.concat(
                command.asText().stream(),
                command.asSequence().items().stream().flatMap(each -> each.asText().stream()));
    }
}
