package org.quanyi.server.contribution;

/// How much a file may hold (文件上限). Every limit is checked before or while reading, never after,
/// and each breach has its own sentence.
///
/// @param bytes of the file as uploaded
/// @param rows below the header
/// @param columns of a row
/// @param cellLength characters of a cell
/// @param zip what a workbook may unpack to
public record FileLimits(int bytes, int rows, int columns, int cellLength, Zip zip) {
    /// What holds unless an operator says otherwise.
    public static final FileLimits DEFAULT =
            new FileLimits(64 << 20, 1_000_000, 64, 1_000, new Zip(1_000, 512L << 20, 100, 32));

    /// What a workbook, which is a zip archive, may unpack to (压缩包上限).
    ///
    /// @param entries parts of the archive
    /// @param unzipped bytes of all parts that are read
    /// @param ratio of a part's size unpacked to packed, counted from 1 MiB unpacked
    /// @param sheets of the workbook
    public record Zip(int entries, long unzipped, int ratio, int sheets) {}

    /// Texts the shared table of a workbook may hold: a few for each row, or it is not a list.
    int sharedTexts() {
        return Math.multiplyExact(rows, 4);
    }
}
