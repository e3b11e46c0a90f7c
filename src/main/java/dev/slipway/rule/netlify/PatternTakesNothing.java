package dev.slipway.rule.netlify;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.configcheck.Look;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.netlifyconfig.NetlifyToml;
import dev.slipway.domain.webproject.IncludedFiles;
import dev.slipway.rule.netlify.FunctionsConfig.Placed;
import java.util.List;
import java.util.stream.Stream;

/** NTL012: a pattern that is meant for the client and takes nothing; where another takes all, nothing is missing. */
final class PatternTakesNothing implements Look<NetlifyFile> {
    @Override
    public void look(NetlifyFile file, Findings found) {
        List<String> folders = file.need().folders();
        boolean missing = file.isWeighed() && !folders.stream().allMatch(file.included()::take);
        for (Placed setting : file.functions().all(NetlifyToml.INCLUDED_KEY)) {
            for (Node item : setting.value().asSequence().items()) {
                String pattern = item.asText().orElse("");
                IncludedFiles alone = new IncludedFiles(List.of(pattern), file.need());
                if (missing && isMeant(pattern) && folders.stream().noneMatch(alone::take)) {
                    found.add(
                            setting.at(),
                            item,
                            NetlifyToml.quoted(pattern) + " takes no engine along; from " + file.from()
                                    + ", this project's client is in " + String.join(" and ", folders) + ".",
                            "Write: " + NetlifyToml.quoted(folders.get(0) + "/**"));
                } else if (isOther(pattern)
                        && !file.names().isEmpty()
                        && alone.judgeable()
                        && !alone.takeAny(file.names())) {
                    found.open("what the pattern " + NetlifyToml.quoted(pattern)
                            + " of included_files takes: no file that is there now, counted from " + file.from()
                            + ", and what the build writes is not seen");
                }
            }
        }
    }

    private static boolean isMeant(String pattern) {
        return !pattern.startsWith("!")
                && Stream.of("prisma", "query_engine", "query-engine").anyMatch(pattern::contains);
    }

    private static boolean isOther(String pattern) {
        return !pattern.isEmpty()
                && !pattern.startsWith("!")
                && !pattern.contains("node_modules")
                && !pattern.contains("prisma");
    }
}
