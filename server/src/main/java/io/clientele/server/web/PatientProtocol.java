package io.clientele.server.web;

import java.time.Duration;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;

/**
 * HTTP/1.1 for clients that are slow, but not for ever. Tomcat's own timeout is between two bytes: a client that sends one now
 * and then keeps its connection, and while a body is read a thread too, for as long as it likes. Here the whole head of a
 * request has a deadline, and so has its body.
 */
public final class PatientProtocol extends Http11NioProtocol {
    private Duration forHead = Duration.ofSeconds(20);
    private Duration forBody = Duration.ofSeconds(60);

    /**
     * Other deadlines than 20 and 60 seconds.
     *
     * @param head from a request's first byte to the end of its headers
     * @param body from the first look at the body to its end
     */
    public void setDeadlines(Duration head, Duration body) {
        forHead = head;
        forBody = body;
    }

    @Override
    protected Processor createProcessor() {
        return new PatientProcessor(this, getAdapter(), forHead, forBody);
    }
}
