package dev.slipway.adapter.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.TextFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RememberedTextsTest {
    private static final Path FILE = Path.of("compose.yml");

    private final Disk disk = new Disk();
    private final RememberedTexts texts = new RememberedTexts(disk);

    @Test
    void aTextIsReadAndAFolderListedOnce() throws ProblemException {
        disk.texts.put(FILE, "services:");

        assertThat(texts.read(FILE)).contains("services:");
        assertThat(texts.read(FILE)).contains("services:");
        texts.below(Path.of("k8s"));
        texts.below(Path.of("k8s"));

        assertThat(disk.asked).containsExactly("read compose.yml", "below k8s");
    }

    @Test
    void whatIsNotThereIsMissedOnce() throws ProblemException {
        assertThat(texts.read(FILE)).isEmpty();
        assertThat(texts.read(FILE)).isEmpty();

        assertThat(disk.asked).hasSize(1);
    }

    @Test
    void whatIsReplacedIsReadAgain() throws ProblemException {
        texts.read(FILE);
        texts.below(Path.of("k8s"));

        texts.replace(List.of(new TextFiles.Rewrite(FILE, Optional.empty(), "services:")));

        assertThat(texts.read(FILE)).contains("services:");
        texts.below(Path.of("k8s"));
        assertThat(disk.asked).containsExactly("read compose.yml", "below k8s", "read compose.yml", "below k8s");
    }

    @Test
    void whatCannotBeReadIsTriedAgain() {
        Path folder = Path.of("folder");

        assertThatThrownBy(() -> texts.read(folder)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> texts.read(folder)).isInstanceOf(ProblemException.class);
    }

    @Test
    void moreThanFourMillionCharactersAreNotKept() throws ProblemException {
        Path large = Path.of("large.js");
        disk.texts.put(large, "x".repeat(3 << 20));
        disk.texts.put(FILE, "y".repeat(2 << 20));
        texts.read(large);
        texts.read(FILE);

        texts.read(large);
        texts.read(FILE);

        assertThat(disk.asked).containsExactly("read large.js", "read compose.yml", "read compose.yml");
    }

    private static final class Disk implements TextFiles {
        private final Map<Path, String> texts = new HashMap<>();
        private final List<String> asked = new ArrayList<>();

        @Override
        public Optional<String> read(Path file) throws ProblemException {
            asked.add("read " + file);
            if (file.equals(Path.of("folder"))) {
                throw Problem.input(file + " is a folder.").remedy("Move it.");
            }
            return Optional.ofNullable(texts.get(file));
        }

        @Override
        public List<Path> below(Path folder) {
            asked.add("below " + folder);
            return List.of();
        }

        @Override
        public void replace(List<Rewrite> rewrites) {
            rewrites.forEach(each -> texts.put(each.file(), each.after()));
        }
    }
}
