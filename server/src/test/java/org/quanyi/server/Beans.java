package org.quanyi.server;

/// Where a test finds the objects of the application: a server of the test, or a process of its
/// own.
public interface Beans {

    /// The application’s object of a class.
    <T> T get(Class<T> type);
}
