package dev.slipway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.adapter.tables.RuleTable;
import dev.slipway.adapter.tables.Tsv;
import dev.slipway.domain.judgement.Catalogue;
import dev.slipway.domain.judgement.Rule;
import dev.slipway.domain.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Holds docs/rules to the table and its pages; {@code -Dregenerate=true} writes it anew. */
class RulesDocsTest {
    private static final Path FOLDER = Path.of("docs/rules");
    private static final RuleTable TABLE = new RuleTable(new Tsv(Map.of()));

    @Test
    void theFolderIsMadeFromTheCatalogue() throws IOException, ProblemException {
        Map<String, String> pages = new TreeMap<>();
        pages.put("README.md", list());
        for (Rule rule : TABLE.load().judged()) {
            pages.put(rule.id() + ".md", page(rule));
        }
        if (Boolean.getBoolean("regenerate")) {
            Files.createDirectories(FOLDER);
            for (Map.Entry<String, String> page : pages.entrySet()) {
                Files.writeString(FOLDER.resolve(page.getKey()), page.getValue());
            }
        }

        Map<String, String> there = new TreeMap<>();
        for (Path file : ProjectFiles.endingIn(FOLDER.toString(), ".md")) {
            there.put(file.getFileName().toString(), ProjectFiles.read(file).replace("\r\n", "\n"));
        }

        assertThat(there).isEqualTo(pages);
    }

    private static String list() throws ProblemException {
        Catalogue catalogue = TABLE.load();
        StringBuilder text = new StringBuilder("# Rules\n\nThis folder is made from the catalogue; a test holds it. ")
                .append(
                        "`slipway rules` lists the same, and `slipway explain RULE`\nprints a page. An id never changes")
                .append(" its meaning. The severity is the usual one: a finding has another where more is known.\n");
        for (String family : catalogue.families()) {
            text.append("\n## ").append(family).append("\n\n| rule | severity | Prisma | what |\n|---|---|---|---|\n");
            for (Rule rule : catalogue.judged()) {
                if (rule.family().equals(family)) {
                    List<String> cells = List.of(
                            "[" + rule.id() + "](" + rule.id() + ".md)",
                            rule.severity().word(),
                            rule.majors(),
                            rule.title());
                    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
                }
            }
        }
        return text.toString();
    }

    private static String page(Rule rule) throws ProblemException {
        return "# " + rule.id() + ": " + rule.title() + "\n\nSeverity: "
                + rule.severity().word() + ". Family: [" + rule.family() + "](README.md#" + rule.family()
                + "). Prisma: " + rule.majors() + ".\n\n" + linked(rule, TABLE.page(rule)) + "\nSource: "
                + rule.source() + ".\n";
    }

    /** A fence shows its file's name in the program only, so it is written above; other rules are links. */
    private static String linked(Rule rule, String page) throws ProblemException {
        String[] parts =
                page.replaceAll("(?m)^```(\\w+) (\\S+)$", "`$2`\n\n```$1").split("```", -1);
        for (Rule other : TABLE.load().judged()) {
            for (int i = 0; i < parts.length; i += 2) {
                String link = "[" + other.id() + "](" + other.id() + ".md)";
                parts[i] = other.equals(rule) ? parts[i] : parts[i].replaceAll("\\b" + other.id() + "\\b", link);
            }
        }
        return String.join("```", parts);
    }
}
