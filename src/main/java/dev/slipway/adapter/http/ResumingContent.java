package dev.slipway.adapter.http;

import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.BrokenDownload;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of a packed file, over as many connections as it takes. */
final class ResumingContent extends InputStream {
    private final PackedSource source;
    private final long most;
    private volatile boolean closed;
    private volatile HttpReply reply;
    private InputStream body = InputStream.nullInputStream();
    private PartialContent part;
    private int ahead = -1;

    private ResumingContent(PackedSource source, HttpReply first, long most) {
        this.source = source;
        this.most = most;
        this.reply = first;
        this.part = PartialContent.none(first);
    }

    /** Opens the file and waits for its first byte. */
    static ResumingContent open(PackedSource source, long most) throws ProblemException {
        HttpReply first = source.start();
        ResumingContent content = new ResumingContent(source, first, most);
        try {
            content.take(first, PartialContent.none(first));
            content.ahead = content.readOne();
            return content;
        } catch (BrokenDownload e) {
            content.close();
            throw new ProblemException(e.problem(), e);
        } catch (IOException e) {
            content.close();
            throw new ProblemException(source.broken(e, content.part).problem(), e);
        }
    }

    PartialContent part() {
        return part;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (ahead >= 0) {
            requireOpen();
            buffer[offset] = (byte) ahead;
            ahead = -1;
            return 1;
        }
        return receive(buffer, offset, length);
    }

    private int readOne() throws IOException {
        byte[] one = new byte[1];
        return receive(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    private int receive(byte[] buffer, int offset, int length) throws IOException {
        while (true) {
            requireOpen();
            AttemptResult.Failed failure;
            try {
                int bytes = body.read(buffer, offset, length);
                if (bytes > 0) {
                    count(bytes);
                    return bytes;
                }
                if (part.total().isEmpty() || part.isWhole()) {
                    return -1;
                }
                failure = source.broken("the connection ended", part);
            } catch (BrokenDownload e) {
                throw e;
            } catch (IOException e) {
                requireOpen();
                failure = source.broken(e, part);
            }
            reconnect(failure);
        }
    }

    private void count(int bytes) throws BrokenDownload {
        part = part.plus(bytes);
        if (part.received() > most) {
            throw broken(HttpProblem.tooLarge(source.shown(), part.received(), most), false);
        }
        if (part.total().isPresent() && part.received() > part.total().getAsLong()) {
            throw broken(source.broken("more came than was announced", part).problem(), true);
        }
    }

    private void reconnect(AttemptResult.Failed failure) throws IOException {
        reply.abort();
        try {
            if (part.received() == 0) {
                HttpReply next = source.restart(failure);
                take(next, PartialContent.none(next));
            } else {
                take(source.resume(failure, part), part);
            }
        } catch (ProblemException e) {
            throw broken(e.problem(), false);
        }
    }

    private void take(HttpReply next, PartialContent known) throws IOException {
        reply = next;
        part = known;
        if (known.total().orElse(0) > most) {
            next.abort();
            throw broken(HttpProblem.tooLarge(source.shown(), known.total().orElse(0), most), false);
        }
        body = next.body();
        if (closed) {
            next.abort();
        }
    }

    private void requireOpen() throws IOException {
        if (closed) {
            throw new IOException("the download was closed");
        }
    }

    private static BrokenDownload broken(Problem problem, boolean worthRestarting) {
        return new BrokenDownload(problem, worthRestarting);
    }

    /** Ends the download from any thread at once; the connection is cut unless the whole file has come. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (!part.isWhole()) {
            reply.abort();
        }
    }
}
