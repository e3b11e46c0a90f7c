package dev.slipway.precision;

import dev.slipway.testing.Contents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A project beside what ships of it.
 *
 * @param options how it is judged, behind the verb
 * @param said the rules whose note holds of every project that goes there
 */
record Layout(String name, Contents project, List<Ship> ships, List<String> options, List<String> said) {
    static Layout of(String name, Contents project, Ship... ships) {
        return new Layout(name, project, List.of(ships), List.of("--max-connections", "100"), List.of());
    }

    Layout with(String... more) {
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of(more));
        return new Layout(name, project, ships, all, said);
    }

    Layout saying(String... rules) {
        return new Layout(name, project, ships, options, List.of(rules));
    }

    /** The same, of which something may be changed. */
    Layout copy() {
        return new Layout(name, project.copy(), ships.stream().map(Ship::copy).toList(), options, said);
    }

    /** The same with its packages in another form. */
    Layout in(Ship.Form form) {
        return new Layout(
                name, project, ships.stream().map(each -> each.in(form)).toList(), options, said);
    }

    /** The same whose package, the only one, is of another name. */
    Layout in(String stem) {
        Ship ship = ships.get(0);
        return new Layout(
                name, project, List.of(new Ship(stem, ship.form(), ship.layers(), ship.run())), options, said);
    }

    /** The same, of which nothing is packed yet. */
    Layout unpacked() {
        return new Layout(name, project, List.of(), options, said);
    }

    /** The contents of its only, or its first, package; of an image those of the layer that is the application's. */
    Contents shipped() {
        List<Contents> layers = ships.get(0).layers();
        return layers.get(layers.size() - 1);
    }

    /** The word of the platform that it goes to. */
    String platform() {
        if (project.has("vercel.json")) {
            return "vercel";
        }
        if (project.has("netlify.toml")) {
            return "netlify";
        }
        if (project.has("now.json")) {
            return "now";
        }
        return ships.get(0).form() == Ship.Form.IMAGE && !name.contains("Lambda") ? "image" : "lambda";
    }

    /** Puts it there. */
    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        project.write(folder);
        for (Ship ship : ships) {
            ship.write(folder);
        }
    }

    /** What is typed in its folder. */
    String[] line(String... verb) {
        List<String> words = new ArrayList<>(List.of(verb));
        words.addAll(options);
        for (Ship ship : ships) {
            words.add(ship.form() == Ship.Form.IMAGE ? "--image" : "--package");
            words.add(ship.path());
        }
        return words.toArray(String[]::new);
    }

    @Override
    public String toString() {
        return name;
    }
}
