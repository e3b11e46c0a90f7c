package dev.slipway.domain.verification;

import dev.slipway.domain.artefact.Tree;
import dev.slipway.domain.artefact.TreeText;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The user that an image says, by its own list of users. */
public final class ImageUser {
    private static final int LARGEST = 1 << 20;

    private ImageUser() {}

    /**
     * By the lists of users and groups in the image.
     *
     * @param user a name or number, perhaps with a group behind a colon; empty for root
     */
    public static Runner of(String user, Tree root) {
        int colon = user.indexOf(':');
        String name = user.isEmpty() ? "root" : colon < 0 ? user : user.substring(0, colon);
        String group = colon < 0 ? "" : user.substring(colon + 1);
        for (String line : text(root, "/etc/passwd").split("\n")) {
            String[] cells = line.split(":", -1);
            if (cells.length > 3 && (cells[0].equals(name) || cells[2].equals(name))) {
                Optional<Long> id = number(cells[2]);
                if (id.isPresent()) {
                    return new Runner.User(
                            cells[0], id.get(), groups(root, cells[0], group.isEmpty() ? cells[3] : group));
                }
            }
        }
        Optional<Long> id = name.equals("root") ? Optional.of(0L) : number(name);
        return id.isPresent()
                ? new Runner.User(name, id.get(), groups(root, name, group))
                // No container starts as somebody whom nothing lists; whoever is put in his place owns nothing of it.
                : new Runner.Stranger("user " + name + ", whom its /etc/passwd does not have,");
    }

    private static Set<Long> groups(Tree root, String user, String own) {
        Set<Long> groups = new HashSet<>();
        number(own).ifPresent(groups::add);
        for (String line : text(root, "/etc/group").split("\n")) {
            String[] cells = line.split(":", -1);
            if (cells.length > 3
                    && (cells[0].equals(own)
                            || List.of(cells[3].strip().split(",")).contains(user))) {
                number(cells[2]).ifPresent(groups::add);
            }
        }
        return groups;
    }

    private static Optional<Long> number(String text) {
        boolean digits = !text.isEmpty() && text.length() < 11 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    private static String text(Tree root, String path) {
        return TreeText.read(root, path, LARGEST).orElse("");
    }
}
