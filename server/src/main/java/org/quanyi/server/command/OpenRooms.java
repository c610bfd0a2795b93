package org.quanyi.server.command;

import java.util.Map;
import org.quanyi.server.store.StateFolder;
import org.quanyi.server.store.Store;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// The rooms of one installation for the length of a command, with or without a server beside it.
final class OpenRooms implements AutoCloseable {

    private final Store store;
    private final ConfigurableApplicationContext context;

    private OpenRooms(Store store, ConfigurableApplicationContext context) {
        this.store = store;
        this.context = context;
    }

    static OpenRooms open(Class<?> application, Map<String, String> environment) {
        Store store = Store.open(StateFolder.of(environment), environment);
        try {
            return new OpenRooms(store, context(application, store));
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private static ConfigurableApplicationContext context(Class<?> application, Store store) {
        return new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .registerShutdownHook(false)
                // a command uses few rooms; the others need not be furnished
                .lazyInitialization(true)
                .initializers((GenericApplicationContext context) ->
                        context.registerBean(Store.class, () -> store))
                .run();
    }

    Store store() {
        return store;
    }

    /// A door.
    <T> T door(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
        store.close();
    }
}
