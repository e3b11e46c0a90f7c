package dev.slipway.adapter.archive;

import dev.slipway.domain.artefact.NameOrder;
import dev.slipway.domain.artefact.TreeEntry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Goes through a folder of this machine and all that is in it. */
final class FolderWalk {
    private final Function<FolderMember, Optional<TreeEntry>> facts;
    private final Consumer<TreeEntry> visitor;

    FolderWalk(Function<FolderMember, Optional<TreeEntry>> facts, Consumer<TreeEntry> visitor) {
        this.facts = facts;
        this.visitor = visitor;
    }

    /** Shows all below a place; what cannot be listed is shown as an empty folder. */
    void below(FolderMember root) {
        Deque<FolderMember> next = new ArrayDeque<>();
        push(next, root);
        while (!next.isEmpty()) {
            FolderMember at = next.pop();
            facts.apply(at).ifPresent(visitor);
            push(next, at);
        }
    }

    private static void push(Deque<FolderMember> next, FolderMember at) {
        List<String> names = at.names().map(NameOrder::sorted).orElse(List.of());
        for (int i = names.size() - 1; i >= 0; i--) {
            at.child(names.get(i)).ifPresent(next::push);
        }
    }
}
