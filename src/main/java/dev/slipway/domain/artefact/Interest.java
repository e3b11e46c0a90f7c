package dev.slipway.domain.artefact;

/** Of which files in a compressed layer the content will be asked for: it is kept when the layer goes by. */
@FunctionalInterface
public interface Interest {
    /** How many first bytes of a file are given to judge it by. */
    int HEAD = 8;

    /**
     * How many bytes of a file to keep, from its beginning.
     *
     * @param head its first bytes, as many as {@link #HEAD} if it has so many
     */
    long in(TreeEntry file, byte[] head);
}
