package io.clientele.verify;

import com.sun.jdi.AbsentInformationException;
import com.sun.jdi.Bootstrap;
import com.sun.jdi.LocalVariable;
import com.sun.jdi.Method;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.StackFrame;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.IllegalConnectorArgumentsException;
import com.sun.jdi.connect.ListeningConnector;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.request.BreakpointRequest;
import com.sun.jdi.request.ClassPrepareRequest;
import com.sun.jdi.request.EventRequest;
import io.clientele.cli.Clientele;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The real {@code clientele} in a process of its own, stopped by the debugger's interface where a certain method is called for
 * the n-th time. The program needs no hook for it, and nothing depends on how fast anything is.
 */
final class Paused implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 120_000;

    private final Process process;
    private final VirtualMachine vm;
    private final Path log;
    private boolean gone;

    private Paused(Process process, VirtualMachine vm, Path log) {
        this.process = process;
        this.vm = vm;
        this.log = log;
    }

    /**
     * A method's n-th call.
     *
     * @param className of a class of ours, its package without {@code io.clientele.}
     */
    record Call(String className, String method, int number) {

        /** Reads {@code store.ValuesWriter.execute 7}; without a number it is the first call. */
        static Call parse(String text) {
            String[] words = text.strip().split(" ", -1);
            int dot = words[0].lastIndexOf('.');
            return new Call(
                    "io.clientele." + words[0].substring(0, dot),
                    words[0].substring(dot + 1),
                    words.length == 1 ? 1 : Integer.parseInt(words[1]));
        }
    }

    /**
     * Starts a command and lets it run up to the last of the calls. Each is looked for only when the one before has been
     * reached.
     *
     * @param scratch a folder for what the command says and for its temporary files, of which a kill leaves some
     */
    static Paused at(List<Call> calls, Path scratch, String... arguments) throws Exception {
        Paused paused = start(scratch, arguments);
        try {
            for (Call call : calls) {
                paused.runTo(call);
            }
            return paused;
        } catch (Exception | Error e) {
            paused.close();
            throw e;
        }
    }

    /**
     * Runs a command to its end, with another value for a parameter of a class's constructor, whoever calls it.
     *
     * @param className its package without {@code io.clientele.}
     */
    static CommandRun withConstructorArgument(
            String className, String parameter, int value, Path scratch, String... arguments) throws Exception {
        try (Paused paused = start(scratch, arguments)) {
            paused.replace("io.clientele." + className, parameter, value);
            return paused.finish();
        }
    }

    Process process() {
        return process;
    }

    /** kill -9. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Lets it run on. */
    void go() {
        if (!gone) {
            gone = true;
            vm.eventRequestManager().deleteAllBreakpoints();
            vm.dispose();
        }
    }

    /** Lets it run to its end. */
    CommandRun finish() throws Exception {
        go();
        if (!process.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
            throw new IOException("still running after " + PATIENCE_MILLIS + " ms");
        }
        return new CommandRun(process.exitValue(), "", Files.readString(log));
    }

    /** Ends the process if it hasn't ended. */
    @Override
    public void close() {
        kill();
    }

    private static Paused start(Path scratch, String... arguments) throws Exception {
        Path log = Files.createTempFile(scratch, "said", ".txt");
        ListeningConnector connector = Bootstrap.virtualMachineManager().listeningConnectors().stream()
                .filter(each -> each.name().equals("com.sun.jdi.SocketListen"))
                .findFirst()
                .orElseThrow();
        Map<String, Connector.Argument> options = connector.defaultArguments();
        options.get("localAddress").setValue("127.0.0.1");
        options.get("timeout").setValue(Integer.toString(PATIENCE_MILLIS));
        String address = connector.startListening(options);
        try {
            Process process = new ProcessBuilder(Forked.javaCommand(
                            Forked.java(),
                            List.of(
                                    "-Djava.io.tmpdir=" + scratch,
                                    // A short life does not repay compiling well.
                                    "-XX:TieredStopAtLevel=1",
                                    "-agentlib:jdwp=transport=dt_socket,server=n,suspend=y,address=" + address),
                            Clientele.class,
                            arguments))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return accept(process, connector, options, log);
        } finally {
            connector.stopListening(options);
        }
    }

    private static Paused accept(
            Process process, ListeningConnector connector, Map<String, Connector.Argument> options, Path log)
            throws IOException, IllegalConnectorArgumentsException {
        try {
            return new Paused(process, connector.accept(options), log);
        } catch (IOException | IllegalConnectorArgumentsException | RuntimeException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    private void runTo(Call call) throws Exception {
        List<ReferenceType> loaded = vm.classesByName(call.className());
        if (loaded.isEmpty()) {
            ClassPrepareRequest prepared = vm.eventRequestManager().createClassPrepareRequest();
            prepared.addClassFilter(call.className());
            prepared.enable();
        } else {
            stopIn(loaded.get(0), call);
        }
        vm.resume();
        try {
            while (!reached(nextEvents(call), call)) {
                vm.resume();
            }
        } catch (VMDisconnectedException e) {
            throw new IOException("it ended before " + call + ":\n" + Files.readString(log), e);
        }
    }

    private void replace(String className, String parameter, int value) throws Exception {
        ClassPrepareRequest prepared = vm.eventRequestManager().createClassPrepareRequest();
        prepared.addClassFilter(className);
        prepared.enable();
        boolean replaced = false;
        try {
            for (vm.resume(); ; vm.resume()) {
                for (Event event : vm.eventQueue().remove()) {
                    if (event instanceof ClassPrepareEvent loaded) {
                        stopAt(constructorWith(parameter, loaded.referenceType()))
                                .enable();
                    } else if (event instanceof BreakpointEvent called) {
                        StackFrame frame = called.thread().frame(0);
                        frame.setValue(frame.visibleVariableByName(parameter), vm.mirrorOf(value));
                        replaced = true;
                    }
                }
            }
        } catch (VMDisconnectedException e) {
            gone = true;
        }
        if (!replaced) {
            throw new IllegalArgumentException("nothing made a " + className + ":\n" + Files.readString(log));
        }
    }

    private static Method constructorWith(String parameter, ReferenceType type) throws AbsentInformationException {
        for (Method constructor : type.methodsByName("<init>")) {
            for (LocalVariable argument : constructor.arguments()) {
                if (argument.name().equals(parameter)) {
                    return constructor;
                }
            }
        }
        throw new IllegalArgumentException("no constructor of " + type + " has a parameter " + parameter);
    }

    private EventSet nextEvents(Call call) throws IOException, InterruptedException {
        EventSet events = vm.eventQueue().remove(PATIENCE_MILLIS);
        if (events == null) {
            throw new IOException("it never came to " + call + ":\n" + Files.readString(log));
        }
        return events;
    }

    private boolean reached(EventSet events, Call call) {
        boolean reached = false;
        for (Event event : events) {
            if (event instanceof ClassPrepareEvent prepared) {
                stopIn(prepared.referenceType(), call);
            } else if (event instanceof BreakpointEvent) {
                reached = true;
            }
        }
        return reached;
    }

    private void stopIn(ReferenceType type, Call call) {
        List<Method> methods = type.methodsByName(call.method());
        if (methods.size() != 1) {
            throw new IllegalArgumentException(call + ": there are " + methods.size() + " methods of that name");
        }
        BreakpointRequest request = stopAt(methods.get(0));
        request.addCountFilter(call.number());
        request.enable();
    }

    private BreakpointRequest stopAt(Method method) {
        BreakpointRequest request = vm.eventRequestManager().createBreakpointRequest(method.location());
        request.setSuspendPolicy(EventRequest.SUSPEND_ALL);
        return request;
    }
}
