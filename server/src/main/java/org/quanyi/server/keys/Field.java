package org.quanyi.server.keys;

import java.nio.charset.StandardCharsets;

/// A column that holds sealed values (加密字段). A value opens only in the column that it was sealed
/// for.
public final class Field {

    private final String name;
    private final byte[] bytes;

    /// @param table with its schema
    public Field(String table, String column) {
        this.name = table + "." + column;
        this.bytes = name.getBytes(StandardCharsets.UTF_8);
    }

    byte[] bytes() {
        return bytes;
    }

    @Override
    public String toString() {
        return name;
    }
}
