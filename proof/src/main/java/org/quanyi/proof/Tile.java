package org.quanyi.proof;

import java.util.Optional;
import java.util.regex.Pattern;

/// The place of one static file of a public log (日志分片): up to 256 hashes of one level of the tree,
/// or the entries under 256 of its leaves. Paths are those of C2SP tlog-tiles.
///
/// @param level 0 for leaf hashes, each level above over 256 hashes of the one below; [#ENTRIES]
///   for entries
/// @param index which file of the level, from 0
/// @param width how many hashes or entries, 1 to 256; fewer than 256 is a partial tile
public record Tile(int level, long index, int width) {
    /// How many hashes a full tile has.
    public static final int FULL = 256;

    /// The level of the files that hold entries.
    public static final int ENTRIES = -1;

    private static final int HIGHEST = 63;

    private static final Pattern PATH =
            Pattern.compile(
                    "tile/(entries|[1-9]?[0-9])/((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    /// Checks the place.
    ///
    /// @throws IllegalArgumentException if no log has such a file
    public Tile {
        if (level < ENTRIES || level > HIGHEST || index < 0 || width < 1 || width > FULL) {
            throw new IllegalArgumentException(
                    "no tile %d of level %d has %d hashes".formatted(index, level, width));
        }
    }

    /// The file of this number in a tree of this size; empty when the tree does not reach so far.
    public static Optional<Tile> of(int level, long index, long size) {
        var there = size >>> 8 * Math.max(level, 0);
        var width = Math.min(FULL, there - index * FULL);
        return width < 1 ? Optional.empty() : Optional.of(new Tile(level, index, (int) width));
    }

    /// Reads a path; empty when it is not the one way to write one. Strangers ask for paths.
    public static Optional<Tile> parse(String path) {
        var match = PATH.matcher(path);
        if (!match.matches()) {
            return Optional.empty();
        }
        var level = match.group(1).equals("entries") ? ENTRIES : Integer.parseInt(match.group(1));
        var index = Long.parseLong(match.group(2).replaceAll("[x/]", ""));
        var width = match.group(3) == null ? FULL : Integer.parseInt(match.group(3));
        if (level > HIGHEST || match.group(3) != null && width >= FULL) {
            return Optional.empty();
        }
        var tile = new Tile(level, index, width);
        return tile.path().equals(path) ? Optional.of(tile) : Optional.empty();
    }

    /// Whether later leaves will still add to it.
    public boolean isPartial() {
        return width < FULL;
    }

    /// Whether it holds entries, not hashes.
    public boolean holdsEntries() {
        return level == ENTRIES;
    }

    /// Where the file lies below the log's address.
    public String path() {
        var path = new StringBuilder("%03d".formatted(index % 1000));
        for (var rest = index / 1000; rest > 0; rest /= 1000) {
            path.insert(0, "x%03d/".formatted(rest % 1000));
        }
        path.insert(0, "tile/" + (holdsEntries() ? "entries" : level) + "/");
        return isPartial() ? path + ".p/" + width : path.toString();
    }
}
