package io.clientele.cli;

import io.clientele.cli.options.WholeNumber;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code clientele serve}: REST API and admin over a database. */
@Command(
        name = "serve",
        description = {
            "Serve a database: REST API, admin and RFM dashboard.",
            "",
            "On this machine everybody may read, so that curl works at once; writing needs an account, which"
                    + " 'clientele createsuperuser' makes. On an address that other machines reach, reading needs one too"
                    + " unless --public-read is given. Ctrl-C stops the server when the requests that it has begun are"
                    + " answered. The other commands can work on the database meanwhile."
        },
        footer = {
            "  clientele serve",
            "  clientele serve --port 9000 --db shop.db --access-log",
            "  clientele serve --host 0.0.0.0 --allowed-host crm.example.com --json-log",
            "  curl http://localhost:8000/api/rfm/"
        })
final class ServeCommand extends DatabaseCommand {
    @Option(
            names = "--host",
            paramLabel = "HOST",
            description = "The name or address to listen on; 0.0.0.0 is all of this machine's. Default: 127.0.0.1.")
    private String host = "127.0.0.1";

    @Option(
            names = "--port",
            paramLabel = "PORT",
            converter = WholeNumber.Port.class,
            description = "The port; 0 takes any free one. Default: 8000.")
    private long port = 8000;

    @Option(names = "--public-read", description = "Let everybody read who reaches the server.")
    private boolean publicRead;

    @Option(
            names = "--allowed-host",
            paramLabel = "NAME",
            description = "A further name in the Host header to answer to; may be given several times.")
    private List<String> allowedHosts = new ArrayList<>();

    @Option(
            names = "--behind-proxy",
            description =
                    "Believe the X-Forwarded headers of a proxy in the same network, which must set them all. Reading"
                            + " is then not open on the loopback either.")
    private boolean behindProxy;

    @Option(names = "--access-log", description = "Log each request, on standard error.")
    private boolean accessLog;

    @Option(names = "--json-log", description = "Write logs as JSON, an object a line.")
    private boolean jsonLog;

    ServeCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        Serving.run(
                console(),
                new Serving.Wish(
                        location(), host, (int) port, publicRead, allowedHosts, behindProxy, accessLog, jsonLog),
                dbArgument());
        return ExitCode.OK;
    }
}
