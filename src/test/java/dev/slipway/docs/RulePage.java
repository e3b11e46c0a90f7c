package dev.slipway.docs;

import dev.slipway.testing.ElfRecipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The page of a rule: its headings, the command line that judges, and the files of its two examples. */
record RulePage(List<String> headings, String command, Map<String, String> fails, Map<String, String> right) {
    private static final String GONE = "(removed)\n";
    private static final String LINK = " ->";

    static RulePage of(String text) {
        List<String> headings = new ArrayList<>();
        Map<String, String> fails = new LinkedHashMap<>();
        Map<String, String> right = new LinkedHashMap<>();
        String command = "";
        String[] lines = text.split("\n");
        for (int at = 0; at < lines.length; at++) {
            String line = lines[at];
            if (line.startsWith("## ")) {
                headings.add(line.substring(3));
            } else if (line.startsWith("```")) {
                StringBuilder content = new StringBuilder();
                for (at++; !lines[at].equals("```"); at++) {
                    content.append(lines[at]).append('\n');
                }
                String info = line.substring(3);
                if (info.equals("console")) {
                    command = content.substring("$ slipway ".length()).strip();
                } else {
                    String name = info.substring(info.indexOf(' ') + 1);
                    name = info.startsWith("link ") ? name + LINK : name;
                    (headings.contains("The same put right") ? right : fails)
                            .put(info.startsWith("elf ") ? name + ElfRecipe.SUFFIX : name, content.toString());
                }
            }
        }
        return new RulePage(headings, command, fails, right);
    }

    /** Writes the files of the example that fails, and over them, where it is asked for, those that put it right. */
    void layOut(Path folder, boolean putRight) throws IOException {
        Map<String, String> files = new LinkedHashMap<>(fails);
        files.putAll(putRight ? right : Map.of());
        for (Map.Entry<String, String> file : files.entrySet()) {
            if (!file.getValue().equals(GONE)) {
                write(folder, file.getKey(), file.getValue());
            }
        }
    }

    private static void write(Path folder, String name, String content) throws IOException {
        if (name.endsWith(ElfRecipe.SUFFIX)) {
            ElfRecipe.make(content, folder.resolve(name.substring(0, name.length() - ElfRecipe.SUFFIX.length())));
            return;
        }
        if (name.endsWith(LINK)) {
            Path link = folder.resolve(name.substring(0, name.length() - LINK.length()));
            Files.createDirectories(link.resolveSibling(""));
            Files.createSymbolicLink(link, Path.of(content.strip()));
            return;
        }
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content.replace("<U+FEFF>", "\uFEFF"));
    }
}
