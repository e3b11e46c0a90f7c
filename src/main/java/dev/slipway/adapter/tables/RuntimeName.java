package dev.slipway.adapter.tables;

import dev.slipway.domain.binary.Cpu;
import dev.slipway.domain.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A runtime's name, read: what to look for in the table, the best first.
 *
 * @param cpu the architecture that the name tells
 * @param notes what was left out or taken for granted
 */
record RuntimeName(List<String> candidates, Optional<Cpu> cpu, List<String> notes) {
    static final String IMAGE = "image:";

    static RuntimeName parse(String name, NodeNames nodeNames) throws ProblemException {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        if (lower.startsWith(IMAGE)) {
            return image(ImageName.parse(lower.substring(IMAGE.length())), nodeNames);
        }
        int colon = lower.lastIndexOf(':');
        Optional<Cpu> cpu = colon < 0 ? Optional.empty() : Cpu.named(lower.substring(colon + 1));
        return new RuntimeName(List.of(cpu.isPresent() ? lower.substring(0, colon) : lower), cpu, List.of());
    }

    private static RuntimeName image(ImageName written, NodeNames nodeNames) throws ProblemException {
        List<String> notes = new ArrayList<>();
        if (written.digest()) {
            notes.add("The digest was not looked at: the answer is about the tag.");
        }
        ImageName image = written;
        if (written.repository().equals("node")) {
            Optional<NodeNames.Named> numbered = nodeNames.numbered(written.tag());
            image = numbered.isPresent() ? written.withTag(numbered.get().tag()) : written;
            if (numbered.isPresent()) {
                String moves = numbered.get().moving() ? " That name moves; a number does not." : "";
                notes.add("node:" + written.tag() + " is taken for node:" + image.tag() + "." + moves);
            }
        }
        List<String> candidates = new ArrayList<>(List.of(IMAGE + image.full()));
        if (!image.host().isEmpty()) {
            candidates.add(IMAGE + image.withoutHost());
        }
        return new RuntimeName(List.copyOf(candidates), image.cpu(), List.copyOf(notes));
    }
}
