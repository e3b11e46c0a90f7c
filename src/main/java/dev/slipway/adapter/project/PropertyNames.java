package dev.slipway.adapter.project;

import dev.slipway.domain.schema.Block;
import dev.slipway.domain.schema.Property;
import dev.slipway.domain.text.NearestName;
import dev.slipway.domain.text.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/** Finds properties of a generator that Prisma hands on unread, and that were probably meant as one that it reads. */
final class PropertyNames {
    private static final List<String> READ = Vocabulary.inOrder("""
            provider output binaryTargets engineType previewFeatures runtime moduleFormat generatedFileExtension
            importFileExtension""");
    /** Of earlier eras, each with words of its own. */
    private static final List<String> OLD =
            List.of("experimentalFeatures", "platforms", "pinnedPlatform", "pinnedBinaryTargets");

    private PropertyNames() {}

    static List<String> doubts(SchemaFile file, Block block) {
        List<String> doubts = new ArrayList<>();
        for (Property property : block.properties()) {
            String name = property.name();
            if (!READ.contains(name) && !OLD.contains(name)) {
                NearestName.to(name, READ)
                        .ifPresent(meant -> doubts.add(file.at(property) + ": Prisma does not read `" + name
                                + "` in generator " + block.name() + "; did you mean `" + meant + "`?"));
            }
        }
        return doubts;
    }
}
