package dev.slipway.adapter.archive;

import dev.slipway.domain.artefact.ByteSource;
import dev.slipway.domain.artefact.Content;
import dev.slipway.domain.artefact.Interest;
import dev.slipway.domain.artefact.Item;
import dev.slipway.domain.artefact.Layers;
import dev.slipway.domain.artefact.TreeEntry;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The parts of an image whose archive goes by only once. Which of them are its layers, and in which order, may be told at the end:
 * so each that is named like a layer is read as it comes, and put over the others later.
 */
final class PassingParts implements TarContents {
    private static final int LARGEST_JSON = 4 << 20;
    private static final int DIGEST = 64;

    private final KeptContents kept;
    private final KeptContents.Again again;
    private final Spill spill;
    private int entries;

    PassingParts(KeptContents kept, KeptContents.Again again, Spill spill) {
        this.kept = kept;
        this.again = again;
        this.spill = spill;
    }

    /** A layer that has gone by; its bytes are only there once more. */
    record Layer(List<Item> items, long size, Content packed) implements ByteSource {
        @Override
        public byte[] read(long offset, int length) throws IOException {
            return packed.open().read(offset, length);
        }
    }

    @Override
    public Content of(TreeEntry file, long offset, InputStream data) throws IOException, ProblemException {
        BufferedInputStream part = new BufferedInputStream(data, 1 << 16);
        Content packed = () -> again.unpacked().part(offset, file.size());
        Packing packing = isNamedLikeOne(file.name()) ? Packing.of(part) : Packing.OTHER;
        if (packing.isTar()) {
            Layer layer = new Layer(items(part, packing, packed), file.size(), packed);
            return () -> layer;
        }
        part.mark(Interest.HEAD);
        boolean json = part.read() == '{';
        part.reset();
        TarContents others = json && file.size() <= LARGEST_JSON ? kept.all() : kept.of(again);
        return others.of(file, offset, part);
    }

    private List<Item> items(InputStream part, Packing packing, Content packed) throws IOException, ProblemException {
        List<Item> items = new ArrayList<>();
        KeptContents.Again layer = () -> Compressed.of(packed.open(), spill).unpacked();
        new TarItems(kept.of(layer), item -> {
                    if (++entries > Layers.MOST_ENTRIES) {
                        throw Problem.input(
                                        "The layers of this image have more than " + Layers.MOST_ENTRIES + " entries.")
                                .remedy("Build it anew; no platform takes it as it is.");
                    }
                    items.add(item);
                })
                .read(packing.unpacked(part));
        return items;
    }

    /** {@code layer.tar}, or a digest with or without an ending. */
    private static boolean isNamedLikeOne(String name) {
        String base = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        String digest = base.endsWith(".tar") ? base.substring(0, base.length() - 4) : base;
        return name.equals("layer.tar")
                || (digest.length() == DIGEST
                        && digest.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f')));
    }
}
