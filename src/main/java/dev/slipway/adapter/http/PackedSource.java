package dev.slipway.adapter.http;

import dev.slipway.domain.engine.EngineFile;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.secret.MaskedAddress;
import dev.slipway.port.BrokenDownload;
import dev.slipway.port.EngineMirror;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Asks for one packed file, or for the rest of it, as often as the attempts allow. */
record PackedSource(
        Requester requester,
        ConnectionFailures failures,
        Attempts attempts,
        Watch watch,
        EngineFile file,
        String mirror,
        URI address) {
    String shown() {
        return MaskedAddress.of(address);
    }

    /** The whole file. */
    HttpReply start() throws ProblemException {
        while (true) {
            AttemptResult outcome = requester.send(address, Map.of(), watch);
            if (outcome instanceof AttemptResult.Answered answered) {
                return whole(answered.reply());
            }
            if (outcome instanceof AttemptResult.Failed failed) {
                attempts.again(failed);
            }
        }
    }

    /** The whole file again, after a failure that came before its first byte. */
    HttpReply restart(AttemptResult.Failed failure) throws ProblemException {
        attempts.again(failure);
        return start();
    }

    /** The rest of the file. */
    HttpReply resume(AttemptResult.Failed failure, PartialContent part) throws ProblemException, BrokenDownload {
        if (part.validator().isEmpty()) {
            throw new BrokenDownload(failure.problem(), true);
        }
        Map<String, String> rest = Map.of(
                "Range",
                "bytes=" + part.received() + "-",
                "If-Range",
                part.validator().get());
        AttemptResult.Failed last = failure;
        while (true) {
            attempts.again(last);
            AttemptResult outcome = requester.send(address, rest, watch);
            if (outcome instanceof AttemptResult.Answered answered) {
                return rest(answered.reply(), part);
            }
            if (outcome instanceof AttemptResult.Failed failed) {
                last = failed;
            }
        }
    }

    AttemptResult.Failed broken(IOException e, PartialContent part) {
        return broken(failures.why(e), part, failures.mostRetries(e));
    }

    AttemptResult.Failed broken(String why, PartialContent part) {
        return broken(why, part, Integer.MAX_VALUE);
    }

    private AttemptResult.Failed broken(String why, PartialContent part, int mostRetries) {
        Problem problem = HttpProblem.downloadBroken(shown(), part.progress(), why);
        String reason = why + " after " + part.progress() + " of " + shown();
        return new AttemptResult.Failed(problem, reason, Optional.empty(), mostRetries);
    }

    private HttpReply whole(HttpReply reply) throws ProblemException {
        if (reply.status() == 200) {
            return reply;
        }
        String page = reply.errorText();
        reply.abort();
        throw new ProblemException(
                reply.isGone()
                        ? EngineMirror.notPublished(file, mirror, MaskedAddress.of(reply.address()))
                        : requester.explain(reply, page));
    }

    private HttpReply rest(HttpReply reply, PartialContent part) throws ProblemException, BrokenDownload {
        int status = reply.status();
        if (status == 206 && part.isContinuedBy(reply)) {
            return reply;
        }
        reply.abort();
        if (status == 200 || status == 206 || status == 416) {
            String why = "the mirror does not continue it (HTTP status " + status + "), or the file has changed";
            throw new BrokenDownload(HttpProblem.downloadBroken(shown(), part.progress(), why), true);
        }
        throw new ProblemException(requester.explain(reply, ""));
    }
}
