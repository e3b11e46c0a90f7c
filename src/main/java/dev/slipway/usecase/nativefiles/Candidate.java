package dev.slipway.usecase.nativefiles;

import dev.slipway.domain.artefact.Tree;
import dev.slipway.domain.artefact.TreeEntry;
import dev.slipway.domain.judgement.Place;

/**
 * A file that is to be looked at.
 *
 * @param tree what it is in
 * @param begin the folder of it from which on everything ships; empty for all
 * @param path of the file in it, or of a link to it: the loader looks for libraries beside that
 * @param entry the file itself
 * @param inPlace whether that tree is the place where it is to load
 * @param place as its user would name it
 */
public record Candidate(Tree tree, String begin, String path, TreeEntry entry, boolean inPlace, Place place) {
    /** As which it is found: that of a link, where it is reached by one. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
