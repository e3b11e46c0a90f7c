package dev.slipway.rule.now;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.configcheck.Look;
import dev.slipway.domain.document.Part;
import dev.slipway.domain.webproject.ClientNeed;
import dev.slipway.domain.webproject.IncludedFiles;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** NOW037: an includeFiles that takes nothing; it counts from the folder of vercel.json. */
final class IncludeFilesRule implements Look<NowFile> {
    @Override
    public void look(NowFile subject, Findings findings) {
        for (Part entry : subject.functions()) {
            entry.get("includeFiles")
                    .filter(files -> files.text().isPresent())
                    .ifPresent(files -> pattern(subject, files, files.text().orElse(""), findings));
        }
    }

    /** What is taken already stays: it may be more than the client that was meant. */
    private static String with(String text, List<String> folders) {
        return "{" + text + ","
                + String.join(",", folders.stream().map(each -> each + "/**").toList()) + "}";
    }

    private static void pattern(NowFile subject, Part part, String text, Findings findings) {
        IncludedFiles files = new IncludedFiles(List.of(text));
        Optional<ClientNeed> need = subject.need().filter(ClientNeed::engine);
        boolean meant = Stream.of("prisma", "query_engine", "query-engine").anyMatch(text::contains);
        List<String> folders = need.map(ClientNeed::folders).orElse(List.of());
        String open = "what the pattern \"" + text + "\" of includeFiles takes: ";
        if (!files.judgeable()) {
            findings.open(open + "it leaves the project's folder, or uses signs that are not judged here");
        } else if (folders.stream().anyMatch(files::take)) {
            return;
        } else if (need.isPresent() && meant) {
            String message = "\"" + text + "\" takes no engine along; from the folder of this file, the client is in "
                    + String.join(" and ", folders) + ".";
            String remedy = folders.get(0).startsWith("../")
                    ? "Give the generator an `output` inside of this folder, and name that."
                    : "Write \"" + folders.get(0) + "/**\".";
            String both = with(text, folders);
            if (folders.stream().allMatch(new IncludedFiles(List.of(both))::take)) {
                findings.add(part, message, remedy, both);
            } else {
                findings.add(part, message, remedy);
            }
        } else if (!text.contains("node_modules")
                && subject.project().whole()
                && !files.takeAny(subject.project().names())) {
            findings.open(open + "it takes no file that is in this folder now, and what the build writes is not seen");
        }
    }
}
