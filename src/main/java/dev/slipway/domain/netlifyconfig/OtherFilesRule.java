package dev.slipway.domain.netlifyconfig;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.netlifyconfig.FunctionsConfig.Placed;
import dev.slipway.domain.webproject.IncludedFiles;
import java.util.List;

/** Says which patterns of included_files take nothing that is there now; what the build writes is not seen. */
final class OtherFilesRule implements NetlifyCheck.Rule {
    @Override
    public void check(NetlifyCheck.Subject subject, Findings findings) {
        if (subject.names().isEmpty()) {
            return;
        }
        String from = subject.base().map(base -> "the base directory " + base).orElse("the folder of this file");
        for (Placed setting : new FunctionsConfig(subject.document()).all(NetlifyToml.INCLUDED_KEY)) {
            for (Node item : setting.value().asSequence().items()) {
                String pattern = item.asText().orElse("");
                IncludedFiles files = new IncludedFiles(List.of(pattern));
                boolean seen = !pattern.isEmpty() && !pattern.startsWith("!") && !pattern.contains("node_modules");
                if (seen && !pattern.contains("prisma") && files.judgeable() && !files.takeAny(subject.names())) {
                    findings.open("what the pattern " + NetlifyToml.quoted(pattern)
                            + " of included_files takes: no file that is there now, counted from " + from
                            + ", and what the build writes is not seen");
                }
            }
        }
    }
}
