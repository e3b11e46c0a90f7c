package dev.slipway.domain.descriptor;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.MappingEntry;

/**
 * The place in a text where a cap is, or belongs.
 *
 * @param name of the function or service
 * @param owner the entry whose value is the mapping that has, or lacks, the key
 * @param key such as {@code reservedConcurrency}
 */
public record CapSite(Document document, String name, MappingEntry owner, String key) {}
