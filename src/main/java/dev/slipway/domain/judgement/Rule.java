package dev.slipway.domain.judgement;

/**
 * A rule as the catalogue has it. An id never changes its meaning.
 *
 * @param id such as {@code URL003}
 * @param family the rules it belongs to, such as {@code url}
 * @param severity what a finding has unless its check says otherwise
 * @param majors of Prisma for which it holds: {@code all}, {@code 2-6}, {@code 7+}
 * @param title what a finding of it says in a few words
 * @param source where its facts are from, with the date
 * @param judged whether some command judges it; one that none does yet is only named as not checked
 */
public record Rule(
        String id, String family, Severity severity, String majors, String title, String source, boolean judged) {}
