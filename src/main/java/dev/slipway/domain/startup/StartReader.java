package dev.slipway.domain.startup;

import dev.slipway.domain.dockerfile.Paths;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.project.Fact;
import dev.slipway.domain.startup.Startup.Unread;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Follows what is started to the programs that run in the end. */
public final class StartReader {
    private static final int DEEPEST = 12;
    private static final int MOST = 2000;
    private static final int MOST_TEXTS = 500;
    private static final Set<String> SHELLS = Set.of("sh", "bash", "ash", "dash");
    private static final List<String> PATH = List.of("/usr/local/bin", "/usr/bin", "/bin", "/usr/local/sbin", "/sbin");

    private final StartFiles files;
    private final Set<StartedProgram> steps = new LinkedHashSet<>();
    private final Set<Unread> unread = new LinkedHashSet<>();
    private int texts;

    public StartReader(StartFiles files) {
        this.files = files;
    }

    /**
     * Where in the start we are.
     *
     * @param arguments of the script that is read: {@code "$@"}
     * @param stops whether its shell ends at the first failure
     */
    private record At(String folder, List<String> arguments, boolean ignored, boolean stops, int depth) {
        At in(String other) {
            return new At(other, arguments, ignored, stops, depth);
        }

        At behind(ShellCommand command) {
            return new At(folder, arguments, ignored || command.ignored(), command.stops(), depth + 1);
        }

        At into(List<String> others, boolean stopsAtFirst) {
            return new At(folder, others, ignored, stopsAtFirst, depth + 1);
        }
    }

    /** Reads a program with its arguments. */
    public void program(List<String> words, String folder, Place place) {
        run(words, place, new At(folder, List.of(), false, false, 0));
    }

    /** Reads a line for a shell, with the arguments that it is given. */
    public void line(String text, List<String> arguments, String folder, Place place) {
        shell(text, place, false, new At(folder, arguments, false, false, 0));
    }

    /** All that was read. */
    public Startup end() {
        return new Startup(List.copyOf(steps), List.copyOf(unread));
    }

    /** @param file whether the place is a file whose lines the commands stand on */
    private void shell(String text, Place place, boolean file, At at) {
        if (at.depth() > DEEPEST || texts++ > MOST_TEXTS) {
            unread.add(new Unread("it goes deeper than is followed", place));
            return;
        }
        At now = at;
        for (ShellCommand command : ShellText.commands(text, at.stops())) {
            List<String> words = command.filled(at.arguments());
            if (words.isEmpty()) {
                continue;
            }
            Place here = file ? command.in(place) : place;
            if (words.get(0).equals("cd") && words.size() > 1 && !words.get(1).contains("$")) {
                now = now.in(Paths.resolve(now.folder(), words.get(1)));
            } else {
                run(words, here, now.behind(command));
            }
        }
    }

    private void run(List<String> all, Place place, At at) {
        List<String> words = Wrappers.inner(all);
        if (words.isEmpty() || words.get(0).equals("set") || steps.size() > MOST) {
            return;
        }
        StartedProgram step = new StartedProgram(words, at.folder(), place, at.ignored());
        String program = step.program();
        if (words.get(0).startsWith("$")) {
            unread.add(new Unread("it runs " + words.get(0) + ", which only a run can tell", place));
        } else if (SHELLS.contains(program)) {
            shellOf(step, at);
        } else if (program.equals(".") || program.equals("source") || program.equals("eval")) {
            if (words.size() > 1 && !program.equals("eval")) {
                script(words.get(1), step, at, true, at.stops());
            }
        } else if (program.equals("run-s") || program.equals("run-p") || program.equals("npm-run-all")) {
            words.stream()
                    .skip(1)
                    .filter(word -> !word.startsWith("-"))
                    .forEach(name -> packageScript(name, List.of(), step, at));
        } else if (program.equals("concurrently")) {
            words.stream()
                    .skip(1)
                    .filter(word -> word.contains(" "))
                    .forEach(line -> shell(line, step.place(), false, at.into(at.arguments(), false)));
        } else if (ManagerCall.is(program)) {
            manager(step, at);
        } else {
            program(step, at);
        }
    }

    private void shellOf(StartedProgram step, At at) {
        List<String> words = step.words();
        List<String> options = new ArrayList<>(List.of("set"));
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i);
            boolean option = word.startsWith("-") && !word.startsWith("--");
            if (option && word.contains("c") && i + 1 < words.size()) {
                List<String> rest = words.subList(Math.min(words.size(), i + 3), words.size());
                String set = String.join(" ", options) + (word.contains("e") ? " -e\n" : "\n");
                shell(set + words.get(i + 1), step.place(), false, at.into(rest, false));
                return;
            }
            if (!word.startsWith("-") && !(i > 1 && words.get(i - 1).endsWith("o"))) {
                boolean stops = options.stream()
                        .anyMatch(each -> each.startsWith("-") ? each.contains("e") : each.equals("errexit"));
                script(word, step.with(words.subList(i, words.size())), at, true, stops);
                return;
            }
            if (!word.startsWith("--")) {
                options.add(word);
            }
        }
        steps.add(step);
    }

    /** By its own first line. */
    private void program(StartedProgram step, At at) {
        String path = step.words().get(0);
        boolean stops = found(path, at.folder())
                .flatMap(text -> text.text().lines().findFirst())
                .filter(first -> first.startsWith("#!") && first.contains(" -e"))
                .isPresent();
        script(path, step, at, path.endsWith(".sh"), stops);
    }

    /**
     * @param mustBe whether it can be nothing but a text for a shell
     * @param stops whether its shell ends at the first failure
     */
    private void script(String path, StartedProgram step, At at, boolean mustBe, boolean stops) {
        Optional<StartText> text = found(path, at.folder());
        if (text.filter(each -> mustBe || each.isForShell()).isPresent()) {
            At inside = at.into(step.words().subList(1, step.words().size()), stops);
            shell(text.get().text(), Place.in(text.get().name(), text.get().line(), ""), true, inside);
        } else if (mustBe && !path.contains("$")) {
            unread.add(new Unread("it runs " + path + ", which is not at hand", step.place()));
            // A script hands on to what it is given, more often than not.
            afterUnread(step, at);
        } else if (!calls(step, at)) {
            steps.add(step);
        }
    }

    /** Whether it is a program that calls Prisma, and then starts what it is given. */
    private boolean calls(StartedProgram step, At at) {
        Optional<NodeProgram> program = NodeProgram.of(step);
        Optional<StartText> text = program.flatMap(each -> found(each.path(), at.folder()));
        Optional<NodeProgram.Call> call = text.flatMap(NodeProgram::call);
        call.ifPresent(each -> {
            shell(
                    each.command(),
                    Place.in(text.get().name(), each.line(), each.command()),
                    false,
                    at.into(List.of(), true));
            steps.add(step);
            if (!program.get().arguments().isEmpty()) {
                run(program.get().arguments(), step.place(), at.into(at.arguments(), false));
            }
        });
        return call.isPresent();
    }

    private void afterUnread(StartedProgram step, At at) {
        List<String> rest = step.words().subList(1, step.words().size());
        if (!rest.isEmpty() && !rest.get(0).startsWith("-")) {
            run(rest, step.place(), at.into(at.arguments(), false));
        }
    }

    private Optional<StartText> found(String path, String folder) {
        if (path.contains("/") || path.endsWith(".sh")) {
            Optional<StartText> there = files.text(Paths.resolve(folder, path));
            if (there.isPresent() || path.contains("/")) {
                return there;
            }
        }
        return PATH.stream()
                .flatMap(each -> files.text(each + "/" + path).stream())
                .findFirst();
    }

    private void manager(StartedProgram step, At at) {
        ManagerCall call = ManagerCall.of(step);
        Optional<String> folder = call.elsewhere()
                ? call.other().flatMap(name -> files.packageFolder(call.folder(), name))
                : Optional.of(call.folder());
        if (folder.isPresent()
                && call.script().isPresent()
                && packageScript(call.script().get(), call.arguments(), step, at.in(folder.get()))) {
            return;
        }
        if (call.elsewhere()) {
            unread.add(new Unread("it runs a script of another package of the workspace", step.place()));
        } else if (call.run()
                && files.scripts(call.folder()).isEmpty()
                && !step.program().equals("yarn")) {
            unread.add(new Unread("it runs a script of a package.json that is not at hand", step.place()));
        }
        steps.add(step);
    }

    /** With those before and after it; false where there is none of that name. */
    private boolean packageScript(String name, List<String> arguments, StartedProgram step, At at) {
        Optional<PackageScripts> scripts = files.scripts(at.folder());
        if (scripts.flatMap(each -> each.script(name)).isEmpty()) {
            if (scripts.isEmpty() && name.equals("start")) {
                unread.add(new Unread("it runs the script start of a package.json that is not at hand", step.place()));
            }
            return false;
        }
        if (at.depth() > DEEPEST) {
            return true;
        }
        boolean hooks = scripts.get().hasHooks();
        for (String each : hooks ? List.of("pre" + name, name, "post" + name) : List.of(name)) {
            Optional<Fact<String>> script = scripts.get().script(each);
            List<String> handed = each.equals(name) ? arguments : List.of();
            String more = handed.isEmpty() ? "" : " \"$@\"";
            script.ifPresent(fact -> shell(fact.value() + more, fact.place(), false, at.into(handed, false)));
        }
        return true;
    }
}
