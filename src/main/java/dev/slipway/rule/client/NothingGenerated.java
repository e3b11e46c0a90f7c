package dev.slipway.rule.client;

import dev.slipway.domain.client.ClientsShipped;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Verdict;
import java.util.ArrayList;
import java.util.List;

/** GEN001: what ships asks for a client, and there is none, or the one that says that nothing was generated. */
record NothingGenerated(String rule) implements Check<ClientsShipped> {
    @Override
    public Verdict judge(ClientsShipped all) {
        String name = all.shipped().name();
        if (!all.isOfPrisma()) {
            return new Verdict.NotApplicable("nothing in " + name + " asks for a client of Prisma");
        }
        if (!all.clients().isEmpty()) {
            return Verdict.PASSED;
        }
        if (!all.unread().isEmpty()) {
            return new Verdict.NotChecked("whether " + name + " has a client: "
                    + all.shipped().shown(all.unread().get(0)) + " could not be read, or is too large");
        }
        if (all.stubs().isEmpty() && all.callers().isEmpty()) {
            return new Verdict.NotChecked("whether anything in " + name + " uses "
                    + all.shipped().shown(all.packages().get(0)) + ", for which no client is generated");
        }
        List<Place> evidence = new ArrayList<>();
        all.stubs().forEach(each -> evidence.add(all.shipped().place(each, "@prisma/client did not initialize yet")));
        all.callers().stream()
                .limit(3)
                .forEach(each -> evidence.add(all.shipped().place(each, "loads @prisma/client")));
        all.packages().stream()
                .limit(3)
                .forEach(each -> evidence.add(all.shipped().place(each, "no .prisma/client beside it")));
        return Verdict.found(error(
                all.stubs().isEmpty()
                        ? name + " uses Prisma's client, and no generated client is in it."
                        : name + " has only the stub of a client, which throws at the first use.",
                evidence,
                "Run prisma generate before it is packed, and ship what is generated: node_modules/.prisma, or the"
                        + " output of the generator."));
    }
}
