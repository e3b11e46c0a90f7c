package dev.slipway.domain.netlifyconfig;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.MappingEntry;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Scalar;
import dev.slipway.domain.document.Sequence;
import dev.slipway.domain.document.edit.Merged;
import java.util.List;
import java.util.stream.IntStream;

/** Proves a merge by reading its result again. */
public final class MergeProof {
    private MergeProof() {}

    /**
     * Whether all that a file said is said by the one after a merge, and a second merge finds nothing left to put in.
     */
    public static boolean proves(Document before, Document after, NetlifyToml wanted) {
        return within(before.root(), after.root())
                && NetlifyMerge.merge(after, wanted)
                        .filter(again -> again.inserted().isEmpty())
                        .map(Merged::text)
                        .filter(after.text()::equals)
                        .isPresent();
    }

    private static boolean within(Node before, Node after) {
        if (before instanceof Mapping had && after instanceof Mapping has) {
            return had.entries().stream().allMatch(entry -> within(entry, has));
        }
        if (before instanceof Sequence had && after instanceof Sequence has) {
            return inOrder(had.items(), has.items());
        }
        return before instanceof Scalar had
                && after instanceof Scalar has
                && had.kind() == has.kind()
                && had.value().equals(has.value());
    }

    private static boolean within(MappingEntry entry, Mapping has) {
        return has.get(entry.key().value())
                .filter(value -> within(entry.value(), value))
                .isPresent();
    }

    private static boolean inOrder(List<Node> had, List<Node> has) {
        return has.size() >= had.size() && IntStream.range(0, had.size()).allMatch(i -> within(had.get(i), has.get(i)));
    }
}
