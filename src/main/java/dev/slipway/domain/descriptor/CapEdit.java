package dev.slipway.domain.descriptor;

import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.MappingEntry;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Style;
import dev.slipway.domain.text.TextEdit;
import dev.slipway.domain.text.TextRange;
import java.util.Optional;

/** Writes a cap into the text: in the place of the number that is there, or as a new setting. */
public record CapEdit(CapSite site, String text) {
    private static final String NUMBER = "[0-9]+|'[0-9]+'|\"[0-9]+\"|~|null";

    private CapEdit(CapSite site) {
        this(site, site.document().text());
    }

    /**
     * An edit, or why there is none.
     *
     * @param refusal a clause without a full stop; empty where there is an edit
     */
    public record EditOrRefusal(Optional<TextEdit> edit, String refusal) {
        static EditOrRefusal of(TextEdit edit) {
            return new EditOrRefusal(Optional.of(edit), "");
        }

        static EditOrRefusal refused(String why) {
            return new EditOrRefusal(Optional.empty(), why);
        }
    }

    /**
     * The edit for one site.
     *
     * @param shared what stands in several places of the document at once, by anchors
     */
    public static EditOrRefusal of(CapSite site, int value, SharedParts shared) {
        return new CapEdit(site).outcome(value, shared);
    }

    private EditOrRefusal outcome(int value, SharedParts shared) {
        Node settings = site.owner().value();
        if (!(settings instanceof Mapping mapping)) {
            return EditOrRefusal.refused("it has no settings of its own");
        }
        if (shared.has(mapping)) {
            return EditOrRefusal.refused(
                    "its settings are shared by an anchor (&) with something else, which would change too");
        }
        Optional<MappingEntry> own = own(mapping);
        return own.isPresent() ? replaced(own.get(), value) : added(mapping, value);
    }

    /** Not one from a merge, which stands elsewhere. */
    private Optional<MappingEntry> own(Mapping mapping) {
        return mapping.entries().stream()
                .filter(entry -> entry.key().value().equals(site.key()))
                .reduce((first, second) -> second);
    }

    private EditOrRefusal replaced(MappingEntry entry, int value) {
        TextRange range = entry.value().range();
        if (range.start() < entry.key().range().end()) {
            return EditOrRefusal.refused(site.key() + " is an alias (*)");
        }
        String written = range.of(text);
        if (written.isEmpty()) {
            int colon = text.indexOf(':', entry.key().range().end());
            return EditOrRefusal.of(TextEdit.insert(colon + 1, " " + value));
        }
        if (written.startsWith("&")) {
            return EditOrRefusal.refused(
                    site.key() + " is shared by an anchor (&) with something else, which would change too");
        }
        return written.matches(NUMBER)
                ? EditOrRefusal.of(TextEdit.replace(range, Integer.toString(value)))
                : EditOrRefusal.refused(site.key() + " is " + Values.shown(entry.value()) + ", not a plain number");
    }

    private EditOrRefusal added(Mapping mapping, int value) {
        TextEdit edit = mapping.style() == Style.FLOW
                ? new FlowInsertion(text, mapping).of(site.key(), value)
                : new BlockInsertion(text, mapping).of(site.key(), value);
        return EditOrRefusal.of(edit);
    }
}
