package dev.slipway.adapter.http;

import dev.slipway.adapter.files.Pipes;
import dev.slipway.domain.engine.EngineFile;
import dev.slipway.domain.engine.Sha256;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.secret.MaskedAddress;
import dev.slipway.port.EngineMirror;
import dev.slipway.port.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** A mirror on a web server. */
final class HttpEngineMirror implements EngineMirror {
    private final URI base;
    private final MirrorSettings settings;
    private final Layout layout;
    private final Progress progress;
    private final Sleeper sleeper;
    private final Connector connector;
    private final ConnectionFailures failures;
    private Optional<Requester> requester = Optional.empty();

    private HttpEngineMirror(URI base, MirrorSettings settings, Progress progress, Sleeper sleeper) {
        this.base = base;
        this.settings = settings;
        this.layout = new Layout(settings.layout());
        this.progress = progress;
        this.sleeper = sleeper;
        this.connector = new Connector(settings, progress::note);
        this.failures =
                new ConnectionFailures(settings.patience(), connector.proxies().npmHint());
    }

    /** @param base checked already */
    static HttpEngineMirror of(String base, MirrorSettings settings, Progress progress, Sleeper sleeper) {
        return new HttpEngineMirror(URI.create(base), settings, progress, sleeper);
    }

    @Override
    public String address() {
        return MaskedAddress.of(base);
    }

    @Override
    public PublishedDigests digests(EngineFile file) throws ProblemException {
        int attempts = settings.patience().attempts();
        return new PublishedDigests(
                digest(layout.packedDigest(file), attempts), digest(layout.unpackedDigest(file), attempts));
    }

    @Override
    public Optional<Sha256> unpackedDigest(EngineFile file) throws ProblemException {
        return digest(
                layout.unpackedDigest(file), Math.min(2, settings.patience().attempts()));
    }

    @Override
    public Download open(EngineFile file) throws ProblemException {
        URI uri = uri(layout.packed(file));
        Watch watch = new Watch(settings.patience(), progress::note);
        Attempts attempts = new Attempts(settings.patience().attempts(), progress, sleeper, watch);
        PackedSource source = new PackedSource(requester(), failures, attempts, watch, file, address(), uri);
        ResumingContent content =
                ResumingContent.open(source, settings.patience().maxPackedBytes());
        return new HttpDownload(source.shown(), content.part().total(), content);
    }

    private Optional<Sha256> digest(String path, int most) throws ProblemException {
        URI uri = uri(path);
        Watch watch = new Watch(settings.patience(), progress::note);
        Attempts attempts = new Attempts(most, progress, sleeper, watch);
        while (true) {
            AttemptResult outcome = requester().send(uri, Map.of(), watch);
            if (outcome instanceof AttemptResult.Answered answered) {
                try {
                    return checksum(answered.reply());
                } catch (IOException e) {
                    HttpReply reply = answered.reply();
                    outcome = failures.classify(e, reply.address(), reply.way());
                }
            }
            if (outcome instanceof AttemptResult.Failed failed) {
                attempts.again(failed);
            }
        }
    }

    private Optional<Sha256> checksum(HttpReply reply) throws IOException, ProblemException {
        if (reply.status() != 200) {
            return missing(reply);
        }
        try (InputStream in = reply.body()) {
            byte[] content = ChecksumFile.read(in);
            if (content.length < Math.min(reply.length().orElse(0), ChecksumFile.MOST_BYTES)) {
                throw new IOException("the connection ended after " + content.length + " bytes");
            }
            return Optional.of(ChecksumFile.parse(content, MaskedAddress.of(reply.address())));
        }
    }

    private Optional<Sha256> missing(HttpReply reply) throws ProblemException {
        String page = reply.errorText();
        if (reply.isGone() || HttpRefusals.isMissingInStore(reply.status(), page)) {
            return Optional.empty();
        }
        throw new ProblemException(requester().explain(reply, page));
    }

    private URI uri(String path) {
        return URI.create(Origin.withoutLogin(base) + "/" + path);
    }

    private synchronized Requester requester() throws ProblemException {
        if (requester.isEmpty()) {
            Surroundings surroundings = settings.surroundings();
            Pipes pipes = new Pipes(surroundings.environment(), progress::note);
            Login login = Login.of(base, settings.headers(), surroundings, pipes);
            String userAgent = "slipway/" + settings.version();
            requester = Optional.of(
                    new Requester(connector, failures, login, Origin.of(base), userAgent, settings.chosenBy()));
        }
        return requester.get();
    }
}
