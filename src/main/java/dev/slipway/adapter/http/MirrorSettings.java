package dev.slipway.adapter.http;

import dev.slipway.domain.engine.MirrorLayout;
import dev.slipway.domain.secret.MaskedAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * All that an engine mirror needs to know.
 *
 * @param base an https, http or file URL, as {@link MirrorAddress#base} gives it
 * @param layout the folders and names below it
 * @param version of this program, for {@code User-Agent}
 * @param headers sent to the mirror's own host and port only
 * @param caCert a PEM file of further certificates to trust
 * @param offline refuses every network access; {@code file:} mirrors stay usable
 * @param chosenBy the option or variable that named the base; empty where that does not matter
 */
public record MirrorSettings(
        String base,
        MirrorLayout layout,
        String version,
        Surroundings surroundings,
        List<Header> headers,
        Optional<Path> caCert,
        MirrorPatience patience,
        boolean offline,
        String chosenBy) {

    public MirrorSettings {
        headers = List.copyOf(headers);
    }

    /** The usual patience, no headers, no certificates, online. */
    public static MirrorSettings of(String base, MirrorLayout layout, String version, Surroundings surroundings) {
        return new MirrorSettings(
                base, layout, version, surroundings, List.of(), Optional.empty(), MirrorPatience.DEFAULT, false, "");
    }

    /** The same mirror as another era asks it. */
    public MirrorSettings withLayout(MirrorLayout other) {
        return new MirrorSettings(base, other, version, surroundings, headers, caCert, patience, offline, chosenBy);
    }

    public MirrorSettings withHeaders(List<Header> more) {
        return new MirrorSettings(base, layout, version, surroundings, more, caCert, patience, offline, chosenBy);
    }

    public MirrorSettings withCaCert(Optional<Path> file) {
        return new MirrorSettings(base, layout, version, surroundings, headers, file, patience, offline, chosenBy);
    }

    public MirrorSettings withPatience(MirrorPatience other) {
        return new MirrorSettings(base, layout, version, surroundings, headers, caCert, other, offline, chosenBy);
    }

    public MirrorSettings withOffline(boolean isOffline) {
        return new MirrorSettings(base, layout, version, surroundings, headers, caCert, patience, isOffline, chosenBy);
    }

    public MirrorSettings withChosenBy(String label) {
        return new MirrorSettings(base, layout, version, surroundings, headers, caCert, patience, offline, label);
    }

    @Override
    public String toString() {
        return "MirrorSettings[" + MaskedAddress.of(base) + "]";
    }
}
