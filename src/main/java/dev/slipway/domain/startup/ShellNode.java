package dev.slipway.domain.startup;

import java.util.List;

/** A part of a text for a shell, and how it goes on behind a command that failed (POSIX Shell Command Language). */
sealed interface ShellNode {
    /** An empty list of commands. */
    ShellNode NOTHING = new Sequence(List.of());

    void in(ShellRun run);

    /**
     * A command without a block; without words where it is nothing but assignments.
     *
     * @param at its number in the text
     */
    record Simple(int at, List<String> assigned, List<String> words, int line) implements ShellNode {
        @Override
        public void in(ShellRun run) {
            run.command(this);
        }

        /** Whether it always ends well: {@code while true}. */
        boolean isTrue() {
            return words.equals(List.of("true")) || words.equals(List.of(":"));
        }
    }

    /** One behind the other. */
    record Sequence(List<ShellNode> nodes) implements ShellNode {
        @Override
        public void in(ShellRun run) {
            nodes.forEach(run::run);
        }
    }

    /** Joined by {@code &&} and {@code ||}; the failure of any but the last ends no text. */
    record AndOr(List<ShellNode> nodes, List<String> signs) implements ShellNode {
        @Override
        public void in(ShellRun run) {
            for (int i = 0; i < nodes.size(); i++) {
                if (i > 0 && run.reached() && run.fails() == signs.get(i - 1).equals("&&")) {
                    continue;
                }
                if (i < signs.size()) {
                    run.asked(nodes.get(i));
                } else {
                    run.run(nodes.get(i));
                }
            }
        }
    }

    /** Joined by {@code |}; how it ends is said by the last. */
    record Pipe(List<ShellNode> nodes) implements ShellNode {
        @Override
        public void in(ShellRun run) {
            boolean failed = false;
            for (ShellNode node : nodes) {
                run.apart(node);
                failed |= run.fails();
            }
            run.endsPipe(failed);
        }
    }

    /** {@code ! command}. */
    record Not(ShellNode node) implements ShellNode {
        @Override
        public void in(ShellRun run) {
            run.asked(node);
            run.endsWith(run.fails() ? 0 : 1);
        }
    }

    /** In a shell of its own: {@code ( … )}, and behind which nobody waits: {@code &}. */
    record Apart(ShellNode node, boolean awaited) implements ShellNode {
        @Override
        public void in(ShellRun run) {
            run.apart(node);
            if (awaited) {
                run.stopsWhereItFails();
            } else {
                run.endsWith(0);
            }
        }
    }

    /** {@code if}. */
    record Choice(ShellNode condition, ShellNode then, ShellNode otherwise) implements ShellNode {
        @Override
        public void in(ShellRun run) {
            boolean before = run.reached();
            run.asked(condition);
            if (!run.reached()) {
                run.run(then);
                if (!run.reached()) {
                    run.run(otherwise);
                }
                return;
            }
            run.answers(!before);
            ShellNode taken = run.fails() ? otherwise : then;
            if (taken.equals(NOTHING)) {
                run.endsWith(0);
            }
            run.run(taken);
        }
    }

    /**
     * {@code while} and {@code until}.
     *
     * @param ends whether it ends where its condition fails
     */
    record Loop(ShellNode condition, boolean ends, ShellNode body) implements ShellNode {
        @Override
        public void in(ShellRun run) {
            boolean before = run.reached();
            run.asked(condition);
            boolean inCondition = !before && run.reached();
            if (!run.reached() || run.fails() != ends) {
                run.run(body);
                boolean again = inCondition || (!before && run.reached() && endless());
                run.leavesLoop(again);
            } else {
                run.endsWith(0);
            }
        }

        private boolean endless() {
            return condition instanceof Sequence only
                    && only.nodes().size() == 1
                    && only.nodes().get(0) instanceof Simple simple
                    && simple.isTrue()
                    && ends;
        }
    }

    /** {@code for}. */
    record Each(ShellNode body) implements ShellNode {
        @Override
        public void in(ShellRun run) {
            run.run(body);
            run.leavesLoop(false);
        }
    }

    /** {@code case}: which of them is taken is not known. */
    record Cases(List<ShellNode> bodies) implements ShellNode {
        @Override
        public void in(ShellRun run) {
            if (run.reached()) {
                run.endsWith(0);
                return;
            }
            for (ShellNode body : bodies) {
                if (!run.reached()) {
                    run.run(body);
                }
            }
        }
    }

    /** A function. */
    record Function(String name, ShellNode body) implements ShellNode {
        @Override
        public void in(ShellRun run) {
            run.define(name, body);
        }
    }
}
