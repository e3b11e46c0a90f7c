package dev.slipway.adapter.project;

import dev.slipway.domain.schema.Block;
import dev.slipway.domain.schema.Property;
import dev.slipway.domain.schema.SchemaText;
import java.nio.file.Path;

/** One file of a schema and what it says. */
record SchemaFile(Path path, SchemaText schema) {
    /** A block's place for people. */
    String at(Block block) {
        return schema.name() + ":" + block.line();
    }

    /** A property's place for people. */
    String at(Property property) {
        return schema.name() + ":" + property.line();
    }
}
