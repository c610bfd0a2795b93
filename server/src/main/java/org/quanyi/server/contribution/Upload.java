package org.quanyi.server.contribution;

/// A file as it came in (上传的文件): its name only labels it, its bytes decide what it is.
///
/// The bytes are not copied; nobody changes them after the upload.
///
/// @param fileName as the browser or the command line told it, without folders
/// @param bytes the whole content
public record Upload(String fileName, byte[] bytes) {
    /// Drops folders from the name.
    public Upload {
        fileName =
                fileName.substring(
                        Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
    }

    /// How many bytes.
    public int size() {
        return bytes.length;
    }
}
