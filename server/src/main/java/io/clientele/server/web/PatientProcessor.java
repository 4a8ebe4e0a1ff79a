package io.clientele.server.web;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.coyote.Adapter;
import org.apache.coyote.ErrorState;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.apache.tomcat.util.res.StringManager;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * One connection's requests, with the deadlines of {@link PatientProtocol}. Tomcat calls {@link #service} whenever more of a
 * head arrives, and reads the body through the {@link InputBuffer}; what of a body nobody wanted is read here too, since Tomcat
 * would do it without a deadline before the next request of the connection.
 */
final class PatientProcessor extends Http11Processor {
    private static final int MOST_UNWANTED_BYTES = 1 << 21;

    private static final String HEAD_TOO_LARGE =
            StringManager.getManager(Http11Processor.class).getString("iib.requestheadertoolarge.error");

    private final long headNanos;
    private final long bodyNanos;

    /** Whose head is incomplete. Processors are reused, and not told when a connection is gone. */
    private @Nullable SocketWrapperBase<?> waitingFor;

    private final Adapter thenDiscarding;

    private long headBegan;
    private boolean bodyHasBegun;
    private long bodyBegan;

    PatientProcessor(PatientProtocol protocol, Adapter adapter, Duration forHead, Duration forBody) {
        super(protocol, adapter);
        headNanos = forHead.toNanos();
        bodyNanos = forBody.toNanos();
        thenDiscarding = new ThenDiscarding(adapter);
        request.setInputBuffer(new Body(request.getInputBuffer()));
    }

    @Override
    public SocketState service(SocketWrapperBase<?> socket) throws IOException {
        if (socket != waitingFor) {
            waitingFor = socket;
            headBegan = System.nanoTime();
        } else if (System.nanoTime() - headBegan > headNanos) {
            waitingFor = null;
            return SocketState.CLOSED;
        }
        bodyHasBegun = false;
        SocketState state = super.service(socket);
        if (state != SocketState.LONG || isAsync()) {
            waitingFor = null;
        }
        return state;
    }

    /** Tomcat answers 400 to a head of any fault, and tells only in words that it is too large. */
    @Override
    protected void setErrorState(ErrorState state, @Nullable Throwable cause) {
        super.setErrorState(state, cause);
        if (cause instanceof IllegalArgumentException && HEAD_TOO_LARGE.equals(cause.getMessage())) {
            response.setStatus(HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE.value());
        }
    }

    @Override
    public Adapter getAdapter() {
        return thenDiscarding;
    }

    /** Reads what the application left of the body. */
    private void discardBody() throws IOException {
        if (isAsync() || request.hasExpectation() || getErrorState().isError()) {
            return;
        }
        Discarded discarded = new Discarded();
        long bytes = 0;
        while (bytes <= MOST_UNWANTED_BYTES) {
            int read = request.doRead(discarded);
            if (read < 0) {
                return;
            }
            bytes += read;
        }
        setErrorState(ErrorState.CLOSE_CLEAN, null);
    }

    private final class Body implements InputBuffer {
        private final InputBuffer inner;

        Body(InputBuffer inner) {
            this.inner = inner;
        }

        @Override
        public int doRead(ApplicationBufferHandler handler) throws IOException {
            if (!bodyHasBegun) {
                bodyHasBegun = true;
                bodyBegan = System.nanoTime();
            }
            if (System.nanoTime() - bodyBegan > bodyNanos) {
                SocketTimeoutException late =
                        new SocketTimeoutException("the client is too slow with the request's body");
                // An answer may still be written; nothing more is read.
                setErrorState(ErrorState.CLOSE_CLEAN, late);
                throw late;
            }
            return inner.doRead(handler);
        }

        @Override
        public int available() {
            return inner.available();
        }
    }

    private final class ThenDiscarding implements Adapter {
        private final Adapter inner;

        ThenDiscarding(Adapter inner) {
            this.inner = inner;
        }

        @Override
        public void service(Request request, Response response) throws Exception {
            inner.service(request, response);
            discardBody();
        }

        @Override
        public boolean prepare(Request request, Response response) throws Exception {
            return inner.prepare(request, response);
        }

        @Override
        public boolean asyncDispatch(Request request, Response response, SocketEvent event) throws Exception {
            return inner.asyncDispatch(request, response, event);
        }

        @Override
        public void log(Request request, Response response, long nanos) {
            inner.log(request, response, nanos);
        }

        @Override
        public void checkRecycled(Request request, Response response) {
            inner.checkRecycled(request, response);
        }

        @Override
        public String getDomain() {
            return inner.getDomain();
        }
    }

    private static final class Discarded implements ApplicationBufferHandler {
        private @Nullable ByteBuffer bytes;

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            bytes = buffer;
        }

        @Override
        public @Nullable ByteBuffer getByteBuffer() {
            return bytes;
        }

        @Override
        public void expand(int size) {}
    }
}
