package dev.slipway.rule.source;

import dev.slipway.domain.edge.EdgeCode;
import dev.slipway.domain.edge.EdgeFile;
import dev.slipway.domain.edge.EdgeFile.Ground;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.script.ReachedClient;
import java.util.ArrayList;
import java.util.List;

/** SRC003: a client is used at the edge that does not run there. */
record ClientAtTheEdge(String rule) implements Check<EdgeCode> {
    private static final int MOST_NAMED = 4;

    @Override
    public Verdict judge(EdgeCode code) {
        List<Finding> findings = new ArrayList<>();
        List<String> open = new ArrayList<>();
        code.unseen().ifPresent(open::add);
        for (EdgeFile file : code.files()) {
            int before = findings.size() + open.size();
            file.clients().forEach(client -> judge(code, file, client, findings, open));
            if (before == findings.size() + open.size()) {
                file.unread().ifPresent(open::add);
            }
        }
        if (!findings.isEmpty()) {
            return Verdict.of(findings);
        }
        if (!open.isEmpty()) {
            return new Verdict.NotChecked(
                    open.get(0) + (open.size() > 1 ? "; and " + (open.size() - 1) + " more" : ""));
        }
        return code.files().isEmpty() ? new Verdict.NotApplicable("nothing runs at the edge") : Verdict.PASSED;
    }

    private void judge(EdgeCode code, EdgeFile file, ReachedClient client, List<Finding> findings, List<String> open) {
        String whose = "the client of " + client.site().place().file();
        if (code.version().isEmpty()) {
            open.add("whether " + whose + " runs at the edge, where " + file.name()
                    + " does: no file tells the version of Prisma");
            return;
        }
        EdgeNeed need = new EdgeNeed(code.version().get(), code.generators(), code.deployed());
        EdgeNeed.Told told = need.of(client.site(), file);
        if (told instanceof EdgeNeed.Unsure unsure) {
            open.add("whether " + whose + ", which " + file.name() + " has at the edge, " + unsure.why());
        } else if (told instanceof EdgeNeed.Fails fails) {
            if (client.use().compareTo(fails.by()) >= 0) {
                findings.add(finding(file, client, fails));
            } else {
                open.add("whether " + file.name() + ", which runs at the edge, asks " + whose + by(client)
                        + ", which would fail: only a run tells; take the import out of its way");
            }
        }
    }

    private Finding finding(EdgeFile file, ReachedClient client, EdgeNeed.Fails fails) {
        boolean itself = client.site().place().file().equals(file.name());
        return error(
                file.name() + " runs at the edge, and its client"
                        + (itself ? "" : ", of " + client.site().place().file() + by(client) + ",") + " " + fails.why()
                        + ".",
                List.of(file.why(), client.site().place()),
                remedy(file.ground()));
    }

    /** The files between, where there are some. */
    private static String by(ReachedClient client) {
        List<String> way = client.way();
        if (way.size() <= 2) {
            return "";
        }
        List<String> between = way.subList(1, way.size() - 1);
        return " by " + String.join(", ", between.subList(0, Math.min(MOST_NAMED, between.size())))
                + (between.size() > MOST_NAMED ? ", …" : "");
    }

    private static String remedy(Ground ground) {
        String adapter =
                "give the client an adapter over HTTP or WebSockets, such as @prisma/adapter-neon, or Accelerate";
        return switch (ground) {
            case EDGE_RUNTIME -> "Take the runtime out, so that it runs in Node.js; or " + adapter + ".";
            case MIDDLEWARE ->
                "Ask the database elsewhere, or have it run in Node.js: proxy.ts of Next.js 16, runtime: 'nodejs' in its"
                        + " config from 15.5; or " + adapter + ".";
            case DENO -> "Make it a function of netlify/functions, which run in Node.js; or " + adapter + ".";
            case WORKER -> Character.toUpperCase(adapter.charAt(0)) + adapter.substring(1) + ".";
        };
    }
}
