package dev.slipway.rule.netlify;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Times of a schedule, as cron-parser 4 takes them: one to six fields, counted from the last. */
final class Cron {
    private static final List<String> NAMES = List.of("@yearly", "@monthly", "@weekly", "@daily", "@hourly");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> DAYS = List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat");

    private record Field(String name, int least, int most, List<String> words) {}

    private static final List<Field> FIELDS = List.of(
            new Field("second", 0, 59, List.of()),
            new Field("minute", 0, 59, List.of()),
            new Field("hour", 0, 23, List.of()),
            new Field("day of the month", 1, 31, List.of()),
            new Field("month", 1, 12, MONTHS),
            new Field("day of the week", 0, 7, DAYS));

    private Cron() {}

    /** What is wrong, a clause; empty when nothing is. */
    static Optional<String> error(String text) {
        if (NAMES.contains(text)) {
            return Optional.empty();
        }
        List<String> parts = List.of(text.strip().split("\\s+"));
        if (parts.size() > FIELDS.size()) {
            return Optional.of("it has " + parts.size() + " fields, and 5 or 6 are allowed");
        }
        for (int i = 0; i < parts.size(); i++) {
            Field field = FIELDS.get(FIELDS.size() - parts.size() + i);
            for (String item : parts.get(i).split(",", -1)) {
                if (!isTime(item.toLowerCase(Locale.ROOT), field)) {
                    return Optional.of("\"" + item + "\" is no " + field.name());
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isTime(String item, Field field) {
        String[] step = item.split("/", -1);
        String[] range = step[0].split("-", -1);
        boolean steps = step.length == 1 || (step.length == 2 && step[1].matches("[1-9]\\d{0,3}"));
        boolean day = field.name().startsWith("day");
        if (step[0].equals("*") || (day && step[0].equals("?")) || (day && step[0].equals("l"))) {
            return steps;
        }
        boolean special = field.words().equals(DAYS) && step[0].matches("[0-7](l|#[1-5])");
        return special
                || (steps
                        && range.length <= 2
                        && number(range[0], field) >= 0
                        && (range.length == 1 || number(range[1], field) >= number(range[0], field)));
    }

    private static int number(String text, Field field) {
        int word = field.words().indexOf(text);
        if (word >= 0) {
            return word + field.least();
        }
        int value = text.matches("\\d{1,4}") ? Integer.parseInt(text) : -1;
        return value >= field.least() && value <= field.most() ? value : -1;
    }
}
