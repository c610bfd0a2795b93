package org.quanyi.server.contribution.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.quanyi.server.contribution.FileLimits;
import org.quanyi.server.contribution.Upload;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;

/// Takes a file out of a request. No more is read than may be kept, whatever the request says of
/// its own length.
final class SentFile {

    static final String CSV = "text/csv";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private SentFile() {}

    /// A part of a form.
    static Upload of(MultipartFile part) throws IOException {
        String name = part.getOriginalFilename();
        return new Upload(name == null || name.isBlank() ? "file" : name, part.getBytes());
    }

    /// The body itself.
    ///
    /// @throws MaxUploadSizeExceededException when it is longer than a file may be
    static Upload of(HttpServletRequest request, String name) throws IOException {
        int most = FileLimits.DEFAULT.bytes();
        byte[] bytes =
                request.getContentLengthLong() > most
                        ? new byte[0]
                        : request.getInputStream().readNBytes(most + 1);
        if (request.getContentLengthLong() > most || bytes.length > most) {
            throw new MaxUploadSizeExceededException(most);
        }
        return new Upload(name, bytes);
    }
}
