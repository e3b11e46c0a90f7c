package dev.slipway.domain.platform;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads OpenSSL versions out of file names and out of what {@code openssl version} prints. */
final class OpenSslText {
    private OpenSslText() {}

    /** A file name and the version in it. */
    record InName(String name, String version) {}

    /** {@code 3.5.x} from {@code OpenSSL 3.5.1 1 Jul 2025}; LibreSSL and BoringSSL give nothing. */
    static Optional<String> ofCommand(String output) {
        return group("^OpenSSL\\s(\\d+\\.\\d+)\\.\\d+", output).map(version -> version + ".x");
    }

    /** {@code 1.0.2} from {@code OpenSSL 1.0.2g …}, as the early previews wanted it. */
    static Optional<String> exactOfCommand(String output) {
        return group("^OpenSSL\\s(\\d+\\.\\d+\\.\\d+)", output);
    }

    /** The first name with a digit behind {@code libssl.so.}: one digit, and perhaps a dot and one digit; 4.8.0 on. */
    static Optional<InName> ofFiles(List<String> names) {
        return inNames("libssl\\.so\\.(\\d(?:\\.\\d)?)", names)
                .map(found -> new InName(
                        found.name(), found.version() + (found.version().length() == 1 ? ".0.x" : ".x")));
    }

    /** The first name with three numbers behind {@code libssl.so.}, the third dropped; up to 4.7.1. */
    static Optional<InName> ofLongFiles(List<String> names) {
        return inNames("libssl\\.so\\.(\\d+\\.\\d+)\\.\\d+", names)
                .map(found -> new InName(found.name(), found.version() + ".x"));
    }

    /** As above, all three numbers kept, as the early previews wanted it. */
    static Optional<InName> exactOfFiles(List<String> names) {
        return inNames("libssl\\.so\\.(\\d+\\.\\d+\\.\\d+)", names);
    }

    private static Optional<InName> inNames(String form, List<String> names) {
        Pattern pattern = Pattern.compile(form);
        for (String name : names) {
            Matcher m = pattern.matcher(name);
            if (m.find()) {
                return Optional.of(new InName(name, m.group(1)));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> group(String form, String text) {
        Matcher m = Pattern.compile(form).matcher(text);
        return m.find() ? Optional.of(m.group(1)) : Optional.empty();
    }
}
