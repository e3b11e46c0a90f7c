package dev.slipway.usecase.deploycheck;

import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.judgement.RuleVerdict;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.Problem.Kind;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.schema.InvalidSchema;
import dev.slipway.rule.url.UrlRules;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What was said of a project so far; what one cannot read does not keep the others from judging. */
final class Answers {
    private List<RuleVerdict> judged = new ArrayList<>();
    private boolean unreadable;

    /** One question to one who can say something of it. */
    interface Question {
        Outcome ask() throws ProblemException;
    }

    void ask(String rules, Question question) {
        unreadable |= !isRead(rules, question);
    }

    /** Asks, and answers whether what it is about could be read; that counts nowhere else. */
    boolean isRead(String rules, Question question) {
        try {
            add(question.ask());
            return true;
        } catch (InvalidSchema e) {
            RuleVerdict found = UrlRules.refused(e);
            if (!judged.contains(found)) {
                judged.add(found);
            }
            open(rules, "Prisma refuses the schema, so what it says is not known (SCH001).");
            return false;
        } catch (ProblemException e) {
            open(rules, e.problem().told());
            return e.problem().kind() == Kind.USAGE;
        }
    }

    void add(Outcome outcome) {
        judged.addAll(outcome.judged());
    }

    void open(String rules, String why) {
        judged.add(RuleVerdict.notChecked(rules, why));
    }

    void unread(String rules, Problem problem) {
        unread();
        open(rules, problem.told());
    }

    void unread() {
        unreadable = true;
    }

    void change(UnaryOperator<List<RuleVerdict>> all) {
        judged = new ArrayList<>(all.apply(judged));
    }

    List<RuleVerdict> judged() {
        return judged;
    }

    /** Whether something that had to be judged could not be read. */
    boolean unreadable() {
        return unreadable;
    }
}
