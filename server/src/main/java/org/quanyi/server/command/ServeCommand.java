package org.quanyi.server.command;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.quanyi.server.demo.CityPlan;
import org.quanyi.server.store.StateFolder;
import org.quanyi.server.store.Store;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `serve` and `demo`: the portal, until it is told to stop.
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Starts the portal without demonstration data.")
class ServeCommand implements java.util.concurrent.Callable<Integer> {

    private static final int WATCH_SECONDS = 2;

    /// The answer as JSON, given once the portal answers.
    ///
    /// @param demonstration whether the invented city is there
    /// @param signIns of the invented city; empty without it
    record Started(String address, boolean demonstration, List<SignIn> signIns) {}

    /// A sign-in of the invented city.
    record SignIn(String account, String password, String role, String name, String organisation) {}

    @Mixin Terminal terminal = new Terminal();

    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "The port to answer on (default ${DEFAULT-VALUE}).")
    int port;

    @Command(
            name = "demo",
            mixinStandardHelpOptions = true,
            description = "Starts the portal with the invented demonstration city 990100 (示例市).")
    static final class Demo extends ServeCommand {

        @Option(
                names = "--persons",
                defaultValue = "" + CityPlan.DEFAULT_PERSONS,
                description = "How many persons the city has (default ${DEFAULT-VALUE}).")
        int persons;

        @Option(
                names = "--seed",
                defaultValue = "" + CityPlan.DEFAULT_SEED,
                description = "What all chance of the city comes from (default ${DEFAULT-VALUE}).")
        long seed;

        @Override
        boolean demonstration() {
            return true;
        }

        @Override
        void ready(ConfigurableApplicationContext context) {
            new CityLoading(context, terminal).run(seed, persons);
        }

        @Override
        void answering(ConfigurableApplicationContext context, String address) {
            new CityLoading(context, terminal).signIns(address);
        }
    }

    /// What has to happen before the address is told.
    void ready(ConfigurableApplicationContext context) {}

    /// Tells the address, and whatever goes with it.
    void answering(ConfigurableApplicationContext context, String address) {
        terminal.document(new Started(address, demonstration(), List.of()));
        terminal.say(address);
    }

    boolean demonstration() {
        return false;
    }

    @Override
    public Integer call() throws Exception {
        StateFolder folder = StateFolder.of(System.getenv()).create();
        CountDownLatch stop = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        // The machine halts when its hooks have ended, so this one waits until the database is
        // closed in order.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAndWait(stop, closed), "stop"));
        try (AutoCloseable alone = folder.serveAlone();
                Store store = Store.open(folder, System.getenv());
                ConfigurableApplicationContext context = start(store, WebApplicationType.SERVLET)) {
            ready(context);
            answering(context, address(context));
            while (!stop.await(WATCH_SECONDS, TimeUnit.SECONDS)) {
                store.revive();
            }
        } finally {
            closed.countDown();
        }
        return QuanyiCommand.DONE;
    }

    private static void stopAndWait(CountDownLatch stop, CountDownLatch closed) {
        stop.countDown();
        try {
            boolean inTime = closed.await(60, TimeUnit.SECONDS);
            if (!inTime) {
                System.err.println(
                        "Stopped before everything was closed; the next start recovers.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Where it answers; a port of 0 lets the machine choose.
    private static String address(ConfigurableApplicationContext context) {
        WebServer server = ((WebServerApplicationContext) context).getWebServer();
        return "http://localhost:" + Objects.requireNonNull(server).getPort() + "/";
    }

    ConfigurableApplicationContext start(Store store, WebApplicationType type) {
        return new SpringApplicationBuilder(terminal.application())
                .web(type)
                .registerShutdownHook(false)
                .properties(
                        Map.of(
                                "server.port", Integer.toString(port),
                                "quanyi.demo", Boolean.toString(demonstration())))
                .initializers((GenericApplicationContext context) ->
                        context.registerBean(Store.class, () -> store))
                .run();
    }
}
