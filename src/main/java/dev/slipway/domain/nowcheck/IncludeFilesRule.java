package dev.slipway.domain.nowcheck;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.document.Entry;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Pointer;
import dev.slipway.domain.webproject.ClientNeed;
import dev.slipway.domain.webproject.IncludedFiles;
import dev.slipway.domain.webproject.ProjectFiles;
import java.util.List;
import java.util.Optional;

/** NOW037: an includeFiles that takes nothing; it counts from the folder of vercel.json. */
final class IncludeFilesRule implements Rule {
    @Override
    public void check(Subject subject, Findings findings) {
        for (Entry entry : FunctionEntryRule.entries(subject)) {
            Pointer at =
                    Pointer.ROOT.child("functions").child(entry.key().value()).child("includeFiles");
            Optional<Node> files = entry.value().asMapping().get("includeFiles");
            files.flatMap(Node::asText).ifPresent(text -> pattern(subject, files.get(), text, at, findings));
        }
    }

    private static void pattern(Subject subject, Node node, String text, Pointer at, Findings findings) {
        IncludedFiles files = new IncludedFiles(List.of(text));
        Optional<ClientNeed> need = subject.need().filter(ClientNeed::engine);
        boolean meant = text.contains("prisma") || text.contains("query_engine") || text.contains("query-engine");
        String open = "what the pattern \"" + text + "\" of includeFiles takes: ";
        if (!files.judgeable()) {
            findings.open(open + "it leaves the project's folder, or uses signs that are not judged here");
        } else if (need.isPresent() && meant) {
            List<String> folders = need.get().folders();
            if (folders.stream().noneMatch(files::take)) {
                findings.add(
                        NowRule.NOTHING_INCLUDED,
                        at,
                        node,
                        "\"" + text + "\" takes no engine along; from the folder of this file, the client is in "
                                + String.join(" and ", folders) + ".",
                        folders.get(0).startsWith("../")
                                ? "Give the generator an `output` inside of this folder, and name that."
                                : "Write \"" + folders.get(0) + "/**\".");
            }
        } else if (need.filter(each -> each.folders().stream().anyMatch(files::take))
                        .isEmpty()
                && !text.contains("node_modules")
                && subject.project().filter(ProjectFiles::whole).isPresent()
                && !files.takeAny(subject.project().get().names())) {
            findings.open(open + "it takes no file that is in this folder now, and what the build writes is not seen");
        }
    }
}
