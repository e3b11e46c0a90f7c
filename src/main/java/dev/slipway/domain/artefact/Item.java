package dev.slipway.domain.artefact;

import java.util.Optional;

/**
 * What one header of an archive says: a thing to put into a tree.
 *
 * @param entry at the path that the archive gives; folders on its way may be links
 * @param hardLink the path of an earlier file, when this is one more name of it
 */
public record Item(TreeEntry entry, Optional<String> hardLink, Content content) {}
