package dev.slipway.adapter.tables;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;
import java.util.List;

/** An architecture that a runtime does not come for. */
public record ArchNotOffered(String name, String arch, List<String> offered) implements Problem {
    public ArchNotOffered {
        offered = List.copyOf(offered);
    }

    @Override
    public Kind kind() {
        return Kind.UNSUPPORTED;
    }

    @Override
    public String message() {
        return "The runtime \"" + name + "\" does not come for " + arch + ".";
    }

    @Override
    public String remedy() {
        return "Use " + String.join(" or ", offered) + ", or a runtime that comes for " + arch + ".";
    }
}
