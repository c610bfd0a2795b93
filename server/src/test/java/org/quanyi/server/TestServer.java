package org.quanyi.server;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.quanyi.server.store.StateFolder;
import org.quanyi.server.store.Store;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;

/// The whole application on a real embedded PostgreSQL, for tests: one that all share, and fresh
/// ones on demand.
public final class TestServer implements AutoCloseable, Beans {

    private final Path folder;
    private Store store;
    private final Supplier<ConfigurableApplicationContext> application;
    private ConfigurableApplicationContext context;

    private TestServer(
            String name,
            Map<String, String> properties,
            Consumer<GenericApplicationContext> planted) {
        this(PreparedState.folder(name), properties, planted);
    }

    private TestServer(
            Path folder,
            Map<String, String> properties,
            Consumer<GenericApplicationContext> planted) {
        this.folder = folder;
        store = Store.open(new StateFolder(folder), Map.of());
        application =
                () ->
                        new SpringApplicationBuilder(Quanyi.class)
                                .registerShutdownHook(false)
                                .properties(Map.of("server.port", "0", "quanyi.demo", "true"))
                                .properties(Map.copyOf(properties))
                                .initializers((GenericApplicationContext c) -> {
                                    c.registerBean(Store.class, () -> store);
                                    Traces.watch(c);
                                    Statements.plant(c);
                                    planted.accept(c);
                                })
                                .run();
        context = application.get();
        Traces.listen();
    }

    /// Stops the application and its database, and starts both again.
    public void restart() {
        context.close();
        store.close();
        store = Store.open(new StateFolder(folder), Map.of());
        context = application.get();
    }

    private static final class Shared {
        static final TestServer SERVER =
                closedAtTheEnd(new TestServer("shared", Map.of(), context -> {}));
    }

    /// The one that all tests of this run share. Each test works with employers and persons of its
    /// own.
    public static TestServer shared() {
        return Shared.SERVER;
    }

    /// A new one with an empty database, for tests that count everything. The caller closes it.
    public static TestServer fresh(String name) {
        return new TestServer(name, Map.of(), context -> {});
    }

    /// One on a state folder that a command left.
    public static TestServer on(Path folder) {
        return new TestServer(folder, Map.of(), context -> {});
    }

    /// A new one that is configured otherwise.
    public static TestServer fresh(String name, Map<String, String> properties) {
        return new TestServer(name, properties, context -> {});
    }

    /// A fresh one with a fault planted in it, to see that a test finds it.
    public static TestServer faulty(String name, Consumer<GenericApplicationContext> planted) {
        return new TestServer(name, Map.of(), planted);
    }

    /// A fresh one whose time a test moves.
    public static TestServer stepped(String name, Clock clock) {
        return stepped(PreparedState.folder(name), clock);
    }

    /// One on a state folder, whose time a test moves, and which another process goes on with.
    public static TestServer stepped(Path folder, Clock clock) {
        return new TestServer(
                folder,
                Map.of(),
                context ->
                        context.registerBean(
                                "stepped", Clock.class, () -> clock, b -> b.setPrimary(true)));
    }

    /// Stops the server's own clocks of cases and of reversals, for tests that let the time of
    /// theirs come themselves.
    public TestServer withoutClock() {
        for (String clock : List.of("caseClock", "reversalClock")) {
            context.getBean(ScheduledAnnotationBeanPostProcessor.class)
                    .postProcessBeforeDestruction(context.getBean(clock), clock);
        }
        return this;
    }

    @Override
    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /// The folder that holds its state, for commands beside it.
    public Path folder() {
        return folder;
    }

    public Store store() {
        return store;
    }

    /// The address that it answers on, without a slash at the end.
    public String address() {
        WebServerApplicationContext web = (WebServerApplicationContext) context;
        return "http://localhost:" + java.util.Objects.requireNonNull(web.getWebServer()).getPort();
    }

    @Override
    public void close() {
        if (context.isActive()) {
            Traces.learn(this);
        }
        context.close();
        store.close();
    }

    private static TestServer closedAtTheEnd(TestServer server) {
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return server;
    }
}
