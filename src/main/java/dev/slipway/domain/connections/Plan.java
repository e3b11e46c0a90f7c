package dev.slipway.domain.connections;

import dev.slipway.domain.capacity.AccountQuota;
import dev.slipway.domain.capacity.Budget;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One database's connections over functions and services: what rules about connections judge.
 *
 * @param shares in the order of the files
 * @param account executions of the AWS account, where they are known
 * @param unknown what could not be read, or is not known, each with its reason
 * @param notes what a user should know besides
 * @param typed the options that make it once more, each behind a blank
 */
public record Plan(
        Budget budget, List<Share> shares, Setting account, List<String> unknown, List<String> notes, String typed) {
    public Plan {
        shares = List.copyOf(shares);
        unknown = List.copyOf(unknown);
        notes = List.copyOf(notes);
    }

    /** The command that writes what is suggested. */
    public String write() {
        return command("--write");
    }

    /** The command that makes this plan, with an option more. */
    public String command(String option) {
        return "slipway connections plan" + typed + " " + option;
    }

    public List<Demand> demands() {
        return shares.stream().map(Share::demand).toList();
    }

    /** Functions that grow with their traffic. */
    public List<Demand> unbounded() {
        return demands().stream().filter(Demand::isUnbounded).toList();
    }

    /** The sum of what is known, in connections. */
    public long known() {
        return demands().stream().mapToLong(d -> d.connections().orElse(0)).sum();
    }

    /** What is open for certain, as each opens what it opens at least. */
    public long least() {
        return demands().stream().mapToLong(Demand::least).sum();
    }

    /** What is known, and what the rest of the account may run where that is what bounds it. */
    public long peak() {
        return known() + (isBoundedByAccount() ? most() : 0);
    }

    /**
     * Whether the account itself keeps what is unbounded within the budget. Functions that share a database are trusted
     * to that only when the quota was named: an account can have a higher one than AWS gives by default.
     */
    public boolean isBoundedByAccount() {
        boolean trusted = shares.size() == 1 || account.number().isPresent();
        return trusted && !unbounded().isEmpty() && known() + most() <= budget.connections();
    }

    /** What the unbounded can open together, at the price of the dearest. */
    public long most() {
        return room() * dearest();
    }

    /** Connections that one more sandbox of the dearest unbounded function costs. */
    public long dearest() {
        return unbounded().stream()
                .map(Demand::price)
                .max(Comparator.naturalOrder())
                .orElse(0L);
    }

    /**
     * Executions that no function has reserved. Where more is reserved than the account is said to have, it has more
     * than that, and how much is not known: then all of the quota.
     */
    public long room() {
        long reserved = demands().stream()
                .filter(d -> d.workload().isFunction())
                .mapToLong(d -> d.cap().orElse(0))
                .sum();
        int quota = quota().executions();
        return reserved < quota ? quota - reserved : quota;
    }

    public AccountQuota quota() {
        return new AccountQuota(account.orElse(AccountQuota.DEFAULT.executions()));
    }

    /** Whether there are numbers that would make it fit. */
    public boolean hasSuggestions() {
        return shares.stream().anyMatch(share -> share.suggested().isPresent());
    }

    /** Whether some of them can be written into the files. */
    public boolean writesSuggestions() {
        return shares.stream().anyMatch(Share::isWritten);
    }

    /** The numbers that would make it fit: {@code web 8, api 3}. */
    public String suggestions() {
        return shares.stream()
                .filter(share -> share.suggested().isPresent())
                .map(share -> share.demand().workload().name() + " "
                        + share.suggested().getAsInt())
                .collect(Collectors.joining(", "));
    }

    /** What all may open when each has what is suggested, or what it has now. */
    public long suggestedPeak() {
        return shares.stream()
                .mapToLong(share -> share.suggested().isPresent()
                        ? share.suggestedConnections()
                        : share.demand().connections().orElse(0))
                .sum();
    }
}
