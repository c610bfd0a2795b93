package org.quanyi.server.command;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.quanyi.server.demo.CityPlan;
import org.quanyi.server.store.StateFolder;
import org.quanyi.server.store.Store;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `serve` and `demo`: the portal, until it is told to stop.
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Starts the portal without demonstration data.")
class ServeCommand implements java.util.concurrent.Callable<Integer> {

    private static final int WATCH_SECONDS = 2;

    @Spec @Nullable CommandSpec spec;

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

        @Option(names = "--lang", paramLabel = "zh|en", description = "Language.")
        String language = System.getenv().getOrDefault("LANG", "").startsWith("en") ? "en" : "zh";

        @Override
        boolean demonstration() {
            return true;
        }

        @Override
        void ready(ConfigurableApplicationContext context) {
            new CityLoading(context, Locale.of(language)).run(seed, persons);
        }

        @Override
        void answering(ConfigurableApplicationContext context) {
            new CityLoading(context, Locale.of(language)).signIns();
        }
    }

    /// What has to happen before the address is told.
    void ready(ConfigurableApplicationContext context) {}

    /// What is told after the address.
    void answering(ConfigurableApplicationContext context) {}

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
            System.out.println("http://localhost:" + port + "/");
            answering(context);
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

    private Class<?> application() {
        return ((QuanyiCommand) Objects.requireNonNull(spec).root().userObject()).application();
    }

    ConfigurableApplicationContext start(Store store, WebApplicationType type) {
        return new SpringApplicationBuilder(application())
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
