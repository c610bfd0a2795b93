package org.quanyi.server.store;

import org.jspecify.annotations.Nullable;

/// One way into a database: address, role and password. Its text form never shows the password.
record Login(String url, String user, @Nullable String password) {

    Login as(String otherUser, String otherPassword) {
        return new Login(url, otherUser, otherPassword);
    }

    @Override
    public String toString() {
        return user + "@" + url;
    }
}
