package org.quanyi.server.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/// A TCP port of the loopback address that nobody listens on at this moment.
final class FreePort {

    private FreePort() {}

    static int find() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new StoreFailure("No free port was found on the loopback address.", e);
        }
    }
}
