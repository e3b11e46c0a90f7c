package dev.slipway.domain.netlifyconfig;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Scalar;
import dev.slipway.domain.document.Sequence;
import dev.slipway.domain.document.edit.Conflict;
import dev.slipway.domain.document.edit.Merged;
import dev.slipway.domain.netlifyconfig.NetlifyToml.TomlSetting;
import dev.slipway.domain.text.TextEdit;
import dev.slipway.domain.toml.TomlArray;
import dev.slipway.domain.webproject.IncludedFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts into a netlify.toml what an engine needs; edits are insertions only, so nothing that stands there can be lost. */
public final class NetlifyMerge {
    private final NetlifyToml wanted;
    private final Document document;
    private final FunctionsTable table;
    private final List<TextEdit> edits = new ArrayList<>();
    private final List<String> inserted = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();

    private NetlifyMerge(Document document, NetlifyToml wanted) {
        this.wanted = wanted;
        this.document = document;
        this.table = new FunctionsTable(document);
    }

    /** Merges; empty when what {@code functions} is leaves no room for settings. */
    public static Optional<Merged> merge(Document document, NetlifyToml wanted) {
        NetlifyMerge merge = new NetlifyMerge(document, wanted);
        return merge.table.open() ? Optional.of(merge.merged()) : Optional.empty();
    }

    private Merged merged() {
        List<TomlSetting> missing = new ArrayList<>();
        for (TomlSetting setting : wanted.settings()) {
            Optional<Node> there = table.setting(setting.key());
            if (there.isPresent()) {
                compare(setting, there.get());
            } else if (!setting.key().equals(NetlifyToml.EXTERNAL_KEY) || esbuild()) {
                missing.add(setting);
                inserted.add("functions." + setting.key());
            }
        }
        edits.addAll(table.insert(missing));
        return new Merged(TextEdit.apply(document.text(), edits), inserted, conflicts);
    }

    /** With any other bundler the list of external modules is without effect. */
    private boolean esbuild() {
        return table.setting(NetlifyToml.BUNDLER_KEY)
                .map(node -> node.asText().equals(Optional.of(NetlifyToml.BUNDLER)))
                .orElse(true);
    }

    private void compare(TomlSetting setting, Node there) {
        switch (setting.key()) {
            case NetlifyToml.BUNDLER_KEY -> {
                if (!there.asText().equals(Optional.of(NetlifyToml.BUNDLER))) {
                    conflict(setting, there, setting.value());
                }
            }
            case NetlifyToml.INCLUDED_KEY -> items(setting, there, wanted.included());
            default -> items(setting, there, List.of(NetlifyToml.CLIENT));
        }
    }

    private void items(TomlSetting setting, Node there, List<String> items) {
        if (!(there instanceof Sequence sequence)) {
            conflict(setting, there, "a list");
            return;
        }
        List<String> have = sequence.items().stream()
                .flatMap(each -> each.asText().stream())
                .toList();
        List<String> missing =
                items.stream().filter(item -> !covered(setting, have, item)).toList();
        missing.forEach(item -> inserted.add("functions." + setting.key() + " " + NetlifyToml.quoted(item)));
        edits.addAll(new TomlArray(document.text(), sequence.range())
                .append(missing.stream().map(NetlifyToml::quoted).toList(), table.newline()));
    }

    private static boolean covered(TomlSetting setting, List<String> have, String item) {
        boolean folder = setting.key().equals(NetlifyToml.INCLUDED_KEY) && item.endsWith("/**");
        return have.contains(item)
                || (folder && new IncludedFiles(have).take(item.substring(0, item.length() - "/**".length())));
    }

    private void conflict(TomlSetting setting, Node there, String wanted) {
        String found = there instanceof Scalar ? there.range().of(document.text()) : "something else";
        conflicts.add(new Conflict(
                "functions." + setting.key(),
                document.line(there),
                "it is " + found + ", and " + wanted + " would be written"));
    }
}
