package dev.slipway.domain.install;

import dev.slipway.domain.document.Document;
import java.util.List;
import java.util.Optional;

/**
 * What decides whether a package manager runs scripts, of the folder that it installs in.
 *
 * @param manager by its name
 * @param version the part of it that is known, {@code 10} or {@code 10.3.0}
 * @param manifest package.json
 * @param workspace pnpm-workspace.yaml
 * @param npmrc .npmrc
 * @param yarnrc .yarnrc.yml
 */
public record InstallFiles(
        String manager,
        Optional<ManagerVersion> version,
        Optional<Document> manifest,
        Optional<Document> workspace,
        Optional<ProjectText> npmrc,
        Optional<Document> yarnrc) {
    /**
     * A version of a package manager.
     *
     * @param minor -1 where it is not known
     */
    public record ManagerVersion(int major, int minor) {
        /** Whether it is that one or a later one; of a major alone the last is taken. */
        public boolean atLeast(int otherMajor, int otherMinor) {
            return major > otherMajor || (major == otherMajor && (minor < 0 || minor >= otherMinor));
        }

        /** The version that a text begins with: {@code 10.3.0+sha512.…}, {@code ^10}. */
        public static Optional<ManagerVersion> of(String text) {
            String digits = text.replaceFirst("^[^0-9]+", "");
            String[] parts = digits.split("[^0-9]+", 3);
            if (parts[0].isEmpty() || parts[0].length() > 4) {
                return Optional.empty();
            }
            boolean more = parts.length > 1 && !parts[1].isEmpty() && parts[1].length() < 5;
            return Optional.of(new ManagerVersion(Integer.parseInt(parts[0]), more ? Integer.parseInt(parts[1]) : -1));
        }
    }

    /** The manager with what is known of its version, for people. */
    public String title() {
        return manager
                + version.map(each -> " " + each.major() + (each.minor() < 0 ? "" : "." + each.minor()))
                        .orElse("");
    }

    /** A setting of {@code .npmrc}, of which the last counts; empty where it is not set. */
    public Optional<String> npm(String key) {
        Optional<String> found = Optional.empty();
        for (String line : npmrc.map(ProjectText::lines).orElse(List.of())) {
            int sign = line.indexOf('=');
            if (sign > 0 && line.substring(0, sign).strip().equals(key)) {
                found = Optional.of(line.substring(sign + 1).strip().replace("\"", ""));
            }
        }
        return found;
    }
}
